// `npm run forge`: names everything in which GitHub differs from .github/settings. It changes nothing.
import { accepted, type Checked, fault, hasError, refused } from "../core/diagnostic.ts";
import { checkSettings } from "../forge/settings/check.ts";
import type { SettingsCode } from "../forge/settings/messages.ts";
import { readSettings } from "../forge/settings/read-settings.ts";
import { type Outcome, runCommand, text } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s forge -- settings [--root <folder>]    names everything in which GitHub differs from .github/settings
Reads a token from the environment variable GH_TOKEN, and changes nothing. Exit 1 if anything differs.`;

async function check(place: Place): Promise<Checked<Outcome>> {
  const token = process.env.GH_TOKEN?.trim() ?? "";
  const settings = readSettings(place.root);
  const authority = readAuthority(place);
  const missing = token === "" ? [fault<SettingsCode>("settings-token-missing")] : [];
  if (!settings.ok || !authority.ok || missing.length > 0) return refused(...settings.diagnostics, ...authority.diagnostics, ...missing);
  const { website } = authority.value.contact;
  const found = await checkSettings({ settings: settings.value, root: place.root, token, website });
  if (hasError(found)) return refused(...found);
  return accepted([...(found.length > 0 ? [forTerminal(found)] : []), "✓ GitHub is set as the files say."].join("\n"));
}

await runCommand({
  usage,
  reads: { sv: ".github/settings och GitHub", en: ".github/settings and GitHub" },
  writes: { sv: "ingenting", en: "nothing" },
  example: "npm run -s forge -- settings",
  options: { root: text },
  allowPositionals: true,
  choose: ({ root }, words) => (words.join(" ") === "settings" ? () => check(placeAt(root)) : undefined),
});
