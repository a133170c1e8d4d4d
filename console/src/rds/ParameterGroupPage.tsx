// The parameters of one group: find, change, see the difference before it is saved, reset.
import { useState } from "react";
import { Alert, Box, Button, Header, Input, Modal, Pagination, Select, SpaceBetween, Table, TextFilter } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import type { Parameter } from "../api/generated/rds";
import { usePreferences } from "../shell/preferences";
import { Refusal } from "../ui/Refusal";
import { Empty, useColumns } from "../ui/ResourceTable";
import { flash } from "../ui/flash";
import { parameters, reset, save, type Kind } from "./parameters";

type View = "all" | "modified" | "modifiable";
const VIEWS = [
  { value: "all", label: "All parameters" },
  { value: "modified", label: "Modified" },
  { value: "modifiable", label: "Modifiable" },
];

export default function ParameterGroupPage({ kind = "cluster", name = "" }: { kind?: string; name?: string }) {
  const which = kind as Kind;
  const { pageSize } = usePreferences();
  const asked = useAsked(`parameters ${kind} ${name}`, () => parameters(which, name));
  const [typed, setTyped] = useState("");
  const [view, setView] = useState<View>("all");
  const [page, setPage] = useState(1);
  const [edits, setEdits] = useState<Map<string, string>>(new Map());
  const [selected, setSelected] = useState<Parameter[]>([]);
  const [preview, setPreview] = useState(false);
  const doing = useDoing();
  const isDefault = name.startsWith("default.");
  const all = asked.data ?? [];
  const wanted = typed.trim().toLowerCase();
  const shown = all.filter((one) => (view === "all" || (view === "modified" ? one.Source === "user" : one.IsModifiable)) && `${one.ParameterName} ${one.Description}`.toLowerCase().includes(wanted));
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const at = Math.min(page, pages);
  const changed = all.filter((one) => edits.has(one.ParameterName ?? "") && edits.get(one.ParameterName ?? "") !== (one.ParameterValue ?? ""));
  const edit = (parameter: Parameter, value: string) => setEdits((before) => new Map(before).set(parameter.ParameterName ?? "", value));
  const submit = async () => {
    const input = changed.map((one) => ({ ParameterName: one.ParameterName ?? "", ParameterValue: edits.get(one.ParameterName ?? "") ?? "", ApplyMethod: one.ApplyType === "dynamic" ? "immediate" : "pending-reboot" }));
    const done = await doing.run(() => save(which, name, input));
    if (!done) return;
    flash("success", `${changed.length === 1 ? "One parameter" : `${changed.length} parameters`} of ${name} changed. Static ones take effect at the next reboot.`);
    setEdits(new Map());
    setPreview(false);
    asked.reload();
  };
  const restore = async () => {
    const done = await doing.run(() => reset(which, name, selected.map((one) => ({ ParameterName: one.ParameterName ?? "", ApplyMethod: one.ApplyType === "dynamic" ? "immediate" : "pending-reboot" }))));
    if (!done) return;
    setSelected([]);
    asked.reload();
  };
  const { shown: columns, preferences } = useColumns<Parameter>("parameter", [
    { id: "name", header: "Name", cell: (one) => one.ParameterName, isRowHeader: true, width: 280, minWidth: 160 },
    {
      id: "value",
      header: "Value",
      width: 260,
      minWidth: 160,
      cell: (one) => {
        const edited = edits.get(one.ParameterName ?? "");
        return edited !== undefined && edited !== (one.ParameterValue ?? "") ? <b>{edited}</b> : (one.ParameterValue ?? "-");
      },
      ...(isDefault
        ? {}
        : {
            editConfig: {
              ariaLabel: "Value",
              disabledReason: (one: Parameter) => (one.IsModifiable ? undefined : "This parameter cannot be changed."),
              editingCell: (one: Parameter, { currentValue, setValue }: { currentValue?: string; setValue: (value: string) => void }) => <Input autoFocus ariaLabel={`Value of ${one.ParameterName}`} value={currentValue ?? edits.get(one.ParameterName ?? "") ?? one.ParameterValue ?? ""} onChange={({ detail }) => setValue(detail.value)} />,
            },
          }),
    },
    { id: "allowed", header: "Allowed values", cell: (one) => one.AllowedValues ?? "-", width: 180, minWidth: 110 },
    { id: "type", header: "Apply type", cell: (one) => one.ApplyType ?? "-", width: 120, minWidth: 100 },
    { id: "data", header: "Data type", cell: (one) => one.DataType ?? "-", width: 120, minWidth: 100 },
    { id: "source", header: "Source", cell: (one) => one.Source ?? "-", width: 140, minWidth: 100 },
    { id: "description", header: "Description", cell: (one) => one.Description ?? "-", width: 400, minWidth: 160 },
  ]);
  return (
    <SpaceBetween size="m">
      <Refusal failure={asked.failure} />
      <Refusal failure={preview ? undefined : doing.failure} onDismiss={doing.clear} />
      {isDefault && <Alert type="info">A default group cannot be changed. Create a group of the same family, change that, and give it to the cluster.</Alert>}
      <Table<Parameter>
        variant="full-page"
        stickyHeader
        items={shown.slice((at - 1) * pageSize, at * pageSize)}
        trackBy="ParameterName"
        selectionType={isDefault ? undefined : "multi"}
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        isItemDisabled={(one) => one.Source !== "user"}
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading parameters"
        resizableColumns
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: "Parameters", selectionGroupLabel: "Choose parameters to reset", allItemsSelectionLabel: () => "Choose all", itemSelectionLabel: (_, one) => `Choose ${one.ParameterName}`, resizerRoleDescription: "resize button", activateEditLabel: (_, one) => `Change ${one.ParameterName}`, cancelEditLabel: () => "Cancel", submitEditLabel: () => "Keep" }}
        empty={<Empty text="No parameters" />}
        submitEdit={(parameter, _column, value) => edit(parameter, String(value))}
        columnDefinitions={columns}
        header={
          <Header
            variant="h1"
            counter={asked.data ? `(${shown.length})` : undefined}
            description={kind === "cluster" ? "DB cluster parameter group" : "DB parameter group"}
            actions={
              isDefault ? undefined : (
                <SpaceBetween direction="horizontal" size="xs">
                  <Button disabled={selected.length === 0} loading={doing.busy && !preview} onClick={() => void restore()}>
                    Reset
                  </Button>
                  <Button disabled={edits.size === 0} onClick={() => setEdits(new Map())}>
                    Discard
                  </Button>
                  <Button variant="primary" disabled={changed.length === 0} onClick={() => setPreview(true)}>
                    Preview changes
                  </Button>
                </SpaceBetween>
              )
            }
          >
            {name}
          </Header>
        }
        filter={
          <SpaceBetween direction="horizontal" size="s">
            <TextFilter filteringText={typed} onChange={({ detail }) => { setTyped(detail.filteringText); setPage(1); }} filteringPlaceholder="Find parameters" filteringAriaLabel="Find parameters" countText={`${shown.length} matches`} />
            <Select ariaLabel="Which parameters" selectedOption={VIEWS.find((one) => one.value === view) ?? null} options={VIEWS} onChange={({ detail }) => { setView(detail.selectedOption.value as View); setPage(1); }} />
          </SpaceBetween>
        }
        pagination={<Pagination currentPageIndex={at} pagesCount={pages} onChange={({ detail }) => setPage(detail.currentPageIndex)} />}
        preferences={preferences}
      />
      {preview && (
        <Modal
          visible
          size="large"
          header={`Changes of ${name}`}
          closeAriaLabel="Close"
          onDismiss={() => setPreview(false)}
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={() => setPreview(false)}>
                  Cancel
                </Button>
                <Button variant="primary" loading={doing.busy} onClick={() => void submit()}>
                  Save changes
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          <SpaceBetween size="m">
            <Table<Parameter>
              items={changed}
              trackBy="ParameterName"
              ariaLabels={{ tableLabel: "Changes" }}
              columnDefinitions={[
                { id: "name", header: "Parameter", cell: (one) => one.ParameterName, isRowHeader: true },
                { id: "before", header: "Current value", cell: (one) => one.ParameterValue ?? "-" },
                { id: "after", header: "New value", cell: (one) => <b>{edits.get(one.ParameterName ?? "")}</b> },
                { id: "when", header: "Takes effect", cell: (one) => (one.ApplyType === "dynamic" ? "At once" : "At the next reboot") },
              ]}
            />
            <Refusal failure={doing.failure} />
          </SpaceBetween>
        </Modal>
      )}
    </SpaceBetween>
  );
}
