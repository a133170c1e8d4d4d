// A user or a group that still holds something cannot be deleted; what it holds goes first, call by call.
import { call } from "../api/call";
import { deleteInline, detach, held, type Holder } from "./attachments";

async function empty(holder: Holder): Promise<void> {
  const { attached, inline } = await held(holder);
  for (const policy of attached) await detach(holder, policy.PolicyArn ?? "");
  for (const name of inline) await deleteInline(holder, name);
}

export async function deleteUser(name: string): Promise<void> {
  await empty({ kind: "user", name });
  for (const group of (await call("iam", "ListGroupsForUser", { UserName: name })).Groups) await call("iam", "RemoveUserFromGroup", { UserName: name, GroupName: group.GroupName });
  for (const key of (await call("iam", "ListAccessKeys", { UserName: name })).AccessKeyMetadata) await call("iam", "DeleteAccessKey", { UserName: name, AccessKeyId: key.AccessKeyId ?? "" });
  for (const device of (await call("iam", "ListMFADevices", { UserName: name })).MFADevices) await call("iam", "DeactivateMFADevice", { UserName: name, SerialNumber: device.SerialNumber });
  await call("iam", "DeleteLoginProfile", { UserName: name }).catch((thrown: { code?: string }) => {
    if (thrown.code !== "NoSuchEntity") throw thrown;
  });
  await call("iam", "DeleteUser", { UserName: name });
}

export async function deleteGroup(name: string): Promise<void> {
  await empty({ kind: "group", name });
  for (const user of (await call("iam", "GetGroup", { GroupName: name, MaxItems: 1000 })).Users) await call("iam", "RemoveUserFromGroup", { UserName: user.UserName, GroupName: name });
  await call("iam", "DeleteGroup", { GroupName: name });
}

export async function deleteRole(name: string): Promise<void> {
  await empty({ kind: "role", name });
  await call("iam", "DeleteRole", { RoleName: name });
}
