// A real server and a real browser for one journey, and what every journey wants of them.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = process.env.BOREALIS ?? join(root, "target/debug/borealis");
const screens = join(root, "target/console-screens");
const axeSource = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
export const ROOT = { email: "root@example.com", password: "A root's Password 1" };

/** Starts a server of its own, with an account unless the journey makes one. */
export async function startServer({ engines = "real", account = true, flags = [], data = mkdtempSync(join(tmpdir(), "borealis-console-")), address = "127.0.0.1:0" } = {}) {
  const child = spawn(binary, ["start", "--data", data, "--api", "127.0.0.1:0", "--console", address, "--engines", engines, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stderr.on("data", (bytes) => (log = (log + bytes).slice(-20_000)));
  const ready = await Promise.race([
    (async () => {
      for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    })(),
    new Promise((_, refuse) => child.once("exit", () => refuse(new Error(`the server ended:\n${log}`)))),
    new Promise((_, refuse) => setTimeout(() => refuse(new Error(`the server is not ready:\n${log}`)), 60_000).unref()),
  ]);
  const ask = (words, input) => execFileSync(binary, [...words, "--data", data, "--output", "json"], { input, encoding: "utf8" });
  let keys;
  if (account) keys = JSON.parse(ask(["account", "create", "--name", "lab", "--email", ROOT.email, "--password-stdin", "--access-key"], ROOT.password));
  /** Ends it, and leaves its data for another one. */
  const halt = async () => {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
  };
  const stop = async () => {
    await halt();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...ready, data, account: keys, halt, stop, status: () => JSON.parse(ask(["status"])), log: () => log };
}

/** A browser whose page collects what must not happen: errors, and what the content policy refuses. */
async function startBrowser(server) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) problems.push(message.text());
  });
  await page.goto(server.console);
  return { page, problems, close: () => browser.close() };
}

/** The server, the browser and the steps of one journey, until it is over. Another `server` may take the place of the first. */
export async function stage(options) {
  const journey = { server: await startServer(options) };
  after(async () => {
    await journey.browser?.close();
    await journey.server.stop();
  });
  journey.browser = await startBrowser(journey.server);
  journey.page = journey.browser.page;
  journey.step = steps(() => journey.page);
  return journey;
}

/** What the mails in the server's outbox say, the newest last. */
export function mails(server) {
  const folder = join(server.data, "outbox");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The code that an authenticator app shows `steps` times 30 seconds from now (RFC 6238). */
export function totp(seed, steps = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...seed.replace(/=+$/, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export async function signOut(page) {
  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: /^(Next|Sign in)$/ }).waitFor();
}

export async function signInAsRoot(page, { email, password } = ROOT) {
  await page.getByLabel("Root user email address").fill(email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
}

export async function go(page, path) {
  await page.evaluate((to) => (window.location.hash = to), path);
}

/** One call in the name of who is signed in, by the page's own way. */
export async function call(page, service, operation, input = {}, region = "us-east-1") {
  return page.evaluate(
    async ({ service, operation, input, region }) => {
      const { csrf } = await (await fetch("/session")).json();
      const answer = await fetch(`/aws/${service}/${operation}?region=${region}`, { method: "POST", headers: { "Content-Type": "application/json", "X-Borealis-Csrf": csrf }, body: JSON.stringify(input) });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${operation}: ${body.code}: ${body.message}`);
      return body;
    },
    { service, operation, input, region },
  );
}

/** Calls until the answer is as wanted, or the time is over. */
export async function until(what, check, ms = 60_000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`it did not happen in ${ms} ms: ${what}`);
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

export async function shoot(page, name) {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) });
}

/** The most that a picture of the README may weigh. */
const PICTURE_BYTES_MAX = 150_000;

/** A screenshot that the README shows as well; `make pictures` takes it anew. */
export async function picture(page, name) {
  await shoot(page, name);
  if (!process.env.BOREALIS_PICTURES) return;
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  const bytes = Buffer.from(data, "base64");
  assert.ok(bytes.length < PICTURE_BYTES_MAX, `${name} has ${bytes.length} bytes`);
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  writeFileSync(join(root, `docs/pictures/${name}.webp`), bytes);
}

/** Steps that follow each other: after one has failed, and left its picture, the others are not tried. */
function steps(page) {
  let failed;
  return (name, work) =>
    test(name, async () => {
      if (failed) throw new Error(`not tried: "${failed}" failed`);
      try {
        await work();
      } catch (thrown) {
        failed = name;
        await shoot(page(), `failed-${name.replace(/\W+/g, "-")}`);
        throw thrown;
      }
    });
}

/** Serious and critical faults that axe finds on the page as it is now. */
export async function faults(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return result.violations.filter((one) => one.impact === "serious" || one.impact === "critical").map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`);
  });
  return found;
}

export async function assertAccessible(page, name) {
  assert.deepEqual(await faults(page), [], `axe on ${name}`);
}
