// A list of all policies to choose some from.
import { useState } from "react";
import { Pagination, SpaceBetween, Table, TextFilter } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import type { Policy } from "../api/generated/iam";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { attachable } from "./attachments";

const ROWS = 10;

export function PolicyChooser({ chosen, onChange, without }: { chosen: string[]; onChange: (arns: string[]) => void; without?: Set<string> }) {
  const asked = useAsked("attachable policies", attachable);
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(1);
  const wanted = typed.trim().toLowerCase();
  const all = (asked.data ?? []).filter((policy) => !without?.has(policy.Arn ?? ""));
  const found = all.filter((policy) => policy.PolicyName?.toLowerCase().includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const at = Math.min(page, pages);
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Table<Policy>
        variant="embedded"
        items={found.slice((at - 1) * ROWS, at * ROWS)}
        trackBy="Arn"
        selectionType="multi"
        selectedItems={all.filter((policy) => chosen.includes(policy.Arn ?? ""))}
        onSelectionChange={({ detail }) => onChange(detail.selectedItems.flatMap((policy) => policy.Arn ?? []))}
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading policies"
        ariaLabels={{ tableLabel: "Policies", selectionGroupLabel: "Choose policies", allItemsSelectionLabel: () => "Choose all", itemSelectionLabel: (_, policy) => `Choose ${policy.PolicyName}` }}
        empty={<Empty text="No policies" />}
        filter={<TextFilter filteringText={typed} onChange={({ detail }) => { setTyped(detail.filteringText); setPage(1); }} filteringPlaceholder="Find policies" filteringAriaLabel="Find policies" countText={`${found.length} matches`} />}
        pagination={<Pagination currentPageIndex={at} pagesCount={pages} onChange={({ detail }) => setPage(detail.currentPageIndex)} />}
        columnDefinitions={[
          { id: "name", header: "Policy name", isRowHeader: true, cell: (policy) => policy.PolicyName },
          { id: "type", header: "Type", cell: (policy) => (policy.Arn?.startsWith("arn:aws:iam::aws:") ? "AWS managed" : "Customer managed") },
          { id: "attached", header: "Attached entities", cell: (policy) => policy.AttachmentCount ?? 0 },
        ]}
      />
    </SpaceBetween>
  );
}
