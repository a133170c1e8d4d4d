// The policies of a user, a group or a role: attached ones and inline ones.
import { useState } from "react";
import { Box, Button, FormField, Header, Input, Link, Modal, SpaceBetween, Table } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { href } from "../shell/place";
import { Snippet } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { attach, deleteInline, detach, held, inlineDocument, putInline, type Holder } from "./attachments";
import { EMPTY_POLICY, readable } from "./document";
import { PolicyChooser } from "./PolicyChooser";
import { PolicyEditor } from "./policy/PolicyEditor";

interface Row {
  name: string;
  arn?: string;
}

export function Permissions({ holder }: { holder: Holder }) {
  const asked = useAsked(`permissions of ${holder.kind} ${holder.name}`, () => held(holder));
  const [selected, setSelected] = useState<Row[]>([]);
  const [dialog, setDialog] = useState<"attach" | "inline">();
  const [shown, setShown] = useState<string>();
  const doing = useDoing();
  const rows: Row[] = [...(asked.data?.attached ?? []).map((one) => ({ name: one.PolicyName ?? "", arn: one.PolicyArn ?? "" })), ...(asked.data?.inline ?? []).map((name) => ({ name }))];
  const close = () => {
    setDialog(undefined);
    setShown(undefined);
    asked.reload();
  };
  const remove = () =>
    doing.run(async () => {
      for (const row of selected) await (row.arn ? detach(holder, row.arn) : deleteInline(holder, row.name));
      setSelected([]);
      asked.reload();
    });
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Refusal failure={doing.failure} onDismiss={doing.clear} />
      <Table<Row>
        items={rows}
        trackBy={(row) => row.arn ?? `inline ${row.name}`}
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading policies"
        ariaLabels={{ tableLabel: "Permissions policies", selectionGroupLabel: "Choose policies", allItemsSelectionLabel: () => "Choose all", itemSelectionLabel: (_, row) => `Choose ${row.name}` }}
        empty={<Empty text="No permissions policies" />}
        header={
          <Header
            counter={`(${rows.length})`}
            description="Permissions are defined by policies attached directly or inline."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button disabled={selected.length === 0} loading={doing.busy} onClick={() => void remove()}>
                  Remove
                </Button>
                <Button onClick={() => setDialog("inline")}>Create inline policy</Button>
                <Button onClick={() => setDialog("attach")}>Attach policies</Button>
              </SpaceBetween>
            }
          >
            Permissions policies
          </Header>
        }
        columnDefinitions={[
          {
            id: "name",
            header: "Policy name",
            isRowHeader: true,
            cell: (row) =>
              row.arn ? (
                <Link href={href("iam", "policies", row.arn)}>{row.name}</Link>
              ) : (
                <Button variant="inline-link" onClick={() => setShown(row.name)}>
                  {row.name}
                </Button>
              ),
          },
          { id: "type", header: "Type", cell: (row) => (row.arn ? (row.arn.startsWith("arn:aws:iam::aws:") ? "AWS managed" : "Customer managed") : "Inline") },
        ]}
      />
      {dialog === "attach" && <AttachDialog holder={holder} taken={new Set((asked.data?.attached ?? []).flatMap((one) => one.PolicyArn ?? []))} onClose={close} />}
      {dialog === "inline" && <InlineDialog holder={holder} onClose={close} />}
      {shown !== undefined && <InlineDialog holder={holder} policy={shown} onClose={close} />}
    </SpaceBetween>
  );
}

function AttachDialog({ holder, taken, onClose }: { holder: Holder; taken: Set<string>; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const doing = useDoing();
  const work = async () => {
    const done = await doing.run(async () => {
      for (const arn of chosen) await attach(holder, arn);
    });
    if (done) onClose();
  };
  return (
    <Modal
      visible
      size="large"
      header={`Attach policies to ${holder.name}`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={chosen.length === 0} loading={doing.busy} onClick={() => void work()}>
              Attach policies
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <PolicyChooser chosen={chosen} onChange={setChosen} without={taken} />
        <Refusal failure={doing.failure} />
      </SpaceBetween>
    </Modal>
  );
}

function InlineDialog({ holder, policy, onClose }: { holder: Holder; policy?: string; onClose: () => void }) {
  const [name, setName] = useState(policy ?? "");
  const [text, setText] = useState<string>();
  const doing = useDoing();
  const there = useAsked(`inline ${holder.kind} ${holder.name} ${policy ?? ""}`, async () => (policy ? readable(await inlineDocument(holder, policy)) : EMPTY_POLICY));
  const document = text ?? there.data;
  const work = async () => {
    const done = await doing.run(() => putInline(holder, name, document ?? ""));
    if (done) onClose();
  };
  return (
    <Modal
      visible
      size="large"
      header={policy ? `Inline policy ${policy}` : "Create inline policy"}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={name === "" || document === undefined} loading={doing.busy} onClick={() => void work()}>
              {policy ? "Save changes" : "Create policy"}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {!policy && (
          <FormField label="Policy name">
            <Input value={name} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        )}
        <Refusal failure={there.failure} />
        {document !== undefined && <PolicyEditor text={document} onChange={setText} />}
        <Refusal failure={doing.failure} />
      </SpaceBetween>
    </Modal>
  );
}

export function DocumentView({ text }: { text: string }) {
  return <Snippet text={text} label="Policy document" />;
}
