// Clusters with their members, as the lists and pages of RDS show them.
import { call } from "../api/call";
import type { DBCluster, DBInstance } from "../api/generated/rds";
import { isChanging } from "../ui/statusWords";

export interface ClusterRow {
  kind: "cluster";
  id: string;
  cluster: DBCluster;
  members: InstanceRow[];
}

export interface InstanceRow {
  kind: "instance";
  id: string;
  instance: DBInstance;
  isWriter: boolean;
  /** Unknown while a cluster has no writer: before its first instance serves, and in the middle of a failover. */
  role: "writer" | "reader" | "unknown";
  tier: number | undefined;
}

export type DatabaseRow = ClusterRow | InstanceRow;

/** Soon while something is changing, seldom when nothing is. */
export const QUICK_MS = 2000;
export const CALM_MS = 10_000;

export function pace(rows: ClusterRow[] | undefined): number {
  const changing = rows?.some((row) => isChanging(row.cluster.Status) || row.members.some((member) => isChanging(member.instance.DBInstanceStatus)));
  return changing ? QUICK_MS : CALM_MS;
}

/** One page of clusters, and the members of just these. */
export async function databases(marker: string | undefined, size: number): Promise<{ items: ClusterRow[]; marker?: string | undefined }> {
  const page = await call("rds", "DescribeDBClusters", { MaxRecords: Math.min(100, Math.max(20, size)), ...(marker ? { Marker: marker } : {}) });
  const clusters = page.DBClusters ?? [];
  const instances = await membersOf(clusters.map((cluster) => cluster.DBClusterIdentifier ?? ""));
  return { items: clusters.map((cluster) => joined(cluster, instances)), marker: page.Marker };
}

export async function database(name: string): Promise<ClusterRow> {
  const [page, instances] = await Promise.all([call("rds", "DescribeDBClusters", { DBClusterIdentifier: name }), membersOf([name])]);
  const cluster = page.DBClusters?.[0];
  if (!cluster) throw new Error(`There is no cluster ${name}.`);
  return joined(cluster, instances);
}

/** A filter takes that many values. */
const FILTER_VALUES_MAX = 50;

async function membersOf(names: string[]): Promise<DBInstance[]> {
  const found: DBInstance[] = [];
  for (let start = 0; start < names.length; start += FILTER_VALUES_MAX) {
    const filters = [{ Name: "db-cluster-id", Values: names.slice(start, start + FILTER_VALUES_MAX) }];
    let marker: string | undefined;
    do {
      const page = await call("rds", "DescribeDBInstances", { Filters: filters, MaxRecords: 100, ...(marker ? { Marker: marker } : {}) });
      found.push(...(page.DBInstances ?? []));
      marker = page.Marker;
    } while (marker);
  }
  return found;
}

/** The writer first, then by tier and name. */
export function joined(cluster: DBCluster, instances: DBInstance[]): ClusterRow {
  const name = cluster.DBClusterIdentifier ?? "";
  const roles = new Map((cluster.DBClusterMembers ?? []).map((member) => [member.DBInstanceIdentifier, member]));
  const hasWriter = (cluster.DBClusterMembers ?? []).some((member) => member.IsClusterWriter);
  const members = instances
    .filter((instance) => instance.DBClusterIdentifier === name)
    .map((instance): InstanceRow => {
      const role = roles.get(instance.DBInstanceIdentifier);
      const isWriter = role?.IsClusterWriter ?? false;
      return { kind: "instance", id: `instance ${instance.DBInstanceIdentifier ?? ""}`, instance, isWriter, role: isWriter ? "writer" : hasWriter ? "reader" : roles.size === 1 ? "writer" : "unknown", tier: role?.PromotionTier ?? instance.PromotionTier };
    })
    .sort((one, other) => Number(other.isWriter) - Number(one.isWriter) || (one.tier ?? 15) - (other.tier ?? 15) || one.id.localeCompare(other.id, "en", { numeric: true }));
  return { kind: "cluster", id: `cluster ${name}`, cluster, members };
}

export function engineName(engine: string | undefined): string {
  if (engine === "aurora-postgresql") return "Aurora PostgreSQL";
  if (engine === "aurora-mysql") return "Aurora MySQL";
  return engine ?? "-";
}

const ROLES = { writer: "Writer instance", reader: "Reader instance", unknown: "Not known yet" };

export function roleName(row: DatabaseRow): string {
  if (row.kind === "cluster") return "Regional cluster";
  return ROLES[row.role];
}

export function statusOf(row: DatabaseRow): string | undefined {
  return row.kind === "cluster" ? row.cluster.Status : row.instance.DBInstanceStatus;
}

export function nameOf(row: DatabaseRow): string {
  return (row.kind === "cluster" ? row.cluster.DBClusterIdentifier : row.instance.DBInstanceIdentifier) ?? "";
}
