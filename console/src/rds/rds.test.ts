// What RDS's pages work out before they call: drafts, changes, SQL, times, snippets.
import { describe, expect, test } from "vitest";
import { clusterInput, firstDraft, instanceInputs, problems, withEngine, withTemplate } from "./create/draft";
import { nextNumber } from "./create/ec2";
import { joined, roleName } from "./databases";
import { merged } from "./EventsPanel";
import { changesOf, inputOf, type Field } from "./modify";
import { differences } from "./parameters";
import { join, position, split } from "./restore";
import { snippets } from "./snippets";
import { grid, statements } from "./sql";

describe("a draft of a database", () => {
  const draft = { ...firstDraft(), instanceClass: "db.r6g.large", version: "15.18" };

  test.each([
    ["a good name", { identifier: "demo-1" }, []],
    ["a digit first", { identifier: "1demo" }, ["identifier"]],
    ["two hyphens", { identifier: "a--b" }, ["identifier"]],
    ["a hyphen at the end", { identifier: "a-" }, ["identifier"]],
    ["a short password", { generate: false, password: "short", passwordAgain: "short" }, ["password"]],
    ["a forbidden character", { generate: false, password: "with@sign1", passwordAgain: "with@sign1" }, ["password"]],
    ["passwords that differ", { generate: false, password: "long-enough", passwordAgain: "other" }, ["passwordAgain"]],
    ["a port below the least", { port: "80" }, ["port"]],
    ["no backups", { retention: "0" }, ["retention"]],
    ["a group without a name", { groupMode: "new" as const }, ["newGroup"]],
    ["an instance that is not chosen", { compute: "ec2" as const }, ["ec2Instance"]],
    ["easy create asks less", { method: "easy" as const, port: "80" }, []],
  ])("%s", (_, part, expected) => expect(Object.keys(problems({ ...draft, ...part }))).toEqual(expected));

  test("becomes a cluster with a writer and a reader", () => {
    const input = clusterInput({ ...draft, iamAuth: true }, ["sg-1"], "secret-1");
    expect(input).toMatchObject({ DBClusterIdentifier: "database-1", EngineVersion: "15.18", MasterUserPassword: "secret-1", VpcSecurityGroupIds: ["sg-1"], EnableIAMDatabaseAuthentication: true, DeletionProtection: true });
    expect(instanceInputs(draft).map((one) => one.DBInstanceIdentifier)).toEqual(["database-1-instance-1", "database-1-instance-2"]);
  });

  test("sends no password that Secrets Manager keeps", () => {
    const input = clusterInput({ ...draft, credentials: "managed" }, [], undefined);
    expect(input.ManageMasterUserPassword).toBe(true);
    expect("MasterUserPassword" in input).toBe(false);
  });

  test("follows the engine and the template", () => {
    expect(withEngine(draft, "aurora-mysql")).toMatchObject({ masterUser: "admin", port: "3306", version: "", instanceClass: "" });
    expect(withEngine({ ...draft, masterUser: "owner" }, "aurora-mysql").masterUser).toBe("owner");
    expect(withTemplate(draft, "dev")).toMatchObject({ multiAz: false, deletionProtection: false, retention: "1" });
  });
});

test("the next number of groups between an instance and a cluster", () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber(["rds-ec2-1", "ec2-rds-2", "rds-ec2-4", "other-3"])).toBe(3);
});

test.each([
  ["a lone instance will be the writer", [{ DBInstanceIdentifier: "a", IsClusterWriter: false }], ["Writer instance"]],
  ["of several nobody knows which", [{ DBInstanceIdentifier: "a", IsClusterWriter: false }, { DBInstanceIdentifier: "b", IsClusterWriter: false }], ["Not known yet", "Not known yet"]],
  ["a writer and a reader", [{ DBInstanceIdentifier: "a", IsClusterWriter: false }, { DBInstanceIdentifier: "b", IsClusterWriter: true }], ["Writer instance", "Reader instance"]],
])("roles: %s", (_, DBClusterMembers, roles) => {
  const row = joined({ DBClusterIdentifier: "c", DBClusterMembers }, DBClusterMembers.map((member) => ({ ...member, DBClusterIdentifier: "c" })));
  expect(row.members.map(roleName)).toEqual(roles);
});

test("members stand with the writer first, then by tier", () => {
  const cluster = { DBClusterIdentifier: "c", DBClusterMembers: [{ DBInstanceIdentifier: "a", PromotionTier: 2 }, { DBInstanceIdentifier: "b", IsClusterWriter: true, PromotionTier: 1 }, { DBInstanceIdentifier: "d", PromotionTier: 0 }] };
  const instances = ["a", "b", "d"].map((name) => ({ DBInstanceIdentifier: name, DBClusterIdentifier: "c" }));
  const row = joined(cluster, [...instances, { DBInstanceIdentifier: "x", DBClusterIdentifier: "other" }]);
  expect(row.members.map((member) => [member.instance.DBInstanceIdentifier, member.isWriter])).toEqual([["b", true], ["d", false], ["a", false]]);
});

describe("a modification", () => {
  const fields: Field<string | number | boolean | string[] | undefined>[] = [
    { parameter: "Port", label: "Port", value: 5433, current: 5432 },
    { parameter: "DeletionProtection", label: "Deletion protection", value: false, current: true },
    { parameter: "VpcSecurityGroupIds", label: "Groups", value: ["b", "a"], current: ["a", "b"] },
    { parameter: "MasterUserPassword", label: "Password", value: "new-secret", current: undefined, isSecret: true },
    { parameter: "PreferredBackupWindow", label: "Window", value: "", current: "04:00-04:30" },
  ];
  test("sends only what differs", () => expect(inputOf(fields)).toEqual({ Port: 5433, DeletionProtection: false, MasterUserPassword: "new-secret" }));
  test("shows before and after, and no password", () =>
    expect(changesOf(fields).map((change) => [change.label, change.before, change.after])).toEqual([
      ["Port", "5432", "5433"],
      ["Deletion protection", "Enabled", "Disabled"],
      ["Password", "****", "****"],
    ]));
});

describe("SQL", () => {
  test.each([
    ["one", "SELECT 1", ["SELECT 1"]],
    ["two", "SELECT 1; SELECT 2;", ["SELECT 1", "SELECT 2"]],
    ["a semicolon in quotes", "SELECT ';' ; SELECT \";\"", ["SELECT ';'", 'SELECT ";"']],
    ["a function in dollar quotes", "CREATE FUNCTION f() AS $body$ a; b; $body$; SELECT 1", ["CREATE FUNCTION f() AS $body$ a; b; $body$", "SELECT 1"]],
    ["a comment", "-- one; two\nSELECT 1; /* ; */", ["-- one; two\nSELECT 1"]],
    ["nothing", " ; -- only words\n ;", []],
  ])("%s", (_, text, expected) => expect(statements(text)).toEqual(expected));

  test("a grid tells nothing from an empty text", () => {
    const found = grid([{ name: "a" }, { name: "b", label: "B" }], [[{ isNull: true }, { stringValue: "" }], [{ longValue: 7 }, { booleanValue: false }]]);
    expect(found).toEqual({ columns: ["a", "B"], rows: [[null, ""], ["7", "false"]] });
  });
});

test("differences between parameter groups", () => {
  const left = [{ ParameterName: "a", ParameterValue: "1" }, { ParameterName: "b", ParameterValue: "2" }];
  const right = [{ ParameterName: "b", ParameterValue: "3" }, { ParameterName: "a", ParameterValue: "1" }, { ParameterName: "c", ParameterValue: "x" }];
  expect(differences(left, right)).toEqual([{ name: "b", left: "2", right: "3" }, { name: "c", left: "-", right: "x" }]);
});

describe("a time to restore", () => {
  test("goes to its two fields and back", () => {
    const at = Date.UTC(2026, 10, 25, 9, 41, 33);
    expect(split(at)).toEqual({ date: "2026-11-25", time: "09:41:33" });
    expect(join("2026-11-25", "09:41:33")).toBe(at);
    expect(join("2026-11-25", "09:41")).toBe(at - 33_000);
    expect(join("2026-13-25", "09:41:33")).toBeUndefined();
  });
  test("has a place on the line", () => expect([position(5, 0, 10), position(-5, 0, 10), position(20, 0, 10), position(1, 3, 3)]).toEqual([0.5, 0, 1, 1]));
});

test("snippets hold no password and name the endpoint", () => {
  for (const engine of ["aurora-postgresql", "aurora-mysql"]) {
    const all = snippets({ engine, host: "demo.cluster-x", port: 5432, user: "postgres", database: "app", region: "us-east-1", iamAuth: true, ca: "/data/tls/ca.pem" });
    // MariaDB takes no tokens.
    expect(all.map((one) => one.id)).toEqual(engine === "aurora-mysql" ? ["mysql", "jdbc", "python"] : ["psql", "jdbc", "python", "iam"]);
    for (const one of all) for (const part of ["demo.cluster-x", "5432", "/data/tls/ca.pem"]) expect(one.text).toContain(part);
  }
});

test("events go on with new ones, each once, the newest first", () => {
  const event = (Date: string, Message: string) => ({ Date, Message, SourceIdentifier: "demo" });
  const old = [event("2026-01-01T10:00:02.000Z", "b"), event("2026-01-01T10:00:01.000Z", "a"), event("2026-01-01T09:00:00.000Z", "too old")];
  const more = [event("2026-01-01T10:00:02.000Z", "b"), event("2026-01-01T10:00:02.000Z", "c"), event("2026-01-01T10:00:03.000Z", "d")];
  expect(merged(old, more, Date.parse("2026-01-01T09:30:00.000Z")).map((one) => one.Message)).toEqual(["d", "b", "c", "a"]);
});
