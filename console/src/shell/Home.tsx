// Where one starts: what is there, and the first steps in their order.
import { lazy, Suspense } from "react";
import { Box, Button, ColumnLayout, Container, Header, KeyValuePairs, Link, SpaceBetween, StatusIndicator } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { useSession } from "../api/session";
import { Status } from "../ui/status";
import { Snippet } from "../ui/Copyable";
import { href } from "./place";
import { usePreferences } from "./preferences";
import { regionName } from "./regions";
import { services } from "./routes";

const FleetLoad = lazy(() => import("../monitoring/FleetLoad"));

const STEPS = [
  { text: "Create an administrative IAM user", href: "#/iam/users/create" },
  { text: "Create access keys for an IAM user", href: "#/iam/security-credentials" },
  { text: "Determine requirements: look at VPCs and subnets", href: "#/vpc/vpcs" },
  { text: "Provide access to the DB cluster: create a security group", href: "#/vpc/security-groups/create" },
  { text: "Create a database", href: "#/rds/create-database" },
  { text: "Run SQL in the query editor", href: "#/rds/query-editor" },
];

export default function Home() {
  const session = useSession();
  const { region } = usePreferences();
  const clusters = useAsked("home clusters", () => call("rds", "DescribeDBClusters", { MaxRecords: 20 }), 10_000);
  const events = useAsked("home events", () => call("rds", "DescribeEvents", { Duration: 24 * 60, MaxRecords: 20 }), 10_000);
  const latest = (events.data?.Events ?? []).slice(-6).reverse();
  const names = (clusters.data?.DBClusters ?? []).flatMap((cluster) => cluster.DBClusterIdentifier ?? []);
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={`Account ${session?.accountName ?? ""} (${session?.accountId ?? ""}) in ${regionName(region)}`}>
        Console home
      </Header>
      <ColumnLayout columns={2}>
        <Container header={<Header variant="h2">First steps</Header>} fitHeight>
          <ol>
            {STEPS.map((step) => (
              <li key={step.href}>
                <Link href={step.href}>{step.text}</Link>
              </li>
            ))}
          </ol>
        </Container>
        <Container header={<Header variant="h2">Services</Header>} fitHeight>
          <KeyValuePairs columns={2} items={services.map((service) => ({ label: service.about, value: <Link href={service.href}>{service.title}</Link> }))} />
        </Container>
        <Container header={<Header variant="h2" actions={<Button href="#/rds/databases">Databases</Button>}>DB clusters</Header>} fitHeight>
          {clusters.failure && <StatusIndicator type="warning">{clusters.failure.message}</StatusIndicator>}
          {clusters.data?.DBClusters?.length === 0 && <Box color="text-body-secondary">No DB cluster in this Region yet.</Box>}
          <SpaceBetween size="xs">
            {clusters.data?.DBClusters?.map((cluster) => (
              <SpaceBetween key={cluster.DBClusterIdentifier} direction="horizontal" size="m">
                <Link href={href("rds", "clusters", cluster.DBClusterIdentifier ?? "")}>{cluster.DBClusterIdentifier}</Link>
                <Status word={cluster.Status} />
                <Box color="text-body-secondary">{cluster.EngineVersion}</Box>
              </SpaceBetween>
            ))}
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2" actions={<Button href="#/rds/events">Events</Button>}>Latest events</Header>} fitHeight>
          {events.failure && <StatusIndicator type="warning">{events.failure.message}</StatusIndicator>}
          {events.data && latest.length === 0 && <Box color="text-body-secondary">Nothing happened in the last 24 hours.</Box>}
          <SpaceBetween size="xs">
            {latest.map((event) => (
              <div key={`${event.Date} ${event.SourceIdentifier} ${event.Message}`}>
                <Box variant="span" color="text-body-secondary">{`${new Date(event.Date ?? "").toLocaleTimeString("en-GB")} ${event.SourceIdentifier}: `}</Box>
                {event.Message}
              </div>
            ))}
          </SpaceBetween>
        </Container>
      </ColumnLayout>
      {names.length > 0 && (
        <Container header={<Header variant="h2" description="CPU utilization by cluster, the last hour" actions={<Button href="#/cloudwatch/metrics">Metrics</Button>}>Load</Header>}>
          <Suspense fallback={<Box color="text-body-secondary">Loading</Box>}>
            <FleetLoad clusters={names} />
          </Suspense>
        </Container>
      )}
      <Container header={<Header variant="h2" description="With the keys of an IAM user, the same API answers the AWS CLI and SDKs.">From the command line</Header>}>
        <Snippet label="Settings for the AWS CLI" text={`export AWS_ENDPOINT_URL=${session?.api ?? ""} AWS_DEFAULT_REGION=${region}\naws sts get-caller-identity`} />
      </Container>
    </SpaceBetween>
  );
}
