// What is going on with a cluster just now: each change with its state, and the events as they come.
import { Box, Container, Header, SpaceBetween } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { Status } from "../ui/status";
import { isChanging } from "../ui/statusWords";
import { nameOf, statusOf, type ClusterRow, type DatabaseRow } from "./databases";

const LOOK_BACK_MIN = 5;
const EVENTS_SHOWN = 6;

export function Progress({ row }: { row: ClusterRow }) {
  const changing = [row, ...row.members].filter((one: DatabaseRow) => isChanging(statusOf(one)));
  if (changing.length === 0) return null;
  return (
    <Container header={<Header variant="h2">In progress</Header>}>
      <SpaceBetween size="s">
        {changing.map((one) => (
          <SpaceBetween key={one.id} direction="horizontal" size="s">
            <b>{nameOf(one)}</b>
            <Status word={statusOf(one)} />
          </SpaceBetween>
        ))}
        <Stream names={[nameOf(row), ...row.members.map(nameOf)]} />
      </SpaceBetween>
    </Container>
  );
}

function Stream({ names }: { names: string[] }) {
  const asked = useAsked(`stream ${names.join(" ")}`, async () => (await call("rds", "DescribeEvents", { Duration: LOOK_BACK_MIN, MaxRecords: 100 })).Events ?? [], 1500);
  const own = (asked.data ?? []).filter((event) => names.includes(event.SourceIdentifier ?? "")).slice(-EVENTS_SHOWN);
  return (
    <div role="log" aria-label="Events as they come">
      {own.map((event) => (
        <Box key={`${event.Date} ${event.SourceIdentifier} ${event.Message}`} color="text-body-secondary">
          {`${new Date(event.Date ?? "").toLocaleTimeString("en-GB")} ${event.SourceIdentifier}: ${event.Message}`}
        </Box>
      ))}
    </div>
  );
}
