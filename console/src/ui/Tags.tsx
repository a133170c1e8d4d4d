// Tags of a resource: shown, and edited as rows of key and value.
import { AttributeEditor, Box, Button, Header, Input, SpaceBetween, Table } from "@cloudscape-design/components";
import { useState } from "react";
import { useDoing } from "../api/asked";
import { Refusal } from "./Refusal";
import { tagChanges, type TagPair } from "./tagPairs";
import { Empty } from "./ResourceTable";

const TAGS_MAX = 50;

export function TagFields({ tags, onChange }: { tags: TagPair[]; onChange: (tags: TagPair[]) => void }) {
  const set = (index: number, part: Partial<TagPair>) => onChange(tags.map((tag, at) => (at === index ? { ...tag, ...part } : tag)));
  return (
    <AttributeEditor
      items={tags}
      addButtonText="Add new tag"
      removeButtonText="Remove"
      removeButtonAriaLabel={(tag) => `Remove the tag ${tag.key}`}
      disableAddButton={tags.length >= TAGS_MAX}
      empty="No tags"
      additionalInfo={`You can add up to ${TAGS_MAX - tags.length} more tags.`}
      onAddButtonClick={() => onChange([...tags, { key: "", value: "" }])}
      onRemoveButtonClick={({ detail }) => onChange(tags.filter((_, at) => at !== detail.itemIndex))}
      definition={[
        { label: "Key", control: (tag, index) => <Input value={tag.key} onChange={({ detail }) => set(index, { key: detail.value })} placeholder="Enter a key" /> },
        { label: "Value - optional", control: (tag, index) => <Input value={tag.value} onChange={({ detail }) => set(index, { value: detail.value })} placeholder="Enter a value" /> },
      ]}
    />
  );
}

export function TagsPanel({ tags, onSave }: { tags: TagPair[]; onSave: (change: { put: TagPair[]; gone: string[] }) => Promise<void> }) {
  const [edited, setEdited] = useState<TagPair[]>();
  const doing = useDoing();
  const save = async () => {
    const change = tagChanges(tags, edited ?? []);
    if (await doing.run(() => onSave(change))) setEdited(undefined);
  };
  if (edited) {
    return (
      <SpaceBetween size="m">
        <Header variant="h2">Manage tags</Header>
        <TagFields tags={edited} onChange={setEdited} />
        <Refusal failure={doing.failure} />
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => setEdited(undefined)}>
              Cancel
            </Button>
            <Button variant="primary" loading={doing.busy} onClick={() => void save()}>
              Save changes
            </Button>
          </SpaceBetween>
        </Box>
      </SpaceBetween>
    );
  }
  return (
    <Table<TagPair>
      items={tags}
      trackBy="key"
      ariaLabels={{ tableLabel: "Tags" }}
      columnDefinitions={[
        { id: "key", header: "Key", cell: (tag) => tag.key, isRowHeader: true },
        { id: "value", header: "Value", cell: (tag) => tag.value || "-" },
      ]}
      empty={<Empty text="No tags" />}
      header={
        <Header counter={`(${tags.length})`} actions={<Button onClick={() => setEdited(tags)}>Manage tags</Button>}>
          Tags
        </Header>
      }
    />
  );
}
