// Metrics of any cluster in the Region.
import { lazy, Suspense, useState } from "react";
import { Box, FormField, Header, Select, SpaceBetween } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { databases, nameOf } from "../rds/databases";
import { Waiting } from "../shell/Console";
import { Refusal } from "../ui/Refusal";

const Charts = lazy(() => import("./DatabaseCharts"));

export default function MetricsPage() {
  const asked = useAsked("clusters to chart", () => allPages((marker) => databases(marker, 100), 5));
  const [chosen, setChosen] = useState<string>();
  const rows = asked.data ?? [];
  const row = rows.find((one) => one.cluster.DBClusterIdentifier === chosen) ?? rows[0];
  const name = row?.cluster.DBClusterIdentifier;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="Namespace AWS/RDS">
        Metrics
      </Header>
      <Refusal failure={asked.failure} />
      {asked.data && !row && <Box>There is no DB cluster in this Region, so there is nothing to measure.</Box>}
      {row && name && (
        <>
          <FormField label="DB cluster">
            <Select selectedOption={{ value: name, label: name }} filteringType="auto" options={rows.map((one) => ({ value: one.cluster.DBClusterIdentifier ?? "", label: one.cluster.DBClusterIdentifier ?? "" }))} onChange={({ detail }) => setChosen(detail.selectedOption.value)} />
          </FormField>
          <Suspense fallback={<Waiting />}>
            <Charts key={name} cluster={name} instances={row.members.map(nameOf)} />
          </Suspense>
        </>
      )}
    </SpaceBetween>
  );
}
