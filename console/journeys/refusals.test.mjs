// Who may not do something is told what is missing, for whom, and what would allow it.
import assert from "node:assert/strict";
import { before } from "node:test";
import { assertAccessible, call, go, shoot, signInAsRoot, stage } from "./harness.mjs";

const PASSWORD = "Reads databases 1";
const { page, step } = await stage({ engines: "simulated" });

before(async () => {
  await signInAsRoot(page);
  await call(page, "iam", "CreateUser", { UserName: "reader" });
  await call(page, "iam", "CreateLoginProfile", { UserName: "reader", Password: PASSWORD });
  await call(page, "iam", "PutUserPolicy", { UserName: "reader", PolicyName: "read", PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["rds:Describe*", "ec2:Describe*"], Resource: "*" }] }) });
  await call(page, "iam", "CreateAccountAlias", { AccountAlias: "the-lab" });
  await page.getByRole("button", { name: /^Signed in as/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
});

step("a user signs in with the account's alias", async () => {
  await page.getByLabel("IAM user", { exact: false }).first().click();
  await page.getByLabel("Account ID (12 digits) or account alias").fill("the-lab");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("IAM user name").fill("reader");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
});

step("a list that may not be read says which action is missing and for whom", async () => {
  await go(page, "/iam/users");
  await page.getByText("You may not do this: iam:ListUsers is missing").waitFor();
  await page.getByText(":user/reader").first().waitFor();
  await page.getByRole("button", { name: "Explain the decision" }).first().click();
  await page.getByText(/no policy of the principal/).waitFor();
  await page.getByText("A policy that would allow it").first().click();
  await page.getByText('"Action": "iam:ListUsers"').waitFor();
  await assertAccessible(page, "a refusal");
  await shoot(page, "refusal-list");
});

step("a button that is refused says so beside it", async () => {
  await go(page, "/rds/create-database");
  await page.getByLabel("Easy create").click();
  await page.getByRole("button", { name: "Create database" }).click();
  await page.getByText("You may not do this: rds:CreateDBCluster is missing").waitFor();
  await shoot(page, "refusal-create");
  // Asking why is not trying again.
  const made = [];
  page.on("request", (request) => made.push(request.url()));
  await page.getByRole("button", { name: "Explain the decision" }).first().click();
  await page.getByText(/no policy of the principal/).waitFor();
  assert.deepEqual(made.filter((address) => address.includes("CreateDBCluster")), []);
});

step("a session that has ended leads to the door", async () => {
  const [cookie] = (await page.context().cookies()).filter((one) => one.name.endsWith("borealis-session"));
  assert.ok(cookie.httpOnly && cookie.sameSite === "Strict", "scripts cannot read the session, other sites cannot use it");
  await page.context().clearCookies({ name: cookie.name });
  await go(page, "/rds/events");
  await page.getByRole("heading", { name: /Sign in/ }).waitFor();
});
