// How busy the processors of each cluster in the Region were in the last hour.
import { useState } from "react";
import { useAsked } from "../api/asked";
import { Refusal } from "../ui/Refusal";
import { Chart } from "./Chart";
import { lines, type Metric } from "./metrics";

const CPU: Metric = { name: "CPUUtilization", title: "CPU utilization by cluster", unit: "percent", of: "cluster" };
const CLUSTERS_MAX = 10;
const HOUR_MS = 3_600_000;

export default function FleetLoad({ clusters }: { clusters: string[] }) {
  const names = clusters.slice(0, CLUSTERS_MAX);
  const [cursor, setCursor] = useState<number>();
  const asked = useAsked(
    `fleet load ${names.join(" ")}`,
    async () => {
      const span = { start: Date.now() - HOUR_MS, end: Date.now() };
      const found = await lines(names.map((name, colour) => ({ metric: CPU, name, colour })), span, 30);
      return { span, found: found.get(CPU.name) ?? [] };
    },
    (data) => (data ? 15_000 : undefined),
  );
  if (asked.failure) return <Refusal failure={asked.failure} />;
  return <Chart title={CPU.title} unit={CPU.unit} lines={asked.data?.found ?? []} span={asked.data?.span ?? { start: Date.now() - HOUR_MS, end: Date.now() }} period={30} height={160} cursor={cursor} onCursor={setCursor} />;
}
