// Reads .github/settings, and reports what is still to be written in it and what no longer follows from settings.yaml.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { readShaped, withLines } from "../../repository/read-file.ts";
import { SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";
import { differentReviewers, type EnvironmentName, environmentModels, siteModels } from "./model.ts";
import { importedFiles, placeholder } from "./written.ts";

/** Below the project's root. */
export const settingsFolder = join(".github", "settings");
const codeOwners = join(".github", "CODEOWNERS");

/** settings.yaml alone: enough to write the other files, and to say what is to be set. */
export function readSettingsFile(root: string): Checked<SettingsFile> {
  const file = join(root, settingsFolder, "settings.yaml");
  const read = readShaped(file, SettingsFile) as Checked<SettingsFile>;
  if (!read.ok) return read;
  const faults = settingsFaults(read.value).map((one) => ({ ...one, file }));
  return faults.length > 0 ? refused(...withLines(faults)) : read;
}

/** What the shape cannot say: environments of the chosen site, how reviewers are written, and that they are different people. */
export function settingsFaults(file: SettingsFile): readonly Diagnostic[] {
  return [...siteFaults(file), ...reviewerFaults(file)];
}

/** All files, complete: nothing is left to write, and what GitHub imports follows from settings.yaml. */
export function readSettings(root: string): Checked<SettingsFile> {
  const read = readSettingsFile(root);
  if (!read.ok) return read;
  const file = join(root, settingsFolder, "settings.yaml");
  const unwritten = withLines(placeholdersIn(read.value, "").map((one) => ({ ...one, file })));
  const stale = importedFiles(read.value)
    .map(({ name, contents }) => ({ file: join(root, settingsFolder, name), contents }))
    .filter(({ file: at, contents }) => !existsSync(at) || readFileSync(at, "utf8") !== contents)
    .map(({ file: at }) => ({ ...fault<SettingsCode>("settings-file-stale"), file: at }));
  const faults = [...unwritten, ...stale, ...ownerFaults(root, read.value.owner)];
  return faults.length > 0 ? refused(...faults) : accepted(read.value);
}

/** GitHub's pages do not show a team's id: the check asks for it and says it. */
function placeholdersIn(value: unknown, pointer: string): readonly Diagnostic<SettingsCode>[] {
  const isUnwritten = (typeof value === "string" && value.startsWith(placeholder)) || (value === 0 && /^\/apps\/.*\/id$/.test(pointer));
  if (isUnwritten) return [fault("settings-placeholder", pointer)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => placeholdersIn(one, `${pointer}/${key}`));
}

function siteFaults({ site, environments, variables }: SettingsFile): readonly Diagnostic[] {
  const { without, environment, variables: needed } = siteModels[site];
  const isListed = needed.length === variables.length && needed.every((name) => variables.includes(name));
  return [
    ...(environments[environment] ? [] : [fault<SettingsCode>("settings-site-environment", "/environments", { site, environment })]),
    ...(environments[without]
      ? [fault<SettingsCode>("settings-site-other", `/environments/${without}`, { site, environment: without })]
      : []),
    ...(isListed ? [] : [fault<SettingsCode>("settings-site-variables", "/variables", { site, names: needed.join(", ") })]),
  ];
}

/** How the reviewers are written, how many they are, and that nobody approves what another person is to approve. */
function reviewerFaults({ environments }: SettingsFile): readonly Diagnostic<SettingsCode>[] {
  const written = Object.entries(environments) as [EnvironmentName, SettingsFile["environments"][string]][];
  const faults = written.flatMap(([environment, { reviewers }]) => {
    const kind = environmentModels[environment].reviewers;
    const pointer = `/environments/${environment}/reviewers`;
    const form = kind === "one" ? "user:<name>" : "user:<name>, team:<name>";
    const pattern = kind === "one" ? /^user:[A-Za-z0-9-]{1,39}$/ : /^(user|team):[A-Za-z0-9_.-]{1,100}$/;
    const misspelt = reviewers.flatMap((one, index) =>
      pattern.test(one) || one.startsWith(placeholder)
        ? []
        : [fault<SettingsCode>("settings-reviewer-form", `${pointer}/${index}`, { environment, form })],
    );
    const isEmpty = kind !== "none" && reviewers.length === 0;
    return [...misspelt, ...(isEmpty ? [fault<SettingsCode>("settings-reviewer-none", pointer, { environment, form })] : [])];
  });
  return [...faults, ...differentReviewers.flatMap((names) => sameReviewers(environments, names))];
}

function sameReviewers(environments: SettingsFile["environments"], names: readonly EnvironmentName[]): readonly Diagnostic<SettingsCode>[] {
  const first = new Map<string, string>();
  return names.flatMap((environment) => {
    const reviewer = environments[environment]?.reviewers[0]?.toLowerCase() ?? "";
    const other = first.get(reviewer);
    first.set(reviewer, environment);
    if (other === undefined || reviewer === "" || reviewer.startsWith(placeholder.toLowerCase())) return [];
    return [fault<SettingsCode>("settings-reviewer-same", `/environments/${environment}/reviewers`, { environment, other })];
  });
}

/** Teams of somebody else's organisation own nothing here. */
function ownerFaults(root: string, owner: string): readonly Diagnostic<SettingsCode>[] {
  const file = join(root, codeOwners);
  if (!existsSync(file)) return [{ ...fault<SettingsCode>("settings-codeowners-missing"), file }];
  const organisations = new Set([...readFileSync(file, "utf8").matchAll(/@([A-Za-z0-9-]+)\//g)].map((found) => found[1] as string));
  return [...organisations]
    .filter((one) => one.toLowerCase() !== owner.toLowerCase())
    .map((organisation) => ({ ...fault<SettingsCode>("settings-codeowners-organisation", "", { organisation, owner }), file }));
}
