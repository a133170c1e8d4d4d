// The frame of every page for those who signed in: services above, navigation beside, messages over the page.
import { Component, Suspense, useEffect, useState, type MouseEvent, type ReactNode } from "react";
import { Alert, AppLayout, Box, BreadcrumbGroup, Button, SideNavigation, SpaceBetween } from "@cloudscape-design/components";
import type { Session } from "../api/session";
import { CredentialsHost } from "../rds/credentials";
import { Flashes, clearFlashes } from "../ui/flash";
import { Waiting } from "./Console";
import { Help, helpFor } from "./help";
import { usePlace } from "./place";
import { find, navigation } from "./routes";
import { useSessionEnd } from "./sessionEnd";
import { TopBar } from "./TopBar";

export function Inside({ session }: { session: Session }) {
  const { path } = usePlace();
  const [open, setOpen] = useState(() => window.innerWidth > 900);
  const found = find(path);
  const side = navigation(found?.route.service ?? "home");
  useSessionEnd(session);
  useEffect(() => clearFlashes, []);
  const [helped, setHelped] = useState(false);
  const help = found && helpFor(found.route.path, found.route.above);
  const title = found?.crumbs.at(-1)?.text ?? "Not found";
  useEffect(() => {
    document.title = `${title} | Borealis console`;
    window.scrollTo(0, 0);
  }, [path, title]);
  return (
    <>
      <a className="skip" href="#content" onClick={skip}>
        Skip to the content
      </a>
      <div id="top">
        <TopBar session={session} />
      </div>
      <AppLayout
        headerSelector="#top"
        toolsHide={!help}
        toolsOpen={helped}
        onToolsChange={({ detail }) => setHelped(detail.open)}
        tools={help && <Help text={help} />}
        navigationHide={!side}
        navigationOpen={open}
        onNavigationChange={({ detail }) => setOpen(detail.open)}
        navigation={side && <SideNavigation header={side.header} items={side.items} activeHref={found?.route.active ?? `#${path}`} />}
        breadcrumbs={found && found.crumbs.length > 1 && <BreadcrumbGroup items={found.crumbs} ariaLabel="Breadcrumbs" />}
        notifications={<Flashes />}
        ariaLabels={{ navigation: "Side navigation", navigationClose: "Close navigation", navigationToggle: "Open navigation", notifications: "Messages", tools: "Help panel", toolsClose: "Close help panel", toolsToggle: "Open help panel" }}
        content={
          <ErrorEdge key={path}>
            <Suspense fallback={<Waiting />}>{found ? <found.route.page key={path} {...found.parts} /> : <NotFound path={path} />}</Suspense>
          </ErrorEdge>
        }
      />
      <CredentialsHost />
    </>
  );
}

/** To the heading of the page, from where the next key goes on. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

function NotFound({ path }: { path: string }) {
  return (
    <SpaceBetween size="m">
      <Box variant="h1">There is no such page</Box>
      <Box>
        Nothing is at <Box variant="code">{path}</Box>.
      </Box>
      <Button href="#/">Console home</Button>
    </SpaceBetween>
  );
}

/** A page that breaks takes nothing else with it. */
class ErrorEdge extends Component<{ children: ReactNode }, { problem?: Error }> {
  override state: { problem?: Error } = {};

  static getDerivedStateFromError(problem: Error) {
    return { problem };
  }

  override render() {
    if (!this.state.problem) return this.props.children;
    return (
      <Alert type="error" header="This page could not be shown" action={<Button onClick={() => window.location.reload()}>Reload</Button>}>
        {this.state.problem.message}
      </Alert>
    );
  }
}
