// Users, groups and roles hold policies in the same way; here is that way once.
import { allPages } from "../api/asked";
import { call } from "../api/call";
import type { AttachedPolicy, Policy } from "../api/generated/iam";

export type Holder = { kind: "user" | "group" | "role"; name: string };

export interface Held {
  attached: AttachedPolicy[];
  inline: string[];
}

const next = (marker: string | undefined) => (marker ? { Marker: marker } : {});

export async function held({ kind, name }: Holder): Promise<Held> {
  const attached = allPages(async (marker) => {
    const page =
      kind === "user"
        ? await call("iam", "ListAttachedUserPolicies", { UserName: name, ...next(marker) })
        : kind === "group"
          ? await call("iam", "ListAttachedGroupPolicies", { GroupName: name, ...next(marker) })
          : await call("iam", "ListAttachedRolePolicies", { RoleName: name, ...next(marker) });
    return { items: page.AttachedPolicies ?? [], marker: page.Marker };
  });
  const inline = allPages(async (marker) => {
    const page = kind === "user" ? await call("iam", "ListUserPolicies", { UserName: name, ...next(marker) }) : kind === "group" ? await call("iam", "ListGroupPolicies", { GroupName: name, ...next(marker) }) : await call("iam", "ListRolePolicies", { RoleName: name, ...next(marker) });
    return { items: page.PolicyNames, marker: page.Marker };
  });
  const [one, other] = await Promise.all([attached, inline]);
  return { attached: one, inline: other };
}

export async function attach({ kind, name }: Holder, arn: string): Promise<void> {
  if (kind === "user") await call("iam", "AttachUserPolicy", { UserName: name, PolicyArn: arn });
  else if (kind === "group") await call("iam", "AttachGroupPolicy", { GroupName: name, PolicyArn: arn });
  else await call("iam", "AttachRolePolicy", { RoleName: name, PolicyArn: arn });
}

export async function detach({ kind, name }: Holder, arn: string): Promise<void> {
  if (kind === "user") await call("iam", "DetachUserPolicy", { UserName: name, PolicyArn: arn });
  else if (kind === "group") await call("iam", "DetachGroupPolicy", { GroupName: name, PolicyArn: arn });
  else await call("iam", "DetachRolePolicy", { RoleName: name, PolicyArn: arn });
}

export async function inlineDocument({ kind, name }: Holder, policy: string): Promise<string> {
  if (kind === "user") return (await call("iam", "GetUserPolicy", { UserName: name, PolicyName: policy })).PolicyDocument;
  if (kind === "group") return (await call("iam", "GetGroupPolicy", { GroupName: name, PolicyName: policy })).PolicyDocument;
  return (await call("iam", "GetRolePolicy", { RoleName: name, PolicyName: policy })).PolicyDocument;
}

export async function putInline({ kind, name }: Holder, policy: string, document: string): Promise<void> {
  const rest = { PolicyName: policy, PolicyDocument: document };
  if (kind === "user") await call("iam", "PutUserPolicy", { UserName: name, ...rest });
  else if (kind === "group") await call("iam", "PutGroupPolicy", { GroupName: name, ...rest });
  else await call("iam", "PutRolePolicy", { RoleName: name, ...rest });
}

export async function deleteInline({ kind, name }: Holder, policy: string): Promise<void> {
  if (kind === "user") await call("iam", "DeleteUserPolicy", { UserName: name, PolicyName: policy });
  else if (kind === "group") await call("iam", "DeleteGroupPolicy", { GroupName: name, PolicyName: policy });
  else await call("iam", "DeleteRolePolicy", { RoleName: name, PolicyName: policy });
}

/** All policies that can be attached. There are some hundreds at most. */
export function attachable(): Promise<Policy[]> {
  return allPages(async (marker) => {
    const page = await call("iam", "ListPolicies", { Scope: "All", MaxItems: 1000, ...next(marker) });
    return { items: page.Policies ?? [], marker: page.Marker };
  });
}
