// Finds pages at once and resources as soon as they are loaded.
import { useEffect, useRef, useState } from "react";
import { Autosuggest, type AutosuggestProps } from "@cloudscape-design/components";
import { call } from "../api/call";
import { go } from "./place";
import { usePreferences } from "./preferences";
import { pages } from "./routes";

interface Found {
  value: string;
  label: string;
  tags: string[];
}

export function Search() {
  const { region } = usePreferences();
  const [typed, setTyped] = useState("");
  const [loaded, setLoaded] = useState<{ region: string; groups: { label: string; options: Found[] }[] }>();
  const [state, setState] = useState<"pending" | "loading" | "finished">("pending");
  const load = async () => {
    if (loaded?.region === region && state !== "pending") return;
    setState("loading");
    setLoaded({ region, groups: (await Promise.all([databases(), snapshots(), principals(), policies(), network()])).flat().filter((group) => group.options.length > 0) });
    setState("finished");
  };
  const field = useRef<AutosuggestProps.Ref>(null);
  useEffect(() => {
    // As in many places: a slash goes to the search, unless something is being typed.
    const listen = (event: KeyboardEvent) => {
      const within = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable], [role=textbox]");
      if (event.key !== "/" || within || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  const options = [{ label: "Pages", options: pages.map((page) => ({ value: page.href, label: page.title, tags: [page.service] })) }, ...(loaded?.region === region ? loaded.groups : [])];
  return (
    <Autosuggest
      ref={field}
      value={typed}
      options={options}
      statusType={state}
      loadingText="Loading resources"
      placeholder="Search, or press /"
      ariaLabel="Search pages and resources"
      empty="Nothing found"
      enteredTextLabel={(text) => `Search for "${text}"`}
      onFocus={() => void load()}
      onBlur={() => setState("pending")}
      onChange={({ detail }) => setTyped(detail.value)}
      onSelect={({ detail }) => {
        if (!detail.value.startsWith("#")) return;
        go(detail.value.slice(1));
        setTyped("");
      }}
      hideEnteredTextOption
    />
  );
}

/** What may not be listed is not found; the page itself says why. */
async function quiet<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}

const one = (path: string, name: string | undefined, tag: string): Found[] => (name ? [{ value: `#${path}/${encodeURIComponent(name)}`, label: name, tags: [tag] }] : []);

async function databases() {
  const [clusters, instances] = await Promise.all([quiet(call("rds", "DescribeDBClusters", {})), quiet(call("rds", "DescribeDBInstances", {}))]);
  return [
    { label: "DB clusters", options: (clusters?.DBClusters ?? []).flatMap((cluster) => one("/rds/clusters", cluster.DBClusterIdentifier, cluster.Status ?? "")) },
    { label: "DB instances", options: (instances?.DBInstances ?? []).flatMap((instance) => one("/rds/instances", instance.DBInstanceIdentifier, instance.DBInstanceStatus ?? "")) },
  ];
}

async function snapshots() {
  const [found, groups] = await Promise.all([quiet(call("rds", "DescribeDBClusterSnapshots", {})), quiet(call("rds", "DescribeDBClusterParameterGroups", {}))]);
  return [
    { label: "Snapshots", options: (found?.DBClusterSnapshots ?? []).map((one) => ({ value: "#/rds/snapshots", label: one.DBClusterSnapshotIdentifier ?? "", tags: [one.Status ?? ""] })) },
    { label: "Parameter groups", options: (groups?.DBClusterParameterGroups ?? []).flatMap((group) => one("/rds/parameter-groups/cluster", group.DBClusterParameterGroupName, group.DBParameterGroupFamily ?? "")) },
  ];
}

async function policies() {
  const found = await quiet(call("iam", "ListPolicies", { Scope: "Local" }));
  return [{ label: "Policies", options: (found?.Policies ?? []).flatMap((policy) => (policy.Arn ? [{ value: `#/iam/policies/${encodeURIComponent(policy.Arn)}`, label: policy.PolicyName ?? "", tags: ["policy"] }] : [])) }];
}

async function principals() {
  const [users, groups, roles] = await Promise.all([quiet(call("iam", "ListUsers", { MaxItems: 1000 })), quiet(call("iam", "ListGroups", {})), quiet(call("iam", "ListRoles", {}))]);
  return [
    { label: "Users", options: (users?.Users ?? []).flatMap((user) => one("/iam/users", user.UserName, "user")) },
    { label: "User groups", options: (groups?.Groups ?? []).flatMap((group) => one("/iam/groups", group.GroupName, "group")) },
    { label: "Roles", options: (roles?.Roles ?? []).flatMap((role) => one("/iam/roles", role.RoleName, "role")) },
  ];
}

async function network() {
  const groups = await quiet(call("ec2", "DescribeSecurityGroups", {}));
  return [{ label: "Security groups", options: (groups?.SecurityGroups ?? []).flatMap((group) => (group.GroupId ? [{ value: `#/vpc/security-groups/${group.GroupId}`, label: `${group.GroupName ?? ""} (${group.GroupId})`, tags: [group.VpcId ?? ""] }] : [])) }];
}
