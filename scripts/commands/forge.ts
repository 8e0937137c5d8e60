// `npm run forge`: says what GitHub must be set to and what differs, sets what the API can, and writes the files that GitHub imports.
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { flag, root } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, hasError, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { messages as forgeMessages } from "../forge/messages.ts";
import { applySettings } from "../forge/settings/apply.ts";
import { checkSettings } from "../forge/settings/check.ts";
import { type SettingsCode, messages as settingsMessages } from "../forge/settings/messages.ts";
import { checklist } from "../forge/settings/print.ts";
import { readSettings, readSettingsFile, settingsFolder } from "../forge/settings/read-files.ts";
import { importedFiles } from "../forge/settings/written.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as references } from "../method/references/messages.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { readAuthority } from "../shared/read-method.ts";

const print = printer(checks, forgeMessages, references, settingsMessages);
const { forTerminal } = print;

/** The site's address, which only GitHub Pages is compared with. */
function websiteOf(place: Place): Checked<string | null> {
  const authority = readAuthority(place);
  return authority.ok ? accepted(authority.value.contact.website) : authority;
}

async function compare(place: Place, doesApply: boolean): Promise<Checked<Outcome>> {
  const token = process.env.GH_TOKEN?.trim() ?? "";
  const settings = readSettings(place.root);
  const website = websiteOf(place);
  const missing = token === "" ? [fault<SettingsCode>("settings-token-missing")] : [];
  if (!settings.ok || !website.ok || missing.length > 0) return refused(...settings.diagnostics, ...website.diagnostics, ...missing);
  const request = { file: settings.value, token };
  const stopped = doesApply ? await applySettings(request) : [];
  if (stopped.length > 0) return refused(...stopped);
  const found = await checkSettings({ ...request, website: website.value });
  if (hasError(found)) {
    if (doesApply) console.error("Det som går är inställt. Kvar att göra för hand: / What can be set is set. Left to do by hand:");
    return refused(...found);
  }
  const done = "✓ GitHub är inställt som filerna säger. / GitHub is set as the files say.";
  return accepted([...(found.length > 0 ? [forTerminal(found)] : []), done].join("\n"));
}

function printChecklist(place: Place): Checked<Outcome> {
  const settings = readSettingsFile(place.root);
  const website = websiteOf(place);
  if (!settings.ok || !website.ok) return refused(...settings.diagnostics, ...website.diagnostics);
  return accepted(checklist(settings.value, website.value));
}

function write(place: Place): Checked<Outcome> {
  const settings = readSettingsFile(place.root);
  if (!settings.ok) return settings;
  const files = importedFiles(settings.value);
  for (const { name, contents } of files) writeFileAtomic(join(place.root, settingsFolder, name), contents);
  return accepted(files.map(({ name }) => join(settingsFolder, name)).join("\n"));
}

const words = "settings";

await runCommand({
  name: "npm run -s forge",
  print,
  forms: [
    form({ words, needs: { check: flag }, takes: { root }, run: ({ root }) => compare(placeAt(root), false) }),
    form({ words, needs: { print: flag }, takes: { root }, run: ({ root }) => printChecklist(placeAt(root)) }),
    form({ words, needs: { apply: flag }, takes: { root }, run: ({ root }) => compare(placeAt(root), true) }),
    form({ words, needs: { write: flag }, takes: { root }, run: ({ root }) => write(placeAt(root)) }),
  ],
  about: `--check names everything in which GitHub differs from the files, --print prints a checklist of what to set, --apply sets what it can and
says what is left, --write rewrites apps/ and rulesets/ from settings.yaml. The files are in .github/settings. --check and --apply read a
token from the environment variable GH_TOKEN. Exit 1 if anything differs.`,
  reads: { sv: ".github/settings, och GitHub vid --check och --apply", en: ".github/settings, and GitHub with --check and --apply" },
  writes: { sv: "filerna vid --write, GitHub vid --apply", en: "the files with --write, GitHub with --apply" },
  example: "settings --print",
});
