// Event history: who called what, allowed or refused.
import { useState } from "react";
import { Box, Input, Modal, Select, SpaceBetween, StatusIndicator } from "@cloudscape-design/components";
import { call } from "../api/call";
import type { Event } from "../api/generated/cloudtrail";
import { Snippet } from "../ui/Copyable";
import { PagedTable } from "../ui/PagedTable";
import { moment } from "../ui/words";

const ATTRIBUTES = ["None", "EventName", "Username", "ResourceName", "ResourceType", "EventSource", "AccessKeyId", "ReadOnly", "EventId"].map((value) => ({ value, label: value === "None" ? "All events" : value }));
/** The service gives at most that many at once. */
const PAGE_MAX = 50;

export default function EventHistory() {
  const [attribute, setAttribute] = useState("None");
  const [value, setValue] = useState("");
  const [selected, setSelected] = useState<Event[]>([]);
  const isFiltered = attribute !== "None" && value !== "";
  const event = selected[0];
  return (
    <>
      <PagedTable<Event>
        title="Event history"
        noun="event"
        description="Calls of the last 90 days, those that were refused included."
        listKey={`events ${isFiltered ? `${attribute} ${value}` : ""}`}
        trackBy={(one) => one.EventId ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        page={async (marker, size) => {
          const page = await call("cloudtrail", "LookupEvents", {
            MaxResults: Math.min(size, PAGE_MAX),
            ...(isFiltered ? { LookupAttributes: [{ AttributeKey: attribute, AttributeValue: value }] } : {}),
            ...(marker ? { NextToken: marker } : {}),
          });
          return { items: page.Events ?? [], marker: page.NextToken };
        }}
        filters={
          <SpaceBetween direction="horizontal" size="xs">
            <Select ariaLabel="Lookup attribute" selectedOption={ATTRIBUTES.find((one) => one.value === attribute) ?? null} options={ATTRIBUTES} onChange={({ detail }) => setAttribute(detail.selectedOption.value ?? "None")} />
            {attribute !== "None" && <Input ariaLabel="Value of the attribute" value={value} onChange={({ detail }) => setValue(detail.value)} placeholder="Enter a value" />}
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Event name", cell: (one) => one.EventName, value: (one) => one.EventName, isRowHeader: true, width: 230 },
          { id: "time", header: "Event time", cell: (one) => moment(one.EventTime), width: 220 },
          { id: "user", header: "User name", cell: (one) => one.Username ?? "-", value: (one) => one.Username, width: 150 },
          { id: "source", header: "Event source", cell: (one) => one.EventSource, value: (one) => one.EventSource, width: 190 },
          { id: "result", header: "Result", cell: (one) => <Result event={one} />, width: 180 },
          { id: "resource", header: "Resource name", cell: (one) => one.Resources?.map((resource) => resource.ResourceName).join(", ") || "-", value: (one) => one.Resources?.[0]?.ResourceName, width: 260 },
          { id: "ip", header: "Source IP address", cell: (one) => record(one)["sourceIPAddress"] ?? "-", width: 160 },
        ]}
      />
      {event && (
        <Modal visible size="large" header={`${event.EventName}`} closeAriaLabel="Close" onDismiss={() => setSelected([])}>
          <SpaceBetween size="s">
            <Box color="text-body-secondary">{`${moment(event.EventTime)} by ${event.Username ?? "-"}`}</Box>
            <Snippet label="Event record" text={JSON.stringify(record(event), null, 2)} />
          </SpaceBetween>
        </Modal>
      )}
    </>
  );
}

function record(event: Event): Record<string, string> {
  try {
    return JSON.parse(event.CloudTrailEvent ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

function Result({ event }: { event: Event }) {
  const code = record(event)["errorCode"];
  return code ? <StatusIndicator type="error">{code}</StatusIndicator> : <StatusIndicator type="success">Success</StatusIndicator>;
}
