// Second factors of a user: assign an authenticator app, remove it.
import { useRef, useState } from "react";
import { Box, Button, FormField, Header, Input, KeyValuePairs, SpaceBetween, Table } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import type { MFADevice, VirtualMFADevice } from "../api/generated/iam";
import { Ask } from "../rds/dialogs";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { flash } from "../ui/flash";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { moment } from "../ui/words";

/** The root user, who has no name among users. */
const ROOT = "root";

export function MfaDevices({ userName }: { userName?: string }) {
  const holder = userName ?? ROOT;
  const asked = useAsked(`mfa of ${holder}`, async () => (await call("iam", "ListMFADevices", { UserName: userName })).MFADevices);
  const [naming, setNaming] = useState(false);
  const [made, setMade] = useState<VirtualMFADevice>();
  const [removing, setRemoving] = useState<MFADevice>();
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Table<MFADevice>
        items={asked.data ?? []}
        trackBy="SerialNumber"
        ariaLabels={{ tableLabel: "MFA devices" }}
        header={
          <Header
            counter={`(${asked.data?.length ?? 0})`}
            description="A code from an authenticator app is asked for at sign-in."
            actions={
              <Button onClick={() => setNaming(true)}>Assign MFA device</Button>
            }
          >
            Multi-factor authentication (MFA)
          </Header>
        }
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading MFA devices"
        empty={<Empty text="No MFA devices. Assign one to improve the security of your sign-in." />}
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
      {naming && <NameMfa suggestion={`${holder}-phone`} onMade={setMade} onClose={() => setNaming(false)} />}
      {made && (
        <EnableMfa
          userName={holder}
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
            await call("iam", "DeactivateMFADevice", { UserName: holder, SerialNumber: removing.SerialNumber });
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

function NameMfa({ suggestion, onMade, onClose }: { suggestion: string; onMade: (device: VirtualMFADevice) => void; onClose: () => void }) {
  const [name, setName] = useState(suggestion);
  return (
    <Ask
      title="Select MFA device"
      confirm="Next"
      isReady={name !== ""}
      onClose={onClose}
      work={async () => {
        const made = (await call("iam", "CreateVirtualMFADevice", { VirtualMFADeviceName: name })).VirtualMFADevice;
        if (made) onMade(made);
      }}
    >
      <FormField label="Device name" description="This name will be used within the identifying ARN for this device." constraintText="Letters, digits and = , . @ - _">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <Box>The device is an authenticator app: a program on a phone or computer that shows a new code every 30 seconds.</Box>
    </Ask>
  );
}

function EnableMfa({ userName, device, onClose }: { userName: string; device: VirtualMFADevice; onClose: () => void }) {
  const [one, setOne] = useState("");
  const [two, setTwo] = useState("");
  const png = device.QRCodePNG;
  const enabled = useRef(false);
  const close = () => {
    // A device that nobody uses is of no use to anybody.
    if (!enabled.current) void call("iam", "DeleteVirtualMFADevice", { SerialNumber: device.SerialNumber }).catch(() => undefined);
    onClose();
  };
  return (
    <Ask
      title="Set up device"
      confirm="Add MFA"
      isReady={/^\d{6}$/.test(one) && /^\d{6}$/.test(two)}
      onClose={close}
      work={async () => {
        await call("iam", "EnableMFADevice", { UserName: userName, SerialNumber: device.SerialNumber, AuthenticationCode1: one, AuthenticationCode2: two });
        enabled.current = true;
        flash("success", "MFA device assigned. From now on the sign-in asks for its code.");
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
