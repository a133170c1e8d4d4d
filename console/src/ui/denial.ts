// What an AccessDenied text says, taken apart: who, what, on which resource, and why.

export interface Denial {
  principal: string | undefined;
  action: string | undefined;
  resource: string | undefined;
  because: string | undefined;
}

const CODES = new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "Forbidden", "ForbiddenException"]);
const NOT_BUILT = new Set(["InvalidAction", "UnknownOperationException", "UnknownOperation", "MissingAction"]);

export function isDenial(code: string): boolean {
  return CODES.has(code);
}

/** The operation is not part of this build, or its service is not. */
export function isNotBuilt(code: string): boolean {
  return NOT_BUILT.has(code);
}

export function parseDenial(message: string): Denial {
  const take = (pattern: RegExp) => pattern.exec(message)?.[1]?.replace(/[.,]$/, "");
  return {
    principal: take(/User: (\S+)/),
    action: take(/perform: (\S+)/),
    resource: take(/on resource: (\S+)/),
    because: take(/because (.+?)(?:\. Encoded|$)/),
  };
}

/** A policy with the one statement that would allow it. */
export function remedy(denial: Denial): string {
  const statement = { Effect: "Allow", Action: denial.action ?? "*", Resource: denial.resource ?? "*" };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, null, 2);
}
