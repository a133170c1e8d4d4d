// Every page, where it is and in which service. Pages are loaded when somebody goes there.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { BreadcrumbGroupProps, SideNavigationProps } from "@cloudscape-design/components";
import { match } from "./place";

type Page = LazyExoticComponent<ComponentType<Record<string, string>>>;
type Service = "home" | "account" | "cloudtrail" | "iam" | "vpc" | "rds" | "center" | "cloudwatch";

export interface Route {
  path: string;
  service: Service;
  /** What the last breadcrumb says; `:name` is replaced by that part of the address. */
  title: string;
  /** The page above, by its path. */
  above?: string;
  /** The entry of the side navigation that is marked. */
  active?: string;
  page: Page;
}

export const services = [
  { id: "rds", title: "RDS", about: "Database clusters", href: "#/rds/databases" },
  { id: "vpc", title: "VPC", about: "Networks and security groups", href: "#/vpc/vpcs" },
  { id: "iam", title: "IAM", about: "Users, groups, roles and policies", href: "#/iam/dashboard" },
  { id: "center", title: "IAM Identity Center", about: "People and permission sets", href: "#/identity-center/users" },
  { id: "cloudwatch", title: "CloudWatch", about: "Metrics", href: "#/cloudwatch/metrics" },
  { id: "cloudtrail", title: "CloudTrail", about: "Event history", href: "#/cloudtrail/events" },
  { id: "account", title: "Account", about: "Name, contact, Regions", href: "#/account" },
];

/** `load` gives a module; the page in it takes the named parts of the address. */
function page<P>(load: () => Promise<{ default: ComponentType<P> }>): Page {
  return lazy(load as unknown as () => Promise<{ default: ComponentType<Record<string, string>> }>);
}

/** The same for a page that a module exports under a name. */
function named<N extends string, P>(load: () => Promise<Record<N, ComponentType<P>>>, name: N): Page {
  return page(async () => ({ default: (await load())[name] }));
}

export const routes: Route[] = [
  { path: "/", service: "home", title: "Console home", page: page(() => import("./Home")) },
  { path: "/switch-role", service: "home", title: "Switch role", above: "/", page: page(() => import("./SwitchRole")) },
  { path: "/rds/databases", service: "rds", title: "Databases", page: page(() => import("../rds/Databases")) },
  { path: "/rds/create-database", service: "rds", title: "Create database", above: "/rds/databases", page: page(() => import("../rds/create/CreateDatabase")) },
  { path: "/rds/clusters/:name", service: "rds", title: ":name", above: "/rds/databases", page: page(() => import("../rds/ClusterPage")) },
  { path: "/rds/clusters/:name/modify", service: "rds", title: "Modify", above: "/rds/clusters/:name", page: page(() => import("../rds/ModifyCluster")) },
  { path: "/rds/clusters/:name/restore", service: "rds", title: "Restore to point in time", above: "/rds/clusters/:name", page: page(() => import("../rds/RestoreToTime")) },
  { path: "/rds/instances/:name", service: "rds", title: ":name", above: "/rds/databases", page: page(() => import("../rds/InstancePage")) },
  { path: "/rds/instances/:name/modify", service: "rds", title: "Modify", above: "/rds/instances/:name", page: page(() => import("../rds/ModifyInstance")) },
  { path: "/rds/query-editor", service: "rds", title: "Query editor", page: page(() => import("../rds/QueryEditor")) },
  { path: "/rds/snapshots", service: "rds", title: "Snapshots", page: page(() => import("../rds/Snapshots")) },
  { path: "/rds/subnet-groups", service: "rds", title: "Subnet groups", page: page(() => import("../rds/SubnetGroups")) },
  { path: "/rds/subnet-groups/create", service: "rds", title: "Create DB subnet group", above: "/rds/subnet-groups", page: named(() => import("../rds/SubnetGroups"), "CreateSubnetGroup") },
  { path: "/rds/subnet-groups/:name", service: "rds", title: ":name", above: "/rds/subnet-groups", page: named(() => import("../rds/SubnetGroups"), "SubnetGroupPage") },
  { path: "/rds/parameter-groups", service: "rds", title: "Parameter groups", page: page(() => import("../rds/ParameterGroups")) },
  { path: "/rds/parameter-groups/:kind/:name", service: "rds", title: ":name", above: "/rds/parameter-groups", page: page(() => import("../rds/ParameterGroupPage")) },
  { path: "/rds/events", service: "rds", title: "Events", page: page(() => import("../rds/EventsPanel")) },
  { path: "/cloudwatch/metrics", service: "cloudwatch", title: "Metrics", page: page(() => import("../monitoring/MetricsPage")) },
  { path: "/iam/dashboard", service: "iam", title: "Dashboard", page: page(() => import("../iam/Dashboard")) },
  { path: "/iam/users", service: "iam", title: "Users", page: page(() => import("../iam/Users")) },
  { path: "/iam/users/create", service: "iam", title: "Create user", above: "/iam/users", page: page(() => import("../iam/CreateUser")) },
  { path: "/iam/users/:name", service: "iam", title: ":name", above: "/iam/users", page: page(() => import("../iam/UserPage")) },
  { path: "/iam/groups", service: "iam", title: "User groups", page: page(() => import("../iam/Groups")) },
  { path: "/iam/groups/:name", service: "iam", title: ":name", above: "/iam/groups", page: named(() => import("../iam/Groups"), "GroupPage") },
  { path: "/iam/roles", service: "iam", title: "Roles", page: page(() => import("../iam/Roles")) },
  { path: "/iam/roles/create", service: "iam", title: "Create role", above: "/iam/roles", page: named(() => import("../iam/Roles"), "CreateRole") },
  { path: "/iam/roles/:name", service: "iam", title: ":name", above: "/iam/roles", page: named(() => import("../iam/Roles"), "RolePage") },
  { path: "/iam/policies", service: "iam", title: "Policies", page: page(() => import("../iam/Policies")) },
  { path: "/iam/policies/create", service: "iam", title: "Create policy", above: "/iam/policies", page: named(() => import("../iam/Policies"), "CreatePolicy") },
  { path: "/iam/policies/:arn", service: "iam", title: ":arn", above: "/iam/policies", page: named(() => import("../iam/Policies"), "PolicyPage") },
  { path: "/iam/account-settings", service: "iam", title: "Account settings", page: page(() => import("../iam/AccountSettings")) },
  { path: "/iam/credential-report", service: "iam", title: "Credential report", page: page(() => import("../iam/CredentialReport")) },
  { path: "/iam/simulator", service: "iam", title: "Policy simulator", page: page(() => import("../iam/Simulator")) },
  { path: "/iam/security-credentials", service: "iam", title: "My security credentials", page: page(() => import("../iam/MyCredentials")) },
  { path: "/account", service: "account", title: "Account", page: page(() => import("../account/AccountPage")) },
  { path: "/cloudtrail/events", service: "cloudtrail", title: "Event history", page: page(() => import("../account/EventHistory")) },
  { path: "/identity-center/users", service: "center", title: "Users", page: named(() => import("../center/CenterPages"), "CenterUsers") },
  { path: "/identity-center/groups", service: "center", title: "Groups", page: named(() => import("../center/CenterPages"), "CenterGroups") },
  { path: "/identity-center/permission-sets", service: "center", title: "Permission sets", page: named(() => import("../center/CenterPages"), "PermissionSets") },
  { path: "/identity-center/assignments", service: "center", title: "Account assignments", page: named(() => import("../center/CenterPages"), "Assignments") },
  { path: "/vpc/vpcs", service: "vpc", title: "Your VPCs", page: page(() => import("../network/Vpcs")) },
  { path: "/vpc/subnets", service: "vpc", title: "Subnets", page: named(() => import("../network/Vpcs"), "Subnets") },
  { path: "/vpc/route-tables", service: "vpc", title: "Route tables", page: named(() => import("../network/Vpcs"), "RouteTables") },
  { path: "/vpc/instances", service: "vpc", title: "Instances", page: named(() => import("../network/Vpcs"), "Instances") },
  { path: "/vpc/security-groups", service: "vpc", title: "Security Groups", page: page(() => import("../network/SecurityGroups")) },
  { path: "/vpc/security-groups/create", service: "vpc", title: "Create security group", above: "/vpc/security-groups", page: named(() => import("../network/SecurityGroups"), "CreateSecurityGroup") },
  { path: "/vpc/security-groups/:id", service: "vpc", title: ":id", above: "/vpc/security-groups", page: page(() => import("../network/SecurityGroupPage")) },
  { path: "/vpc/explain", service: "vpc", title: "Explain a connection", page: page(() => import("../network/ExplainConnection")) },
];

const byPath = new Map(routes.map((route) => [route.path, route]));

export interface FoundRoute {
  route: Route & { active: string };
  parts: Record<string, string>;
  crumbs: BreadcrumbGroupProps.Item[];
}

export function find(path: string): FoundRoute | undefined {
  for (const route of routes) {
    const parts = match(route.path, path);
    if (!parts) continue;
    const trail: Route[] = [];
    for (let at: Route | undefined = route; at; at = at.above ? byPath.get(at.above) : undefined) trail.unshift(at);
    const service = services.find((one) => one.id === route.service);
    const crumbs = trail.map((at) => ({ text: fill(at.title, parts, (part) => part), href: `#${fill(at.path, parts, encodeURIComponent)}` }));
    const head = service && crumbs[0]?.href !== service.href ? [{ text: service.title, href: service.href }] : service ? [{ text: service.title, href: service.href }] : [];
    return { route: { ...route, active: route.active ?? `#${trail[0]?.path ?? path}` }, parts, crumbs: [...head, ...crumbs] };
  }
  return undefined;
}

function fill(text: string, parts: Record<string, string>, write: (part: string) => string): string {
  return text.replace(/:([a-z][A-Za-z]*)/g, (whole, name: string) => (parts[name] === undefined ? whole : write(parts[name])));
}

const link = (text: string, path: string) => ({ type: "link" as const, text, href: `#${path}` });

const NAVIGATION: Partial<Record<Service, { header: SideNavigationProps.Header; items: SideNavigationProps.Item[] }>> = {
  rds: {
    header: { text: "RDS", href: "#/rds/databases" },
    items: [
      link("Databases", "/rds/databases"),
      link("Query editor", "/rds/query-editor"),
      link("Snapshots", "/rds/snapshots"),
      { type: "divider" },
      link("Subnet groups", "/rds/subnet-groups"),
      link("Parameter groups", "/rds/parameter-groups"),
      { type: "divider" },
      link("Events", "/rds/events"),
    ],
  },
  vpc: {
    header: { text: "VPC", href: "#/vpc/vpcs" },
    items: [
      { type: "section", text: "Virtual private cloud", items: [link("Your VPCs", "/vpc/vpcs"), link("Subnets", "/vpc/subnets"), link("Route tables", "/vpc/route-tables"), link("Instances", "/vpc/instances")] },
      { type: "section", text: "Security", items: [link("Security Groups", "/vpc/security-groups"), link("Explain a connection", "/vpc/explain")] },
    ],
  },
  iam: {
    header: { text: "IAM", href: "#/iam/dashboard" },
    items: [
      link("Dashboard", "/iam/dashboard"),
      { type: "section", text: "Access management", items: [link("User groups", "/iam/groups"), link("Users", "/iam/users"), link("Roles", "/iam/roles"), link("Policies", "/iam/policies"), link("Account settings", "/iam/account-settings")] },
      { type: "section", text: "Access reports", items: [link("Credential report", "/iam/credential-report"), link("Policy simulator", "/iam/simulator")] },
      { type: "divider" },
      link("My security credentials", "/iam/security-credentials"),
    ],
  },
  center: {
    header: { text: "IAM Identity Center", href: "#/identity-center/users" },
    items: [link("Users", "/identity-center/users"), link("Groups", "/identity-center/groups"), link("Permission sets", "/identity-center/permission-sets"), link("Account assignments", "/identity-center/assignments")],
  },
  cloudtrail: { header: { text: "CloudTrail", href: "#/cloudtrail/events" }, items: [link("Event history", "/cloudtrail/events")] },
  cloudwatch: { header: { text: "CloudWatch", href: "#/cloudwatch/metrics" }, items: [link("Metrics", "/cloudwatch/metrics")] },
  account: { header: { text: "Account", href: "#/account" }, items: [link("Account", "/account"), link("Event history", "/cloudtrail/events")] },
};

export function navigation(service: string) {
  return NAVIGATION[service as Service];
}

/** Pages that need no part of an address, for the search. */
export const pages = routes.filter((route) => !route.path.includes(":") && route.path !== "/").map((route) => ({ href: `#${route.path}`, title: route.title, service: services.find((service) => service.id === route.service)?.title ?? "" }));
