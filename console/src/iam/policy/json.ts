// JSON with places: each value knows where in the text it stands, so that a problem can name its line.

export interface Node {
  kind: "object" | "array" | "string" | "number" | "boolean" | "null";
  start: number;
  value?: string | number | boolean | null;
  members?: { key: string; at: number; node: Node }[];
  items?: Node[];
}

export class JsonProblem extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const DEPTH_MAX = 64;

/** Parses the whole text. Throws a `JsonProblem` at the place where it is not JSON. */
export function parseJson(text: string): Node {
  const reader = new Reader(text);
  const node = reader.value(0);
  reader.blank();
  if (reader.at < text.length) throw new JsonProblem("Nothing may follow the policy.", reader.at);
  return node;
}

class Reader {
  at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  blank(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  value(depth: number): Node {
    this.blank();
    if (depth > DEPTH_MAX) throw new JsonProblem("It is nested too deeply.", this.at);
    const first = this.text[this.at];
    if (first === undefined) throw new JsonProblem("A value is missing at the end.", this.at);
    if (first === "{") return this.object(depth);
    if (first === "[") return this.array(depth);
    const start = this.at;
    if (first === '"') return { kind: "string", start, value: this.string() };
    const word = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(this.text.slice(this.at))?.[0];
    if (!word) throw new JsonProblem(`A value cannot start with ${first}`, this.at);
    this.at += word.length;
    if (word === "null") return { kind: "null", start, value: null };
    if (word === "true" || word === "false") return { kind: "boolean", start, value: word === "true" };
    return { kind: "number", start, value: Number(word) };
  }

  private object(depth: number): Node {
    const node: Node = { kind: "object", start: this.at, members: [] };
    this.at += 1;
    for (this.blank(); this.text[this.at] !== "}"; this.blank()) {
      if ((node.members?.length ?? 0) > 0) {
        this.expect(",", "A comma is missing before this.");
        this.blank();
        if (this.text[this.at] === "}") throw new JsonProblem("A comma must not stand before a closing brace.", this.at);
      }
      const at = this.at;
      if (this.text[this.at] !== '"') throw new JsonProblem('A name in double quotes must stand here.', this.at);
      const key = this.string();
      this.blank();
      this.expect(":", "A colon is missing after the name.");
      node.members?.push({ key, at, node: this.value(depth + 1) });
    }
    this.at += 1;
    return node;
  }

  private array(depth: number): Node {
    const node: Node = { kind: "array", start: this.at, items: [] };
    this.at += 1;
    for (this.blank(); this.text[this.at] !== "]"; this.blank()) {
      if ((node.items?.length ?? 0) > 0) {
        this.expect(",", "A comma is missing before this.");
        this.blank();
        if (this.text[this.at] === "]") throw new JsonProblem("A comma must not stand before a closing bracket.", this.at);
      }
      node.items?.push(this.value(depth + 1));
    }
    this.at += 1;
    return node;
  }

  private string(): string {
    const found = /^"(?:[^"\\\n]|\\.)*"/.exec(this.text.slice(this.at))?.[0];
    if (!found) throw new JsonProblem("The closing quote of this text is missing.", this.at);
    const start = this.at;
    this.at += found.length;
    try {
      return JSON.parse(found) as string;
    } catch {
      throw new JsonProblem("This text holds a character that must be escaped.", start);
    }
  }

  private expect(character: string, message: string): void {
    if (this.text[this.at] !== character) throw new JsonProblem(this.at >= this.text.length ? "The text ends too early: a brace or bracket is not closed." : message, this.at);
    this.at += 1;
  }
}

/** The line of a place, from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
