// A failover watched live, on real engines: the roles change in the list while somebody looks, and what was written is there.
import assert from "node:assert/strict";
import { before } from "node:test";
import { call, go, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const { server, browser, page, step } = await stage();

before(async () => {
  await signInAsRoot(page);
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "orders", Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1", EnableHttpEndpoint: true });
  for (const name of ["orders-1", "orders-2"]) await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: name, DBClusterIdentifier: "orders", Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" });
  await until("both instances are available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"), 120_000);
});

step("the reader becomes the writer before one's eyes", async () => {
  await go(page, "/rds/clusters/orders");
  const row = (name) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  await row("orders-1").getByText("Writer instance").waitFor();
  await sql("CREATE TABLE kept (id int)");
  await sql("INSERT INTO kept VALUES (1)");
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("menuitem", { name: "Failover" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Failover" }).click();
  await row("orders-2").getByText("Writer instance").waitFor({ timeout: 60_000 });
  await row("orders-1").getByText("Reader instance").waitFor();
  await shoot(page, "failover");
  const written = () => sql("INSERT INTO kept VALUES (2) RETURNING (SELECT count(*) FROM kept)").catch(() => undefined);
  const answer = await until("the new writer writes", written, 60_000);
  assert.equal(answer.records[0][0].longValue, 1, "what was written before is there");
  await page.getByRole("tab", { name: "Logs & events" }).click();
  await page.getByText(/[Ff]ailover/).first().waitFor();
  await shoot(page, "failover-events");
});

step("the failover is a mark in the charts", async () => {
  await page.getByRole("tab", { name: "Monitoring" }).click();
  await page.locator(".chart .mark").first().waitFor({ state: "attached" });
  await page.locator(".chart .line path").first().waitFor({ state: "attached", timeout: 60_000 });
  await shoot(page, "failover-charts");
});

/** Over the Data API, as the master user; the secret is made once. */
async function sql(text) {
  server.cluster ??= (await call(page, "rds", "DescribeDBClusters")).DBClusters[0].DBClusterArn;
  server.secret ??= (await call(page, "secretsmanager", "CreateSecret", { Name: "orders", SecretString: JSON.stringify({ username: "postgres", password: "Choose-one-1" }) })).ARN;
  return call(page, "rds-data", "ExecuteStatement", { resourceArn: server.cluster, secretArn: server.secret, database: "postgres", sql: text });
}

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));
