// Messages over every page: what was done, what runs.
import { useSyncExternalStore, type ReactNode } from "react";
import { Flashbar, type FlashbarProps } from "@cloudscape-design/components";
import { useReach } from "../api/reach";

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

/** Somebody else has come: what was told to the one before is none of their business. */
export function clearFlashes(): void {
  set([]);
}

export function Flashes() {
  const shown = useSyncExternalStore(subscribe, () => messages);
  const { isDown } = useReach();
  const items: FlashbarProps.MessageDefinition[] = shown.map((message) => ({
    id: message.id,
    type: message.type === "in-progress" ? "in-progress" : message.type,
    content: message.content,
    action: message.action,
    dismissible: true,
    dismissLabel: "Dismiss",
    onDismiss: () => unflash(message.id),
  }));
  if (isDown) items.unshift({ id: "unreachable", type: "error", header: "The server does not answer", content: "What is shown may be out of date. The console asks again every 2 seconds and goes on by itself.", ariaRole: "alert" });
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
