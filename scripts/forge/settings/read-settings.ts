// Reads .github/settings, and reports what is still to be written in it and what contradicts itself.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { Static, TSchema } from "../../core/type.ts";
import { readContent, withLines } from "../../repository/read-file.ts";
import { unseen } from "./ask.ts";
import { differences } from "./compare.ts";
import { PolicyShape, RulesetShape, type Settings, type SettingsFile, SettingsShape } from "./file.ts";
import type { SettingsCode } from "./messages.ts";

/** Below the project's root, as are the others. */
export const settingsFile = join(".github", "settings", "settings.yaml");
const codeOwners = join(".github", "CODEOWNERS");
export const fileOf = (kind: "rulesets" | "policies", name: string): string => join(".github", "settings", kind, `${name}.json`);

const [intake, accept, team] = ["intake", "accept", "maintainers"] as const;
/** Each ruleset's file, and who may pass it by: nobody else may. */
const bypasses = { main: [accept], "intake-branches": [intake], "other-branches": [team, accept], tags: [team] } as const;

/** What belongs to each way of showing the site. */
const sites = {
  pages: { environment: "github-pages", without: "production", variables: ["RELEASE_RUNNER"] },
  ssh: { environment: "production", without: "github-pages", variables: ["RELEASE_RUNNER", "DEPLOY_HOST", "DEPLOY_HOST_KEY"] },
} as const;

type Found = readonly Diagnostic<SettingsCode>[];

/** Stands where a value is still to be written. */
const placeholder = /^TODO/;

/** All files, complete and in agreement; or everything that is wrong with them. */
export function readSettings(root: string): Checked<Settings> {
  const read = readContent(join(root, settingsFile), SettingsShape);
  const shapes = [...read.diagnostics];
  const readEach = <T extends TSchema>(kind: "rulesets" | "policies", names: readonly string[], shape: T) => {
    const each = names.map((name) => [name, readContent(join(root, fileOf(kind, name)), shape)] as const);
    shapes.push(...each.flatMap(([, one]) => one.diagnostics));
    return Object.fromEntries(each.flatMap(([name, one]) => (one.ok ? [[name, one.value as Static<T>] as const] : [])));
  };
  const good = {
    rulesets: readEach("rulesets", Object.keys(bypasses), RulesetShape),
    policies: readEach("policies", ["events", "release"], PolicyShape),
  };
  if (!read.ok) return refused(...shapes);
  const file = read.value;
  const own = [...placeholdersIn(file, ""), ...siteFaults(file), ...reviewerFaults(file)].map((one) => ({ ...one, file: settingsFile }));
  const all = [...own, ...actorFaults(file, good), ...ownerFaults(root, file.owner)];
  const faults = [...shapes, ...withLines(all.map((one) => ({ ...one, file: join(root, one.file) })))];
  return faults.length > 0 ? refused(...faults) : accepted({ file, ...good });
}

/** GitHub's pages do not show a team's id: the check asks for it and says it. */
function placeholdersIn(value: unknown, pointer: string): Found {
  const isUnwritten = (typeof value === "string" && placeholder.test(value)) || (value === 0 && pointer.endsWith("/app_id"));
  if (isUnwritten) return [fault("settings-placeholder", pointer)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => placeholdersIn(one, `${pointer}/${key}`));
}

function siteFaults({ site, environments, variables }: SettingsFile): Found {
  const { environment, without, variables: needed } = sites[site];
  const wrong = [
    ...(environments[environment] ? [] : ["/environments"]),
    ...(environments[without] ? [`/environments/${without}`] : []),
    ...(differences(needed, variables).length === 0 ? [] : ["/variables"]),
  ];
  return wrong.map((pointer) => fault("settings-site", pointer, { site, environment, without, variables: needed.join(", ") }));
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

/** Who may pass a ruleset by, and who may start a release: the maintainers alone. */
function actorFaults({ apps, maintainers }: SettingsFile, { rulesets, policies }: Pick<Settings, "rulesets" | "policies">) {
  const passing = Object.entries(bypasses).map(([name, actors]) => {
    const should = actors.map((who) => {
      const [actor_id, actor_type] = who === team ? [maintainers.id, "Team"] : [apps[who].app_id, "Integration"];
      return { actor_id, actor_type, bypass_mode: "always" };
    });
    return { file: fileOf("rulesets", name), pointer: "/bypass_actors", should, is: rulesets[name]?.bypass_actors ?? unseen };
  });
  const is = policies.release ? policies.release.rules[0]?.parameters?.allowed_actors : unseen;
  const should = [{ id: maintainers.id, type: "Team" }];
  const starting = { file: fileOf("policies", "release"), pointer: "/rules/0/parameters/allowed_actors", should, is };
  return [...passing, starting].flatMap(({ file, pointer, ...both }) => {
    if (differences(both.should, both.is).length === 0) return [];
    return [{ ...fault<SettingsCode>("settings-bypass", pointer, { should: JSON.stringify(both.should) }), file }];
  });
}

/** Teams of somebody else's organisation own nothing here. */
function ownerFaults(root: string, owner: string) {
  const at = { file: codeOwners };
  if (!existsSync(join(root, codeOwners))) return [{ ...fault<SettingsCode>("settings-codeowners-missing"), ...at }];
  const named = [...readFileSync(join(root, codeOwners), "utf8").matchAll(/@([A-Za-z0-9-]+)\//g)].map((found) => found[1] as string);
  const others = [...new Set(named)].filter((one) => one.toLowerCase() !== owner.toLowerCase() && !placeholder.test(owner));
  return others.map((organisation) => ({ ...fault<SettingsCode>("settings-codeowners-organisation", "", { organisation, owner }), ...at }));
}
