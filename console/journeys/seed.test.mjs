// The way of somebody new, in a browser: an account, an administrative user, keys, a security group, a database, SQL.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { ROOT, assertAccessible, call, go, mails, picture, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const FIRST_PASSWORD = "Given by the root user 1";
const OWN_PASSWORD = "Chosen by herself 22";
const { server, browser, page, step } = await stage({ account: false });

step("somebody new signs up: code by mail, password, contact, confirmation", async () => {
  await page.getByRole("link", { name: "Create a new account" }).click();
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByLabel("Account name").fill("lab");
  await assertAccessible(page, "sign-up");
  await page.getByRole("button", { name: "Verify email address" }).click();
  await page.getByLabel("Verification code").waitFor();
  await shoot(page, "sign-up-code");
  const code = await until("the mail with the code", () => /\b(\d{6})\b/.exec(textOf(mails(server).at(-1) ?? ""))?.[1]);
  await page.getByLabel("Verification code").fill(code === "000000" ? "111111" : "000000");
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  await page.locator("[class*=awsui_alert]").getByText(/code/i).first().waitFor();
  await page.getByLabel("Verification code").fill(code);
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  await page.getByLabel("Root user password", { exact: true }).fill(ROOT.password);
  await page.getByLabel("Confirm root user password").fill(ROOT.password);
  await page.getByRole("button", { name: "Continue" }).click();
  const contact = [["Full name", "Ann Example"], ["Phone number", "+49 30 1234567"], ["Country code", "DE"], ["Address", "Example Street 1"], ["City", "Berlin"], ["Postal code", "10115"]];
  for (const [label, value] of contact) await page.getByLabel(label, { exact: true }).fill(value);
  await shoot(page, "sign-up-contact");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Your account is ready").waitFor();
  await assertAccessible(page, "signed up");
  await shoot(page, "signed-up");
  await until("the confirmation mail", () => mails(server).length >= 2);
  await page.locator("main, body").getByRole("link", { name: "Sign in", exact: true }).last().click();
});

step("a wrong password is refused in the service's words", async () => {
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Password", { exact: true }).fill("not this one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/incorrect/).waitFor();
  await assertAccessible(page, "sign-in");
  await page.getByRole("link", { name: "Sign in to a different account" }).click();
});

step("the root user makes an administrative IAM user", async () => {
  await signInAsRoot(page);
  server.accountId = await page.evaluate(async () => (await (await fetch("/session")).json()).accountId);
  await shoot(page, "home");
  await go(page, "/iam/users/create");
  await page.getByLabel("User name").fill("alice");
  await page.getByLabel("Custom password").click();
  await page.getByLabel("Password", { exact: true }).fill(FIRST_PASSWORD);
  await page.getByLabel("Find policies").fill("AdministratorAccess");
  await page.getByRole("checkbox", { name: "Choose AdministratorAccess", exact: true }).click();
  await page.getByRole("button", { name: "Create user" }).click();
  await page.getByRole("heading", { name: "Retrieve password" }).waitFor();
  await shoot(page, "user-created");
  await signOut();
});

step("she signs in, must choose a password, and is remembered", async () => {
  await page.getByLabel("IAM user", { exact: false }).first().click();
  const account = server.accountId;
  await page.getByLabel("Account ID (12 digits) or account alias").fill(account);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("IAM user name").fill("alice");
  await page.getByLabel("Password", { exact: true }).fill(FIRST_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Change the password of alice" }).waitFor();
  await shoot(page, "change-password");
  await page.getByLabel("New password", { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel("Retype new password").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Confirm password change" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  await signOut();
  // The cookie remembers the account; a link leads back to the chooser.
  await page.getByRole("heading", { name: "Sign in as IAM user" }).waitFor();
  assert.equal(await page.getByLabel("Account ID (12 digits) or account alias").inputValue(), account);
  await page.getByRole("link", { name: "Sign in using root user email" }).waitFor();
  await shoot(page, "sign-in-remembered");
  await page.getByLabel("IAM user name").fill("alice");
  await page.getByLabel("Password", { exact: true }).fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
});

step("she makes access keys: shown once, downloaded, never again", async () => {
  await go(page, "/iam/users/alice?tab=credentials");
  await page.getByRole("button", { name: "Create access key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show" }).click();
  const text = await dialog.innerText();
  const secret = /\b[A-Za-z0-9/+]{40}\b/.exec(text)?.[0] ?? /([A-Za-z0-9/+]{40})/.exec(text)?.[1];
  assert.ok(secret, "the secret is shown");
  await shoot(page, "access-key");
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download .csv file" }).click()]);
  const [head, keys] = readFileSync(await file.path(), "utf8").split("\r\n");
  assert.equal(head, "Access key ID,Secret access key");
  assert.equal(keys.split(",")[1], secret);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.getByText("Active", { exact: true }).waitFor();
  assert.equal((await page.content()).includes(secret), false, "the secret is gone with the dialog");
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  for (const word of [secret, OWN_PASSWORD, "AKIA"]) assert.equal(kept.includes(word), false, "nothing secret is kept");
});

step("she makes a security group for her address", async () => {
  await go(page, "/vpc/security-groups/create");
  await page.getByLabel("Security group name").fill("db-access");
  await page.getByLabel("Description", { exact: true }).first().fill("From my address");
  await page.getByRole("button", { name: "Add rule" }).first().click();
  await page.getByLabel("Port range").fill("5432");
  await page.getByRole("button", { name: /^Source ./ }).first().click();
  await page.getByRole("option", { name: /My IP/ }).click();
  await shoot(page, "security-group-create");
  await assertAccessible(page, "security group form");
  await page.getByRole("button", { name: "Create security group" }).click();
  await page.getByText("127.0.0.1/32").waitFor();
  await shoot(page, "security-group");
});

step("she creates a database and sees its password once", async () => {
  await go(page, "/rds/create-database");
  await page.getByLabel("Dev/Test").click();
  await page.getByLabel("DB cluster identifier").fill("orders");
  await page.getByLabel("Enable the RDS Data API").click();
  await page.getByLabel("Existing VPC security groups").click();
  await page.getByRole("option", { name: /db-access/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Yes", exact: true }).click();
  await assertAccessible(page, "create database");
  await page.getByRole("button", { name: "Create database" }).click();
  await page.getByRole("button", { name: "View credential details" }).waitFor();
  await shoot(page, "database-creating");
  await page.getByText("orders is available.").waitFor({ timeout: 90_000 });
  await page.getByRole("button", { name: "View credential details" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show" }).click();
  await shoot(page, "credentials");
  server.password = (await dialog.getByText(/^\S{20}$/).first().innerText()).trim();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  assert.equal((await page.content()).includes(server.password), false);
  await shoot(page, "databases");
});

step("the security group opens and closes psql for real", async () => {
  const reach = () => psql(server.password);
  assert.match(await until("psql gets in", reach, 30_000), /^1/);
  const groups = await call(page, "ec2", "DescribeSecurityGroups", { Filters: [{ Name: "group-name", Values: ["db-access"] }] });
  await go(page, `/vpc/security-groups/${groups.SecurityGroups[0].GroupId}`);
  await page.getByRole("checkbox", { name: "Choose this inbound rule" }).first().click();
  await page.getByRole("button", { name: "Delete rules" }).click();
  await page.getByText("Nobody is admitted").waitFor();
  await until("psql is kept out", async () => (await reach()) === undefined, 30_000);
  await explainRefusal();
  await go(page, `/vpc/security-groups/${groups.SecurityGroups[0].GroupId}`);
  await page.getByRole("button", { name: "Add inbound rules" }).click();
  await page.getByRole("button", { name: /^Type ./ }).click();
  await page.getByRole("option", { name: "PostgreSQL" }).click();
  await page.getByRole("button", { name: /^Source ./ }).click();
  await page.getByRole("option", { name: /My IP/ }).click();
  await page.getByRole("button", { name: "Save rules" }).click();
  await page.getByText("127.0.0.1/32").waitFor();
  await until("psql gets in again", reach, 30_000);
});

step("she runs SQL in the query editor", async () => {
  await go(page, "/rds/query-editor");
  await page.getByLabel("Database password").fill(server.password);
  await shoot(page, "query-editor-connect");
  await page.getByRole("button", { name: "Connect to database" }).click();
  await page.getByLabel("SQL", { exact: true }).fill("CREATE TABLE t (id int, name text); INSERT INTO t VALUES (1, 'one'), (2, NULL); SELECT * FROM t ORDER BY id;");
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("tab", { name: "Result 3" }).waitFor();
  await page.getByText("2 rows in").waitFor();
  assert.deepEqual(await page.locator(".sql-grid td").allInnerTexts(), ["1", "one", "2", "NULL"]);
  await assertAccessible(page, "query editor");
  await picture(page, "query-editor");
});

step("nothing went wrong in the pages on the way", () => assert.deepEqual(browser.problems, []));

/** What a mail says, without its head. */
function textOf(mail) {
  return mail.split(/\r?\n\r?\n/).slice(1).join("\n");
}

async function explainRefusal() {
  await go(page, "/rds/clusters/orders");
  await page.getByRole("button", { name: "Explain" }).click();
  await page.getByText(/may not connect/).waitFor();
  await page.getByText(/would admit it/).first().waitFor();
  await shoot(page, "cluster");
}

async function signOut() {
  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: /Sign in/ }).waitFor();
}

async function psql(password) {
  const instance = server.status().instances.find((one) => one.cluster === "orders");
  const [, host, port] = /\(([\d.]+):(\d+)\)/.exec(instance.endpoint);
  const words = [`host=${host} port=${port} user=postgres dbname=postgres sslmode=require connect_timeout=3`, "-Atc", "SELECT 1"];
  return promisify(execFile)("psql", words, { env: { ...process.env, PGPASSWORD: password } }).then((done) => done.stdout, () => undefined);
}
