// Who gets in, and how: second factors, a forgotten password, the access portal, the end of an account.
import assert from "node:assert/strict";
import { ROOT, assertAccessible, call, go, mails, shoot, signInAsRoot, signOut, stage, totp, until } from "./harness.mjs";

const ALICE = "Chosen by herself 22";
const NEW_ROOT = "Another root's Password 2";
const PORTAL = "Portal of Paula 333";
const { server, browser, page, step } = await stage({ engines: "simulated" });

step("the root user is urged to assign a second factor, and does", async () => {
  await signInAsRoot(page);
  server.accountId = (await session()).accountId;
  server.rootSeed = await assignMfa("/iam/security-credentials", "root-phone");
  await signOut(page);
});

step("the root user signs in with a code; a wrong one is refused, and so is one that was used", async () => {
  await beginAsRoot(ROOT.password);
  await page.getByLabel("MFA code").fill(wrong(server.rootSeed));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/incorrect|not valid|invalid/i).first().waitFor();
  await assertAccessible(page, "MFA code");
  await shoot(page, "mfa-code-wrong");
  await page.getByLabel("MFA code").fill(totp(server.rootSeed));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  assert.equal((await session()).mfa, true);
});

step("the root user takes the factor away, and the password is enough again", async () => {
  await removeMfa("/iam/security-credentials");
  await signOut(page);
  await signInAsRoot(page);
});

step("an IAM user has a factor of her own", async () => {
  await call(page, "iam", "CreateUser", { UserName: "alice" });
  await call(page, "iam", "CreateLoginProfile", { UserName: "alice", Password: ALICE });
  await call(page, "iam", "AttachUserPolicy", { UserName: "alice", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });
  server.aliceSeed = await assignMfa("/iam/users/alice?tab=credentials", "alice-phone");
  await signOut(page);
  await beginAsUser("alice", ALICE);
  await page.getByLabel("MFA code").fill(wrong(server.aliceSeed));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/incorrect|not valid|invalid/i).first().waitFor();
  await page.getByLabel("MFA code").fill(totp(server.aliceSeed));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  assert.equal((await session()).mfa, true);
  await removeMfa("/iam/security-credentials");
  await go(page, "/iam/dashboard");
  const address = await page.getByText(`/#/console/${server.accountId}`).innerText();
  await signOut(page);
  // The account's own sign-in URL needs nothing remembered.
  await page.context().clearCookies();
  await page.goto("about:blank");
  await page.goto(address);
  assert.equal(await page.getByLabel("Account ID (12 digits) or account alias").inputValue(), server.accountId);
  await page.getByLabel("IAM user name").fill("alice");
  await page.getByLabel("Password", { exact: true }).fill(ALICE);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  await signOut(page);
  await page.getByRole("link", { name: "Sign in using root user email" }).click();
});

step("a forgotten root password is replaced with a code that comes by mail", async () => {
  await chooseRoot();
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("link", { name: "Forgot password?" }).click();
  const before = mails(server).length;
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Send recovery email" }).click();
  await page.getByLabel("Verification code").waitFor();
  const code = await until("the mail with the code", () => (mails(server).length > before ? /Recovery code: (\S+)/.exec(bodyOf(mails(server).at(-1)))?.[1] : undefined));
  await page.getByLabel("Verification code").fill("AAAA-BBBB-CCCC");
  await page.getByLabel("New password", { exact: true }).fill(NEW_ROOT);
  await page.getByLabel("Retype new password").fill(NEW_ROOT);
  await page.getByRole("button", { name: "Reset password" }).click();
  await page.locator("[class*=awsui_alert]").getByText(/code/i).first().waitFor();
  await assertAccessible(page, "password recovery");
  await shoot(page, "password-recovery");
  await page.getByLabel("Verification code").fill(code);
  await page.getByRole("button", { name: "Reset password" }).click();
  await page.getByText("Your password is reset.").waitFor();
  await page.getByRole("link", { name: "Sign in" }).click();
  await chooseRoot();
  await signInAsRoot(page, { email: ROOT.email, password: NEW_ROOT });
});

step("the root user changes the password from within and stays signed in", async () => {
  await go(page, "/iam/security-credentials");
  await page.getByLabel("Current password").fill(NEW_ROOT);
  await page.getByLabel("New password", { exact: true }).fill(ROOT.password);
  await page.getByLabel("Confirm new password").fill(ROOT.password);
  await page.getByRole("button", { name: "Update password" }).click();
  await page.getByText("Your password is changed.").waitFor();
  await go(page, "/iam/users");
  await page.getByRole("link", { name: "alice", exact: true }).waitFor();
});

step("a person of Identity Center chooses a password in the access portal and sees what she may be", async () => {
  await furnishCenter();
  await go(page, "/identity-center/users");
  await page.getByText(`/start/${server.store}`).waitFor();
  const portal = await page.context().browser().newContext({ viewport: { width: 1280, height: 900 } });
  server.portal = await portal.newPage();
  const tab = server.portal;
  tab.setDefaultTimeout(20_000);
  await tab.goto(`${server.console}/start/${server.store}`);
  await assertAccessible(tab, "portal sign-in");
  const before = mails(server).length;
  await tab.locator("form", { has: tab.getByRole("button", { name: "Send me a code by e-mail" }) }).getByLabel("Username").fill("paula");
  await tab.getByRole("button", { name: "Send me a code by e-mail" }).click();
  await tab.getByLabel("Code").waitFor();
  const code = await until("the mail with the code", () => (mails(server).length > before ? /code for the access portal is (\S+)\./.exec(bodyOf(mails(server).at(-1)))?.[1] : undefined));
  await tab.getByLabel("Code").fill(code);
  await tab.getByLabel("New password").fill(PORTAL);
  await tab.getByRole("button", { name: "Set the password and sign in" }).click();
  await tab.getByText("Signed in as paula.").waitFor();
  await tab.getByText(server.accountId).waitFor();
  for (const name of ["DatabaseReaders", "Operators"]) await tab.getByText(name, { exact: true }).waitFor();
  await assertAccessible(tab, "portal");
  await shoot(tab, "portal");
});

step("she opens the console as one of her roles, and it may what the permission set says", async () => {
  const tab = server.portal;
  await tab.getByRole("button", { name: "Management console as DatabaseReaders" }).click();
  await tab.getByRole("heading", { name: "Console home" }).waitFor();
  const who = await tab.evaluate(async () => (await fetch("/session")).json());
  assert.match(who.arn, /assumed-role\/AWSReservedSSO_DatabaseReaders_[0-9a-f]+\/paula$/);
  assert.equal(who.kind, "role");
  assert.ok(Date.parse(who.absoluteExpires) - Date.now() <= 60 * 60_000, "as long as the permission set says");
  await go(tab, "/rds/databases");
  await tab.getByText("There is no DB cluster in this Region.").waitFor();
  await go(tab, "/iam/users");
  await tab.getByText("You may not do this: iam:ListUsers is missing").waitFor();
  await assertAccessible(tab, "as a role of a permission set");
  await shoot(tab, "portal-role");
});

step("when the assignment is taken away, her session ends", async () => {
  await call(page, "sso", "DeleteAccountAssignment", { InstanceArn: server.instance, PermissionSetArn: server.sets.DatabaseReaders, PrincipalType: "USER", PrincipalId: server.paula, TargetId: server.accountId, TargetType: "AWS_ACCOUNT" });
  await go(server.portal, "/rds/events");
  await server.portal.getByText("You were signed out").waitFor();
  await server.portal.context().close();
});

step("keys and sign-ins of a closed account are refused", async () => {
  await go(page, "/account");
  await page.getByRole("button", { name: "Close account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Close account" }).waitFor();
  await assertAccessible(page, "close account");
  await shoot(page, "close-account");
  for (const box of await dialog.getByRole("checkbox").all()) await box.click();
  await dialog.getByRole("textbox").fill(server.accountId);
  await dialog.getByRole("button", { name: "Close account" }).click();
  await page.getByText("Your account is closed").waitFor();
  await until("the mail that says so", () => bodyOf(mails(server).at(-1)).includes("was closed"));
  await chooseRoot();
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Password", { exact: true }).fill(ROOT.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/closed/).first().waitFor();
  await shoot(page, "closed");
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));

async function session() {
  return page.evaluate(async () => (await fetch("/session")).json());
}

/** The chooser shows the IAM user's way when one was remembered. */
async function chooseRoot() {
  const other = page.getByRole("link", { name: "Sign in using root user email" });
  await page.getByRole("button", { name: /^(Next|Sign in)$/ }).waitFor();
  if (await other.isVisible()) await other.click();
  await page.getByRole("radio", { name: /^Root user/ }).click();
}

async function beginAsRoot(password) {
  await chooseRoot();
  await page.getByLabel("Root user email address").fill(ROOT.email);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("MFA code").waitFor();
}

async function beginAsUser(name, password) {
  await page.getByRole("radio", { name: /^IAM user/ }).click();
  await page.getByLabel("Account ID (12 digits) or account alias").fill(server.accountId);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("IAM user name").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("MFA code").waitFor();
}

/** By the page: name, seed, two codes. Answers the seed. */
async function assignMfa(path, name) {
  await go(page, path);
  await page.getByRole("button", { name: "Assign MFA device" }).click();
  await page.getByLabel("Device name").fill(name);
  await page.getByRole("button", { name: "Next" }).click();
  const dialog = page.getByRole("dialog", { name: "Set up device" });
  await dialog.getByRole("img", { name: "QR code for the authenticator app" }).waitFor();
  await assertAccessible(page, `set up ${name}`);
  const seed = await dialog.getByText(/^[A-Z2-7]{32,}$/).first().innerText();
  await dialog.getByLabel("MFA code 1").fill(wrong(seed));
  await dialog.getByLabel("MFA code 2").fill(wrong(seed));
  await dialog.getByRole("button", { name: "Add MFA" }).click();
  await dialog.getByText("Authentication code for device is not valid.").waitFor();
  await shoot(page, `mfa-${name}`);
  await dialog.getByLabel("MFA code 1").fill(totp(seed, -2));
  await dialog.getByLabel("MFA code 2").fill(totp(seed, -1));
  await dialog.getByRole("button", { name: "Add MFA" }).click();
  await page.getByText("MFA device assigned.").first().waitFor();
  await page.getByText(new RegExp(`:mfa/${name}$`)).waitFor();
  return seed;
}

async function removeMfa(path) {
  await go(page, path);
  await page.getByRole("button", { name: /^Remove arn:aws:iam::/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText(/No MFA devices/).waitFor();
}

/** No code of these minutes. */
function wrong(seed) {
  const right = [-3, -2, -1, 0, 1, 2, 3].map((steps) => totp(seed, steps));
  return ["000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777"].find((code) => !right.includes(code));
}

/** Two permission sets in the account, and a person who has them. */
async function furnishCenter() {
  await call(page, "sso", "CreateInstance", {}).catch(() => undefined);
  const { Instances } = await call(page, "sso", "ListInstances", {});
  server.instance = Instances[0].InstanceArn;
  server.store = Instances[0].IdentityStoreId;
  const person = { IdentityStoreId: server.store, UserName: "paula", DisplayName: "Paula Portal", Name: { GivenName: "Paula", FamilyName: "Portal" }, Emails: [{ Value: "paula@example.com", Type: "work", Primary: true }] };
  server.paula = (await call(page, "identitystore", "CreateUser", person)).UserId;
  server.sets = {};
  for (const [name, policy] of [["DatabaseReaders", "AmazonRDSReadOnlyAccess"], ["Operators", "AdministratorAccess"]]) {
    const arn = (await call(page, "sso", "CreatePermissionSet", { InstanceArn: server.instance, Name: name })).PermissionSet.PermissionSetArn;
    await call(page, "sso", "AttachManagedPolicyToPermissionSet", { InstanceArn: server.instance, PermissionSetArn: arn, ManagedPolicyArn: `arn:aws:iam::aws:policy/${policy}` });
    await call(page, "sso", "CreateAccountAssignment", { InstanceArn: server.instance, PermissionSetArn: arn, PrincipalType: "USER", PrincipalId: server.paula, TargetId: server.accountId, TargetType: "AWS_ACCOUNT" });
    server.sets[name] = arn;
  }
}

/** What a mail says, without its head. */
function bodyOf(mail) {
  return mail.slice(mail.search(/\r?\n\r?\n/)).replace(/=\r?\n/g, "");
}
