// Asks before something is gone, and wants a word typed where it cannot be brought back.
import { useState, type ReactNode } from "react";
import { Alert, Box, Button, FormField, Input, Modal, SpaceBetween } from "@cloudscape-design/components";
import { useDoing } from "../api/asked";
import { Refusal } from "./Refusal";

export interface ConfirmDeleteProps {
  title: string;
  /** What must be typed; nothing means that a click is enough. */
  word?: string;
  children?: ReactNode;
  warning?: string;
  confirmText?: string;
  isReady?: boolean;
  onDelete: () => Promise<void>;
  onClose: () => void;
}

export function ConfirmDelete({ title, word, children, warning, confirmText = "Delete", isReady = true, onDelete, onClose }: ConfirmDeleteProps) {
  const [typed, setTyped] = useState("");
  const doing = useDoing();
  const confirmed = word === undefined || typed === word;
  const confirm = async () => {
    if (!confirmed || !isReady) return;
    if (await doing.run(onDelete)) onClose();
  };
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={!confirmed || !isReady} loading={doing.busy} onClick={() => void confirm()}>
              {confirmText}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {warning && <Alert type="warning">{warning}</Alert>}
        {children}
        {word !== undefined && (
          <FormField label={`To confirm, enter ${word} into the field`}>
            <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} placeholder={word} ariaRequired onKeyDown={({ detail }) => detail.key === "Enter" && void confirm()} />
          </FormField>
        )}
        <Refusal failure={doing.failure} />
      </SpaceBetween>
    </Modal>
  );
}
