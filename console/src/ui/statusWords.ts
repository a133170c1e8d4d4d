// What a status word means: settled well, settled badly, or still changing.

export type Sign = "success" | "error" | "stopped" | "in-progress" | "pending";

const GOOD = new Set(["available", "active", "complete", "in-sync", "success", "attached", "running", "applied", "enabled"]);
const BAD = new Set(["failed", "storage-full", "restore-error", "insufficient-capacity", "inaccessible-encryption-credentials", "cloning-failed", "migration-failed", "failed-to-apply", "error"]);
const STOPPED = new Set(["stopped", "inactive", "deleted", "disabled", "detached", "terminated"]);

export function signOf(status: string): Sign {
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
