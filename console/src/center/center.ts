// Identity Center's calls: its one instance, and names for the ids in its lists.
import { allPages } from "../api/asked";
import { call } from "../api/call";
import type { Group, User } from "../api/generated/identitystore";
import type { PermissionSet } from "../api/generated/sso-admin";

export interface Center {
  arn: string;
  store: string;
}

export async function center(): Promise<Center | undefined> {
  const found = (await call("sso-admin", "ListInstances", {})).Instances?.[0];
  return found?.InstanceArn && found.IdentityStoreId ? { arn: found.InstanceArn, store: found.IdentityStoreId } : undefined;
}

const next = (token: string | undefined) => (token ? { NextToken: token } : {});

export function users(store: string): Promise<User[]> {
  return allPages(async (token) => {
    const page = await call("identitystore", "ListUsers", { IdentityStoreId: store, MaxResults: 100, ...next(token) });
    return { items: page.Users, marker: page.NextToken };
  });
}

export function groups(store: string): Promise<Group[]> {
  return allPages(async (token) => {
    const page = await call("identitystore", "ListGroups", { IdentityStoreId: store, MaxResults: 100, ...next(token) });
    return { items: page.Groups, marker: page.NextToken };
  });
}

export interface ShownSet extends PermissionSet {
  policies: string[];
}

export async function permissionSets(arn: string): Promise<ShownSet[]> {
  const arns = await allPages(async (token) => {
    const page = await call("sso-admin", "ListPermissionSets", { InstanceArn: arn, MaxResults: 100, ...next(token) });
    return { items: page.PermissionSets ?? [], marker: page.NextToken };
  });
  return Promise.all(
    arns.map(async (set): Promise<ShownSet> => {
      const [described, policies] = await Promise.all([call("sso-admin", "DescribePermissionSet", { InstanceArn: arn, PermissionSetArn: set }), call("sso-admin", "ListManagedPoliciesInPermissionSet", { InstanceArn: arn, PermissionSetArn: set })]);
      return { PermissionSetArn: set, ...described.PermissionSet, policies: (policies.AttachedManagedPolicies ?? []).flatMap((policy) => policy.Name ?? []) };
    }),
  );
}

export interface Assignment {
  set: string;
  setName: string;
  kind: string;
  principal: string;
  principalName: string;
}

export async function assignments(center: Center, account: string): Promise<Assignment[]> {
  const [sets, people, all] = await Promise.all([permissionSets(center.arn), users(center.store), groups(center.store)]);
  const names = new Map<string, string>([...people.map((one): [string, string] => [one.UserId, one.UserName ?? one.UserId]), ...all.map((one): [string, string] => [one.GroupId, one.DisplayName ?? one.GroupId])]);
  const lists = await Promise.all(
    sets.map(async (set) => {
      const found = await call("sso-admin", "ListAccountAssignments", { InstanceArn: center.arn, AccountId: account, PermissionSetArn: set.PermissionSetArn ?? "" });
      return (found.AccountAssignments ?? []).map((one): Assignment => ({ set: set.PermissionSetArn ?? "", setName: set.Name ?? "", kind: one.PrincipalType ?? "", principal: one.PrincipalId ?? "", principalName: names.get(one.PrincipalId ?? "") ?? one.PrincipalId ?? "" }));
    }),
  );
  return lists.flat();
}
