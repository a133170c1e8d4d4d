// A list that may be long: one page at a time from the server, and all pages only when somebody searches.
import { useEffect, useState, type ReactNode } from "react";
import { Button, Header, Pagination, SpaceBetween, Table, TextFilter } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { usePreferences } from "../shell/preferences";
import { Empty, Unseen, definition, labels, plural, useColumns, type Column } from "./ResourceTable";
import { Refusal } from "./Refusal";

export interface PageOf<T> {
  items: T[];
  marker?: string | undefined;
}

export interface PagedTableProps<T> {
  title: string;
  noun: string;
  columns: Column<T>[];
  trackBy: (item: T) => string;
  /** Names the list: a change starts again at its first page. */
  listKey: string;
  page: (marker: string | undefined, size: number) => Promise<PageOf<T>>;
  actions?: ReactNode;
  selected?: T[];
  onSelect?: (items: T[]) => void;
  selection?: "single" | "multi";
  emptyAction?: ReactNode;
  description?: ReactNode;
  variant?: "full-page" | "container";
  total?: number | undefined;
  filters?: ReactNode;
}

/** The largest page the services give. */
const SEARCH_PAGE = 1000;

export function PagedTable<T>(props: PagedTableProps<T>) {
  const { pageSize } = usePreferences();
  const [markers, setMarkers] = useState<(string | undefined)[]>([undefined]);
  const [index, setIndex] = useState(0);
  const [typed, setTyped] = useState("");
  const wanted = useSettled(typed.trim().toLowerCase(), 250);
  useEffect(() => {
    setMarkers([undefined]);
    setIndex(0);
  }, [pageSize, props.listKey, wanted]);

  const marker = markers[index];
  const asked = useAsked(`${props.listKey} ${pageSize} ${wanted ? "all" : (marker ?? "first")}`, async (): Promise<PageOf<T>> => {
    if (!wanted) return props.page(marker, pageSize);
    return { items: await allPages((next) => props.page(next, SEARCH_PAGE), 20) };
  });
  const matching = wanted ? (asked.data?.items ?? []).filter((item) => props.columns.some((column) => String(column.value?.(item) ?? "").toLowerCase().includes(wanted))) : asked.data?.items;
  const shown = wanted ? matching?.slice(index * pageSize, (index + 1) * pageSize) : matching;
  const hasNext = asked.data?.marker !== undefined;
  const pages = wanted ? Math.max(1, Math.ceil((matching?.length ?? 0) / pageSize)) : Math.max(markers.length, index + 1 + (hasNext ? 1 : 0));
  const turn = (to: number) => {
    if (!wanted && asked.data?.marker && to === index + 1) setMarkers((before) => [...before.slice(0, to), asked.data?.marker]);
    setIndex(Math.min(to, wanted ? pages - 1 : Math.max(markers.length - 1, to)));
  };
  const { shown: columns, preferences } = useColumns(
    props.noun,
    props.columns.map((column) => ({ ...definition(column), sortingField: undefined, sortingComparator: undefined })),
  );
  const selecting = props.selection ? { selectionType: props.selection, selectedItems: props.selected ?? [], onSelectionChange: ({ detail }: { detail: { selectedItems: T[] } }) => props.onSelect?.(detail.selectedItems) } : {};
  const counter = props.total !== undefined ? `(${props.total})` : asked.data ? `(${asked.data.items.length}${hasNext || index > 0 ? "+" : ""})` : undefined;
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Table<T>
        {...selecting}
        variant={props.variant ?? "full-page"}
        stickyHeader={props.variant !== "container"}
        trackBy={props.trackBy}
        columnDefinitions={columns}
        items={shown ?? []}
        loading={asked.loading && asked.data === undefined}
        loadingText={`Loading ${plural(props.noun)}`}
        resizableColumns
        enableKeyboardNavigation
        ariaLabels={labels(props.noun)}
        empty={asked.failure ? <Unseen noun={props.noun} /> : <Empty text={wanted ? "No matches" : `No ${plural(props.noun)}`} action={wanted ? <Button onClick={() => setTyped("")}>Clear filter</Button> : props.emptyAction} />}
        header={
          <Header
            variant={props.variant === "container" ? "h2" : "h1"}
            counter={counter}
            description={props.description}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel={`Refresh ${plural(props.noun)}`} onClick={asked.reload} loading={asked.loading && asked.data !== undefined} />
                {props.actions}
              </SpaceBetween>
            }
          >
            {props.title}
          </Header>
        }
        filter={
          <SpaceBetween direction="horizontal" size="s">
            <TextFilter
              filteringText={typed}
              onChange={({ detail }) => setTyped(detail.filteringText)}
              filteringPlaceholder={`Find ${plural(props.noun)}`}
              filteringAriaLabel={`Find ${plural(props.noun)}`}
              countText={wanted && matching ? `${matching.length} matches` : ""}
            />
            {props.filters}
          </SpaceBetween>
        }
        pagination={<Pagination currentPageIndex={index + 1} pagesCount={pages} openEnd={!wanted && hasNext} onChange={({ detail }) => turn(detail.currentPageIndex - 1)} disabled={asked.loading} />}
        preferences={preferences}
      />
    </SpaceBetween>
  );
}

function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
