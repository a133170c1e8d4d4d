// The ways to connect that a page shows are typed as they stand there, and work: with a password, with a token, on both engines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { before } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible, call, go, shoot, signInAsRoot, stage, until } from "./harness.mjs";

const PASSWORD = "Choose-one-1";
const TOOLS = fileURLToPath(new URL("../../.tools/venv/bin", import.meta.url));
const HAS_MARIADB = ["/usr/sbin/mariadbd", "/usr/bin/mariadbd"].some((path) => existsSync(path));
const { server, browser, page, step } = await stage();

before(async () => {
  await signInAsRoot(page);
  const group = await call(page, "ec2", "CreateSecurityGroup", { GroupName: "db-access", Description: "From here" });
  for (const port of [5432, 3306]) await call(page, "ec2", "AuthorizeSecurityGroupIngress", { GroupId: group.GroupId, IpPermissions: [{ IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp: "127.0.0.1/32" }] }] });
  await database("orders", "aurora-postgresql", "postgres", group.GroupId, { EnableIAMDatabaseAuthentication: true });
  if (HAS_MARIADB) await database("shop", "aurora-mysql", "admin", group.GroupId);
  await until("the instances are available", async () => (await call(page, "rds", "DescribeDBInstances")).DBInstances.every((one) => one.DBInstanceStatus === "available"), 180_000);
});

step("psql's line asks for the password, checks the certificate, and is let in", async () => {
  const line = await snippet("orders", "psql");
  assert.match(line, /sslmode=verify-full/);
  assert.equal(shell(`${line} -Atc 'SELECT current_user'`, { PGPASSWORD: PASSWORD }), "postgres");
  assert.throws(() => shell(`${line.replace(/sslrootcert=\S+'/, "sslrootcert=/etc/hostname'")} -Atc 'SELECT 1'`, { PGPASSWORD: PASSWORD }), "another authority is not trusted");
  await assertAccessible(page, "ways to connect");
});

step("the token's lines make a user once, then a token, and psql is let in with it", async () => {
  const text = await snippet("orders", "IAM token");
  await shoot(page, "connect-token");
  const [once, ...lines] = text.split("\n");
  const statements = /^# once, as postgres: (.*)$/.exec(once)[1];
  const psql = await snippet("orders", "psql");
  shell(`${psql} -c ${quoted(statements)}`, { PGPASSWORD: PASSWORD });
  const keys = { AWS_ACCESS_KEY_ID: server.account.AccessKeyId, AWS_SECRET_ACCESS_KEY: server.account.SecretAccessKey };
  assert.equal(shell(`${lines.join("\n")} -Atc 'SELECT current_user'`, keys), "app");
  const wrong = { ...keys, AWS_SECRET_ACCESS_KEY: "wrong".repeat(8) };
  assert.throws(() => shell(`${lines.join("\n")} -Atc 'SELECT 1'`, wrong), /authentication failed/i);
});

step("the addresses for JDBC and Python name the same endpoint, port and authority", async () => {
  const cluster = (await call(page, "rds", "DescribeDBClusters", { DBClusterIdentifier: "orders" })).DBClusters[0];
  const { ca } = await page.evaluate(async () => (await fetch("/session")).json());
  assert.ok(existsSync(ca), ca);
  assert.equal(await snippet("orders", "JDBC"), `jdbc:postgresql://${cluster.Endpoint}:${cluster.Port}/postgres?user=postgres&sslmode=verify-full&sslrootcert=${ca}`);
  const python = await snippet("orders", "Python");
  for (const part of [`host="${cluster.Endpoint}"`, `port=${cluster.Port}`, `sslrootcert="${ca}"`]) assert.ok(python.includes(part), python);
  compiles(python);
});

if (HAS_MARIADB) {
  step("mysql's line is let in to MariaDB, and the others name the same endpoint", async () => {
    const line = await snippet("shop", "mysql");
    const asked = line.replace(" --password ", " ");
    assert.notEqual(asked, line, "it asks for the password");
    assert.match(shell(`${asked} --batch --skip-column-names --execute 'SELECT current_user()'`, { MYSQL_PWD: PASSWORD }), /^admin@/);
    const cluster = (await call(page, "rds", "DescribeDBClusters", { DBClusterIdentifier: "shop" })).DBClusters[0];
    const python = await snippet("shop", "Python");
    for (const part of [`host="${cluster.Endpoint}"`, `port=${cluster.Port}`, `tls/ca.pem"`]) assert.ok(python.includes(part), python);
    compiles(python);
    assert.ok((await snippet("shop", "JDBC")).startsWith(`jdbc:mariadb://${cluster.Endpoint}:${cluster.Port}/?user=admin&sslMode=verify-full&serverSslCert=/`));
    assert.equal(await page.getByRole("tab", { name: "IAM token" }).count(), 0, "what it cannot do is not offered");
    await shoot(page, "connect-mariadb");
  });
}

step("nothing went wrong in the pages", () => assert.deepEqual(browser.problems, []));

async function database(name, engine, user, group, more = {}) {
  await call(page, "rds", "CreateDBCluster", { DBClusterIdentifier: name, Engine: engine, MasterUsername: user, MasterUserPassword: PASSWORD, VpcSecurityGroupIds: [group], ...more });
  await call(page, "rds", "CreateDBInstance", { DBInstanceIdentifier: `${name}-1`, DBClusterIdentifier: name, Engine: engine, DBInstanceClass: "db.r6g.large" });
}

/** What a tab of the connect panel shows. */
async function snippet(cluster, tab) {
  await go(page, `/rds/clusters/${cluster}`);
  await page.getByRole("tab", { name: tab, exact: true }).click();
  const text = page.getByLabel(`${tab} snippet`, { exact: true });
  await text.waitFor();
  return (await text.innerText()).trim();
}

function shell(text, variables = {}) {
  const env = { PATH: `${TOOLS}:${process.env.PATH}`, HOME: server.data, ...variables };
  return execFileSync("bash", ["-ec", text], { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function compiles(python) {
  shell(`python3 -c ${quoted(`import ast, sys; ast.parse(sys.argv[1])`)} ${quoted(python)}`);
}
