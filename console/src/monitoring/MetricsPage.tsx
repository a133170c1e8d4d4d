// Metrics of any databases in the Region, those of several clusters side by side too.
import { lazy, Suspense, useState } from "react";
import { Box, ColumnLayout, FormField, Header, Multiselect, Select, SpaceBetween } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { databases, nameOf } from "../rds/databases";
import { Waiting } from "../shell/Console";
import { Refusal } from "../ui/Refusal";

const Charts = lazy(() => import("./DatabaseCharts"));

export default function MetricsPage() {
  const asked = useAsked("clusters to chart", () => allPages((marker) => databases(marker, 100), 5));
  const [chosen, setChosen] = useState<string>();
  const [others, setOthers] = useState<string[]>([]);
  const rows = asked.data ?? [];
  const row = rows.find((one) => one.cluster.DBClusterIdentifier === chosen) ?? rows[0];
  const name = row?.cluster.DBClusterIdentifier;
  const own = row?.members.map(nameOf) ?? [];
  const rest = rows.filter((one) => one !== row).map((one) => ({ label: nameOf(one), options: one.members.map((member) => ({ value: nameOf(member), label: nameOf(member) })) }));
  const compared = others.filter((other) => !own.includes(other));
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="Namespace AWS/RDS">
        Metrics
      </Header>
      <Refusal failure={asked.failure} />
      {asked.data && !row && <Box>There is no DB cluster in this Region, so there is nothing to measure.</Box>}
      {row && name && (
        <SpaceBetween size="l">
          <ColumnLayout columns={2}>
            <FormField label="DB cluster">
              <Select selectedOption={{ value: name, label: name }} filteringType="auto" options={rows.map((one) => ({ value: nameOf(one), label: nameOf(one) }))} onChange={({ detail }) => setChosen(detail.selectedOption.value)} />
            </FormField>
            {rest.length > 0 && (
              <FormField label="Compare with instances of other clusters">
                <Multiselect
                  selectedOptions={compared.map((value) => ({ value, label: value }))}
                  options={rest}
                  filteringType="auto"
                  placeholder="Choose instances"
                  onChange={({ detail }) => setOthers(detail.selectedOptions.flatMap((option) => option.value ?? []))}
                  deselectAriaLabel={(option) => `Remove ${option.label}`}
                />
              </FormField>
            )}
          </ColumnLayout>
          <Suspense fallback={<Waiting />}>
            <Charts key={`${name} ${compared.join(" ")}`} cluster={name} instances={[...own, ...compared]} />
          </Suspense>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
