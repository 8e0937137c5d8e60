// Scaffolds the settings of a forge: what must be set on GitHub, as files that a machine compares it with.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { parseShaped } from "../core/parse.ts";
import { writeFileAtomic } from "../core/write.ts";
import { SettingsFile } from "../forge/settings/file.ts";
import type { SettingsCode } from "../forge/settings/messages.ts";
import { environmentModels, siteModels } from "../forge/settings/model.ts";
import { settingsFaults, settingsFolder } from "../forge/settings/read-files.ts";
import { importedFiles, type NewSettings, reviewersOf, settingsText } from "../forge/settings/written.ts";
import type { Place } from "../repository/place.ts";
import type { Scaffolded } from "./edition.ts";

interface NewForge extends Omit<NewSettings, "reviewers"> {
  /** Each as `<environment>=user:<name>,team:<name>`. */
  readonly reviewers: readonly string[];
}

/** The organisation whose teams CODEOWNERS names until an authority has its own. */
const placeholderOwner = /@infosaktrappan\//g;

/** Writes `.github/settings/`, and the organisation's name in CODEOWNERS; or nothing. */
export function newForge(place: Place, wanted: NewForge): Checked<Scaffolded> {
  const file = join(place.root, settingsFolder, "settings.yaml");
  const reviewers = reviewersOf(wanted.reviewers);
  const contents = settingsText({ ...wanted, reviewers });
  const settings = parseShaped({ text: contents, file, schema: SettingsFile }) as Checked<SettingsFile>;
  const known = Object.keys(environmentModels).filter((name) => name !== siteModels[wanted.site].without);
  const misplaced = Object.keys(reviewers).filter((name) => !known.includes(name));
  const faults: Diagnostic[] = [
    ...(existsSync(file) ? [{ ...fault<SettingsCode>("settings-exists"), file }] : []),
    ...[wanted.owner, wanted.repository]
      .filter((name) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name))
      .map((name) => fault<SettingsCode>("settings-repository-name", "", { name })),
    ...misplaced.map((environment) => fault<SettingsCode>("settings-reviewer-environment", "", { environment })),
  ];
  // A name that cannot be one makes nonsense of the shape too.
  if (settings.ok) faults.push(...settingsFaults(settings.value));
  else if (faults.length === 0) faults.push(...settings.diagnostics);
  if (faults.length > 0 || !settings.ok) return refused(...faults);
  const files = [{ name: "settings.yaml", contents }, ...importedFiles(settings.value)].map(({ name, contents: text }) => ({
    at: join(place.root, settingsFolder, name),
    text,
  }));
  const owners = codeOwners(place, wanted.owner);
  for (const { at, text } of [...files, ...owners]) writeFileAtomic(at, text);
  return accepted({ files: [...files, ...owners].map(({ at }) => at), next });
}

/** Teams keep their names: the page says which to create. */
function codeOwners(place: Place, owner: string): readonly { readonly at: string; readonly text: string }[] {
  const at = join(place.root, ".github", "CODEOWNERS");
  const before = existsSync(at) ? readFileSync(at, "utf8") : "";
  const text = before.replaceAll(placeholderOwner, `@${owner}/`);
  return text === before ? [] : [{ at, text }];
}

const next = [
  "npm run -s forge -- settings --print, and create the two Apps with its links.",
  "Write what says TODO, and the Apps' ids, in .github/settings/settings.yaml. Then: npm run -s forge -- settings --write",
  "Push the files to main before the rules come; the page /drift/github/ (Set up GitHub) says in which order.",
  "With a token in GH_TOKEN: npm run -s forge -- settings --apply, and --check until nothing differs.",
];
