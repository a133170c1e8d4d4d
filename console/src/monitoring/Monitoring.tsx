// What is measured of a cluster or an instance: metrics over time, and what its load is made of.
import { lazy, Suspense } from "react";
import { SegmentedControl, SpaceBetween } from "@cloudscape-design/components";
import { nameOf, type InstanceRow } from "../rds/databases";
import { Waiting } from "../shell/Console";
import { setQuery, usePlace } from "../shell/place";

const Charts = lazy(() => import("./DatabaseCharts"));
const Insights = lazy(() => import("./Insights"));

export default function Monitoring({ cluster, members, onDone }: { cluster: string | undefined; members: InstanceRow[]; onDone: () => void }) {
  const { query } = usePlace();
  const view = query.get("view") ?? "metrics";
  return (
    <SpaceBetween size="m">
      <SegmentedControl
        label="Monitoring"
        selectedId={view}
        onChange={({ detail }) => setQuery("view", detail.selectedId)}
        options={[
          { id: "metrics", text: "Metrics" },
          { id: "insights", text: "Top SQL and waits" },
        ]}
      />
      <Suspense fallback={<Waiting />}>{view === "insights" ? <Insights members={members} onDone={onDone} /> : <Charts cluster={cluster} instances={members.map(nameOf)} />}</Suspense>
    </SpaceBetween>
  );
}
