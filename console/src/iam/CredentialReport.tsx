// The credential report: every user with the state of its credentials.
import { useState } from "react";
import { Button, SpaceBetween } from "@cloudscape-design/components";
import { call } from "../api/call";
import { asFailure, type Failure } from "../api/request";
import { ResourceTable } from "../ui/ResourceTable";
import { download, moment } from "../ui/words";
import { parseCsv } from "./csv";

type Row = Record<string, string>;

const SHOWN = ["user", "password_enabled", "password_last_used", "mfa_active", "access_key_1_active", "access_key_1_last_used_date", "access_key_2_active", "user_creation_time"];
const TURNS_MAX = 40;

export default function CredentialReport() {
  const [report, setReport] = useState<{ text: string; rows: Row[]; at: string }>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const generate = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      for (let turn = 0; turn < TURNS_MAX; turn += 1) {
        const state = (await call("iam", "GenerateCredentialReport", {})).State;
        if (state === "COMPLETE") break;
        await new Promise((wake) => setTimeout(wake, 500));
      }
      const made = await call("iam", "GetCredentialReport", {});
      const text = decode(made.Content ?? "");
      setReport({ text, rows: parseCsv(text), at: made.GeneratedTime ?? "" });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
    setBusy(false);
  };
  return (
    <ResourceTable<Row>
      title="Credential report"
      noun="user"
      variant="full-page"
      description={report ? `Generated ${moment(report.at)}. It is kept for four hours.` : "Lists all users of the account with the status of their passwords, access keys and MFA devices."}
      asked={{ data: report?.rows ?? [], failure, loading: busy }}
      trackBy={(row) => row["arn"] ?? ""}
      emptyText="Generate the report to see it here"
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button iconName="download" disabled={!report} onClick={() => download("credential_report.csv", report?.text ?? "")}>
            Download
          </Button>
          <Button variant="primary" loading={busy} onClick={() => void generate()}>
            Generate report
          </Button>
        </SpaceBetween>
      }
      columns={SHOWN.map((name) => ({ id: name, header: name.replaceAll("_", " "), cell: (row: Row) => row[name] ?? "-", value: (row: Row) => row[name], width: name === "user" ? 200 : 190, isRowHeader: name === "user" }))}
    />
  );
}

function decode(content: string): string {
  if (content.startsWith("user,")) return content;
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
