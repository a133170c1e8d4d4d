// Access keys of a user, or of oneself: create, show once, download, deactivate, delete.
import { useState } from "react";
import { Alert, Box, Button, ButtonDropdown, Header, KeyValuePairs, Modal, SpaceBetween, Table } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { AccessKey, AccessKeyMetadata } from "../api/generated/iam";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { Status } from "../ui/status";
import { ago, csvField, download, moment } from "../ui/words";

interface Row extends AccessKeyMetadata {
  used: string;
}

export function AccessKeys({ userName }: { userName?: string }) {
  const whose = userName ? { UserName: userName } : {};
  const asked = useAsked(`access keys of ${userName ?? "me"}`, async () => {
    const keys = (await call("iam", "ListAccessKeys", whose)).AccessKeyMetadata;
    return Promise.all(keys.map(async (key): Promise<Row> => ({ ...key, used: await lastUsed(key.AccessKeyId ?? "") })));
  });
  const [made, setMade] = useState<AccessKey>();
  const [deleting, setDeleting] = useState<Row>();
  const doing = useDoing();
  const create = () =>
    doing.run(async () => {
      setMade((await call("iam", "CreateAccessKey", whose)).AccessKey);
      asked.reload();
    });
  const setStatus = (row: Row, status: "Active" | "Inactive") =>
    doing.run(async () => {
      await call("iam", "UpdateAccessKey", { ...whose, AccessKeyId: row.AccessKeyId ?? "", Status: status });
      asked.reload();
    });
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Refusal failure={doing.failure} onDismiss={doing.clear} />
      <Table<Row>
        items={asked.data ?? []}
        trackBy="AccessKeyId"
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading access keys"
        ariaLabels={{ tableLabel: "Access keys" }}
        header={
          <Header
            counter={`(${asked.data?.length ?? 0})`}
            description="Use access keys to send programmatic calls from the AWS CLI or SDKs. You can have a maximum of two access keys (active or inactive) at a time."
            actions={
              <Button loading={doing.busy} onClick={() => void create()}>
                Create access key
              </Button>
            }
          >
            Access keys
          </Header>
        }
        empty={<Empty text="No access keys" />}
        columnDefinitions={[
          { id: "id", header: "Access key ID", isRowHeader: true, cell: (row) => <Copyable text={row.AccessKeyId} label="access key ID" /> },
          { id: "created", header: "Created", cell: (row) => moment(row.CreateDate) },
          { id: "used", header: "Last used", cell: (row) => row.used },
          { id: "status", header: "Status", cell: (row) => <Status word={row.Status} /> },
          {
            id: "actions",
            header: "Actions",
            cell: (row) => (
              <ButtonDropdown
                variant="inline-icon"
                ariaLabel={`Actions for ${row.AccessKeyId}`}
                expandToViewport
                items={[
                  row.Status === "Active" ? { id: "Inactive", text: "Deactivate" } : { id: "Active", text: "Activate" },
                  { id: "delete", text: "Delete", disabled: row.Status === "Active", disabledReason: "Deactivate the key first." },
                ]}
                onItemClick={({ detail }) => (detail.id === "delete" ? setDeleting(row) : void setStatus(row, detail.id as "Active" | "Inactive"))}
              />
            ),
          },
        ]}
      />
      {made && <NewKey accessKey={made} onClose={() => setMade(undefined)} />}
      {deleting && (
        <ConfirmDelete
          title={`Delete ${deleting.AccessKeyId}?`}
          word={deleting.AccessKeyId ?? ""}
          warning="Whatever still signs with this key stops working. It cannot be brought back."
          onClose={() => setDeleting(undefined)}
          onDelete={async () => {
            await call("iam", "DeleteAccessKey", { ...whose, AccessKeyId: deleting.AccessKeyId ?? "" });
            asked.reload();
          }}
        />
      )}
    </SpaceBetween>
  );
}

/** The only time that the secret is here. It is in this component alone and goes with it. */
function NewKey({ accessKey, onClose }: { accessKey: AccessKey; onClose: () => void }) {
  const [visible, setVisible] = useState(false);
  const save = () => download(`${accessKey.UserName || "root"}_accessKeys.csv`, `Access key ID,Secret access key\r\n${csvField(accessKey.AccessKeyId)},${csvField(accessKey.SecretAccessKey)}\r\n`);
  return (
    <Modal
      visible
      header="Create access key"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button iconName="download" onClick={save}>
              Download .csv file
            </Button>
            <Button variant="primary" onClick={onClose}>
              Close
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">This is the only time that the secret access key can be viewed or downloaded. You will not have access to the secret access key again after this dialog box closes. You can create a new access key any time.</Alert>
        <KeyValuePairs
          items={[
            { label: "Access key ID", value: <Copyable text={accessKey.AccessKeyId} label="access key ID" /> },
            {
              label: "Secret access key",
              value: visible ? (
                <Copyable text={accessKey.SecretAccessKey} label="secret access key" />
              ) : (
                <SpaceBetween direction="horizontal" size="s" alignItems="center">
                  <span>{"*".repeat(16)}</span>
                  <Button variant="inline-link" onClick={() => setVisible(true)}>
                    Show
                  </Button>
                </SpaceBetween>
              ),
            },
          ]}
        />
        <Box color="text-body-secondary">Keep the keys confidential in order to protect your account and never email them. Do not share them outside your organization.</Box>
      </SpaceBetween>
    </Modal>
  );
}

async function lastUsed(id: string): Promise<string> {
  try {
    const found = (await call("iam", "GetAccessKeyLastUsed", { AccessKeyId: id })).AccessKeyLastUsed;
    return found?.LastUsedDate ? `${ago(found.LastUsedDate)} (${found.ServiceName})` : "Never";
  } catch {
    return "-";
  }
}
