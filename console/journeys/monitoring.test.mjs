// Charts of a database at work: live values, zoom by dragging, comparison, top SQL and waits.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before } from "node:test";
import { assertAccessible, call, go, picture, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const PASSWORD = "Choose-one-1";
const { server, browser, page, step } = await stage();
let work;

before(async () => {
  await signInAsRoot(page);
  const group = await call(page, "ec2", "CreateSecurityGroup", { GroupName: "db-access", Description: "From here" });
  await call(page, "ec2", "AuthorizeSecurityGroupIngress", { GroupId: group.GroupId, IpPermissions: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: "127.0.0.1/32" }] }] });
  // Older ones do not tell how long a commit takes.
  const { DBEngineVersions } = await call(page, "rds", "DescribeDBEngineVersions", { Engine: "aurora-postgresql" });
  const EngineVersion = DBEngineVersions.map((one) => one.EngineVersion).find((version) => Number.parseInt(version, 10) >= 14);
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: "orders", Engine: "aurora-postgresql", EngineVersion, MasterUsername: "postgres", MasterUserPassword: PASSWORD, VpcSecurityGroupIds: [group.GroupId] });
  for (const name of ["orders-1", "orders-2"]) await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: name, DBClusterIdentifier: "orders", Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large", EnablePerformanceInsights: name === "orders-1" });
  await until("both instances are available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"), 120_000);
  work = keepBusy();
});

after(() => {
  for (const child of work ?? []) child.kill();
});

/** One statement in a session of its own. */
function query(statement) {
  const { endpoint } = server.status().instances.find((one) => one.instance === "orders-1");
  const [, host, port] = /\(([\d.]+):(\d+)\)/.exec(endpoint);
  spawn("psql", [`host=${host} port=${port} user=postgres dbname=postgres sslmode=require`, "-c", statement], { env: { ...process.env, PGPASSWORD: PASSWORD }, stdio: "ignore" });
}

/** What sessions do, over and over: commit and sleep, wait for each other, work. */
const WORK = [
  (turn) => `INSERT INTO busy VALUES (${turn + 1}, 'a secret ${turn}'); SELECT pg_sleep(0.2), ${turn};`,
  (turn) => `BEGIN; UPDATE busy SET note = 'changed ${turn}' WHERE id = 0; SELECT count(*) FROM busy WHERE note LIKE '%${turn}%'; \\! sleep 0.1\nCOMMIT;`,
  (turn) => `UPDATE busy SET note = 'by another ${turn}' WHERE id = 0; \\! sleep 0.05`,
  (turn) => `SELECT count(*), sum(n % ${turn + 1}) FROM generate_series(1, 400000) AS n; \\! sleep 0.3`,
];

/** Sessions that are busy until they are ended; one is enough for a test, the README's pictures want more. */
function keepBusy() {
  const { endpoint } = server.status().instances.find((one) => one.instance === "orders-1");
  const [, host, port] = /\(([\d.]+):(\d+)\)/.exec(endpoint);
  const scripts = process.env.BOREALIS_PICTURES ? WORK : WORK.slice(0, 1);
  return scripts.map((statements, index) => {
    const child = spawn("psql", [`host=${host} port=${port} user=postgres dbname=postgres sslmode=require`, "-qAt"], { env: { ...process.env, PGPASSWORD: PASSWORD }, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.on("error", () => undefined);
    child.stdin.write(index === 0 ? "CREATE TABLE busy (id int, note text); INSERT INTO busy VALUES (0, 'first');\n" : "\\! sleep 2\n");
    for (let turn = 0; turn < 2000; turn += 1) child.stdin.write(`${statements(turn)}\n`);
    return child;
  });
}

step("every chart that the issue names has a line", async () => {
  await go(page, "/rds/clusters/orders?tab=monitoring");
  await page.getByText(/^Live, every 5 s$/).waitFor();
  for (const title of ["CPU utilization", "DB connections", "Commits per second", "Commit latency", "Replica lag", "Buffer cache hit ratio", "Volume bytes used"]) {
    await page.getByRole("img", { name: new RegExp(`^${title}: orders`) }).waitFor({ timeout: 90_000 });
  }
  await assertAccessible(page, "charts");
  await shoot(page, "charts");
});

step("the charts go on by themselves", async () => {
  const chart = page.getByRole("img", { name: /^Transaction ids used: / });
  const before = await chart.getAttribute("aria-label");
  await until("another value", async () => (await chart.getAttribute("aria-label")) !== before, 30_000);
});

step("a drag zooms in, and one click leads back to the present", async () => {
  const chart = page.getByRole("img", { name: /^CPU utilization: / });
  await chart.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await chart.boundingBox();
  await page.mouse.move(box.x + box.width - 90, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + 70, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Back to live" }).waitFor();
  await shoot(page, "charts-zoomed");
  await page.getByRole("button", { name: "Back to live" }).click();
  await page.getByText(/^Live, every 5 s$/).waitFor();
});

step("the keyboard moves the time that is read in all charts", async () => {
  await page.getByRole("img", { name: /^CPU utilization: / }).focus();
  await page.keyboard.press("ArrowLeft");
  await until("a cursor in every chart", async () => (await page.locator(".chart .cursor").count()) > 5, 5000);
});

step("an instance is compared with the time before", async () => {
  await page.getByRole("checkbox", { name: "Compare with before" }).click();
  await page.getByText(/^Live, every/).waitFor();
  await page.getByRole("checkbox", { name: "Compare with before" }).click();
});

step("top SQL and waits, without what was in the statements", async () => {
  await page.getByRole("radio", { name: "Top SQL and waits" }).or(page.getByRole("button", { name: "Top SQL and waits" })).first().click();
  await page.getByText("SELECT pg_sleep(?), ?").first().waitFor({ timeout: 60_000 });
  await page.getByRole("img", { name: /^Database load: .*PgSleep/ }).waitFor();
  assert.equal((await page.content()).includes("a secret"), false, "literals stay in the server");
  await assertAccessible(page, "top SQL and waits");
  await shoot(page, "insights");
  await page.getByRole("tab", { name: "Top waits" }).click();
  await page.getByRole("cell", { name: "PgSleep" }).or(page.getByRole("rowheader", { name: "PgSleep" })).first().waitFor();
});

step("where it is off, a button turns it on", async () => {
  await go(page, "/rds/instances/orders-2?tab=monitoring&view=insights");
  await page.getByRole("button", { name: "Turn on Performance Insights" }).click();
  await page.getByRole("img", { name: /^Database load: / }).waitFor({ timeout: 30_000 });
});

step("a log is watched live", async () => {
  await go(page, "/rds/instances/orders-1?tab=logs");
  await page.getByRole("row").filter({ hasText: "postgresql.log" }).first().getByRole("button", { name: /Watch/ }).or(page.getByRole("button", { name: /^Watch/ })).first().click();
  await page.getByText("Watching").waitFor();
  const mark = `nobody_has_this_${Date.now()}`;
  query(`SELECT ${mark}`);
  await page.getByText(mark).first().waitFor({ timeout: 30_000 });
  await shoot(page, "log-tail");
});

step("the list of databases shows processors and connections", async () => {
  await go(page, "/rds/databases");
  await page.locator(".spark path").first().waitFor({ state: "attached", timeout: 30_000 });
  await shoot(page, "databases-live");
});

step("pictures of a database at work", async () => {
  // For the README there should be something to see; for a test the first lines are enough.
  if (process.env.BOREALIS_PICTURES) await new Promise((wake) => setTimeout(wake, 150_000));
  await page.mouse.move(5, 5);
  await go(page, "/rds/databases");
  await page.locator(".spark path").first().waitFor({ state: "attached" });
  await page.getByRole("radio", { name: "Choose orders-1" }).waitFor();
  await picture(page, "databases");
  await go(page, "/cloudwatch/metrics");
  await page.getByRole("radio", { name: "5 min", exact: true }).or(page.getByRole("button", { name: "5 min", exact: true })).first().click();
  await page.getByRole("img", { name: /^CPU utilization: orders/ }).waitFor();
  await picture(page, "monitoring");
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark mode" }).click();
  await go(page, "/rds/instances/orders-1?tab=monitoring&view=insights");
  await page.getByText("SELECT pg_sleep(?), ?").first().waitFor();
  await page.getByRole("img", { name: /^Database load: / }).evaluate((element) => element.scrollIntoView({ block: "center" }));
  await picture(page, "top-sql");
});

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));
