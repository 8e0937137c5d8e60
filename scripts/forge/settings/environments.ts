// Environments and variables as GitHub has them, in the shape of settings.yaml. Values of secrets cannot be read.
import { type Answer, isThere, type SettingsApi, unseen } from "./ask.ts";

interface Environment {
  readonly protection_rules?: readonly {
    readonly type: string;
    readonly prevent_self_review?: boolean;
    readonly reviewers?: readonly { readonly type: string; readonly reviewer: { readonly login?: string; readonly slug?: string } }[];
  }[];
  readonly deployment_branch_policy?: { readonly custom_branch_policies: boolean } | null;
  /** Not in GitHub's description, but in some of its answers. */
  readonly can_admins_bypass?: boolean;
}

type Named = { readonly name: string; readonly type?: string };
const actions = "Repository → Actions: read";

/** All but its variables. `reviewers` as declared, since capitals make no other account. */
export async function readEnvironment(ask: SettingsApi, address: string, reviewers: readonly string[]): Promise<Answer<object>> {
  const found = await ask.one<Environment>(address, actions);
  if (!isThere(found)) return found;
  const rule = found.protection_rules?.find((one) => one.type === "required_reviewers");
  const given = (rule?.reviewers ?? []).map(({ type, reviewer }) => `${type.toLowerCase()}:${reviewer.login ?? reviewer.slug ?? ""}`);
  const isSelected = found.deployment_branch_policy?.custom_branch_policies === true;
  const branches = isSelected ? await ask.all<Named>(`${address}/deployment-branch-policies`, actions) : undefined;
  const secrets = await ask.all<Named>(`${address}/secrets`, "Repository → Environments: read");
  return {
    reviewers: given.map((one) => reviewers.find((other) => other.toLowerCase() === one.toLowerCase()) ?? one),
    prevent_self_review: rule?.prevent_self_review,
    can_admins_bypass: found.can_admins_bypass ?? unseen,
    branches: branches === unseen ? unseen : branches?.map((one) => (one.type === "tag" ? `tag ${one.name}` : one.name)),
    secrets: secrets === unseen ? unseen : secrets.map((one) => one.name),
  };
}

/** Nobody has approved any code yet, and without runners of its own an authority uses GitHub's. */
const mayBeAbsent: readonly string[] = ["INTAKE_LOGIN", "RELEASE_RUNNER", "CODE"];
const part = '"(group|labels)": *("[^"]+"|\\[("[^"]+",? *)+\\])';
/** What the workflows can read, and how that is said. */
const forms: Readonly<Record<string, readonly [RegExp, string]>> = {
  CODE: [/^([0-9a-f]{64})?$/, "64 hex"],
  INTAKE_LOGIN: [/^[a-z0-9-]+\[bot\]$/, "name-of-the-app[bot]"],
  RELEASE_RUNNER: [new RegExp(`^("[^"]+"|\\{${part}(, *${part})?\\})?$`), '"label" or {"group": "…", "labels": ["…"]}'],
  DEPLOY_HOST: [/^[a-z0-9_-]+@[A-Za-z0-9.-]+$/, "user@host.example.org"],
  DEPLOY_HOST_KEY: [/^\S+ (ssh|ecdsa)-\S+ \S+/, "host.example.org ssh-ed25519 AAAA…"],
};

/** The declared names that must be there, and those that are; with a name, whether its value has another form. Never a value. */
export async function readVariables(ask: SettingsApi, address: string, declared: readonly string[], client: string) {
  const right = `Repository → ${address.includes("/environments/") ? "Environments" : "Variables"}: read`;
  const given = await ask.all<Named & { readonly value: string }>(`${address}/variables`, right);
  if (given === unseen) return { should: declared, is: given };
  const values = new Map(given.map(({ name, value }) => [name, value]));
  const is = declared.flatMap((name) => {
    const value = values.get(name);
    if (value === undefined) return [];
    const [form, words] = forms[name] ?? [undefined, "the Client ID of the App accept"];
    return (form ? form.test(value) : value === client) ? [name] : [`${name}, but not as ${words}`];
  });
  return { should: declared.filter((name) => values.has(name) || !mayBeAbsent.includes(name)), is };
}
