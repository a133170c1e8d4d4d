// The bar above every page: services, search, Region, look, account.
import { TopNavigation, type ButtonDropdownProps } from "@cloudscape-design/components";
import { signOut, switchBack, type Session } from "../api/session";
import { flash } from "../ui/flash";
import { asFailure } from "../api/request";
import { go } from "./place";
import { setPreferences, usePreferences } from "./preferences";
import { services } from "./routes";
import { Search } from "./Search";
import { regionName } from "./regions";

export function TopBar({ session }: { session: Session }) {
  const preferences = usePreferences();
  const regions = session.regions.length > 0 ? session.regions : [preferences.region];
  const look: ButtonDropdownProps.Items = [
    { id: "mode", text: "Look", items: (["light", "dark", "system"] as const).map((mode) => ({ id: `mode-${mode}`, text: `${mode.charAt(0).toUpperCase()}${mode.slice(1)} mode`, itemType: "checkbox" as const, checked: preferences.mode === mode })) },
    { id: "density", text: "Density", items: (["comfortable", "compact"] as const).map((density) => ({ id: `density-${density}`, text: density.charAt(0).toUpperCase() + density.slice(1), itemType: "checkbox" as const, checked: preferences.density === density })) },
  ];
  const choose = (id: string) => {
    const [what, value] = id.split("-");
    if (what === "mode") setPreferences({ mode: value as "light" | "dark" | "system" });
    if (what === "density") setPreferences({ density: value as "comfortable" | "compact" });
  };
  const leave = () =>
    signOut()
      .then(() => go("/"))
      .catch((thrown: unknown) => flash("error", asFailure(thrown).message));
  return (
    <TopNavigation
      identity={{ href: "#/", logo: { src: "/wordmark.svg", alt: "Borealis, console home" } }}
      search={<Search />}
      utilities={[
        { type: "menu-dropdown", text: "Services", iconName: "menu", ariaLabel: "Services", items: services.map((service) => ({ id: service.id, text: service.title, description: service.about, href: service.href })) },
        { type: "menu-dropdown", iconName: "settings", ariaLabel: "Settings", title: "Settings", items: look, onItemClick: ({ detail }) => choose(detail.id) },
        {
          type: "menu-dropdown",
          text: preferences.region,
          ariaLabel: `Region ${preferences.region}`,
          items: regions.map((region) => ({ id: region, text: region, description: regionName(region), itemType: "checkbox" as const, checked: region === preferences.region })),
          onItemClick: ({ detail }) => setPreferences({ region: detail.id }),
        },
        {
          type: "menu-dropdown",
          iconName: "user-profile",
          text: who(session),
          description: `Account ${session.accountAlias ?? session.accountId ?? ""}`,
          ariaLabel: `Signed in as ${who(session)}`,
          items: [
            { id: "account", text: "Account", href: "#/account" },
            { id: "credentials", text: "Security credentials", href: "#/iam/security-credentials" },
            { id: "events", text: "Event history", href: "#/cloudtrail/events" },
            ...(session.kind === "user" ? [{ id: "switch", text: "Switch role", href: "#/switch-role" }] : []),
            ...(session.signedInAs ? [{ id: "back", text: "Switch back" }] : []),
            { id: "sign-out", text: "Sign out" },
          ],
          onItemClick: ({ detail }) => {
            if (detail.id === "sign-out") void leave();
            if (detail.id === "back") void switchBack().catch((thrown: unknown) => flash("error", asFailure(thrown).message));
          },
        },
      ]}
    />
  );
}

export function who(session: Session): string {
  if (session.displayName) return session.displayName;
  // Roles of permission sets have long names; people know them by the set's.
  const known = session.name?.replace(/^AWSReservedSSO_(.+)_[0-9a-f]{16}\//, "$1/");
  const name = session.kind === "root" ? (session.accountName ?? session.name ?? "root") : (known ?? session.arn ?? "");
  const account = session.accountAlias ?? session.accountId ?? "";
  return session.kind === "root" ? name : `${name} @ ${account}`;
}
