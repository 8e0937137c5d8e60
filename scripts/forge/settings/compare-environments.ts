// Who approves what, which branch may ask, and where secrets and variables are set. Values of secrets cannot be read.
import { type Diagnostic, fault, warning } from "../../core/diagnostic.ts";
import type { SettingsApi } from "./ask.ts";
import type { SettingsCode } from "./messages.ts";
import { type EnvironmentName, environmentModels, mayBeAbsent, variableForms } from "./model.ts";
import { places } from "./places.ts";

interface Rule {
  readonly type: string;
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly { readonly type: string; readonly reviewer: { readonly login?: string; readonly slug?: string } }[];
}

interface Environment {
  readonly protection_rules?: readonly Rule[];
  readonly deployment_branch_policy?: { readonly protected_branches: boolean; readonly custom_branch_policies: boolean } | null;
  /** Not in GitHub's description, but in some of its answers. */
  readonly can_admins_bypass?: boolean;
}

interface Named {
  readonly name: string;
}

interface Variable extends Named {
  readonly value: string;
}

const base = "GET /repos/{owner}/{repo}/environments/{environment_name}";

export async function compareEnvironments(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const unseen: string[] = [];
  for (const name of Object.keys(ask.file.environments) as EnvironmentName[]) {
    const environment = await ask.one<Environment>(base, "actions", { environment_name: name });
    if (environment === "denied") continue;
    if (environment === "absent") {
      found.push(differs("settings-environment-missing", name));
      continue;
    }
    if (environment.can_admins_bypass === undefined) unseen.push(name);
    found.push(
      ...compareRules(ask, name, environment),
      ...(await compareBranches(ask, name, environment)),
      ...(await compareNames(ask, name)),
    );
  }
  const place = places.environment("…");
  return unseen.length === 0
    ? found
    : [...found, warning<SettingsCode>("settings-environment-bypass-unseen", "", { environments: unseen.join(", "), place })];
}

function differs(code: SettingsCode, environment: string, values: Readonly<Record<string, string>> = {}): Diagnostic<SettingsCode> {
  return fault(code, "", { environment, place: places.environment(environment), ...values });
}

function compareRules({ file }: SettingsApi, name: EnvironmentName, environment: Environment): readonly Diagnostic[] {
  const bypass = environment.can_admins_bypass === true ? [differs("settings-environment-bypass", name)] : [];
  const wanted = file.environments[name]?.reviewers ?? [];
  if (environmentModels[name].reviewers === "none") return bypass;
  const rule = environment.protection_rules?.find((one) => one.type === "required_reviewers");
  const given = (rule?.reviewers ?? []).map(({ type, reviewer }) => `${type.toLowerCase()}:${reviewer.login ?? reviewer.slug ?? ""}`);
  if (given.length === 0) return [differs("settings-environment-reviewers", name, { wanted: wanted.join(", ") }), ...bypass];
  const isSame = sorted(given).join() === sorted(wanted).join();
  return [
    ...(isSame ? [] : [differs("settings-environment-other-reviewers", name, { given: given.join(", "), wanted: wanted.join(", ") })]),
    ...(rule?.prevent_self_review === true ? [] : [differs("settings-environment-self-review", name)]),
    ...bypass,
  ];
}

function sorted(names: readonly string[]): readonly string[] {
  return names.map((one) => one.toLowerCase()).sort();
}

async function compareBranches(ask: SettingsApi, name: string, environment: Environment): Promise<readonly Diagnostic[]> {
  if (environment.deployment_branch_policy?.custom_branch_policies !== true) return [differs("settings-environment-branches", name)];
  const policies = await ask.all<Named & { readonly type?: string }>(`${base}/deployment-branch-policies`, "actions", {
    environment_name: name,
    per_page: 100,
  });
  if (policies === "denied") return [];
  const isMain = policies.length === 1 && policies[0]?.name === "main" && policies[0].type !== "tag";
  return isMain ? [] : [differs("settings-environment-branches", name)];
}

async function compareNames(ask: SettingsApi, name: EnvironmentName): Promise<readonly Diagnostic[]> {
  const at = { environment_name: name };
  const secrets = await ask.all<Named>(`${base}/secrets`, "environments", { ...at, per_page: 100 });
  const variables = await ask.all<Variable>(`${base}/variables`, "environments", { ...at, per_page: 30 });
  const place = places.environment(name);
  const wanted = file(ask, name);
  return [
    ...(secrets === "denied" ? [] : secretsDiffer(secrets, wanted.secrets, { environment: name, place })),
    ...(variables === "denied" ? [] : variablesDiffer(ask, variables, wanted.variables, { environment: name, place })),
  ];
}

function file({ file: settings }: SettingsApi, name: EnvironmentName) {
  return settings.environments[name] ?? { secrets: [], variables: [] };
}

interface Where {
  readonly environment: string;
  readonly place: string;
}

function secretsDiffer(given: readonly Named[], wanted: readonly string[], where: Where): readonly Diagnostic[] {
  const names = given.map((one) => one.name);
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => fault<SettingsCode>("settings-secret-missing", "", { name, ...where })),
    ...names.filter((name) => !wanted.includes(name)).map((name) => fault<SettingsCode>("settings-secret-extra", "", { name, ...where })),
  ];
}

function variablesDiffer(ask: SettingsApi, given: readonly Variable[], wanted: readonly string[], where: Where): readonly Diagnostic[] {
  return wanted.flatMap((name) => {
    const value = given.find((one) => one.name === name)?.value;
    if (value === undefined)
      return mayBeAbsent.includes(name) ? [] : [fault<SettingsCode>("settings-variable-missing", "", { name, ...where })];
    const { isRight, form } = variableForms[name] ?? { isRight: (text: string) => text === ask.file.apps.accept.client, form: "Client ID" };
    return isRight(value) ? [] : [fault<SettingsCode>("settings-variable-form", "", { name, form, ...where })];
  });
}

/** A secret of the repository could be read by any workflow, on any branch: there must be none. */
export async function repositoryNamesDiffer(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const secrets = await ask.all<Named>("GET /repos/{owner}/{repo}/actions/secrets", "secrets", { per_page: 100 });
  const variables = await ask.all<Variable>("GET /repos/{owner}/{repo}/actions/variables", "variables", { per_page: 30 });
  const where = { environment: "–", place: places.variables };
  return [
    ...(secrets === "denied"
      ? []
      : secrets.map(({ name }) => fault<SettingsCode>("settings-secret-repository", "", { name, place: places.secrets }))),
    ...(variables === "denied" ? [] : variablesDiffer(ask, variables, ask.file.variables, where)),
  ];
}
