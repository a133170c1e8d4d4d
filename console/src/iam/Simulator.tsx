// The policy simulator: the evaluator that enforces, asked in advance.
import { useState } from "react";
import { Button, Container, FormField, Header, Input, Multiselect, Select, SpaceBetween, StatusIndicator, Table } from "@cloudscape-design/components";
import { ACTIONS } from "../api/generated/actions";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { useSession } from "../api/session";
import type { EvaluationResult } from "../api/generated/iam";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";

const ALL = Object.entries(ACTIONS).map(([service, names]) => ({ label: service, options: names.map((name) => ({ value: `${service}:${name}`, label: `${service}:${name}` })) }));

export default function Simulator() {
  const session = useSession();
  const principals = useAsked("principals to simulate", async () => {
    const [users, groups, roles] = await Promise.all([call("iam", "ListUsers", { MaxItems: 1000 }), call("iam", "ListGroups", { MaxItems: 1000 }), call("iam", "ListRoles", { MaxItems: 1000 })]);
    return [
      { label: "Users", options: users.Users.map((one) => ({ value: one.Arn, label: one.UserName })) },
      { label: "Groups", options: groups.Groups.map((one) => ({ value: one.Arn, label: one.GroupName })) },
      { label: "Roles", options: roles.Roles.map((one) => ({ value: one.Arn, label: one.RoleName })) },
    ].filter((group) => group.options.length > 0);
  });
  const [principal, setPrincipal] = useState<{ value?: string; label?: string } | null>(session?.kind === "user" ? { value: session.arn ?? "", label: session.name ?? "" } : null);
  const [actions, setActions] = useState<string[]>(["rds:CreateDBCluster", "rds:DescribeDBClusters"]);
  const [resource, setResource] = useState("*");
  const [results, setResults] = useState<EvaluationResult[]>();
  const doing = useDoing();
  const run = () =>
    doing.run(async () => {
      const answer = await call("iam", "SimulatePrincipalPolicy", { PolicySourceArn: principal?.value ?? "", ActionNames: actions, ResourceArns: [resource || "*"], MaxItems: 1000 });
      setResults(answer.EvaluationResults ?? []);
    });
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="The evaluator that decides real calls decides here, so the two agree.">
        Policy simulator
      </Header>
      <Container>
        <form onSubmit={(event) => { event.preventDefault(); void run(); }}>
          <SpaceBetween size="m">
            <Refusal failure={principals.failure} />
            <FormField label="User, group or role">
              <Select selectedOption={principal} options={principals.data ?? []} filteringType="auto" onChange={({ detail }) => setPrincipal(detail.selectedOption)} placeholder="Choose whom to simulate" statusType={principals.loading ? "loading" : "finished"} empty="There is nobody yet" virtualScroll />
            </FormField>
            <FormField label="Actions">
              <Multiselect selectedOptions={actions.map((value) => ({ value, label: value }))} options={ALL} filteringType="auto" virtualScroll onChange={({ detail }) => setActions(detail.selectedOptions.flatMap((option) => option.value ?? []))} placeholder="Choose actions" tokenLimit={6} deselectAriaLabel={(option) => `Remove ${option.label}`} />
            </FormField>
            <FormField label="Resource" constraintText="An ARN, or * for all.">
              <Input value={resource} onChange={({ detail }) => setResource(detail.value)} />
            </FormField>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={!principal?.value || actions.length === 0}>
              Run simulation
            </Button>
            <Refusal failure={doing.failure} />
          </SpaceBetween>
        </form>
      </Container>
      {results && (
        <Table<EvaluationResult>
          items={results}
          trackBy={(result) => `${result.EvalActionName} ${result.EvalResourceName}`}
          ariaLabels={{ tableLabel: "Results" }}
          header={<Header counter={`(${results.length})`}>Results</Header>}
          empty={<Empty text="No results" />}
          columnDefinitions={[
            { id: "action", header: "Action", isRowHeader: true, cell: (result) => result.EvalActionName },
            { id: "resource", header: "Resource", cell: (result) => result.EvalResourceName ?? "*" },
            { id: "decision", header: "Permission", cell: (result) => <Decision word={result.EvalDecision} /> },
            { id: "by", header: "Matching statements", cell: (result) => result.MatchedStatements?.map((one) => one.SourcePolicyId).join(", ") || "None" },
          ]}
        />
      )}
    </SpaceBetween>
  );
}

function Decision({ word }: { word: string }) {
  if (word === "allowed") return <StatusIndicator type="success">allowed</StatusIndicator>;
  return <StatusIndicator type="error">{word === "explicitDeny" ? "denied by a statement" : "denied: no statement allows it"}</StatusIndicator>;
}
