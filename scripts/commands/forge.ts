// `npm run forge`: names everything in which GitHub differs from .github/settings. It changes nothing.
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { root } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, hasError, refused } from "../core/diagnostic.ts";
import { messages as githubMessages } from "../forge/github/messages.ts";
import { checkSettings } from "../forge/settings/check.ts";
import { type SettingsCode, messages as settingsMessages } from "../forge/settings/messages.ts";
import { readSettings } from "../forge/settings/read-settings.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";

const print = printer(githubMessages, settingsMessages);

async function check(place: Place): Promise<Checked<Outcome>> {
  const token = process.env.GH_TOKEN?.trim() ?? "";
  const settings = readSettings(place.root);
  const authority = readAuthority(place);
  const missing = token === "" ? [fault<SettingsCode>("settings-token-missing")] : [];
  if (!settings.ok || !authority.ok || missing.length > 0) return refused(...settings.diagnostics, ...authority.diagnostics, ...missing);
  const { website } = authority.value.contact;
  const found = await checkSettings({ settings: settings.value, root: place.root, token, website });
  if (hasError(found)) return refused(...found);
  return accepted([...(found.length > 0 ? [print.forTerminal(found)] : []), "✓ GitHub is set as the files say."].join("\n"));
}

await runCommand({
  name: "npm run -s forge",
  print,
  forms: [form({ words: "settings", takes: { root }, run: ({ root }) => check(placeAt(root)) })],
  about: `Names everything in which GitHub differs from .github/settings. Reads a token from the environment variable GH_TOKEN, and changes nothing.
Exit 1 if anything differs.`,
  reads: { sv: ".github/settings och GitHub", en: ".github/settings and GitHub" },
  writes: { sv: "ingenting", en: "nothing" },
  example: "settings",
});
