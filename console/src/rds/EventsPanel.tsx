// The event stream of some databases, or of all, newest first.
import { useState } from "react";
import { SegmentedControl } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { call } from "../api/call";
import type { Event } from "../api/generated/rds";
import { ResourceTable } from "../ui/ResourceTable";
import { moment } from "../ui/words";

const SPANS = [
  { id: "60", text: "1 hour" },
  { id: "1440", text: "1 day" },
  { id: "20160", text: "14 days" },
];

export function EventsPanel({ sources, title = "Events", variant }: { sources?: { type: string; name: string }[]; title?: string; variant?: "full-page" }) {
  const [minutes, setMinutes] = useState("1440");
  const key = sources?.map((source) => source.name).join(" ") ?? "all";
  const asked = useAsked(
    `events ${minutes} ${key}`,
    async () => {
      const wanted = sources ?? [undefined];
      const lists = await Promise.all(
        wanted.map((source) =>
          allPages(async (marker) => {
            const page = await call("rds", "DescribeEvents", { Duration: Number(minutes), MaxRecords: 100, ...(source ? { SourceType: source.type, SourceIdentifier: source.name } : {}), ...(marker ? { Marker: marker } : {}) });
            return { items: page.Events ?? [], marker: page.Marker };
          }, 10),
        ),
      );
      return lists.flat().sort((one, other) => (other.Date ?? "").localeCompare(one.Date ?? ""));
    },
    3000,
  );
  return (
    <ResourceTable<Event>
      title={title}
      noun="event"
      {...(variant ? { variant } : {})}
      asked={asked}
      trackBy={(event) => `${event.Date} ${event.SourceIdentifier} ${event.Message}`}
      actions={<SegmentedControl selectedId={minutes} onChange={({ detail }) => setMinutes(detail.selectedId)} options={SPANS} label="Time span" />}
      emptyText="Nothing happened in this time"
      columns={[
        { id: "time", header: "Time", cell: (event) => moment(event.Date), value: (event) => -new Date(event.Date ?? 0).getTime(), width: 220 },
        { id: "source", header: "Source", cell: (event) => event.SourceIdentifier, value: (event) => event.SourceIdentifier, width: 180, isRowHeader: true },
        { id: "type", header: "Type", cell: (event) => event.SourceType, value: (event) => event.SourceType, width: 130 },
        { id: "categories", header: "Categories", cell: (event) => event.EventCategories?.join(", ") || "-", value: (event) => event.EventCategories?.join(", "), width: 160 },
        { id: "message", header: "Message", cell: (event) => event.Message, value: (event) => event.Message },
      ]}
    />
  );
}

export default function EventsPage() {
  return <EventsPanel variant="full-page" />;
}
