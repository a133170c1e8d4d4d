// Policy documents as the services give them: sometimes percent-encoded, always JSON.

export function readable(document: string | undefined): string {
  if (!document) return "";
  const text = document.startsWith("%") ? decodeURIComponent(document) : document;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export const EMPTY_POLICY = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "rds:Describe*", Resource: "*" }] }, null, 2);
