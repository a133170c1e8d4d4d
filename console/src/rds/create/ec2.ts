// The automatic connection between an EC2 instance and a cluster: one group on each side, naming each other.
import { call } from "../../api/call";

export interface Connection {
  /** The group for the cluster. */
  group: string;
  undo: () => Promise<void>;
}

/** The first number that neither kind of group has in this VPC. */
export function nextNumber(names: string[]): number {
  const taken = new Set(names.flatMap((name) => /^(?:rds-ec2|ec2-rds)-(\d+)$/.exec(name)?.[1] ?? []).map(Number));
  for (let number = 1; ; number += 1) if (!taken.has(number)) return number;
}

/**
 * Makes `rds-ec2-n`, which admits the instance at the port, and `ec2-rds-n`, which lets it out, and puts the second on the instance.
 * What was made is taken back when a step is refused.
 */
export async function connectInstance(instanceId: string, vpc: string, port: number, cluster: string): Promise<Connection> {
  const there = await call("ec2", "DescribeSecurityGroups", { Filters: [{ Name: "vpc-id", Values: [vpc] }] });
  const number = nextNumber((there.SecurityGroups ?? []).map((group) => group.GroupName ?? ""));
  const made: string[] = [];
  const undo = async () => {
    for (const id of made.reverse()) await call("ec2", "DeleteSecurityGroup", { GroupId: id }).catch(() => undefined);
  };
  try {
    const create = async (name: string, description: string) => {
      const id = (await call("ec2", "CreateSecurityGroup", { GroupName: name, Description: description, VpcId: vpc })).GroupId ?? "";
      made.push(id);
      return id;
    };
    const ofInstance = await create(`ec2-rds-${number}`, `Security group attached to instances to securely connect to ${cluster}. Modification could lead to connection loss.`);
    const ofCluster = await create(`rds-ec2-${number}`, `Security group attached to ${cluster} to allow EC2 instances with specific security groups attached to connect to the database. Modification could lead to connection loss.`);
    const at = { IpProtocol: "tcp", FromPort: port, ToPort: port };
    await call("ec2", "RevokeSecurityGroupEgress", { GroupId: ofInstance, IpPermissions: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }] });
    await call("ec2", "AuthorizeSecurityGroupIngress", { GroupId: ofCluster, IpPermissions: [{ ...at, UserIdGroupPairs: [{ GroupId: ofInstance, Description: `Rule to allow connections from EC2 instances with ${ofInstance} attached` }] }] });
    await call("ec2", "AuthorizeSecurityGroupEgress", { GroupId: ofInstance, IpPermissions: [{ ...at, UserIdGroupPairs: [{ GroupId: ofCluster, Description: `Rule to allow connections to ${cluster} from any instances this security group is attached to` }] }] });
    const found = await call("ec2", "DescribeNetworkInterfaces", { Filters: [{ Name: "attachment.instance-id", Values: [instanceId] }] });
    const card = found.NetworkInterfaces?.[0];
    if (!card?.NetworkInterfaceId) throw new Error(`The instance ${instanceId} has no network interface.`);
    await call("ec2", "ModifyNetworkInterfaceAttribute", { NetworkInterfaceId: card.NetworkInterfaceId, Groups: [...(card.Groups ?? []).flatMap((group) => group.GroupId ?? []), ofInstance] });
    return { group: ofCluster, undo };
  } catch (thrown) {
    await undo();
    throw thrown;
  }
}
