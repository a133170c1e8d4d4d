// The policy grammar, the visual editor's reading and writing.
import { describe, expect, test } from "vitest";
import { policyProblems } from "./problems";
import { read, write } from "./visual";

const policy = (statement: object, rest: object = { Version: "2012-10-17" }) => JSON.stringify({ ...rest, Statement: [statement] }, null, 2);
const fine = { Effect: "Allow", Action: "rds:Describe*", Resource: "*" };

describe("problems", () => {
  const cases: [name: string, text: string, kind: "identity" | "trust", expected: string[]][] = [
    ["a right policy", policy(fine), "identity", []],
    ["all actions", policy({ ...fine, Action: "*" }), "identity", []],
    ["a comma too many", '{\n "Version": "2012-10-17",\n}', "identity", ["3: A comma must not stand before a closing brace."]],
    ["an open brace", '{"Version": "2012-10-17"', "identity", ["1: The text ends too early: a brace or bracket is not closed."]],
    ["text after it", "{} {}", "identity", ["1: Nothing may follow the policy."]],
    ["no statement", '{"Version": "2012-10-17"}', "identity", ["1: A policy has a Statement."]],
    ["no version", policy(fine, {}), "identity", ['1: Without "Version": "2012-10-17" policy variables do not work.']],
    ["an unknown version", policy(fine, { Version: "2020-01-01" }), "identity", ['2: Version is "2012-10-17" or "2008-10-17".']],
    ["no effect", policy({ Action: "*", Resource: "*" }), "identity", ["4: The statement has no Effect."]],
    ["an effect in lower case", policy({ ...fine, Effect: "allow" }), "identity", ["5: Effect is Allow or Deny, in this spelling."]],
    ["a member in lower case", policy({ ...fine, action: "rds:*" }), "identity", ["8: action is written Action."]],
    ["Action and NotAction", policy({ ...fine, NotAction: "iam:*" }), "identity", ["8: A statement has Action or NotAction, not both."]],
    ["an action without a service", policy({ ...fine, Action: "CreateDBCluster" }), "identity", ["6: CreateDBCluster is not an action, as in rds:CreateDBCluster."]],
    ["a number for an action", policy({ ...fine, Action: 1 }), "identity", ["6: An action is a text in double quotes."]],
    ["a resource that is none", policy({ ...fine, Resource: "demo" }), "identity", ["7: demo is neither * nor an ARN, as in arn:aws:rds:us-east-1:123456789012:cluster:demo."]],
    ["a principal on an identity", policy({ ...fine, Principal: "*" }), "identity", ["8: Principal has no place in a policy that is attached to an identity."]],
    ["an unknown operator", policy({ ...fine, Condition: { Equals: { "aws:SourceIp": "::1" } } }), "identity", ["9: Equals is not a condition operator, as in StringEquals."]],
    ["a key without a prefix", policy({ ...fine, Condition: { StringEquals: { SourceIp: "::1" } } }), "identity", ["10: SourceIp is not a condition key, as in aws:SourceIp."]],
    ["a trust policy", policy({ Effect: "Allow", Principal: { Service: "rds.amazonaws.com" }, Action: "sts:AssumeRole" }), "trust", []],
    ["a trust policy with a resource", policy({ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole", Resource: "*" }), "trust", ["8: Resource has no place in a trust policy."]],
  ];
  test.each(cases)("%s", (_, text, kind, expected) => {
    expect(policyProblems(text, kind).map((problem) => `${problem.line}: ${problem.message}`)).toEqual(expected);
  });

  test("a policy that is too long", () => {
    const long = policy({ ...fine, Resource: Array.from({ length: 120 }, (_, index) => `arn:aws:rds:us-east-1:123456789012:cluster:a-rather-long-name-${index}`) });
    expect(policyProblems(long)[0]?.message).toContain("6144 are allowed");
  });
});

describe("the visual editor", () => {
  test("gives back what it has written", () => {
    const statements = [
      { effect: "Allow" as const, service: "rds", actions: ["CreateDBCluster", "Describe*"], resources: ["*"], conditions: [{ operator: "StringEquals", key: "aws:RequestedRegion", value: "us-east-1, eu-west-1" }], sid: "one" },
      { effect: "Deny" as const, service: "iam", actions: [], resources: ["arn:aws:iam::123456789012:user/a", "arn:aws:iam::123456789012:user/b"], conditions: [], sid: "" },
    ];
    expect(read(write(statements))).toEqual(statements);
    expect(policyProblems(write(statements))).toEqual([]);
  });

  test.each([
    ["what is not JSON", "{"],
    ["NotAction", policy({ Effect: "Deny", NotAction: "iam:*", Resource: "*" })],
    ["two services in one statement", policy({ ...fine, Action: ["rds:*", "iam:*"] })],
    ["all actions of all services", policy({ ...fine, Action: "*" })],
  ])("does not show %s", (_, text) => expect(read(text)).toBeUndefined());
});
