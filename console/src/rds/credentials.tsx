// A generated master password is shown once. It lives in this module until it has been seen, and nowhere else.
import { useState, useSyncExternalStore } from "react";
import { Alert, Box, Button, KeyValuePairs, Modal, SpaceBetween } from "@cloudscape-design/components";
import { Copyable } from "../ui/Copyable";
import { flash, unflash } from "../ui/flash";

interface Credentials {
  cluster: string;
  user: string;
  password: string;
}

let waiting: Credentials[] = [];
let shown: Credentials | undefined;
const listeners = new Set<() => void>();

export function offerCredentials(credentials: Credentials): void {
  waiting = [...waiting, credentials];
  flash("info", `A password was generated for ${credentials.user} of ${credentials.cluster}. This is the only time you will be able to view it.`, {
    id: `credentials ${credentials.cluster}`,
    action: <Button onClick={() => show(credentials)}>View credential details</Button>,
  });
}

function show(credentials: Credentials | undefined): void {
  shown = credentials;
  for (const listener of listeners) listener();
}

export function CredentialsHost() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  if (!now) return null;
  return <Details credentials={now} />;
}

function Details({ credentials }: { credentials: Credentials }) {
  const [visible, setVisible] = useState(false);
  const close = () => {
    waiting = waiting.filter((one) => one !== credentials);
    unflash(`credentials ${credentials.cluster}`);
    show(undefined);
  };
  return (
    <Modal
      visible
      header={`Connection details of ${credentials.cluster}`}
      closeAriaLabel="Close"
      onDismiss={close}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={close}>
            Close
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="warning">This is the only time you will be able to view this password. Copy and save it before you close. You can set another one at any time: choose Modify.</Alert>
        <KeyValuePairs
          items={[
            { label: "Master username", value: <Copyable text={credentials.user} label="master username" /> },
            { label: "Master password", value: visible ? <Copyable text={credentials.password} label="master password" /> : <Button onClick={() => setVisible(true)}>Show</Button> },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
