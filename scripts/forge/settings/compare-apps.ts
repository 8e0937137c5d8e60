// The two Apps as they are installed: their rights, their events, and that they reach no other repository.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { SettingsApi } from "./ask.ts";
import type { SettingsCode } from "./messages.ts";
import { type AppName, appNames, appRights } from "./model.ts";
import { places } from "./places.ts";

interface Installation {
  readonly app_id: number;
  readonly app_slug: string;
  readonly client_id?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly repository_selection: string;
  readonly suspended_at: string | null;
}

const levels = ["read", "write", "admin"];

export async function compareApps(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const installed = await ask.all<Installation>("GET /orgs/{org}/installations", "installations", { per_page: 100 });
  if (installed === "denied") return [];
  return appNames.flatMap((name) => {
    const { slug } = ask.file.apps[name];
    const found = installed.find((one) => one.app_slug === slug);
    if (!found) return [fault<SettingsCode>("settings-app-missing", "", { app: name, slug, place: places.installations })];
    return [...rightsDiffer(name, found), ...restDiffers(ask, name, found)];
  });
}

function rightsDiffer(app: AppName, { app_slug: slug, permissions }: Installation): readonly Diagnostic[] {
  const wanted: Readonly<Record<string, string>> = appRights[app];
  const rank = (level: string | undefined): number => levels.indexOf(level ?? "");
  const place = places.app(slug);
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(permissions)])].sort();
  return names.flatMap((right) => {
    const [given, should] = [permissions[right], wanted[right]];
    if (rank(given) > rank(should)) {
      return [fault<SettingsCode>("settings-app-many", "", { app, right: `${right}: ${given}`, wanted: should ?? "–", place })];
    }
    return rank(given) < rank(should) ? [fault<SettingsCode>("settings-app-few", "", { app, right: `${right}: ${should}`, place })] : [];
  });
}

function restDiffers({ file }: SettingsApi, app: AppName, found: Installation): readonly Diagnostic[] {
  const place = places.app(found.app_slug);
  const installed = { app, place: places.installations };
  const isOther = app === "accept" && found.client_id !== undefined && found.client_id !== file.apps.accept.client;
  return [
    ...(found.app_id === file.apps[app].id && !isOther ? [] : [fault<SettingsCode>("settings-app-id", "", { app, id: found.app_id })]),
    ...(found.events.length === 0 ? [] : [fault<SettingsCode>("settings-app-events", "", { app, events: found.events.join(", "), place })]),
    ...(found.repository_selection === "selected" ? [] : [fault<SettingsCode>("settings-app-everywhere", "", installed)]),
    ...(found.suspended_at === null ? [] : [fault<SettingsCode>("settings-app-suspended", "", installed)]),
  ];
}
