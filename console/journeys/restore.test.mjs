// A snapshot taken in the browser, the data changed, and what was before restored into another cluster.
import assert from "node:assert/strict";
import { before } from "node:test";
import { assertAccessible, call, go, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const PASSWORD = "Choose-one-1";
const { browser, page, step } = await stage();

before(async () => {
  await signInAsRoot(page);
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "orders", Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: PASSWORD, EnableHttpEndpoint: true });
  await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: "orders-1", DBClusterIdentifier: "orders", Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" });
  await until("the instance is available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"), 120_000);
});

step("a row is written in the query editor", async () => {
  await connect("orders");
  await run("CREATE TABLE t (id int PRIMARY KEY, name text); INSERT INTO t VALUES (1, 'before the snapshot');");
});

step("a snapshot is taken and followed until it is there", async () => {
  await go(page, "/rds/clusters/orders");
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("menuitem", { name: "Take snapshot" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("before-the-change");
  await dialog.getByRole("button", { name: "Take snapshot" }).click();
  await page.getByText("The snapshot before-the-change is available.").waitFor({ timeout: 60_000 });
  await shoot(page, "snapshot-taken");
});

step("the data changes afterwards", async () => {
  await connect("orders");
  await run("UPDATE t SET name = 'after the snapshot';");
});

step("the snapshot is restored into a new cluster, followed with its events", async () => {
  await go(page, "/rds/snapshots");
  await page.getByRole("row").filter({ hasText: "before-the-change" }).getByRole("radio").click();
  await page.getByRole("button", { name: "Restore snapshot" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("DB cluster identifier").fill("orders-again");
  await assertAccessible(page, "restore a snapshot");
  await shoot(page, "restore-snapshot");
  await dialog.getByRole("button", { name: "Restore DB cluster" }).click();
  await page.getByRole("heading", { name: "In progress" }).waitFor();
  await page.getByRole("log", { name: "Events as they come" }).waitFor({ state: "attached" });
  await shoot(page, "restore-in-progress");
  await page.getByText("orders-again is restored.").waitFor({ timeout: 90_000 });
  await page.getByRole("link", { name: "orders-again-1", exact: true }).waitFor();
  await until("its instance is available", async () => (await call(page, "rds", "DescribeDBInstances", { DBInstanceIdentifier: "orders-again-1" })).DBInstances[0].DBInstanceStatus === "available", 90_000);
  await shoot(page, "restored");
});

step("it has what was before, and the first cluster what came after", async () => {
  await connect("orders-again");
  assert.deepEqual(await run("SELECT name FROM t;"), ["before the snapshot"]);
  await connect("orders");
  assert.deepEqual(await run("SELECT name FROM t;"), ["after the snapshot"]);
});

step("moments of the past: the page says that they cannot be restored", async () => {
  await go(page, "/rds/clusters/orders/restore");
  await page.getByText("Moments of the past cannot be restored yet").waitFor();
  assert.ok(await page.getByRole("radio", { name: /Custom date and time/ }).isDisabled());
  await assertAccessible(page, "restore to point in time");
  await shoot(page, "restore-to-time");
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));

async function connect(cluster) {
  await go(page, "/rds/databases");
  await page.getByRole("heading", { name: /^Databases/ }).waitFor();
  await go(page, "/rds/query-editor");
  await page.getByRole("button", { name: /Database instance or cluster/ }).click();
  await page.getByRole("option").filter({ has: page.getByText(cluster, { exact: true }) }).click();
  const enable = page.getByRole("button", { name: "Enable the RDS Data API" });
  if (await enable.isVisible()) {
    await enable.click();
    await enable.waitFor({ state: "detached" });
  }
  await page.getByLabel("Database password").fill(PASSWORD);
  await page.getByRole("button", { name: "Connect to database" }).click();
  await page.getByLabel("SQL", { exact: true }).waitFor();
}

/** The texts in the cells of the last result. */
async function run(sql) {
  await page.getByLabel("SQL", { exact: true }).fill(sql);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByText(/ in \d+ ms$/).last().waitFor();
  return page.locator(".sql-grid td").allInnerTexts();
}
