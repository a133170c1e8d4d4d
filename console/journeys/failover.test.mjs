// A failover watched live: the roles change in the list while somebody looks.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { call, go, shoot, signInAsRoot, startBrowser, startServer, steps, until } from "./harness.mjs";

let server;
let browser;
let page;
const step = steps(() => page);

before(async () => {
  server = await startServer({ engines: "simulated" });
  browser = await startBrowser(server);
  page = browser.page;
  await signInAsRoot(page);
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "orders", Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1" });
  for (const name of ["orders-1", "orders-2"]) await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: name, DBClusterIdentifier: "orders", Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" });
  await until("both instances are available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"), 120_000);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

step("the reader becomes the writer before one's eyes", async () => {
  await go(page, "/rds/clusters/orders");
  const row = (name) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  await row("orders-1").getByText("Writer instance").waitFor();
  await page.getByRole("button", { name: "Actions" }).click();
  await page.getByRole("menuitem", { name: "Failover" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Failover" }).click();
  await row("orders-2").getByText("Writer instance").waitFor({ timeout: 60_000 });
  await row("orders-1").getByText("Reader instance").waitFor();
  await shoot(page, "failover");
  await page.getByRole("tab", { name: "Logs & events" }).click();
  await page.getByText(/[Ff]ailover/).first().waitFor();
  await shoot(page, "failover-events");
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));
