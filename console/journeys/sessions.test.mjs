// What ends, and what comes back: a server that is away for a while, a session that nobody uses, one that has lasted long enough.
import assert from "node:assert/strict";
import { before } from "node:test";
import { ROOT, assertAccessible, call, go, shoot, signInAsRoot, stage, startServer, until } from "./harness.mjs";

// The session of before the restart was used some seconds ago, on a slow machine more.
const IDLE_S = 25;
const MAX_S = 50;
const journey = await stage({ engines: "simulated" });
const { browser, page, step } = journey;
let { server } = journey;

before(async () => {
  await signInAsRoot(page);
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "orders", Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1" });
});

step("while the server is away the page says so, and keeps what it has", async () => {
  await go(page, "/rds/databases");
  const link = page.getByRole("link", { name: "orders", exact: true });
  await link.waitFor();
  await server.halt();
  await page.getByRole("button", { name: "Refresh databases" }).click();
  await page.getByText("The server does not answer").waitFor();
  await link.waitFor();
  await assertAccessible(page, "server away");
  await shoot(page, "server-away");
});

step("when it is back the page goes on by itself, with what is new, and nobody signs in again", async () => {
  const { data, console: address } = server;
  server = journey.server = await startServer({ engines: "simulated", account: false, data, address: new URL(address).host, flags: ["--session-idle", String(IDLE_S), "--session-max", String(MAX_S)] });
  await page.getByText("The server does not answer").waitFor({ state: "detached" });
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "invoices", Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1" });
  await page.getByRole("link", { name: "invoices", exact: true }).waitFor();
});

step("a session that nobody uses ends by itself, in friendly words, and the person comes back to the same page", async () => {
  await go(page, "/vpc/subnets");
  await page.getByRole("heading", { name: "Subnets", level: 1 }).waitFor();
  await page.getByText("You were signed out").waitFor({ timeout: 10 * IDLE_S * 1000 });
  assert.equal(await page.getByRole("heading", { name: "Subnets" }).count(), 0, "nothing of the page stays");
  await assertAccessible(page, "signed out");
  await shoot(page, "signed-out");
  await signIn();
  await page.getByRole("heading", { name: "Subnets", level: 1 }).waitFor();
});

step("a session that is used all the time ends too", async () => {
  const start = await page.evaluate(async () => (await fetch("/session")).json());
  const lasts = Date.parse(start.absoluteExpires) - Date.now();
  assert.ok(lasts <= MAX_S * 1000, start.absoluteExpires);
  await go(page, "/vpc/security-groups");
  await until("the end of the session", async () => {
    const refresh = page.getByRole("button", { name: "Refresh security groups" });
    if (await refresh.isVisible()) await refresh.click({ timeout: 2000 }).catch(() => undefined);
    return page.getByText("You were signed out").isVisible();
  });
  assert.ok(Date.now() >= Date.parse(start.absoluteExpires) - 1000, "not before its time");
  await signIn();
  await page.getByRole("button", { name: "Refresh security groups" }).waitFor();
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));

async function signIn() {
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Password", { exact: true }).fill(ROOT.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
