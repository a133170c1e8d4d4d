// The tools beside the main way: editing policies with eyes on them, differences of parameters, reports, and wiring a database to an instance.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before } from "node:test";
import { assertAccessible, call, go, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const { browser, page, step } = await stage({ engines: "simulated" });

before(async () => {
  await signInAsRoot(page);
  await call(page, "iam", "CreateUser", { UserName: "alice" });
});

step("a policy is checked while it is typed, and built by choosing", async () => {
  await go(page, "/iam/policies/create");
  await page.getByLabel("Policy name").fill("only-here");
  const editor = page.getByLabel("Policy document in JSON");
  await editor.fill('{"Version": "2012-10-17", "Statement": [{"Effect": "Perhaps", "Action": "rds:*", "Resource": "*"}]}');
  await page.getByText(/Perhaps|Effect/).nth(1).waitFor();
  await until("it may not be created", () => page.getByRole("button", { name: "Create policy" }).isDisabled());
  await editor.fill('{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "rds:*", "Resource": "*"}]}');
  await page.getByText("The service accepts this policy.").waitFor();
  await page.getByRole("button", { name: "Visual" }).or(page.getByRole("radio", { name: "Visual" })).first().click();
  await page.getByRole("button", { name: "Add condition" }).click();
  await page.getByRole("textbox", { name: "Condition key" }).fill("aws:SourceIp");
  await page.getByRole("textbox", { name: "Values" }).fill("203.0.113.0/24");
  await assertAccessible(page, "visual policy editor");
  await shoot(page, "policy-visual");
  await page.getByRole("button", { name: "Create policy" }).click();
  const arn = await until("the policy is there", async () => (await call(page, "iam", "ListPolicies", { Scope: "Local" })).Policies.find((one) => one.PolicyName === "only-here")?.Arn);
  const { PolicyVersion } = await call(page, "iam", "GetPolicyVersion", { PolicyArn: arn, VersionId: "v1" });
  const document = PolicyVersion.Document.startsWith("{") ? PolicyVersion.Document : decodeURIComponent(PolicyVersion.Document);
  assert.equal(Object.values(JSON.parse(document).Statement[0].Condition)[0]["aws:SourceIp"].toString(), "203.0.113.0/24");
});

step("the credential report is made and downloaded", async () => {
  await go(page, "/iam/credential-report");
  await page.getByRole("button", { name: "Generate report" }).click();
  await page.getByText("alice", { exact: true }).first().waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  const [head, ...rows] = readFileSync(await file.path(), "utf8").trim().split("\n");
  assert.ok(head.startsWith("user,arn,user_creation_time"), head);
  assert.deepEqual(rows.map((row) => row.split(",")[0]).sort(), ["<root_account>", "alice"]);
  await shoot(page, "credential-report");
});

step("two parameter groups are compared", async () => {
  const family = "aurora-postgresql15";
  for (const name of ["calm", "eager"]) await call(page, "rds", "CreateDBClusterParameterGroup", { DBClusterParameterGroupName: name, DBParameterGroupFamily: family, Description: name });
  await call(page, "rds", "ModifyDBClusterParameterGroup", { DBClusterParameterGroupName: "eager", Parameters: [{ ParameterName: "log_min_duration_statement", ParameterValue: "250", ApplyMethod: "immediate" }] });
  await go(page, "/rds/parameter-groups");
  for (const name of ["calm", "eager"]) await page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) }).getByRole("checkbox").click();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("log_min_duration_statement").waitFor();
  await dialog.getByText("250").first().waitFor();
  assert.equal(await dialog.getByRole("row").count(), 2, "the head and the one difference");
  await assertAccessible(page, "differences of parameter groups");
  await shoot(page, "parameter-differences");
});

step("a database is wired to an EC2 instance", async () => {
  const { Images } = await call(page, "ec2", "DescribeImages", {});
  const { Instances } = await call(page, "ec2", "RunInstances", { ImageId: Images.find((one) => one.Architecture === "x86_64").ImageId, InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 });
  const id = Instances[0].InstanceId;
  await go(page, "/rds/create-database");
  await page.getByLabel("Dev/Test").click();
  await page.getByLabel("DB cluster identifier").fill("wired");
  await page.getByRole("radio", { name: /^Connect to an EC2 compute resource/ }).click();
  await page.getByRole("button", { name: /^EC2 instance/ }).click();
  await page.getByRole("option").filter({ hasText: id }).click();
  await shoot(page, "create-with-ec2");
  await page.getByRole("button", { name: "Create database" }).click();
  await page.getByText("wired is available.").waitFor({ timeout: 60_000 });
  const { SecurityGroups } = await call(page, "ec2", "DescribeSecurityGroups", {});
  const [ofCluster, ofInstance] = ["rds-ec2-1", "ec2-rds-1"].map((name) => SecurityGroups.find((one) => one.GroupName === name));
  assert.equal(ofCluster.IpPermissions[0].UserIdGroupPairs[0].GroupId, ofInstance.GroupId);
  const { DBClusters } = await call(page, "rds", "DescribeDBClusters", { DBClusterIdentifier: "wired" });
  assert.ok(DBClusters[0].VpcSecurityGroups.some((one) => one.VpcSecurityGroupId === ofCluster.GroupId));
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));
