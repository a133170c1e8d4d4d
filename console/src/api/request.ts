// JSON over the same origin, and what goes wrong with it.
import { note } from "./reach";

/** A refusal by the service, or the lack of an answer. */
export class Failure extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;
  action: string | undefined;

  constructor(code: string, message: string, status: number, requestId?: string) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

export async function request(method: "GET" | "POST", path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    note(false);
    throw new Failure("Unreachable", "The server does not answer. Is it running?", 0);
  }
  note(true);
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) {
    const said = (answer ?? {}) as { code?: string; message?: string; requestId?: string };
    throw new Failure(said.code ?? `HTTP ${response.status}`, said.message ?? (text || "The server gave no reason."), response.status, said.requestId);
  }
  return answer;
}

function parse(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whatever was thrown, as a failure that can be shown. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return new Failure("Console", thrown instanceof Error ? thrown.message : String(thrown), 0);
}
