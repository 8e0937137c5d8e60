// The files of .github/settings as an authority completes them, in a folder of a test's own.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Policy, Ruleset } from "../../forge/settings/file.ts";

export const website = "https://infosak.example.org";
const settingsFolder = join(".github", "settings");
/** The ids of the two Apps and the team, in the order in which each file has them. */
const ids = {
  "rulesets/main": [102],
  "rulesets/intake-branches": [101],
  "rulesets/other-branches": [7, 102],
  "rulesets/tags": [7],
  "policies/events": [],
  "policies/release": [7],
} as const satisfies Readonly<Record<string, readonly number[]>>;
type Kind = "unwritten" | "made";
type NameIn<Folder extends string> = keyof typeof ids extends infer File ? (File extends `${Folder}/${infer Name}` ? Name : never) : never;
const approving = { "holder-1": "forsta", "holder-2": "andra", "holder-3": "tredje", count: "forsta", countersign: "andra" };

/** What only the authority knows: where it stands in settings.yaml, as the project has it, and as one has written it. */
const written: readonly (readonly [where: RegExp, unwritten: string, made?: string])[] = [
  [/(?<=^owner: ).*/m, `"TODO: the organisation's name on GitHub"`, "myndigheten"],
  [/(?<=^repository: ).*/m, `"TODO: the repository's name"`, "infosaktrappan"],
  [/(?<=^api: ).*/m, "https://api.github.com"],
  [/(?<=^site: ).*/m, "pages"],
  [/(?<=^maintainers: ).*/m, "{ slug: maintainers, id: 0 }", "{ slug: maintainers, id: 7 }"],
  [/(?<=^ {2}intake:\n {4}app_slug: ).*/m, `"TODO: the name in the address of the App intake"`, "myndigheten-intake"],
  [/(?<=^ {2}intake:\n {4}app_slug.*\n {4}app_id: ).*/m, "0", "101"],
  [/(?<=^ {2}accept:\n {4}app_slug: ).*/m, `"TODO: the name in the address of the App accept"`, "myndigheten-accept"],
  [/(?<=^ {2}accept:\n {4}app_slug.*\n {4}app_id: ).*/m, "0", "102"],
  [/(?<=^ {4}client_id: ).*/m, `"TODO: Client ID"`, "Iv23liaccept0000"],
  [/(?<=^ {2}accept:\n {4}reviewers: ).*/m, "[team:maintainers]"],
  [/(?<=^ {2}production:\n {4}reviewers: ).*/m, "[team:maintainers]"],
  ...Object.entries(approving).map(
    ([name, who]) => [new RegExp(`(?<=^  ${name}:\\n    reviewers: ).*`, "m"), `["TODO: user:<name>"]`, `[user:${who}]`] as const,
  ),
];

/** A root with CODEOWNERS, authority.yaml and the settings as the project has them, whatever an authority has written in its own. */
export function unwrittenSettings(from = "."): string {
  const root = mkdtempSync(join(tmpdir(), "forge-settings-"));
  mkdirSync(join(root, "content"));
  cpSync(join(from, settingsFolder), join(root, settingsFolder), { recursive: true });
  write(root, "unwritten");
  const owners = readFileSync(join(from, ".github", "CODEOWNERS"), "utf8").replaceAll(/@[A-Za-z0-9-]+\//g, "@myndigheten/");
  writeFileSync(join(root, ".github", "CODEOWNERS"), owners);
  const authority = readFileSync(join(from, "content", "authority.yaml"), "utf8").replace(/(?<=^ {2}website: ).*/m, website);
  writeFileSync(join(root, "content", "authority.yaml"), authority);
  return root;
}

/** The same, with every placeholder written. */
export function madeSettings(): string {
  const root = unwrittenSettings();
  write(root, "made");
  return root;
}

function write(root: string, kind: Kind): void {
  const file = join(root, settingsFolder, "settings.yaml");
  const text = written.reduce(
    (before, [where, unwritten, made = unwritten]) => {
      if (!where.test(before)) throw new Error(`settings.yaml has no ${where}`);
      return before.replace(where, () => (kind === "made" ? made : unwritten));
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, text);
  for (const name of Object.keys(ids)) writeFileSync(join(root, settingsFolder, `${name}.json`), withIds(name as keyof typeof ids, kind));
}

function withIds(name: keyof typeof ids, kind: Kind): string {
  const left: number[] = [...ids[name]];
  const text = readFileSync(join(settingsFolder, `${name}.json`), "utf8");
  return text.replace(/(?<="(?:actor_)?id": )\d+/g, () => String(kind === "made" ? left.shift() : 0));
}

function parsed(folder: string): object {
  const names = Object.keys(ids).filter((name) => name.startsWith(folder));
  return Object.fromEntries(names.map((name) => [name.slice(folder.length), JSON.parse(withIds(name as keyof typeof ids, "made"))]));
}

/** By file name. */
export const madeRulesets = () => parsed("rulesets/") as Readonly<Record<NameIn<"rulesets">, Ruleset>>;
export const madePolicies = () => parsed("policies/") as Readonly<Record<NameIn<"policies">, Policy>>;

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
