// What waits for the next maintenance window.
import { Alert, KeyValuePairs } from "@cloudscape-design/components";

export function Pending({ values, noun }: { values: object | undefined; noun: string }) {
  const waiting = Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0));
  if (waiting.length === 0) return null;
  return (
    <Alert type="info" header={`Changes of the ${noun} wait for its next maintenance window`}>
      <KeyValuePairs columns={4} items={waiting.map(([name, value]) => ({ label: name, value: typeof value === "object" ? JSON.stringify(value) : name === "MasterUserPassword" ? "****" : String(value) }))} />
    </Alert>
  );
}
