// A status word with its sign: the services' own words, never reworded.
import { StatusIndicator } from "@cloudscape-design/components";
import { signOf } from "./statusWords";

export function Status({ word }: { word: string | undefined }) {
  if (!word) return <>-</>;
  const text = word.charAt(0).toUpperCase() + word.slice(1);
  return <StatusIndicator type={signOf(word)}>{text}</StatusIndicator>;
}
