// Reads .github/settings, and reports what is still to be written in it and what contradicts itself.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { readContent, withLines } from "../../repository/read-file.ts";
import { differences } from "./compare.ts";
import { PolicyShape, type Ruleset, RulesetShape, type Settings, type SettingsFile, SettingsShape } from "./file.ts";
import type { SettingsCode } from "./messages.ts";

/** Below the project's root, as are the others. */
export const settingsFile = join(".github", "settings", "settings.yaml");
const codeOwners = join(".github", "CODEOWNERS");
export const rulesetFile = (name: string): string => join(".github", "settings", "rulesets", `${name}.json`);
export const policyFile = (name: string): string => join(".github", "settings", "policies", `${name}.json`);

const [intake, accept, team] = ["intake", "accept", "maintainers"] as const;
/** Each ruleset's file, and who may pass it by: nobody else may. */
const bypasses = { main: [accept], "intake-branches": [intake], "other-branches": [team, accept], tags: [team] } as const;

type Found = readonly Diagnostic<SettingsCode>[];

/** Stands where a value is still to be written. */
const placeholder = /^TODO/;

/** All files, complete and in agreement; or everything that is wrong with them. */
export function readSettings(root: string): Checked<Settings> {
  const read = readContent(join(root, settingsFile), SettingsShape);
  const rulesets = Object.keys(bypasses).map((name) => ({ name, read: readContent(join(root, rulesetFile(name)), RulesetShape) }));
  const policies = ["events", "release"].map((name) => ({ name, read: readContent(join(root, policyFile(name)), PolicyShape) }));
  const shapes = [read, ...[...rulesets, ...policies].map((one) => one.read)].flatMap((one) => one.diagnostics);
  if (!read.ok) return refused(...shapes);
  const file = ofSite(read.value);
  const good = readable(rulesets);
  const own = [...placeholdersIn(file, ""), ...reviewerFaults(file)].map((one) => ({ ...one, file: settingsFile }));
  const all = [...own, ...bypassFaults(file, good), ...ownerFaults(root, file.owner)];
  const faults = [...shapes, ...withLines(all.map((one) => ({ ...one, file: join(root, one.file) })))];
  return faults.length > 0 ? refused(...faults) : accepted({ file, rulesets: good, policies: readable(policies) });
}

function readable<T>(all: readonly { readonly name: string; readonly read: Checked<T> }[]): Readonly<Record<string, T>> {
  return Object.fromEntries(all.flatMap(({ name, read }) => (read.ok ? [[name, read.value]] : [])));
}

/** GitHub's pages do not show a team's id: the check asks for it and says it. */
function placeholdersIn(value: unknown, pointer: string): Found {
  const isUnwritten = (typeof value === "string" && placeholder.test(value)) || (value === 0 && pointer.endsWith("/app_id"));
  if (isUnwritten) return [fault("settings-placeholder", pointer)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => placeholdersIn(one, `${pointer}/${key}`));
}

/** Without what only the other way of showing the site needs. */
function ofSite(file: SettingsFile): SettingsFile {
  const isPages = file.site === "pages";
  const environments = { ...file.environments };
  delete environments[isPages ? "production" : "github-pages"];
  return { ...file, environments, variables: file.variables.filter((name) => !isPages || !name.startsWith("DEPLOY_")) };
}

/** How reviewers are written, and that three different people approve for the holders, and two for those who count. */
function reviewerFaults({ environments }: SettingsFile): Found {
  const first = new Map<string, string>();
  return Object.entries(environments).flatMap(([environment, one]) =>
    ("reviewers" in one ? one.reviewers : []).flatMap((reviewer, index): Found => {
      if (placeholder.test(reviewer)) return [];
      const pointer = `/environments/${environment}/reviewers/${index}`;
      const alone = /^(holder|count)/.exec(environment)?.[0];
      const pattern = alone ? /^user:[A-Za-z0-9-]{1,39}$/ : /^(user|team):[A-Za-z0-9_.-]{1,100}$/;
      const form = alone ? "user:<name>" : "user:<name>, team:<name>";
      if (!pattern.test(reviewer)) return [fault("settings-reviewer-form", pointer, { environment, form })];
      const key = `${alone} ${reviewer.toLowerCase()}`;
      const other = first.get(key);
      first.set(key, environment);
      return alone && other ? [fault("settings-reviewer-same", pointer, { environment, other })] : [];
    }),
  );
}

function bypassFaults({ apps, maintainers }: SettingsFile, rulesets: Readonly<Record<string, Ruleset>>) {
  return Object.entries(bypasses).flatMap(([name, passing]) => {
    const should = passing.map((who) => {
      const [actor_id, actor_type] = who === team ? [maintainers.id, "Team"] : [apps[who].app_id, "Integration"];
      return { actor_id, actor_type, bypass_mode: "always" };
    });
    const given = rulesets[name]?.bypass_actors;
    if (given === undefined || differences(should, given).length === 0) return [];
    return [{ ...fault<SettingsCode>("settings-bypass", "/bypass_actors", { should: JSON.stringify(should) }), file: rulesetFile(name) }];
  });
}

/** Teams of somebody else's organisation own nothing here. Each organisation is named once, with its first line. */
function ownerFaults(root: string, owner: string) {
  const at = { file: codeOwners };
  if (!existsSync(join(root, codeOwners))) return [{ ...fault<SettingsCode>("settings-codeowners-missing"), ...at }];
  const lines = readFileSync(join(root, codeOwners), "utf8").split("\n");
  const named = new Set(lines.flatMap((line) => [...line.matchAll(/(?<=@)[A-Za-z0-9-]+(?=\/)/g)].map(String)));
  const others = [...named].filter((one) => one.toLowerCase() !== owner.toLowerCase() && !placeholder.test(owner));
  return others.map((organisation) => ({
    ...fault<SettingsCode>("settings-codeowners-organisation", "", { organisation, owner }),
    ...at,
    line: lines.findIndex((line) => line.includes(`@${organisation}/`)) + 1,
  }));
}
