// A text with a button that copies it.
import { Box, CopyToClipboard } from "@cloudscape-design/components";

export function Copyable({ text, label }: { text: string | undefined; label?: string }) {
  if (!text) return <>-</>;
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={`Copy ${label ?? text}`}
      copySuccessText="Copied"
      copyErrorText="It could not be copied"
    />
  );
}

/** A piece of code or a command, as it is typed. */
export function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <div className="snippet">
      <Box float="right">
        <CopyToClipboard copyButtonText="Copy" copyButtonAriaLabel={`Copy ${label}`} textToCopy={text} copySuccessText="Copied" copyErrorText="It could not be copied" />
      </Box>
      {/* A wide snippet scrolls, so the keyboard must reach it. */}
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </div>
  );
}
