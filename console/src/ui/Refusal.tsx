// Why something did not work: which action is missing and for whom, what is not built, or the service's own text.
import { useState } from "react";
import { Alert, Box, Button, CopyToClipboard, ExpandableSection, KeyValuePairs, Link, SpaceBetween, StatusIndicator } from "@cloudscape-design/components";
import { asFailure, request, type Failure } from "../api/request";
import { href } from "../shell/place";
import { csrf, useSession } from "../api/session";
import { isDenial, isNotBuilt, parseDenial, remedy, type Denial } from "./denial";

export interface Explanation {
  allowed: boolean;
  verdict: string;
  because: string[];
}

export function Refusal({ failure, onDismiss }: { failure: Failure | undefined; onDismiss?: () => void }) {
  if (!failure) return null;
  const dismiss = onDismiss ? { dismissible: true, onDismiss } : {};
  if (isNotBuilt(failure.code)) {
    return (
      <Alert type="info" header="Not available yet" {...dismiss}>
        This Borealis does not have {failure.action ? <Box variant="code">{failure.action}</Box> : "this operation"} yet. The page will work as soon as it has.
      </Alert>
    );
  }
  if (isDenial(failure.code)) return <Denied failure={failure} dismiss={dismiss} />;
  return (
    <Alert type="error" header={failure.code} {...dismiss}>
      <SpaceBetween size="xxs">
        <span>{failure.message}</span>
        {failure.requestId && <Box color="text-body-secondary" fontSize="body-s">{`Request ID ${failure.requestId}`}</Box>}
      </SpaceBetween>
    </Alert>
  );
}

function Denied({ failure, dismiss }: { failure: Failure; dismiss: object }) {
  const session = useSession();
  const denial = parseDenial(failure.message);
  const known = { ...denial, principal: denial.principal ?? session?.arn, action: denial.action ?? failure.action };
  return (
    <Alert type="warning" header={`You may not do this: ${known.action ?? "an action"} is missing`} {...dismiss}>
      <SpaceBetween size="s">
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Action that is missing", value: <Box variant="code">{known.action ?? "-"}</Box> },
            { label: "For whom", value: <Box variant="code">{known.principal ?? "-"}</Box> },
            { label: "On which resource", value: <Box variant="code">{known.resource ?? "*"}</Box> },
          ]}
        />
        <span>{known.because ? `It is refused because ${known.because}.` : failure.message}</span>
        <Explain denial={known} />
        <ExpandableSection headerText="A policy that would allow it">
          <SpaceBetween size="xs">
            <Box variant="pre">{remedy(known)}</Box>
            <CopyToClipboard copyButtonText="Copy policy" textToCopy={remedy(known)} copySuccessText="Policy copied" copyErrorText="The policy could not be copied" />
            <Box color="text-body-secondary">An administrator attaches it to the user or to one of its groups in IAM.</Box>
          </SpaceBetween>
        </ExpandableSection>
      </SpaceBetween>
    </Alert>
  );
}

function Explain({ denial }: { denial: Denial }) {
  const [said, setSaid] = useState<{ explanation?: Explanation; failure?: string }>();
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    try {
      setSaid({ explanation: await explainPolicy(denial.principal ?? "", denial.action ?? "", denial.resource ?? "*") });
    } catch (thrown) {
      setSaid({ failure: asFailure(thrown).message });
    }
    setBusy(false);
  };
  return (
    <SpaceBetween size="xs">
      <Button formAction="none" onClick={() => void ask()} loading={busy} iconName="search">
        Explain the decision
      </Button>
      {said?.failure && <StatusIndicator type="warning">{said.failure}</StatusIndicator>}
      {said?.explanation && <ExplanationText explanation={said.explanation} />}
    </SpaceBetween>
  );
}

export function ExplanationText({ explanation }: { explanation: Explanation }) {
  return (
    <SpaceBetween size="xxs">
      <StatusIndicator type={explanation.allowed ? "success" : "error"}>{explanation.verdict}</StatusIndicator>
      {explanation.because.map((reason) => (
        <Box key={reason} padding={{ left: "l" }}>
          <WithGroups text={reason} />
        </Box>
      ))}
    </SpaceBetween>
  );
}

/** Security groups lead to their rules, where what is missing can be added. */
function WithGroups({ text }: { text: string }) {
  const parts = text.split(/(sg-[0-9a-f]{8,})/);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <Link key={index} href={href("vpc", "security-groups", part)}>{part}</Link> : part))}</>;
}

export async function explainPolicy(principal: string, action: string, resource: string): Promise<Explanation> {
  return (await request("POST", "/explain/policy", { principal, action, resource }, { "X-Borealis-Csrf": csrf() })) as Explanation;
}

export async function explainConnect(endpoint: string, source: string, port?: number): Promise<Explanation> {
  const body = port === undefined ? { endpoint, source } : { endpoint, source, port };
  return (await request("POST", "/explain/connect", body, { "X-Borealis-Csrf": csrf() })) as Explanation;
}
