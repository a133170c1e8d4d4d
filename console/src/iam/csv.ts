// Reading a .csv with a head line, quotes included.

export function parseCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let field = "";
  let quoted = false;
  const endField = () => {
    line.push(field);
    field = "";
  };
  const endLine = () => {
    endField();
    if (line.some((one) => one !== "")) lines.push(line);
    line = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (character === '"') quoted = false;
      else field += character;
    } else if (character === '"') quoted = true;
    else if (character === ",") endField();
    else if (character === "\n") endLine();
    else if (character !== "\r") field += character;
  }
  endLine();
  const [head = [], ...rest] = lines;
  return rest.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}
