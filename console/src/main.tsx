// The console starts here.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import "@cloudscape-design/global-styles/index.css";
import "./console.css";
import { Console } from "./shell/Console";
import { apply } from "./shell/preferences";
import { watchPresence } from "./shell/presence";

apply();
watchPresence();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en" messages={[messages]}>
      <Console />
    </I18nProvider>
  </StrictMode>,
);
