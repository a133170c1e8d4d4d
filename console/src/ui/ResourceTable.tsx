// A list that is short enough to be loaded whole: filter, sort and turn pages in the browser.
import type { ReactNode } from "react";
import { Box, Button, CollectionPreferences, Header, Pagination, SpaceBetween, Table, TextFilter, type TableProps } from "@cloudscape-design/components";
import { useCollection } from "@cloudscape-design/collection-hooks";
import type { Asked } from "../api/asked";
import { setPreferences, usePreferences } from "../shell/preferences";
import { Refusal } from "./Refusal";

export interface Column<T> {
  id: string;
  header: string;
  cell: (item: T) => ReactNode;
  /** What the column is sorted and found by. Without it, neither. */
  value?: (item: T) => string | number | undefined;
  width?: number;
  isRowHeader?: boolean;
}

export interface ResourceTableProps<T> {
  title: string;
  noun: string;
  columns: Column<T>[];
  asked: Pick<Asked<T[]>, "data" | "failure" | "loading"> & { reload?: () => void };
  trackBy: (item: T) => string;
  actions?: ReactNode;
  description?: ReactNode;
  selection?: "single" | "multi";
  selected?: T[];
  onSelect?: (items: T[]) => void;
  variant?: TableProps["variant"];
  emptyText?: ReactNode;
  emptyAction?: ReactNode;
  info?: ReactNode;
}

export function ResourceTable<T>(props: ResourceTableProps<T>) {
  const { pageSize } = usePreferences();
  const items = props.asked.data ?? [];
  const found = (item: T, text: string) => props.columns.some((column) => String(column.value?.(item) ?? "").toLowerCase().includes(text.trim().toLowerCase()));
  const firstSorted = props.columns.find((column) => column.value);
  const collection = useCollection(items, {
    filtering: {
      filteringFunction: found,
      empty: props.asked.failure ? <Unseen noun={props.noun} /> : <Empty text={props.emptyText ?? `No ${plural(props.noun)}`} action={props.emptyAction} />,
      noMatch: <Empty text="No matches" />,
    },
    pagination: { pageSize },
    sorting: firstSorted ? { defaultState: { sortingColumn: { sortingField: firstSorted.id, sortingComparator: comparator(firstSorted) } } } : {},
    selection: { trackBy: props.trackBy, keepSelection: true },
  });
  const { shown, preferences } = useColumns(props.noun, props.columns.map(definition));
  const selecting = props.selection ? { selectionType: props.selection, selectedItems: props.selected ?? [], onSelectionChange: ({ detail }: { detail: { selectedItems: T[] } }) => props.onSelect?.(detail.selectedItems) } : {};
  return (
    <SpaceBetween size="s">
      <Refusal failure={props.asked.failure} />
      <Table<T>
        {...collection.collectionProps}
        {...selecting}
        variant={props.variant ?? "container"}
        trackBy={props.trackBy}
        columnDefinitions={shown}
        items={collection.items}
        loading={props.asked.loading && props.asked.data === undefined}
        loadingText={`Loading ${plural(props.noun)}`}
        resizableColumns
        stickyHeader={props.variant === "full-page"}
        enableKeyboardNavigation
        ariaLabels={labels(props.noun)}
        header={
          <Header
            variant={props.variant === "full-page" ? "h1" : "h2"}
            counter={props.asked.data ? `(${items.length})` : undefined}
            description={props.description}
            info={props.info}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {props.asked.reload && <Button iconName="refresh" ariaLabel={`Refresh ${plural(props.noun)}`} loading={props.asked.loading && props.asked.data !== undefined} onClick={props.asked.reload} />}
                {props.actions}
              </SpaceBetween>
            }
          >
            {props.title}
          </Header>
        }
        filter={<TextFilter {...collection.filterProps} filteringPlaceholder={`Find ${plural(props.noun)}`} filteringAriaLabel={`Find ${plural(props.noun)}`} countText={`${collection.filteredItemsCount ?? 0} matches`} />}
        pagination={<Pagination {...collection.paginationProps} />}
        preferences={preferences}
      />
    </SpaceBetween>
  );
}

function comparator<T>(column: Column<T>) {
  return (one: T, other: T) => {
    const [left, right] = [column.value?.(one) ?? "", column.value?.(other) ?? ""];
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left).localeCompare(String(right), "en", { numeric: true });
  };
}

export function plural(noun: string): string {
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

export function definition<T>(column: Column<T>): TableProps.ColumnDefinition<T> {
  return {
    id: column.id,
    header: column.header,
    cell: column.cell,
    ...(column.value ? { sortingField: column.id, sortingComparator: comparator(column) } : {}),
    ...(column.width ? { width: column.width } : {}),
    minWidth: 90,
    isRowHeader: column.isRowHeader ?? false,
  };
}

export function labels<T>(noun: string): TableProps.AriaLabels<T> {
  return {
    tableLabel: `${plural(noun)}`,
    selectionGroupLabel: `Choose ${plural(noun)}`,
    allItemsSelectionLabel: () => `Choose all ${plural(noun)}`,
    itemSelectionLabel: () => `Choose this ${noun}`,
    resizerRoleDescription: "resize button",
  };
}

/** Nothing is known, which is not the same as nothing being there. */
export function Unseen({ noun }: { noun: string }) {
  return <Empty text={`The ${plural(noun)} cannot be shown: the message above says why`} />;
}

export function Empty({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <Box textAlign="center" color="inherit" margin={{ vertical: "xs" }}>
      <SpaceBetween size="m" alignItems="center">
        <b>{text}</b>
        {action}
      </SpaceBetween>
    </Box>
  );
}

/** The columns that are shown, and what else somebody may choose of a table. `table` names it for ever. */
export function useColumns<T>(table: string, columns: TableProps.ColumnDefinition<T>[]): { shown: TableProps.ColumnDefinition<T>[]; preferences: ReactNode } {
  const { pageSize, hidden } = usePreferences();
  const ids = columns.flatMap((column) => column.id ?? []);
  const gone = hidden[table] ?? [];
  const preferences = (
    <CollectionPreferences
      title="Preferences"
      confirmLabel="Confirm"
      cancelLabel="Cancel"
      preferences={{ pageSize, visibleContent: ids.filter((id) => !gone.includes(id)) }}
      pageSizePreference={{ title: "Page size", options: [20, 50, 100].map((value) => ({ value, label: `${value} rows` })) }}
      visibleContentPreference={{ title: "Columns", options: [{ label: "Shown in the table", options: columns.map((column) => ({ id: column.id ?? "", label: String(column.header), editable: !column.isRowHeader })) }] }}
      onConfirm={({ detail }) => setPreferences({ pageSize: detail.pageSize ?? 50, hidden: { ...hidden, [table]: ids.filter((id) => !(detail.visibleContent ?? ids).includes(id)) } })}
    />
  );
  return { shown: columns.filter((column) => !gone.includes(column.id ?? "")), preferences };
}
