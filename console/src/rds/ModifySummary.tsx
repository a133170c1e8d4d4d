// The second step of a modification: what changes, and when.
import { Alert, Box, Button, Container, Form, Header, RadioGroup, SpaceBetween, Table } from "@cloudscape-design/components";
import type { Failure } from "../api/request";
import { Refusal } from "../ui/Refusal";
import type { Change } from "./modify";

export interface ModifySummaryProps {
  title: string;
  changes: Change[];
  window: string | undefined;
  immediately: boolean;
  onImmediately: (immediately: boolean) => void;
  busy: boolean;
  failure: Failure | undefined;
  confirm: string;
  onBack: () => void;
  onConfirm: () => void;
}

export function ModifySummary({ title, changes, window: next, immediately, onImmediately, busy, failure, confirm, onBack, onConfirm }: ModifySummaryProps) {
  const waits = changes.some((change) => !change.isAtOnce);
  const outage = changes.filter((change) => change.isOutage);
  return (
    <Form
      header={<Header variant="h1">{title}</Header>}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={onBack}>
            Back
          </Button>
          <Button variant="primary" loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
        <Table<Change>
          items={changes}
          trackBy="parameter"
          ariaLabels={{ tableLabel: "Summary of modifications" }}
          header={<Header description="You are about to submit the following modifications. Only values that will change are displayed.">Summary of modifications</Header>}
          columnDefinitions={[
            { id: "label", header: "Attribute", cell: (change) => change.label, isRowHeader: true },
            { id: "before", header: "Current value", cell: (change) => change.before },
            { id: "after", header: "New value", cell: (change) => <b>{change.after}</b> },
            { id: "when", header: "Takes effect", cell: (change) => (change.isAtOnce || immediately ? "At once" : `In the window ${next ?? ""}`) },
          ]}
        />
        {waits && (
          <Container header={<Header variant="h2">Schedule modifications</Header>}>
            <RadioGroup
              ariaLabel="When to apply modifications"
              value={immediately ? "now" : "window"}
              onChange={({ detail }) => onImmediately(detail.value === "now")}
              items={[
                { value: "window", label: "Apply during the next scheduled maintenance window", description: next ? `Current maintenance window: ${next} UTC` : undefined },
                { value: "now", label: "Apply immediately", description: "The modifications in this request and any pending modifications will be asynchronously applied as soon as possible." },
              ]}
            />
          </Container>
        )}
        {immediately && outage.length > 0 && <Alert type="warning" header="Potential unexpected downtime">{`Connections are interrupted by: ${outage.map((change) => change.label).join(", ")}.`}</Alert>}
        {changes.length === 0 && <Box>Nothing changes.</Box>}
        <Refusal failure={failure} />
      </SpaceBetween>
    </Form>
  );
}
