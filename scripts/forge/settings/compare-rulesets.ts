// The rulesets: which branches they cover, what they require, and who may pass them by.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { SettingsApi } from "./ask.ts";
import type { SettingsCode } from "./messages.ts";
import { type Ruleset, rulesetsFor } from "./model.ts";
import { places } from "./places.ts";

export interface FoundRuleset {
  readonly id: number;
  readonly name: string;
  readonly enforcement: string;
  readonly bypass_actors?: readonly { readonly actor_id?: number | null; readonly actor_type: string; readonly bypass_mode?: string }[];
  readonly conditions?: { readonly ref_name?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] } } | null;
  readonly rules?: readonly { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> }[];
}

/** The rulesets that `settings.yaml` gives, by file name. */
export function wantedRulesets({ file: { apps, maintainers } }: Pick<SettingsApi, "file">): Readonly<Record<string, Ruleset>> {
  return rulesetsFor({ intake: apps.intake.id, accept: apps.accept.id, maintainers: maintainers.id });
}

/** The repository's own rulesets; those of the organisation come on top of them. */
export function listRulesets(ask: SettingsApi): Promise<readonly FoundRuleset[] | "denied"> {
  return ask.all<FoundRuleset>("GET /repos/{owner}/{repo}/rulesets", "repository", { per_page: 100, includes_parents: false });
}

export async function compareRulesets(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const listed = await listRulesets(ask);
  if (listed === "denied") return [];
  const team = await teamDiffers(ask);
  // The files themselves are wrong then.
  if (team.length > 0) return team;
  const found: Diagnostic[] = [];
  for (const [file, wanted] of Object.entries(wantedRulesets(ask))) {
    const id = listed.find((one) => one.name === wanted.name)?.id;
    const ruleset = id === undefined ? "absent" : await one(ask, id);
    if (ruleset === "denied") continue;
    if (ruleset === "absent")
      found.push(fault<SettingsCode>("settings-rule-missing", "", { name: wanted.name, file, place: places.rulesets }));
    else found.push(...compareRuleset(ask, wanted, ruleset));
  }
  return found;
}

function one(ask: SettingsApi, id: number): Promise<FoundRuleset | "absent" | "denied"> {
  return ask.one<FoundRuleset>("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", "repository", { ruleset_id: id });
}

/** Whether settings.yaml has the maintainers' team and its id. */
export async function teamDiffers(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const { team, id } = ask.file.maintainers;
  const found = await ask.one<{ readonly id: number }>("GET /orgs/{org}/teams/{team_slug}", "members", { team_slug: team });
  if (found === "denied") return [];
  if (found === "absent") return [fault<SettingsCode>("settings-team-missing", "", { team, place: places.teams })];
  return found.id === id ? [] : [fault<SettingsCode>("settings-team-id", "", { team, id: found.id })];
}

function compareRuleset(ask: SettingsApi, wanted: Ruleset, found: FoundRuleset): readonly Diagnostic[] {
  const { name } = wanted;
  const differs = (code: SettingsCode, values: Readonly<Record<string, string>> = {}): Diagnostic<SettingsCode> =>
    fault(code, "", { name, place: places.rulesets, ...values });
  const { include = [], exclude = [] } = found.conditions?.ref_name ?? {};
  const { ref_name: ref } = wanted.conditions;
  const isCovered = isSameList(include, ref.include) && isSameList(exclude, ref.exclude);
  return [
    ...(found.enforcement === "active" ? [] : [differs("settings-rule-off")]),
    ...(isCovered
      ? []
      : [differs("settings-rule-branches", { branches: [...ref.include, ...ref.exclude.map((one) => `! ${one}`)].join(", ") })]),
    ...rulesDiffer(wanted, found, differs),
    ...bypassDiffers(ask, wanted, found, differs),
  ];
}

function isSameList(given: readonly string[], wanted: readonly string[]): boolean {
  return [...given].sort().join("\n") === [...wanted].sort().join("\n");
}

type DifferenceOf = (code: SettingsCode, values?: Readonly<Record<string, string>>) => Diagnostic<SettingsCode>;

/** Additional rules and parameters are allowed; each of the model's must be there. */
function rulesDiffer(wanted: Ruleset, found: FoundRuleset, differs: DifferenceOf): readonly Diagnostic[] {
  return wanted.rules.flatMap(({ type, parameters = {} }) => {
    const rule = found.rules?.find((one) => one.type === type);
    if (!rule) return [differs("settings-rule-lacks", { rule: type })];
    return Object.entries(parameters).flatMap(([parameter, value]) => {
      const given = rule.parameters?.[parameter];
      if (Array.isArray(value)) return missingChecks(given, value).map((check) => differs("settings-rule-check", { check }));
      return given === value ? [] : [differs("settings-rule-differs", { rule: type, parameter, value: String(value) })];
    });
  });
}

interface Check {
  readonly context: string;
  /** The App whose check counts. */
  readonly integration_id?: number;
}

function missingChecks(given: unknown, wanted: readonly Check[]): readonly string[] {
  const has = (one: Check): boolean =>
    ((given ?? []) as readonly Check[]).some(
      ({ context, integration_id }) => context === one.context && integration_id === one.integration_id,
    );
  return wanted.filter((one) => !has(one)).map(({ context }) => context);
}

/** GitHub shows who may pass a ruleset by only to those who may change it. */
function bypassDiffers(ask: SettingsApi, wanted: Ruleset, found: FoundRuleset, differs: DifferenceOf): readonly Diagnostic[] {
  if (found.bypass_actors === undefined) {
    ask.reportMissingRight("rulesets");
    return [];
  }
  const key = (actor: { readonly actor_type: string; readonly actor_id?: number | null }) =>
    `${actor.actor_type} ${actor.actor_id ?? ""}`.trim();
  const given = found.bypass_actors.map(key);
  const allowed = wanted.bypass_actors.map(key);
  return [
    ...given.filter((actor) => !allowed.includes(actor)).map((actor) => differs("settings-rule-bypass", { actor })),
    ...allowed.filter((actor) => !given.includes(actor)).map((actor) => differs("settings-rule-bypass-lacks", { actor })),
  ];
}
