// What can be ordered: versions and instance classes, as the service lists them.
import { allPages } from "../api/asked";
import { call } from "../api/call";
import type { DBEngineVersion } from "../api/generated/rds";

export interface ClassOption {
  value: string;
  label: string;
  description?: string;
}

/** vCPUs and GiB by size, as the families of instance classes have them. */
const SIZES: Record<string, [number, number]> = { small: [2, 2], medium: [2, 4], large: [2, 16], xlarge: [4, 32], "2xlarge": [8, 64], "4xlarge": [16, 128], "8xlarge": [32, 256], "12xlarge": [48, 384], "16xlarge": [64, 512], "24xlarge": [96, 768], "32xlarge": [128, 1024] };

export function classSize(name: string): string | undefined {
  const [, family = "", size = ""] = name.split(".");
  const found = SIZES[size];
  if (!found) return undefined;
  const [cpus, gibibytes] = found;
  const memory = family.startsWith("t") && size === "large" ? 8 : family.startsWith("x2") ? gibibytes * 2 : gibibytes;
  return `${cpus} vCPUs, ${memory} GiB RAM`;
}

export async function engineVersions(engine: string): Promise<DBEngineVersion[]> {
  const versions = await allPages(async (marker) => {
    const page = await call("rds", "DescribeDBEngineVersions", { Engine: engine, MaxRecords: 100, ...(marker ? { Marker: marker } : {}) });
    return { items: page.DBEngineVersions ?? [], marker: page.Marker };
  });
  return versions.sort((one, other) => (other.EngineVersion ?? "").localeCompare(one.EngineVersion ?? "", "en", { numeric: true }));
}

export async function instanceClasses(engine: string, version: string | undefined): Promise<ClassOption[]> {
  const options = await allPages(async (marker) => {
    const page = await call("rds", "DescribeOrderableDBInstanceOptions", { Engine: engine, MaxRecords: 100, ...(version ? { EngineVersion: version } : {}), ...(marker ? { Marker: marker } : {}) });
    return { items: page.OrderableDBInstanceOptions ?? [], marker: page.Marker };
  });
  const names = [...new Set(options.flatMap((option) => option.DBInstanceClass ?? []))].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other, "en", { numeric: true }));
  return names.map((name) => {
    const description = classSize(name);
    return { value: name, label: name, ...(description ? { description } : {}) };
  });
}

const FAMILIES = ["r8g", "r7g", "r6g", "r6i", "r7i", "r5", "t4g", "t3", "x2g", "serverless"];
const ORDER = Object.keys(SIZES);

function rank(name: string): number {
  const [, family = "", size = ""] = name.split(".");
  const at = FAMILIES.indexOf(family);
  return (at < 0 ? FAMILIES.length : at) * 100 + ORDER.indexOf(size);
}
