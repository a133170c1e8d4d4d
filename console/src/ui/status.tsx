// A status word with its sign: the services' own words, never reworded.
import { StatusIndicator, type StatusIndicatorProps } from "@cloudscape-design/components";

const GOOD = new Set(["available", "active", "complete", "in-sync", "success", "attached", "running", "applied", "enabled"]);
const BAD = new Set(["failed", "storage-full", "restore-error", "insufficient-capacity", "inaccessible-encryption-credentials", "cloning-failed", "migration-failed", "failed-to-apply", "error"]);
const STOPPED = new Set(["stopped", "inactive", "deleted", "disabled", "detached", "terminated"]);

export function signOf(status: string): StatusIndicatorProps.Type {
  const word = status.toLowerCase();
  if (GOOD.has(word)) return "success";
  if (BAD.has(word) || word.startsWith("incompatible-")) return "error";
  if (STOPPED.has(word)) return "stopped";
  if (word === "pending-reboot" || word.startsWith("pending-database")) return "pending";
  return "in-progress";
}

/** Whether it will change by itself, so that it is worth looking again soon. */
export function isChanging(status: string | undefined): boolean {
  return status !== undefined && signOf(status) === "in-progress";
}

export function Status({ word }: { word: string | undefined }) {
  if (!word) return <>-</>;
  const text = word.charAt(0).toUpperCase() + word.slice(1);
  return <StatusIndicator type={signOf(word)}>{text}</StatusIndicator>;
}
