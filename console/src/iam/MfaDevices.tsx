// Second factors of a user: assign an authenticator app, remove it.
import { useState } from "react";
import { Box, Button, FormField, Header, Input, KeyValuePairs, SpaceBetween, Table } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { MFADevice, VirtualMFADevice } from "../api/generated/iam";
import { Ask } from "../rds/dialogs";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { moment } from "../ui/words";

export function MfaDevices({ userName }: { userName: string }) {
  const asked = useAsked(`mfa of ${userName}`, async () => (await call("iam", "ListMFADevices", { UserName: userName })).MFADevices);
  const [made, setMade] = useState<VirtualMFADevice>();
  const [removing, setRemoving] = useState<MFADevice>();
  const doing = useDoing();
  const begin = () =>
    doing.run(async () => {
      const name = `${userName}-${Date.now().toString(36)}`;
      setMade((await call("iam", "CreateVirtualMFADevice", { VirtualMFADeviceName: name })).VirtualMFADevice);
    });
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Refusal failure={doing.failure} onDismiss={doing.clear} />
      <Table<MFADevice>
        items={asked.data ?? []}
        trackBy="SerialNumber"
        ariaLabels={{ tableLabel: "MFA devices" }}
        header={
          <Header
            counter={`(${asked.data?.length ?? 0})`}
            description="A code from an authenticator app is asked for at sign-in."
            actions={
              <Button loading={doing.busy} onClick={() => void begin()}>
                Assign MFA device
              </Button>
            }
          >
            Multi-factor authentication (MFA)
          </Header>
        }
        empty={<Empty text="No MFA devices" />}
        columnDefinitions={[
          { id: "serial", header: "Identifier", isRowHeader: true, cell: (device) => device.SerialNumber },
          { id: "enabled", header: "Assigned", cell: (device) => moment(device.EnableDate) },
          {
            id: "remove",
            header: "Action",
            cell: (device) => (
              <Button variant="inline-link" ariaLabel={`Remove ${device.SerialNumber}`} onClick={() => setRemoving(device)}>
                Remove
              </Button>
            ),
          },
        ]}
      />
      {made && (
        <EnableMfa
          userName={userName}
          device={made}
          onClose={() => {
            setMade(undefined);
            asked.reload();
          }}
        />
      )}
      {removing && (
        <ConfirmDelete
          title="Remove the MFA device?"
          confirmText="Remove"
          warning="Sign-in asks for the password alone afterwards."
          onClose={() => setRemoving(undefined)}
          onDelete={async () => {
            await call("iam", "DeactivateMFADevice", { UserName: userName, SerialNumber: removing.SerialNumber });
            await call("iam", "DeleteVirtualMFADevice", { SerialNumber: removing.SerialNumber });
            asked.reload();
          }}
        />
      )}
    </SpaceBetween>
  );
}

/** The seed is a blob: base64 of its text in base32. */
function seedOf(device: VirtualMFADevice): string {
  try {
    return atob(device.Base32StringSeed ?? "");
  } catch {
    return device.Base32StringSeed ?? "";
  }
}

function EnableMfa({ userName, device, onClose }: { userName: string; device: VirtualMFADevice; onClose: () => void }) {
  const [one, setOne] = useState("");
  const [two, setTwo] = useState("");
  const png = device.QRCodePNG;
  return (
    <Ask
      title="Set up the authenticator app"
      confirm="Add MFA"
      isReady={/^\d{6}$/.test(one) && /^\d{6}$/.test(two)}
      onClose={onClose}
      work={async () => {
        await call("iam", "EnableMFADevice", { UserName: userName, SerialNumber: device.SerialNumber, AuthenticationCode1: one, AuthenticationCode2: two });
      }}
    >
      <Box>Add this to your authenticator app, then enter two codes that it shows one after the other.</Box>
      {png && <img src={`data:image/png;base64,${png}`} alt="QR code for the authenticator app" width={180} height={180} />}
      <KeyValuePairs items={[{ label: "Secret key", value: <Copyable text={seedOf(device)} label="secret key" /> }]} />
      <FormField label="MFA code 1">
        <Input value={one} onChange={({ detail }) => setOne(detail.value)} inputMode="numeric" autoComplete="one-time-code" />
      </FormField>
      <FormField label="MFA code 2">
        <Input value={two} onChange={({ detail }) => setTwo(detail.value)} inputMode="numeric" autoComplete="off" />
      </FormField>
    </Ask>
  );
}
