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

/** Events are told in the order of time, but those of one moment may come one after the other. */
const OVERLAP_MS = 60_000;

async function happened(source: { type: string; name: string } | undefined, when: { StartTime: string } | { Duration: number }): Promise<Event[]> {
  return allPages(async (marker) => {
    const page = await call("rds", "DescribeEvents", { ...when, MaxRecords: 100, ...(source ? { SourceType: source.type, SourceIdentifier: source.name } : {}), ...(marker ? { Marker: marker } : {}) });
    return { items: page.Events ?? [], marker: page.Marker };
  }, 10);
}

const keyOf = (event: Event) => `${event.Date} ${event.SourceIdentifier} ${event.Message}`;

/** Old and new ones, each once, newest first, without those that are too old by now. */
export function merged(before: Event[], more: Event[], from: number): Event[] {
  const all = new Map([...before, ...more].map((event) => [keyOf(event), event]));
  const kept = [...all.values()].filter((event) => Date.parse(event.Date ?? "") >= from);
  return kept.sort((one, other) => (other.Date ?? "").localeCompare(one.Date ?? ""));
}

export function EventsPanel({ sources, title = "Events", variant }: { sources?: { type: string; name: string }[]; title?: string; variant?: "full-page" }) {
  const [minutes, setMinutes] = useState("1440");
  const key = sources?.map((source) => source.name).join(" ") ?? "all";
  const asked = useAsked<Event[]>(
    `events ${minutes} ${key}`,
    async (before) => {
      const since = before?.[0]?.Date && new Date(Math.max(Date.parse(before[0].Date) - OVERLAP_MS, Date.now() - Number(minutes) * 60_000)).toISOString();
      const lists = await Promise.all((sources ?? [undefined]).map((source) => happened(source, since ? { StartTime: since } : { Duration: Number(minutes) })));
      return merged(before ?? [], lists.flat(), Date.now() - Number(minutes) * 60_000);
    },
    3000,
  );
  return (
    <ResourceTable<Event>
      title={title}
      noun="event"
      {...(variant ? { variant } : {})}
      asked={asked}
      trackBy={keyOf}
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
