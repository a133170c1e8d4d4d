// Words, files, refusals, rules and addresses: the small things that every page relies on.
import { describe, expect, test } from "vitest";
import { withoutNothing } from "../api/call";
import { parseCsv } from "../iam/csv";
import { readable } from "../iam/document";
import { newRule, permission, ruleProblem, rulePorts, typeName, withPorts, withType } from "../network/rules";
import { match, parsePlace } from "../shell/place";
import { isDenial, isNotBuilt, parseDenial, remedy } from "./denial";
import { isChanging, signOf } from "./statusWords";
import { tagChanges } from "./tagPairs";
import { ago, bytes, csvField, generatePassword } from "./words";

test("a denial is taken apart", () => {
  const text = "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: rds:CreateDBCluster on resource: arn:aws:rds:us-east-1:123456789012:cluster:demo because no identity-based policy allows the rds:CreateDBCluster action";
  const denial = parseDenial(text);
  expect(denial).toEqual({ principal: "arn:aws:iam::123456789012:user/alice", action: "rds:CreateDBCluster", resource: "arn:aws:rds:us-east-1:123456789012:cluster:demo", because: "no identity-based policy allows the rds:CreateDBCluster action" });
  expect(JSON.parse(remedy(denial))).toMatchObject({ Statement: [{ Effect: "Allow", Action: "rds:CreateDBCluster" }] });
  expect([isDenial("AccessDenied"), isDenial("InvalidParameterValue"), isNotBuilt("InvalidAction")]).toEqual([true, false, true]);
});

test("a password has every kind of character and none that is refused", () => {
  for (let turn = 0; turn < 200; turn += 1) {
    const password = generatePassword();
    expect(password).toMatch(/^[\x21-\x7e]{20}$/);
    expect(password).not.toMatch(/[/"@' ]/);
    for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind);
  }
});

test(".csv goes out and in", () => {
  const row = ['plain', 'with,comma', 'with "quotes"', "two\nlines"];
  const text = `a,b,c,d\r\n${row.map(csvField).join(",")}\r\n`;
  expect(parseCsv(text)).toEqual([{ a: row[0], b: row[1], c: row[2], d: row[3] }]);
});

test("status words and their signs", () => {
  expect(["available", "failing-over", "stopped", "incompatible-parameters", "pending-reboot", "Active"].map(signOf)).toEqual(["success", "in-progress", "stopped", "error", "pending", "success"]);
  expect([isChanging("creating"), isChanging("available"), isChanging(undefined)]).toEqual([true, false, false]);
});

test("times and sizes", () => {
  const now = Date.UTC(2026, 0, 2);
  expect([ago(undefined, now), ago("2026-01-01T23:59:50Z", now), ago("2026-01-01T22:00:00Z", now), ago("2026-01-01T00:00:00Z", now)]).toEqual(["-", "just now", "2 hours ago", "1 day ago"]);
  expect([bytes(undefined), bytes(12), bytes(2048), bytes(3 * 1024 ** 3)]).toEqual(["-", "12 B", "2.0 KiB", "3.0 GiB"]);
});

test("empty fields are no parameters", () => expect(withoutNothing({ a: "", b: undefined, c: null, d: false, e: 0, f: [], g: [{ h: "", i: 1 }] })).toEqual({ d: false, e: 0, f: [], g: [{ i: 1 }] }));

test("tags that are put and that go", () =>
  expect(tagChanges([{ key: "a", value: "1" }, { key: "b", value: "2" }], [{ key: "a", value: "1" }, { key: "c", value: "3" }, { key: "", value: "x" }])).toEqual({ put: [{ key: "c", value: "3" }], gone: ["b"] }));

test("places and their parts", () => {
  expect(match("/rds/clusters/:name/modify", "/rds/clusters/a%2Fb/modify")).toEqual({ name: "a/b" });
  expect(match("/rds/clusters/:name", "/rds/clusters/a/modify")).toBeUndefined();
  expect(parsePlace("#/rds/databases?tab=x").query.get("tab")).toBe("x");
  expect(parsePlace("").path).toBe("/");
});

test("a document that is percent-encoded", () => expect(readable(encodeURIComponent('{"a":1}'))).toBe('{\n  "a": 1\n}'));

describe("rules of security groups", () => {
  test("a port and an address", () => {
    const rule = { ...withPorts(newRule(), "5432"), value: "203.0.113.25", description: "me" };
    expect(ruleProblem(rule)).toBeUndefined();
    expect(permission(rule)).toEqual({ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: "203.0.113.25/32", Description: "me" }] });
  });
  test("a group, an IPv6 range, everything", () => {
    expect(permission({ ...withType(newRule(), "postgresql"), source: "group", value: "sg-1" })).toEqual({ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId: "sg-1" }] });
    expect(permission({ ...withType(newRule(), "all"), source: "any6", value: "::/0" })).toEqual({ IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] });
  });
  test.each([
    ["no port", { value: "0.0.0.0/0" }],
    ["ports the wrong way", { ...withPorts(newRule(), "20-10"), value: "0.0.0.0/0" }],
    ["no address", withPorts(newRule(), "80")],
    ["no group", { ...withPorts(newRule(), "80"), source: "group" }],
  ])("%s", (_, part) => expect(ruleProblem({ ...newRule(), ...part })).toBeDefined());
  test("names", () => {
    expect([typeName({ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432 }), typeName({ IpProtocol: "-1" }), typeName({ IpProtocol: "tcp", FromPort: 1, ToPort: 2 })]).toEqual(["PostgreSQL", "All traffic", "Custom TCP"]);
    expect([rulePorts({ IpProtocol: "tcp", FromPort: 1, ToPort: 2 }), rulePorts({ IpProtocol: "-1" })]).toEqual(["1-2", "All"]);
  });
});
