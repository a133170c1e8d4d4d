// What part 7 of the console promises, each promise tried: cookies, other sites, scripts, limits, storage, and every click in the audit log.
import assert from "node:assert/strict";
import { before } from "node:test";
import { ROOT, call, go, signInAsRoot, stage, until } from "./harness.mjs";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const { server, browser, page, step } = await stage({ engines: "simulated" });

before(async () => {
  await signInAsRoot(page);
});

const post = (path, headers, body = "{}") => page.evaluate(async ([path, headers, body]) => (await fetch(path, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body })).status, [path, headers, body]);

async function signOut() {
  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: /Sign in/ }).waitFor();
}

step("cookies: no script reads the session, no other site sends it", async () => {
  const cookies = await page.context().cookies();
  const session = cookies.find((one) => one.name.endsWith("borealis-session"));
  assert.ok(session?.httpOnly && session.sameSite === "Strict" && session.path === "/", JSON.stringify(cookies.map((one) => one.name)));
  assert.ok(cookies.every((one) => one.sameSite === "Strict"));
  const readable = await page.evaluate(() => document.cookie);
  assert.equal(readable.includes("session"), false, readable);
});

step("a change without the session's word, or with another, is refused", async () => {
  assert.equal(await post("/aws/iam/CreateUser", {}, '{"UserName":"mallory"}'), 403);
  assert.equal(await post("/aws/iam/CreateUser", { "X-Borealis-Csrf": "0" }, '{"UserName":"mallory"}'), 403);
  assert.equal((await call(page, "iam", "ListUsers")).Users.length, 0);
});

step("content policy: no inline script, none from elsewhere, no frame, nowhere else to talk to", async () => {
  const answer = await page.request.get(server.console);
  const policy = answer.headers()["content-security-policy"];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.equal(/unsafe|\*/.test(policy), false, policy);
  assert.equal(/<script(?![^>]*src=)/.test(await answer.text()), false);
  // What the browser says of each attempt is wanted here, and would be a fault elsewhere.
  const before = browser.problems.length;
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    const image = document.createElement("div");
    image.innerHTML = '<img src="x" onerror="window.injected = true">';
    document.body.append(image);
    await new Promise((wake) => setTimeout(wake, 300));
    const elsewhere = await fetch("http://localhost:1/").then(() => true, () => false);
    return { injected: window.injected === true, elsewhere };
  });
  assert.deepEqual(ran, { injected: false, elsewhere: false });
  assert.ok(browser.problems.length > before, "the policy spoke");
  browser.problems.splice(before);
});

step("what users write is shown as text", async () => {
  const mark = '<img src=x onerror="window.injected=1">';
  await call(page, "ec2", "CreateSecurityGroup", { GroupName: "markup", Description: "for a name", TagSpecifications: [{ ResourceType: "security-group", Tags: [{ Key: "Name", Value: mark }] }] });
  await go(page, "/vpc/security-groups");
  await page.getByText(mark).first().waitFor();
  assert.equal(await page.evaluate(() => window.injected), undefined);
});

step("nothing but the look is kept in the page's storage", async () => {
  const kept = await page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), text: JSON.stringify({ ...localStorage }) }));
  assert.deepEqual(kept.local.filter((key) => key !== "borealis-preferences" && !key.startsWith("awsui")), []);
  assert.deepEqual(kept.session, []);
  for (const word of [ROOT.password, ROOT.email, "csrf", "AKIA"]) assert.equal(kept.text.includes(word), false, word);
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
});

step("idle and absolute limits: calls that a page makes by itself move neither", async () => {
  const seen = (headers) => page.evaluate(async (headers) => (await fetch("/session", { headers })).json(), headers);
  const quiet = { "X-Borealis-Poll": "1" };
  const start = await seen(quiet);
  assert.ok(Date.parse(start.idleExpires) - Date.now() <= HOUR_MS + MINUTE_MS, start.idleExpires);
  assert.ok(Date.parse(start.absoluteExpires) - Date.now() <= 12 * HOUR_MS + MINUTE_MS, start.absoluteExpires);
  for (let turn = 0; turn < 3; turn += 1) assert.equal(await post("/aws/sts/GetCallerIdentity", { ...quiet, "X-Borealis-Csrf": start.csrf }), 200);
  const later = await seen(quiet);
  assert.deepEqual([later.idleExpires, later.absoluteExpires], [start.idleExpires, start.absoluteExpires]);
});

step("every click is an authorised API action in the audit log, under the same names and as often", async () => {
  const made = [];
  const listen = (request) => {
    const found = /\/aws\/([^/]+)\/(\w+)/.exec(new URL(request.url()).pathname);
    if (found) made.push(found[2]);
  };
  await call(page, "iam", "CreateUser", { UserName: "marker-of-the-start" });
  page.on("request", listen);
  for (const path of ["/rds/databases", "/iam/users", "/vpc/security-groups", "/rds/parameter-groups"]) {
    await go(page, path);
    await page.locator("main h1").first().waitFor();
    await page.waitForFunction(() => !document.querySelector("main")?.innerText.includes("Loading "));
  }
  await go(page, "/iam/users/create");
  await page.getByLabel("User name").fill("clicked");
  await page.getByRole("button", { name: "Create user" }).click();
  await page.getByRole("heading", { name: "Retrieve password" }).waitFor();
  page.off("request", listen);
  assert.ok(made.includes("CreateUser") && made.length > 8, made.join(" "));
  const often = (names, name) => names.filter((one) => one === name).length;
  const missing = (names) => [...new Set(made)].filter((name) => often(names, name) < often(made, name));
  const events = await until("every call is recorded", async () => {
    const found = await since("marker-of-the-start");
    return found && missing(found.map((event) => event.EventName)).length === 0 ? found : undefined;
  });
  for (const event of events) assert.ok(event.CloudTrailEvent.includes(":root"), "each in the name of who is signed in");
  assert.equal(JSON.stringify(events).includes(ROOT.password), false);
});

/** The events after a user of that name was made; nothing when that is not found. */
async function since(marker) {
  const found = [];
  for (let token, turn = 0; turn < 20; turn += 1) {
    const answer = await call(page, "cloudtrail", "LookupEvents", { MaxResults: 50, ...(token ? { NextToken: token } : {}) });
    for (const event of answer.Events) {
      if (event.CloudTrailEvent.includes(marker)) return found;
      if (event.EventName !== "LookupEvents") found.push(event);
    }
    token = answer.NextToken;
    if (!token) return undefined;
  }
  return undefined;
}

step("sign-in is slowed down after wrong passwords, and the owner's browser is not", async () => {
  const stranger = await page.context().browser().newContext();
  const other = await stranger.newPage();
  await other.goto(server.console);
  let refused;
  for (let turn = 0; turn < 20 && !refused; turn += 1) {
    const answer = await other.evaluate(
      async ([email, password]) => {
        const sent = await fetch("/session/sign-in", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ kind: "root", email, password }) });
        return { code: (await sent.json()).code, after: sent.headers.get("retry-after") };
      },
      [ROOT.email, `guess ${turn}`],
    );
    if (answer.code === "TooManyAttempts") refused = answer;
  }
  assert.ok(refused && Number(refused.after) > 0, JSON.stringify(refused));
  await stranger.close();
  await signOut();
  await page.reload();
  await signInAsRoot(page);
});

step("the cookie of a session that was ended is worth nothing", async () => {
  const [cookie] = (await page.context().cookies()).filter((one) => one.name.endsWith("borealis-session"));
  await signOut();
  await page.context().addCookies([cookie]);
  const session = await page.evaluate(async () => (await fetch("/session")).json());
  assert.equal(session.signedIn, false);
});

step("nothing else went wrong in the pages", () => assert.deepEqual(browser.problems, []));
