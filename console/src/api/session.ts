// Who is signed in. The session itself is a cookie that scripts cannot read; here is only what the server says about it.
import { useSyncExternalStore } from "react";
import { request } from "./request";

export interface Session {
  signedIn: boolean;
  api: string;
  engines: string;
  regions: string[];
  /** The folder that takes the mails when no mail server is set. */
  outbox?: string;
  /** The file that clients of databases check certificates with. */
  ca?: string;
  rememberedAccount?: string | { account: string; userName?: string };
  kind?: "root" | "user" | "role";
  accountId?: string;
  accountAlias?: string | null;
  accountName?: string;
  arn?: string;
  name?: string;
  csrf?: string;
  idleExpires?: string;
  absoluteExpires?: string;
  passwordChangeRequired?: boolean;
  mfa?: boolean;
  /** While acting as a role: whose session it is. */
  signedInAs?: { accountId: string; accountName?: string; accountAlias?: string | null };
  displayName?: string | null;
}

let current: Session | undefined;
let ended = false;
const listeners = new Set<() => void>();

export function useSession(): Session | undefined {
  return useSyncExternalStore(subscribe, () => current);
}

export function csrf(): string {
  return current?.csrf ?? "";
}

/** Whether the session ended by itself, so that the sign-in page can say so. */
export function hasEnded(): boolean {
  return ended;
}

export async function loadSession(): Promise<void> {
  set((await request("GET", "/session")) as Session);
}

/** Asks whether the session still stands, without keeping it alive by that. */
export async function checkSession(): Promise<void> {
  const now = (await request("GET", "/session", undefined, { "X-Borealis-Poll": "1" })) as Session;
  if (current?.signedIn && !now.signedIn) ended = true;
  set(now);
}

/** Called when the server no longer knows the session. */
export function sessionEnded(): void {
  if (!current?.signedIn) return;
  ended = true;
  void loadSession();
}

export interface RootSignIn {
  kind: "root";
  email: string;
  password: string;
  mfaCode?: string;
}

export interface UserSignIn {
  kind: "user";
  account: string;
  userName: string;
  password: string;
  mfaCode?: string;
}

export async function signIn(by: RootSignIn | UserSignIn): Promise<void> {
  await request("POST", "/session/sign-in", by);
  ended = false;
  await loadSession();
}

export async function changePassword(by: UserSignIn, newPassword: string): Promise<void> {
  const { password, ...rest } = by;
  await request("POST", "/session/change-password", { ...rest, oldPassword: password, newPassword });
  await signInUnlessDone({ ...by, password: newPassword });
}

/** A server may sign in with the change; where it does not, the new password is used at once. */
async function signInUnlessDone(by: UserSignIn): Promise<void> {
  await loadSession();
  if (current?.signedIn) return;
  await signIn(by);
}

/** What only the root user can do, and no operation of a service does. */
export async function changeRootPassword(oldPassword: string, newPassword: string): Promise<void> {
  await request("POST", "/account/change-password", { oldPassword, newPassword }, { "X-Borealis-Csrf": csrf() });
}

export async function closeAccount(accountId: string): Promise<void> {
  await request("POST", "/account/close", { accountId }, { "X-Borealis-Csrf": csrf() });
  await loadSession();
}

export async function switchRole(account: string, roleName: string, displayName: string): Promise<void> {
  await request("POST", "/session/switch-role", { account, roleName, ...(displayName ? { displayName } : {}) }, { "X-Borealis-Csrf": csrf() });
  await loadSession();
}

export async function switchBack(): Promise<void> {
  await request("POST", "/session/switch-back", {}, { "X-Borealis-Csrf": csrf() });
  await loadSession();
}

export async function signOut(): Promise<void> {
  await request("POST", "/session/sign-out", {}, { "X-Borealis-Csrf": csrf() });
  ended = false;
  await loadSession();
}

function set(session: Session): void {
  current = session;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
