// Messages over every page: what was done, what runs.
import { useSyncExternalStore, type ReactNode } from "react";
import { Flashbar, type FlashbarProps } from "@cloudscape-design/components";

interface Message {
  id: string;
  type: "success" | "info" | "warning" | "error" | "in-progress";
  content: ReactNode;
  action?: ReactNode;
}

let messages: Message[] = [];
let count = 0;
const listeners = new Set<() => void>();
const MESSAGES_MAX = 5;
/** How long good news stay that nothing can be done about. */
const SUCCESS_MS = 10_000;

/** Shows a message until it is dismissed or replaced by one with the same id. */
export function flash(type: Message["type"], content: ReactNode, options: { id?: string; action?: ReactNode } = {}): void {
  count += 1;
  const id = options.id ?? `message-${count}`;
  if (type === "success" && !options.id) setTimeout(() => unflash(id), SUCCESS_MS);
  set([{ id, type, content, action: options.action }, ...messages.filter((message) => message.id !== id)].slice(0, MESSAGES_MAX));
}

export function unflash(id: string): void {
  set(messages.filter((message) => message.id !== id));
}

export function Flashes() {
  const shown = useSyncExternalStore(subscribe, () => messages);
  const items: FlashbarProps.MessageDefinition[] = shown.map((message) => ({
    id: message.id,
    type: message.type === "in-progress" ? "in-progress" : message.type,
    content: message.content,
    action: message.action,
    dismissible: true,
    dismissLabel: "Dismiss",
    onDismiss: () => unflash(message.id),
  }));
  return <Flashbar items={items} stackItems={items.length > 3} />;
}

function set(next: Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
