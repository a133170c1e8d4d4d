// Log files of an instance, and a live tail of one.
import { useEffect, useRef, useState } from "react";
import { Box, Button, Header, SpaceBetween, StatusIndicator, Table, Toggle } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { useReach } from "../api/reach";
import { asFailure, type Failure } from "../api/request";
import type { DescribeDBLogFilesDetails } from "../api/generated/rds";
import { whenLookedAt } from "../shell/presence";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { bytes, download, moment } from "../ui/words";

const TAIL_MS = 1500;
/** What a tail keeps; older lines go. */
const CHARACTERS_MAX = 400_000;

export function Logs({ instance }: { instance: string }) {
  const [open, setOpen] = useState<string>();
  const asked = useAsked(`logs ${instance}`, async () => (await call("rds", "DescribeDBLogFiles", { DBInstanceIdentifier: instance })).DescribeDBLogFiles ?? [], (data) => (data ? 10_000 : undefined));
  const newestFirst = [...(asked.data ?? [])].sort((one, other) => (other.LastWritten ?? 0) - (one.LastWritten ?? 0));
  return (
    <SpaceBetween size="m">
      <Refusal failure={asked.failure} />
      {!asked.failure && (
        <Table<DescribeDBLogFilesDetails>
          items={newestFirst}
          trackBy="LogFileName"
          loading={asked.loading && asked.data === undefined}
          loadingText="Loading log files"
          ariaLabels={{ tableLabel: "Log files" }}
          header={<Header counter={asked.data ? `(${asked.data.length})` : undefined}>Logs</Header>}
          empty={<Empty text="No log files" />}
          columnDefinitions={[
            { id: "name", header: "Name", isRowHeader: true, cell: (file) => file.LogFileName },
            { id: "written", header: "Last written", cell: (file) => (file.LastWritten ? moment(new Date(file.LastWritten).toISOString()) : "-") },
            { id: "size", header: "Size", cell: (file) => bytes(file.Size) },
            {
              id: "watch",
              header: "Action",
              cell: (file) => (
                <Button variant="inline-link" ariaLabel={`Watch ${file.LogFileName}`} onClick={() => setOpen(file.LogFileName)}>
                  Watch
                </Button>
              ),
            },
          ]}
        />
      )}
      {open && <Tail key={open} instance={instance} file={open} onClose={() => setOpen(undefined)} />}
    </SpaceBetween>
  );
}

function Tail({ instance, file, onClose }: { instance: string; file: string; onClose: () => void }) {
  const [text, setText] = useState("");
  const [live, setLive] = useState(true);
  const { returns } = useReach();
  const [failure, setFailure] = useState<Failure>();
  const marker = useRef<string | undefined>(undefined);
  const box = useRef<HTMLPreElement>(null);

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = async () => {
      try {
        const portion = await call("rds", "DownloadDBLogFilePortion", { DBInstanceIdentifier: instance, LogFileName: file, NumberOfLines: 1000, ...(marker.current ? { Marker: marker.current } : {}) });
        if (stopped) return;
        marker.current = portion.Marker ?? marker.current;
        if (portion.LogFileData) setText((before) => (before + portion.LogFileData).slice(-CHARACTERS_MAX));
        timer = setTimeout(again, portion.AdditionalDataPending ? 50 : TAIL_MS);
        setFailure(undefined);
      } catch (thrown) {
        if (!stopped) setFailure(asFailure(thrown));
      }
    };
    const again = () => whenLookedAt(() => void (stopped || step()));
    if (live) void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [instance, file, live, returns]);

  useEffect(() => {
    if (live && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [text, live]);

  return (
    <SpaceBetween size="s">
      <Header
        variant="h3"
        actions={
          <SpaceBetween direction="horizontal" size="s" alignItems="center">
            <Toggle checked={live} onChange={({ detail }) => setLive(detail.checked)}>
              Live tail
            </Toggle>
            <Button iconName="download" onClick={() => download(file.split("/").at(-1) ?? "log", text, "text/plain")}>
              Download
            </Button>
            <Button onClick={onClose}>Close</Button>
          </SpaceBetween>
        }
      >
        {file}
      </Header>
      <Refusal failure={failure} />
      <pre className="log" ref={box} tabIndex={0} aria-label={`Contents of ${file}`}>
        {text || " "}
      </pre>
      {text === "" && !failure && <Box color="text-body-secondary">Nothing has been written yet.</Box>}
      {live && !failure && <StatusIndicator type="in-progress">Watching</StatusIndicator>}
    </SpaceBetween>
  );
}
