// Every page: it shows itself, axe finds no serious fault, and its picture is kept under target/console-screens.
import assert from "node:assert/strict";
import { before } from "node:test";
import { call, faults, go, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const { server, browser, page, step } = await stage({ engines: "simulated" });

before(async () => {
  await signInAsRoot(page);
  await furnish();
});

async function furnish() {
  const trust = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "rds.amazonaws.com" }, Action: "sts:AssumeRole" }] });
  await call(page, "iam", "CreateGroup", { GroupName: "admins" });
  await call(page, "iam", "AttachGroupPolicy", { GroupName: "admins", PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });
  for (const name of ["alice", "bob", "carol"]) await call(page, "iam", "CreateUser", { UserName: name, Tags: [{ Key: "team", Value: "data" }] });
  await call(page, "iam", "AddUserToGroup", { GroupName: "admins", UserName: "alice" });
  await call(page, "iam", "CreateRole", { RoleName: "monitoring", AssumeRolePolicyDocument: trust });
  await call(page, "iam", "CreatePolicy", { PolicyName: "read-databases", PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "rds:Describe*", Resource: "*" }] }) });
  const group = await call(page, "ec2", "CreateSecurityGroup", { GroupName: "db-access", Description: "From the office" });
  await call(page, "ec2", "AuthorizeSecurityGroupIngress", { GroupId: group.GroupId, IpPermissions: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: "203.0.113.0/24", Description: "office" }] }] });
  for (const [name, size] of [["orders", 3], ["billing", 1], ["reports", 2]]) {
    await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: name, Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1", VpcSecurityGroupIds: [group.GroupId], Tags: [{ Key: "team", Value: "data" }] });
    for (let index = 1; index <= size; index += 1) await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: `${name}-${index}`, DBClusterIdentifier: name, Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" });
  }
  await call(page, "rds", "CreateDBClusterParameterGroup", { DBClusterParameterGroupName: "tuned", DBParameterGroupFamily: "aurora-postgresql15", Description: "Tuned" });
  await until("the databases are available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"));
  server.group = group.GroupId;
}

const PAGES = [
  ["home", "/"],
  ["rds-databases", "/rds/databases"],
  ["rds-create-database", "/rds/create-database"],
  ["rds-cluster", "/rds/clusters/orders"],
  ["rds-cluster-monitoring", "/rds/clusters/orders?tab=monitoring"],
  ["rds-cluster-insights", "/rds/clusters/orders?tab=monitoring&view=insights"],
  ["rds-cluster-events", "/rds/clusters/orders?tab=events"],
  ["rds-cluster-configuration", "/rds/clusters/orders?tab=configuration"],
  ["rds-cluster-backups", "/rds/clusters/orders?tab=backups"],
  ["rds-cluster-tags", "/rds/clusters/orders?tab=tags"],
  ["rds-cluster-modify", "/rds/clusters/orders/modify"],
  ["rds-cluster-restore", "/rds/clusters/orders/restore"],
  ["rds-instance", "/rds/instances/orders-1"],
  ["rds-instance-logs", "/rds/instances/orders-1?tab=logs"],
  ["rds-instance-configuration", "/rds/instances/orders-1?tab=configuration"],
  ["rds-instance-modify", "/rds/instances/orders-1/modify"],
  ["rds-query-editor", "/rds/query-editor"],
  ["rds-snapshots", "/rds/snapshots"],
  ["rds-subnet-groups", "/rds/subnet-groups"],
  ["rds-subnet-group-create", "/rds/subnet-groups/create"],
  ["rds-subnet-group", "/rds/subnet-groups/default"],
  ["rds-parameter-groups", "/rds/parameter-groups"],
  ["rds-parameter-group", "/rds/parameter-groups/cluster/tuned"],
  ["rds-events", "/rds/events"],
  ["vpc-vpcs", "/vpc/vpcs"],
  ["vpc-subnets", "/vpc/subnets"],
  ["vpc-route-tables", "/vpc/route-tables"],
  ["vpc-instances", "/vpc/instances"],
  ["vpc-security-groups", "/vpc/security-groups"],
  ["vpc-security-group-create", "/vpc/security-groups/create"],
  ["vpc-security-group", () => `/vpc/security-groups/${server.group}`],
  ["vpc-explain", "/vpc/explain"],
  ["iam-dashboard", "/iam/dashboard"],
  ["iam-users", "/iam/users"],
  ["iam-user-create", "/iam/users/create"],
  ["iam-user", "/iam/users/alice"],
  ["iam-user-credentials", "/iam/users/alice?tab=credentials"],
  ["iam-groups", "/iam/groups"],
  ["iam-group", "/iam/groups/admins"],
  ["iam-roles", "/iam/roles"],
  ["iam-role-create", "/iam/roles/create"],
  ["iam-role", "/iam/roles/monitoring"],
  ["iam-policies", "/iam/policies"],
  ["iam-policy-create", "/iam/policies/create"],
  ["iam-policy", "/iam/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess"],
  ["iam-account-settings", "/iam/account-settings"],
  ["iam-credential-report", "/iam/credential-report"],
  ["iam-simulator", "/iam/simulator"],
  ["iam-security-credentials", "/iam/security-credentials"],
  ["identity-center-users", "/identity-center/users"],
  ["identity-center-groups", "/identity-center/groups"],
  ["identity-center-permission-sets", "/identity-center/permission-sets"],
  ["identity-center-assignments", "/identity-center/assignments"],
  ["cloudwatch-metrics", "/cloudwatch/metrics"],
  ["cloudtrail-events", "/cloudtrail/events"],
  ["account", "/account"],
  ["switch-role", "/switch-role"],
  ["no-such-page", "/no/such/page"],
];

step("every page shows itself without serious faults", async () => {
  const found = [];
  for (const [name, path] of PAGES) {
    await go(page, typeof path === "function" ? path() : path);
    await page.locator("main h1, main [class*=heading]").first().waitFor();
    await settled();
    await shoot(page, name);
    found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
    if (await page.getByText("This page could not be shown").isVisible()) found.push(`${name}: it could not be shown`);
  }
  assert.deepEqual(found, []);
});

/** A page, and what is chosen there one after the other until a dialog or a panel stands open. */
const DIALOGS = [
  ...["Add reader", "Failover", "Stop temporarily", "Take snapshot", "Delete"].map((text) => [`cluster-${text}`, "/rds/clusters/orders", ["Actions", text]]),
  ...["Reboot", "Delete"].map((text) => [`instance-${text}`, "/rds/instances/orders-2", ["Actions", text]]),
  ["custom-endpoint", "/rds/clusters/orders", ["Create custom endpoint"]],
  ["columns", "/rds/databases", ["Preferences"]],
  ["take-snapshot", "/rds/snapshots", ["Take snapshot"]],
  ["create-parameter-group", "/rds/parameter-groups", ["Create parameter group"]],
  ["create-vpc", "/vpc/vpcs", ["Create VPC"]],
  ["create-subnet", "/vpc/subnets", ["Create subnet"]],
  ["delete-user", "/iam/users/alice", ["Delete"]],
  ["console-password", "/iam/users/alice?tab=credentials", ["Enable console access"]],
  ["access-key", "/iam/users/alice?tab=credentials", ["Create access key"]],
  ["mfa-name", "/iam/users/alice?tab=credentials", ["Assign MFA device"]],
  ["inline-policy", "/iam/users/alice", ["Create inline policy"]],
  ["attach-policies", "/iam/users/alice", ["Attach policies"]],
  ["create-group", "/iam/groups", ["Create group"]],
  ["close-account", "/account", ["Close account"]],
  ["services", "/rds/databases", ["Services"], "menu"],
  ["region", "/rds/databases", ["Region us-east-1"], "menu"],
  ["help", "/rds/databases", ["Open help panel"], "panel"],
];

async function everyDialog(look) {
  const found = [];
  for (const [name, path, choices, kind = "dialog"] of DIALOGS) {
    await go(page, "/no/such/page");
    await go(page, path);
    for (const text of choices) {
      const item = page.getByRole("menuitem", { name: text, exact: true });
      const button = page.getByRole("button", { name: text, exact: true }).first();
      await item.or(button).first().waitFor();
      await ((await item.isVisible()) ? item : button).click();
    }
    const opened = { dialog: page.getByRole("dialog"), menu: page.getByRole("menu"), panel: page.getByRole("button", { name: "Close help panel" }) }[kind];
    await opened.first().waitFor();
    await settled();
    await shoot(page, `${look}dialog-${name}`);
    found.push(...(await faults(page)).map((fault) => `${look}${name}: ${fault}`));
    if (kind === "panel") await opened.first().click();
    else await page.keyboard.press("Escape");
    await opened.first().waitFor({ state: "hidden" });
  }
  assert.deepEqual(found, []);
}

step("every dialog opens without serious faults, and Escape closes it", () => everyDialog(""));

step("in dark mode too", async () => {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark mode" }).click();
  const found = [];
  for (const [name, path] of PAGES.map(([name, path]) => [`dark-${name}`, path])) {
    await go(page, typeof path === "function" ? path() : path);
    await page.locator("main h1, main [class*=heading]").first().waitFor();
    await settled();
    await shoot(page, name);
    found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
  }
  assert.deepEqual(found, []);
});

step("dialogs in dark mode too", () => everyDialog("dark-"));

step("the search finds pages and resources, and the keyboard is enough", async () => {
  await page.getByRole("combobox", { name: "Search pages and resources" }).focus();
  await page.keyboard.type("orders-2");
  await page.getByRole("option", { name: /orders-2/ }).waitFor();
  await shoot(page, "search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "orders-2", level: 1 }).waitFor();
});

step("a slash goes to the search, and the first stop of the keyboard leads past the bar", async () => {
  await go(page, "/rds/databases");
  await page.getByRole("link", { name: "billing", exact: true }).waitFor();
  await page.locator("main h1").click();
  await page.keyboard.press("/");
  assert.ok(await page.getByRole("combobox", { name: "Search pages and resources" }).evaluate((field) => field === document.activeElement));
  await page.reload();
  await page.getByRole("link", { name: "billing", exact: true }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
});

step("another Region is another list", async () => {
  await go(page, "/rds/databases");
  await page.getByRole("button", { name: "Region us-east-1" }).click();
  await page.getByRole("menuitemcheckbox", { name: /eu-west-1/ }).click();
  await page.getByText("There is no DB cluster in this Region.").waitFor();
  await page.getByRole("button", { name: "Region eu-west-1" }).click();
  await page.getByRole("menuitemcheckbox", { name: /us-east-1/ }).click();
  await page.getByRole("link", { name: "billing", exact: true }).waitFor();
});

step("nothing went wrong in the pages, and nothing was refused by the content policy", () => assert.deepEqual(browser.problems, []));

/** Until nothing loads any more. */
async function settled() {
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.waitForFunction(() => !document.querySelector("main .waiting") && !document.querySelector("main")?.innerText.includes("Loading "), undefined, { timeout: 5000 }).catch(() => undefined);
}
