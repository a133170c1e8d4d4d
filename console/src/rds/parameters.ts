// Parameter groups of both kinds behind one face.
import { allPages } from "../api/asked";
import { call } from "../api/call";
import type { Parameter } from "../api/generated/rds";

export type Kind = "cluster" | "instance";

export interface ParameterGroup {
  kind: Kind;
  name: string;
  family: string;
  description: string;
  arn: string;
}

const next = (marker: string | undefined) => (marker ? { Marker: marker } : {});

export async function groups(): Promise<ParameterGroup[]> {
  const [clusters, instances] = await Promise.all([
    allPages(async (marker) => {
      const page = await call("rds", "DescribeDBClusterParameterGroups", { MaxRecords: 100, ...next(marker) });
      return { items: page.DBClusterParameterGroups ?? [], marker: page.Marker };
    }),
    allPages(async (marker) => {
      const page = await call("rds", "DescribeDBParameterGroups", { MaxRecords: 100, ...next(marker) });
      return { items: page.DBParameterGroups ?? [], marker: page.Marker };
    }),
  ]);
  return [
    ...clusters.map((group): ParameterGroup => ({ kind: "cluster", name: group.DBClusterParameterGroupName ?? "", family: group.DBParameterGroupFamily ?? "", description: group.Description ?? "", arn: group.DBClusterParameterGroupArn ?? "" })),
    ...instances.map((group): ParameterGroup => ({ kind: "instance", name: group.DBParameterGroupName ?? "", family: group.DBParameterGroupFamily ?? "", description: group.Description ?? "", arn: group.DBParameterGroupArn ?? "" })),
  ];
}

export function parameters(kind: Kind, name: string): Promise<Parameter[]> {
  return allPages(async (marker) => {
    const page = kind === "cluster" ? await call("rds", "DescribeDBClusterParameters", { DBClusterParameterGroupName: name, MaxRecords: 100, ...next(marker) }) : await call("rds", "DescribeDBParameters", { DBParameterGroupName: name, MaxRecords: 100, ...next(marker) });
    return { items: page.Parameters ?? [], marker: page.Marker };
  });
}

/** A call takes at most that many parameters. */
const PARAMETERS_MAX = 20;

export async function save(kind: Kind, name: string, changed: Parameter[]): Promise<void> {
  for (let start = 0; start < changed.length; start += PARAMETERS_MAX) {
    const Parameters = changed.slice(start, start + PARAMETERS_MAX);
    if (kind === "cluster") await call("rds", "ModifyDBClusterParameterGroup", { DBClusterParameterGroupName: name, Parameters });
    else await call("rds", "ModifyDBParameterGroup", { DBParameterGroupName: name, Parameters });
  }
}

export async function reset(kind: Kind, name: string, names: Parameter[]): Promise<void> {
  if (kind === "cluster") await call("rds", "ResetDBClusterParameterGroup", { DBClusterParameterGroupName: name, Parameters: names });
  else await call("rds", "ResetDBParameterGroup", { DBParameterGroupName: name, Parameters: names });
}

export async function create(kind: Kind, name: string, family: string, description: string): Promise<void> {
  if (kind === "cluster") await call("rds", "CreateDBClusterParameterGroup", { DBClusterParameterGroupName: name, DBParameterGroupFamily: family, Description: description });
  else await call("rds", "CreateDBParameterGroup", { DBParameterGroupName: name, DBParameterGroupFamily: family, Description: description });
}

export async function remove(group: ParameterGroup): Promise<void> {
  if (group.kind === "cluster") await call("rds", "DeleteDBClusterParameterGroup", { DBClusterParameterGroupName: group.name });
  else await call("rds", "DeleteDBParameterGroup", { DBParameterGroupName: group.name });
}

export interface Difference {
  name: string;
  left: string;
  right: string;
}

/** The parameters whose values differ, by name. */
export function differences(left: Parameter[], right: Parameter[]): Difference[] {
  const value = (all: Parameter[]) => new Map(all.map((one) => [one.ParameterName ?? "", one.ParameterValue ?? ""]));
  const [before, after] = [value(left), value(right)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [one, other] = [before.get(name) ?? "", after.get(name) ?? ""];
    return one === other ? [] : [{ name, left: one || "-", right: other || "-" }];
  });
}
