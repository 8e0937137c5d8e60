// `npm run forge`: says what GitHub must be set to and what differs, sets what the API can, and writes the files that GitHub imports.
import { join } from "node:path";
import { accepted, type Checked, fault, hasError, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { applySettings } from "../forge/settings/apply.ts";
import { checkSettings } from "../forge/settings/check.ts";
import type { SettingsCode } from "../forge/settings/messages.ts";
import { checklist } from "../forge/settings/print.ts";
import { readSettings, readSettingsFile, settingsFolder } from "../forge/settings/read-files.ts";
import { importedFiles } from "../forge/settings/written.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { flag, type Outcome, runCommand, text } from "../shared/command.ts";
import { forTerminal } from "../shared/print.ts";

const usage = `npm run -s forge -- settings --check [--root <mapp>]    säger allt som skiljer GitHub från filerna
npm run -s forge -- settings --print [--root <mapp>]    skriver ut en lista över det som ska ställas in
npm run -s forge -- settings --apply [--root <mapp>]    ställer in det som går, och säger vad som är kvar
npm run -s forge -- settings --write [--root <mapp>]    skriver om apps/ och rulesets/ efter settings.yaml
Filerna ligger i .github/settings. --check och --apply läser en token i miljövariabeln GH_TOKEN. Status 1 om något skiljer.

npm run -s forge -- settings --check [--root <folder>]    names everything in which GitHub differs from the files
npm run -s forge -- settings --print [--root <folder>]    prints a checklist of what to set
npm run -s forge -- settings --apply [--root <folder>]    sets what it can, and says what is left
npm run -s forge -- settings --write [--root <folder>]    rewrites apps/ and rulesets/ from settings.yaml
The files are in .github/settings. --check and --apply read a token from the environment variable GH_TOKEN. Exit 1 if anything differs.`;

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

function print(place: Place): Checked<Outcome> {
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

await runCommand({
  usage,
  reads: { sv: ".github/settings, och GitHub vid --check och --apply", en: ".github/settings, and GitHub with --check and --apply" },
  writes: { sv: "filerna vid --write, GitHub vid --apply", en: "the files with --write, GitHub with --apply" },
  example: "npm run -s forge -- settings --print",
  options: { apply: flag, check: flag, print: flag, root: text, write: flag },
  allowPositionals: true,
  choose: ({ apply, check, print: prints, root, write: writes }, [kind, ...others]) => {
    const asked = [apply, check, prints, writes].filter((one) => one === true);
    if (kind !== "settings" || others.length > 0 || asked.length !== 1) return undefined;
    const place = placeAt(root);
    if (prints) return () => print(place);
    if (writes) return () => write(place);
    return () => compare(place, apply === true);
  },
});
