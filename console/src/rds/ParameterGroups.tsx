// Parameter groups: list, create, compare two, delete.
import { useState } from "react";
import { Badge, Button, FormField, Input, Link, Modal, Select, SpaceBetween, Table } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { go, href } from "../shell/place";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Refusal } from "../ui/Refusal";
import { Empty, ResourceTable } from "../ui/ResourceTable";
import { Ask } from "./dialogs";
import { create, differences, groups, parameters, remove, type Difference, type Kind, type ParameterGroup } from "./parameters";

export default function ParameterGroups() {
  const asked = useAsked("parameter groups", groups);
  const [selected, setSelected] = useState<ParameterGroup[]>([]);
  const [dialog, setDialog] = useState<"create" | "compare" | "delete">();
  const one = selected[0];
  const close = () => {
    setDialog(undefined);
    asked.reload();
  };
  return (
    <>
      <ResourceTable<ParameterGroup>
        title="Parameter groups"
        noun="parameter group"
        variant="full-page"
        asked={asked}
        trackBy={(group) => `${group.kind} ${group.name}`}
        selection="multi"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length !== 2} onClick={() => setDialog("compare")}>
              Compare
            </Button>
            <Button disabled={selected.length !== 1 || one?.name.startsWith("default.")} onClick={() => setDialog("delete")}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create parameter group
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Name", cell: (group) => <Link href={href("rds", "parameter-groups", group.kind, group.name)}>{group.name}</Link>, value: (group) => group.name, isRowHeader: true, width: 260 },
          { id: "family", header: "Family", cell: (group) => group.family, value: (group) => group.family, width: 190 },
          { id: "type", header: "Type", cell: (group) => <Badge>{group.kind === "cluster" ? "DB cluster parameter group" : "DB parameter group"}</Badge>, value: (group) => group.kind, width: 230 },
          { id: "description", header: "Description", cell: (group) => group.description, value: (group) => group.description },
        ]}
      />
      {dialog === "create" && <CreateGroup onClose={close} />}
      {dialog === "compare" && selected[0] && selected[1] && <Compare left={selected[0]} right={selected[1]} onClose={() => setDialog(undefined)} />}
      {dialog === "delete" && one && (
        <ConfirmDelete
          title={`Delete the parameter group ${one.name}?`}
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await remove(one);
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function CreateGroup({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<Kind>("cluster");
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [family, setFamily] = useState("");
  const families = useAsked("families", async () => {
    const versions = (await call("rds", "DescribeDBEngineVersions", { MaxRecords: 100 })).DBEngineVersions ?? [];
    return [...new Set(versions.flatMap((version) => version.DBParameterGroupFamily ?? []))].sort();
  });
  const chosen = family || families.data?.[0] || "";
  const work = async () => {
    await create(kind, name, chosen, description);
    go(`/rds/parameter-groups/${kind}/${encodeURIComponent(name)}`);
  };
  return (
    <Ask title="Create parameter group" confirm="Create" isReady={name !== "" && description !== "" && chosen !== ""} work={work} onClose={onClose}>
      <FormField label="Parameter group family">
        <Select selectedOption={chosen ? { value: chosen, label: chosen } : null} options={(families.data ?? []).map((value) => ({ value, label: value }))} onChange={({ detail }) => setFamily(detail.selectedOption.value ?? "")} statusType={families.loading ? "loading" : "finished"} />
      </FormField>
      <FormField label="Type">
        <Select
          selectedOption={{ value: kind, label: kind === "cluster" ? "DB cluster parameter group" : "DB parameter group" }}
          options={[
            { value: "cluster", label: "DB cluster parameter group" },
            { value: "instance", label: "DB parameter group" },
          ]}
          onChange={({ detail }) => setKind(detail.selectedOption.value as Kind)}
        />
      </FormField>
      <FormField label="Group name">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label="Description">
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
    </Ask>
  );
}

function Compare({ left, right, onClose }: { left: ParameterGroup; right: ParameterGroup; onClose: () => void }) {
  const asked = useAsked(`compare ${left.kind} ${left.name} ${right.kind} ${right.name}`, async () => differences(...(await Promise.all([parameters(left.kind, left.name), parameters(right.kind, right.name)]))));
  return (
    <Modal visible size="large" header={`Compare ${left.name} with ${right.name}`} closeAriaLabel="Close" onDismiss={onClose}>
      <SpaceBetween size="s">
        <Refusal failure={asked.failure} />
        <Table<Difference>
          items={asked.data ?? []}
          trackBy="name"
          loading={asked.loading}
          loadingText="Comparing"
          ariaLabels={{ tableLabel: "Differences" }}
          empty={<Empty text="Both have the same values" />}
          columnDefinitions={[
            { id: "name", header: "Parameter", cell: (one) => one.name, isRowHeader: true },
            { id: "left", header: left.name, cell: (one) => one.left },
            { id: "right", header: right.name, cell: (one) => one.right },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
