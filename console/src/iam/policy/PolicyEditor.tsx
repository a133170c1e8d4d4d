// Writing a policy: by choosing, or as JSON that is checked while it is typed.
import { useEffect, useState } from "react";
import { Alert, Box, Button, Container, FormField, Header, Input, Multiselect, RadioGroup, SegmentedControl, Select, SpaceBetween, StatusIndicator, Textarea } from "@cloudscape-design/components";
import { call } from "../../api/call";
import { asFailure } from "../../api/request";
import { ACTIONS } from "../../api/generated/actions";
import { policyProblems, type PolicyKind, type Problem } from "./problems";
import { emptyStatement, read, write, type VisualStatement } from "./visual";

export interface PolicyEditorProps {
  text: string;
  onChange: (text: string) => void;
  kind?: PolicyKind;
}

export function PolicyEditor({ text, onChange, kind = "identity" }: PolicyEditorProps) {
  const [mode, setMode] = useState<"visual" | "json">("json");
  const statements = read(text);
  if (kind === "trust") return <JsonEditor text={text} onChange={onChange} kind={kind} />;
  return (
    <SpaceBetween size="m">
      <SegmentedControl
        label="Policy editor"
        selectedId={mode}
        onChange={({ detail }) => setMode(detail.selectedId as "visual" | "json")}
        options={[
          { id: "visual", text: "Visual" },
          { id: "json", text: "JSON" },
        ]}
      />
      {mode === "json" && <JsonEditor text={text} onChange={onChange} kind={kind} />}
      {mode === "visual" && (statements ? <VisualEditor statements={statements} onChange={(next) => onChange(write(next))} /> : <Alert type="info">This policy says more than the visual editor can show, or it is not valid yet. Change it as JSON.</Alert>)}
    </SpaceBetween>
  );
}

function JsonEditor({ text, onChange, kind }: Required<PolicyEditorProps>) {
  const problems = policyProblems(text, kind);
  const said = useServiceVerdict(text, kind, problems);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const lines = text.split("\n").length;
  return (
    <SpaceBetween size="s">
      <div className="code">
        <Textarea value={text} onChange={({ detail }) => onChange(detail.value)} rows={Math.min(30, Math.max(14, lines + 1))} spellcheck={false} disableBrowserAutocorrect ariaLabel="Policy document in JSON" invalid={errors > 0} />
      </div>
      <div role="status">
        {problems.map((problem) => (
          <div key={`${problem.line} ${problem.message}`}>
            <StatusIndicator type={problem.severity}>{`Line ${problem.line}: ${problem.message}`}</StatusIndicator>
          </div>
        ))}
        {errors === 0 && <StatusIndicator type={said.type}>{said.text}</StatusIndicator>}
      </div>
    </SpaceBetween>
  );
}

/** Asks the service itself, once the text has been left alone for a moment. */
function useServiceVerdict(text: string, kind: PolicyKind, problems: Problem[]): { type: "success" | "error" | "loading" | "info"; text: string } {
  const [verdict, setVerdict] = useState<{ text: string; message?: string; isUnknown?: boolean }>();
  const isFine = problems.every((problem) => problem.severity !== "error");
  useEffect(() => {
    if (!isFine || kind === "trust") return;
    const timer = setTimeout(() => {
      call("iam", "SimulateCustomPolicy", { PolicyInputList: [text], ActionNames: ["sts:GetCallerIdentity"] }).then(
        () => setVerdict({ text }),
        (thrown: unknown) => {
          const failure = asFailure(thrown);
          const isAboutPolicy = failure.code === "MalformedPolicyDocument" || failure.code === "InvalidInput";
          setVerdict({ text, message: failure.message, isUnknown: !isAboutPolicy });
        },
      );
    }, 600);
    return () => clearTimeout(timer);
  }, [text, kind, isFine]);
  if (kind === "trust") return { type: "success", text: "The grammar is right." };
  if (verdict?.text !== text) return { type: "loading", text: "Asking the service" };
  if (verdict.isUnknown) return { type: "info", text: "The grammar is right. The service could not be asked." };
  return verdict.message ? { type: "error", text: verdict.message } : { type: "success", text: "The service accepts this policy." };
}

const SERVICES = [...Object.keys(ACTIONS), "rds-db"].sort().map((value) => ({ value, label: value }));
const OPERATORS = ["StringEquals", "StringNotEquals", "StringLike", "Bool", "IpAddress", "NotIpAddress", "DateGreaterThan", "DateLessThan", "NumericLessThan", "NumericGreaterThan", "ArnLike", "Null"].map((value) => ({ value, label: value }));

function VisualEditor({ statements, onChange }: { statements: VisualStatement[]; onChange: (statements: VisualStatement[]) => void }) {
  const set = (index: number, part: Partial<VisualStatement>) => onChange(statements.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <SpaceBetween size="m">
      {statements.map((one, index) => (
        <Container key={index} header={<Header variant="h3" actions={<Button formAction="none" disabled={statements.length === 1} onClick={() => onChange(statements.filter((_, at) => at !== index))}>Remove</Button>}>{`Statement ${index + 1}`}</Header>}>
          <StatementFields one={one} set={(part) => set(index, part)} />
        </Container>
      ))}
      <Button formAction="none" iconName="add-plus" onClick={() => onChange([...statements, emptyStatement()])}>
        Add more permissions
      </Button>
    </SpaceBetween>
  );
}

function StatementFields({ one, set }: { one: VisualStatement; set: (part: Partial<VisualStatement>) => void }) {
  const known = one.service === "rds-db" ? ["connect"] : (ACTIONS[one.service] ?? []);
  const options = [...new Set([...known, ...one.actions])].map((value) => ({ value, label: value, tags: [levelOf(value)] }));
  const isAll = one.resources.length === 0 || (one.resources.length === 1 && one.resources[0] === "*");
  return (
    <SpaceBetween size="m">
      <FormField label="Service">
        <Select selectedOption={{ value: one.service, label: one.service }} options={SERVICES} filteringType="auto" onChange={({ detail }) => set({ service: detail.selectedOption.value ?? "rds", actions: [] })} />
      </FormField>
      <FormField label="Effect">
        <RadioGroup
          value={one.effect}
          onChange={({ detail }) => set({ effect: detail.value as "Allow" | "Deny" })}
          items={[
            { value: "Allow", label: "Allow" },
            { value: "Deny", label: "Deny", description: "Wins over every allow." },
          ]}
        />
      </FormField>
      <FormField label="Actions" description={`None chosen: all actions of ${one.service}.`}>
        <Multiselect selectedOptions={options.filter((option) => one.actions.includes(option.value))} options={options} filteringType="auto" onChange={({ detail }) => set({ actions: detail.selectedOptions.flatMap((option) => option.value ?? []) })} placeholder={`All ${one.service} actions`} deselectAriaLabel={(option) => `Remove ${option.label}`} tokenLimit={8} />
      </FormField>
      <FormField label="Resources">
        <RadioGroup
          value={isAll ? "all" : "some"}
          onChange={({ detail }) => set({ resources: detail.value === "all" ? ["*"] : ["arn:aws:"] })}
          items={[
            { value: "all", label: "All" },
            { value: "some", label: "Specific" },
          ]}
        />
      </FormField>
      {!isAll && (
        <FormField label="ARNs, one a line">
          <Textarea value={one.resources.join("\n")} rows={Math.max(2, one.resources.length + 1)} onChange={({ detail }) => set({ resources: detail.value.split("\n") })} />
        </FormField>
      )}
      <SpaceBetween size="xs">
        <Box variant="awsui-key-label">Request conditions - optional</Box>
        {one.conditions.map((condition, index) => {
          const change = (part: Partial<typeof condition>) => set({ conditions: one.conditions.map((other, at) => (at === index ? { ...other, ...part } : other)) });
          return (
            <SpaceBetween key={index} direction="horizontal" size="xs" alignItems="center">
              <Select ariaLabel="Operator" selectedOption={{ value: condition.operator, label: condition.operator }} options={OPERATORS} onChange={({ detail }) => change({ operator: detail.selectedOption.value ?? "StringEquals" })} />
              <Input ariaLabel="Condition key" value={condition.key} placeholder="aws:SourceIp" onChange={({ detail }) => change({ key: detail.value })} />
              <Input ariaLabel="Values" value={condition.value} placeholder="203.0.113.0/24" onChange={({ detail }) => change({ value: detail.value })} />
              <Button formAction="none" iconName="remove" ariaLabel="Remove the condition" onClick={() => set({ conditions: one.conditions.filter((_, at) => at !== index) })} />
            </SpaceBetween>
          );
        })}
        <Button formAction="none" onClick={() => set({ conditions: [...one.conditions, { operator: "StringEquals", key: "aws:RequestedRegion", value: "us-east-1" }] })}>Add condition</Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}

function levelOf(action: string): string {
  if (/^(List|Describe)/.test(action)) return "List";
  if (/^(Get|Lookup|Download|Simulate|Decode)/.test(action)) return "Read";
  if (/^(Tag|Untag|AddTags|RemoveTags)/.test(action)) return "Tagging";
  return "Write";
}
