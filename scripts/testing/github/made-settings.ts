// The files of .github/settings as an authority completes them, in a folder of a test's own.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettingsFile, settingsFolder } from "../../forge/settings/read-files.ts";
import { importedFiles, reviewersOf, settingsText } from "../../forge/settings/written.ts";

export const website = "https://infosak.example.org";
export const inventedReviewers = [
  "accept=team:maintainers",
  "holder-1=user:forsta",
  "holder-2=user:andra",
  "holder-3=user:tredje",
  "count=user:forsta",
  "countersign=user:andra",
];
/** What only the authority knows, in the order of settings.yaml. */
const written: readonly (readonly [string, string])[] = [
  [`intake: { slug: "TODO: the name in the App's address", id: 0 }`, "intake: { slug: myndigheten-intake, id: 101 }"],
  [
    `accept: { slug: "TODO: the name in the App's address", id: 0, client: "TODO: Client ID" }`,
    "accept: { slug: myndigheten-accept, id: 102, client: Iv23liaccept0000 }",
  ],
  ["{ team: maintainers, id: 0 }", "{ team: maintainers, id: 7 }"],
];

/** A root with CODEOWNERS, authority.yaml and the files as they are scaffolded, still with their placeholders. */
export function scaffoldedSettings(reviewers: readonly string[] = inventedReviewers): string {
  const root = mkdtempSync(join(tmpdir(), "forge-settings-"));
  mkdirSync(join(root, ".github"));
  mkdirSync(join(root, "content"));
  const owners = readFileSync(join(".github", "CODEOWNERS"), "utf8").replaceAll("@infosaktrappan/", "@myndigheten/");
  writeFileSync(join(root, ".github", "CODEOWNERS"), owners);
  writeFileSync(
    join(root, "content", "authority.yaml"),
    readFileSync("content/authority.yaml", "utf8").replace("website: null", `website: ${website}`),
  );
  const about = { owner: "myndigheten", repository: "infosaktrappan", site: "pages", maintainers: "maintainers" } as const;
  for (const folder of ["apps", "rulesets"]) mkdirSync(join(root, settingsFolder, folder), { recursive: true });
  writeFileSync(join(root, settingsFolder, "settings.yaml"), settingsText({ ...about, reviewers: reviewersOf(reviewers) }));
  writeImported(root);
  return root;
}

/** The same, with every placeholder written and the imported files anew. */
export function madeSettings(): string {
  const root = scaffoldedSettings();
  changeSettings(root, ...written);
  return root;
}

/** Replaces texts in settings.yaml and writes what follows from it. @throws Error if a text is not there */
export function changeSettings(root: string, ...changes: readonly (readonly [string, string])[]): void {
  const file = join(root, settingsFolder, "settings.yaml");
  const text = changes.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`settings.yaml has no ${from}`);
      return before.replace(from, to);
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, text);
  writeImported(root);
}

/** Nothing, where settings.yaml is not right. */
function writeImported(root: string): void {
  const read = readSettingsFile(root);
  for (const { name, contents } of read.ok ? importedFiles(read.value) : []) writeFileSync(join(root, settingsFolder, name), contents);
}
