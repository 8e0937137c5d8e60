// The texts of the files in .github/settings: settings.yaml once, and what GitHub imports as often as its values change.
import type { SettingsFile } from "./file.ts";
import { type AppName, appNames, appRights, type EnvironmentName, environmentModels, rulesetsFor, siteModels } from "./model.ts";
import { repositoryAddress } from "./places.ts";

/** Stands where a value is still to be written. */
export const placeholder = "TODO";

/** A file by its path below .github/settings. */
export interface WrittenFile {
  readonly name: string;
  readonly contents: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The manifests of the Apps and the rulesets, which follow from settings.yaml. */
export function importedFiles(file: Pick<SettingsFile, "owner" | "repository" | "api" | "apps" | "maintainers">): readonly WrittenFile[] {
  const ids = { intake: file.apps.intake.id, accept: file.apps.accept.id, maintainers: file.maintainers.id };
  return [
    ...appNames.map((name) => ({ name: `apps/${name}.json`, contents: json(manifestOf(name, file)) })),
    ...Object.entries(rulesetsFor(ids)).map(([name, ruleset]) => ({ name: `rulesets/${name}`, contents: json(ruleset) })),
  ];
}

/** An App as GitHub's manifest flow takes it: no events, and a webhook that is never called. */
export function manifestOf(name: AppName, { owner, repository, api }: Pick<SettingsFile, "owner" | "repository" | "api">) {
  const url = repositoryAddress({ owner, repository, api });
  // GitHub allows 34 characters.
  const prefix = owner.slice(0, 33 - name.length).replace(/-+$/, "");
  return {
    name: `${prefix}-${name}`,
    url,
    redirect_url: url,
    hook_attributes: { url, active: false },
    public: false,
    default_permissions: appRights[name],
    default_events: [],
  };
}

/** The page on which GitHub registers an App with the manifest's values filled in. */
export function registrationLink(name: AppName, file: Pick<SettingsFile, "owner" | "repository" | "api">): string {
  const { name: appName, url, default_permissions: rights } = manifestOf(name, file);
  const query = new URLSearchParams({ name: appName, url, public: "false", webhook_active: "false", ...rights });
  return `${new URL(url).origin}/organizations/${file.owner}/settings/apps/new?${query}`;
}

export interface NewSettings {
  readonly owner: string;
  readonly repository: string;
  readonly site: keyof typeof siteModels;
  /** `user:<name>` or `team:<name>`, by environment. */
  readonly reviewers: Readonly<Partial<Record<EnvironmentName, readonly string[]>>>;
  readonly maintainers: string;
}

/** Reads `<environment>=user:<name>,team:<name>`. Whether there are such environments and names is checked with the rest of the file. */
export function reviewersOf(given: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    given.map((one) => {
      const [environment = "", names = ""] = one.split("=");
      return [environment.trim(), names.split(",").map((name) => name.trim())];
    }),
  );
}

/** settings.yaml with a placeholder wherever only the authority knows the value. */
export function settingsText({ owner, repository, site, reviewers, maintainers }: NewSettings): string {
  const { without, variables } = siteModels[site];
  const names = (Object.keys(environmentModels) as EnvironmentName[]).filter((name) => name !== without);
  return `# What GitHub must be set to. The page /drift/github/ says how, and npm run forge -- settings --check says what differs.
# After a change here: npm run forge -- settings --write, which writes apps/ and rulesets/ anew.
# Names of secrets only. A secret's value stands on GitHub and with its keeper, never here.
owner: ${owner}
repository: ${repository}
api: https://api.github.com
# pages: GitHub Pages. ssh: a host of your own, which receives the site by SSH.
site: ${site}
# From each App's own page: the name in its address, the App ID and, for accept, the Client ID.
apps:
  intake: { slug: "${placeholder}: the name in the App's address", id: 0 }
  accept: { slug: "${placeholder}: the name in the App's address", id: 0, client: "${placeholder}: Client ID" }
# The team that may write to all branches but the intake's. Leave its id until --check says it: GitHub's pages do not.
maintainers: { team: ${maintainers}, id: 0 }
# Who approves a job before it may read the environment's secrets: user:<name> or team:<name>.
environments:
${names.map((name) => environmentText(name, reviewers[name])).join("")}variables: [${variables.join(", ")}]
actions: { allowed: github-owned, pinned: true, token: read, openPullRequests: false, forks: first_time_contributors }
pages: { build: workflow, https: true }
`;
}

function environmentText(name: EnvironmentName, given: readonly string[] | undefined): string {
  const { reviewers, secrets, variables } = environmentModels[name];
  const who = { one: "user:<name>", several: "user:<name> or team:<name>", none: "" }[reviewers];
  const listed = reviewers === "none" ? [] : (given ?? [`"${placeholder}: ${who}"`]);
  return `  ${name}:
    reviewers: [${listed.join(", ")}]
    secrets: [${secrets.join(", ")}]
    variables: [${variables.join(", ")}]
`;
}
