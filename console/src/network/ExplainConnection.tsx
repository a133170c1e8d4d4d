// Would a connection get through, and which rule decides or would.
import { useState } from "react";
import { Button, ColumnLayout, Container, FormField, Header, Input, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { request } from "../api/request";
import { ExplanationText, Refusal, explainConnect, type Explanation } from "../ui/Refusal";

export function ExplainConnection({ endpoint = "", isWhole = false }: { endpoint?: string; isWhole?: boolean }) {
  const [target, setTarget] = useState(endpoint);
  const [typed, setTyped] = useState<string>();
  const [port, setPort] = useState("");
  const [explanation, setExplanation] = useState<Explanation>();
  const mine = useAsked("my ip", async () => (await request("GET", "/my-ip")) as { ip: string });
  const doing = useDoing();
  const source = typed ?? mine.data?.ip ?? "";
  const ask = () => {
    setExplanation(undefined);
    return doing.run(async () => setExplanation(await explainConnect(target, source, port === "" ? undefined : Number(port))));
  };
  return (
    <Container header={<Header variant={isWhole ? "h1" : "h2"} description="The same rules decide here as for real connections: which one admits an address, or would.">Explain a connection</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void ask(); }}>
        <SpaceBetween size="m">
          <ColumnLayout columns={3}>
            <FormField label="Endpoint">
              <Input value={target} onChange={({ detail }) => setTarget(detail.value)} placeholder="demo.cluster-..." />
            </FormField>
            <FormField label="Source address">
              <Input value={source} onChange={({ detail }) => setTyped(detail.value)} placeholder="203.0.113.25" />
            </FormField>
            <FormField label="Port - optional">
              <Input type="number" value={port} onChange={({ detail }) => setPort(detail.value)} placeholder="the cluster's" />
            </FormField>
          </ColumnLayout>
          <Button formAction="submit" loading={doing.busy} disabled={target === "" || source === ""}>
            Explain
          </Button>
          <Refusal failure={doing.failure} />
          {explanation && <ExplanationText explanation={explanation} />}
        </SpaceBetween>
      </form>
    </Container>
  );
}

export default function ExplainPage() {
  return <ExplainConnection isWhole />;
}
