// What is to be set, as a checklist that a person can follow without the API. English words are those of GitHub's own pages.
import type { SettingsFile } from "./file.ts";
import { appNames, appRights, mayBeAbsent, requiredChecks, rulesetsFor } from "./model.ts";
import { places, repositoryAddress } from "./places.ts";
import { registrationLink } from "./written.ts";

/** Plain text, one line for each thing to do. `website`: contact.website of content/authority.yaml. */
export function checklist(file: SettingsFile, website: string | null): string {
  return [
    `GitHub: ${repositoryAddress(file)}`,
    ...part(places.installations, appLines(file)),
    ...part(places.actions, actionLines(file)),
    ...Object.entries(file.environments).flatMap(([name, environment]) =>
      part(places.environment(name), environmentLines(name, environment, file)),
    ),
    ...part(places.variables, file.variables.map(variableLine)),
    ...part(places.secrets, ["no repository secrets"]),
    ...part(
      places.rulesets,
      Object.entries(rulesetsFor({ intake: file.apps.intake.id, accept: file.apps.accept.id, maintainers: file.maintainers.id })).map(
        ([name, ruleset]) => `import .github/settings/rulesets/${name} (“${ruleset.name}”)`,
      ),
    ),
    ...part("Rules → “main” requires these checks", requiredChecks),
    ...(file.site === "pages"
      ? part(places.pages, ["Source: GitHub Actions", `address: ${website ?? "contact.website is missing"}`, "Enforce HTTPS"])
      : []),
  ].join("\n");
}

function part(place: string, lines: readonly string[]): readonly string[] {
  return ["", place, ...lines.map((line) => `  [ ] ${line}`)];
}

function appLines(file: SettingsFile): readonly string[] {
  return appNames.flatMap((name) => [
    `${name}: ${Object.entries(appRights[name])
      .map(([right, level]) => `${right}: ${level}`)
      .join(", ")}; no events, no webhook; in this repository alone`,
    `${name}: ${registrationLink(name, file)}`,
  ]);
}

function actionLines({ actions }: SettingsFile): readonly string[] {
  return [
    "Allow select actions: actions created by GitHub; no others",
    "Require actions to be pinned to a full-length commit SHA",
    "Workflow permissions: Read repository contents and packages permissions",
    "Allow GitHub Actions to create and approve pull requests: off",
    `In a public repository, Approval for running fork pull request workflows: ${actions.forks.replaceAll("_", " ")}`,
    "In a private one: Run workflows from fork pull requests, and Require approval for fork pull request workflows",
  ];
}

function environmentLines(name: string, { reviewers, secrets, variables }: SettingsFile["environments"][string], file: SettingsFile) {
  return [
    ...(reviewers.length > 0 ? [`Required reviewers: ${reviewers.join(", ")}`, "Prevent self-review"] : []),
    "Allow administrators to bypass configured protection rules: off",
    "Deployment branches and tags: Selected branches and tags: main",
    ...secrets.map((secret) => `secret ${secret} (entered by its keeper)`),
    ...variables.map((variable) =>
      variable === "ACCEPT_APP" ? `variable ACCEPT_APP = ${file.apps.accept.client}` : variableLine(variable),
    ),
    ...(name === "github-pages" ? ["made by GitHub with Pages; no reviewers"] : []),
  ];
}

function variableLine(name: string): string {
  return `variable ${name}${mayBeAbsent.includes(name) ? " (may be absent)" : ""}`;
}
