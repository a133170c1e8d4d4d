// Small words: times, sizes, lists.

/** A moment as people read it, in the reader's own time zone. */
export function moment(text: string | undefined): string {
  if (!text) return "-";
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return date.toLocaleString("en-GB", { year: "numeric", month: "short", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" });
}

/** How long ago, in one unit. */
export function ago(text: string | undefined, now = Date.now()): string {
  if (!text) return "-";
  const seconds = Math.max(0, Math.round((now - new Date(text).getTime()) / 1000));
  for (const [unit, size] of [["day", 86_400], ["hour", 3600], ["minute", 60]] as const) {
    if (seconds >= size) {
      const count = Math.floor(seconds / size);
      return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
    }
  }
  return "just now";
}

export function bytes(count: number | undefined): string {
  if (count === undefined) return "-";
  let left = count;
  for (const unit of ["B", "KiB", "MiB", "GiB"]) {
    if (left < 1024) return `${unit === "B" ? left : left.toFixed(1)} ${unit}`;
    left /= 1024;
  }
  return `${left.toFixed(1)} TiB`;
}

/** `1 row`, `2 rows`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

export function tagName(tags: { Key?: string; Value?: string }[] | undefined): string {
  return tags?.find((tag) => tag.Key === "Name")?.Value ?? "-";
}

/** A text as a field of a .csv file. */
export function csvField(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives the browser a file. Made in the page, never stored. */
export function download(name: string, text: string, type = "text/csv"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const ALPHABETS = ["abcdefghijkmnopqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!#$%&*+-=?_"];

/** A password with letters of both cases, digits and symbols, none of which a master password may not hold. */
export function generatePassword(length = 20): string {
  const all = ALPHABETS.join("");
  const pick = (from: string) => from.charAt(below(from.length));
  const characters = ALPHABETS.map(pick);
  while (characters.length < length) characters.push(pick(all));
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = below(index + 1);
    [characters[index], characters[other]] = [characters[other] ?? "", characters[index] ?? ""];
  }
  return characters.join("");
}

/** An even draw: what would make it uneven is drawn again. */
function below(limit: number): number {
  const bound = Math.floor(0x1_0000_0000 / limit) * limit;
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (drawn < bound) return drawn % limit;
  }
}
