// The files of .github/settings as an authority completes them, in a folder of a test's own.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Policy, Ruleset } from "../../forge/settings/file.ts";

export const website = "https://infosak.example.org";
const settingsFolder = join(".github", "settings");
const rulesetNames = ["main", "intake-branches", "other-branches", "tags"] as const;
const policyNames = ["events", "release"] as const;

/** What only the authority knows, in the order of settings.yaml. */
const written: readonly (readonly [string, string])[] = [
  [`"TODO: the organisation's name on GitHub"`, "myndigheten"],
  [`"TODO: the repository's name"`, "infosaktrappan"],
  ["{ slug: maintainers, id: 0 }", "{ slug: maintainers, id: 7 }"],
  [`"TODO: the name in the address of the App intake"\n    app_id: 0`, "myndigheten-intake\n    app_id: 101"],
  [`"TODO: the name in the address of the App accept"\n    app_id: 0`, "myndigheten-accept\n    app_id: 102"],
  [`"TODO: Client ID"`, "Iv23liaccept0000"],
  ...["forsta", "andra", "tredje", "forsta", "andra"].map((name) => [`["TODO: user:<name>"]`, `[user:${name}]`] as const),
];

/** A root with CODEOWNERS, authority.yaml and the files as the project has them, with their placeholders. */
export function unwrittenSettings(): string {
  const root = mkdtempSync(join(tmpdir(), "forge-settings-"));
  mkdirSync(join(root, "content"));
  cpSync(settingsFolder, join(root, settingsFolder), { recursive: true });
  const owners = readFileSync(join(".github", "CODEOWNERS"), "utf8").replaceAll("@infosaktrappan/", "@myndigheten/");
  writeFileSync(join(root, ".github", "CODEOWNERS"), owners);
  const authority = readFileSync("content/authority.yaml", "utf8").replace("website: null", `website: ${website}`);
  writeFileSync(join(root, "content", "authority.yaml"), authority);
  return root;
}

/** The same, with every placeholder written. */
export function madeSettings(): string {
  const root = unwrittenSettings();
  changeSettings(root, ...written);
  for (const [name, ruleset] of Object.entries(madeRulesets()))
    writeFileSync(join(root, settingsFolder, "rulesets", `${name}.json`), JSON.stringify(ruleset, null, 2));
  for (const [name, policy] of Object.entries(madePolicies()))
    writeFileSync(join(root, settingsFolder, "policies", `${name}.json`), JSON.stringify(policy, null, 2));
  return root;
}

/** The rulesets by file name, with the ids of the two Apps and the team. */
export function madeRulesets(): Readonly<Record<(typeof rulesetNames)[number], Ruleset>> {
  const made = rulesetNames.map((name) => {
    const ruleset = JSON.parse(readFileSync(join(settingsFolder, "rulesets", `${name}.json`), "utf8")) as Ruleset;
    const app = name === "intake-branches" ? 101 : 102;
    const actors = ruleset.bypass_actors.map((one) => ({ ...one, actor_id: one.actor_type === "Team" ? 7 : app }));
    return [name, { ...ruleset, bypass_actors: actors }] as const;
  });
  return Object.fromEntries(made) as ReturnType<typeof madeRulesets>;
}

/** The policies by file name, with the team's id. */
export function madePolicies(): Readonly<Record<(typeof policyNames)[number], Policy>> {
  const made = policyNames.map((name) => {
    const text = readFileSync(join(settingsFolder, "policies", `${name}.json`), "utf8");
    return [name, JSON.parse(text.replace('"id": 0', '"id": 7')) as Policy] as const;
  });
  return Object.fromEntries(made) as ReturnType<typeof madePolicies>;
}

/** Replaces texts in settings.yaml. @throws Error if one is not there */
export function changeSettings(root: string, ...changes: readonly (readonly [string, string])[]): void {
  const file = join(root, settingsFolder, "settings.yaml");
  const changed = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`settings.yaml has no ${from}`);
      return text.replace(from, to);
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, changed);
}
