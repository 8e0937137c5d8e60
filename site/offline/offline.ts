// Decides that the built site also has the form as one file in each language, to be used without a net, and each file's digest beside it.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { placeFrom } from "../../scripts/shared/place.ts";
import { readAuthority } from "../../scripts/shared/read-method.ts";
import { pathIn } from "../text/addresses.ts";
import { offline as en } from "../text/en/form/offline.ts";
import { type Language, languages } from "../text/languages.ts";
import { offline as sv } from "../text/sv/form/offline.ts";
import { offlineAddress, offlineNames } from "./offline-names.ts";
import { dataOf, offlinePage, scriptsOf } from "./page.ts";
import { publishableCopy } from "./round-copy.ts";
import { bundledScript } from "./script.ts";

/** Bytes, as compressed for a download. Above it the file is no longer quick to fetch over a slow line. */
export const offlineLimit = 250_000;

/** Makes the file from a built site, and from nothing else. */
export async function makeOffline(folder: string, website: string | null, language: Language = "sv"): Promise<string> {
  const read = (address: string): string => readFileSync(join(folder, address), "utf8");
  const html = read(`${pathIn(language, "/svara/")}index.html`);
  const script = await bundledScript(folder, scriptsOf(html));
  return offlinePage(html, { read, script, website, words: offlineWords[language] });
}

const offlineWords = { sv, en } as const;

/** The line that `sha256sum -c` and `shasum -c` read. */
export function digestLine(bytes: string | Uint8Array, name = offlineNames.sv): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
}

/** Runs when every page is written. */
export function offlineForm(): AstroIntegration {
  return {
    name: "offline-form",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const place = placeFrom([]);
        const authority = readAuthority(place);
        const website = authority.ok ? authority.value.contact.website : null;
        for (const language of languages) {
          const name = offlineNames[language];
          const fresh = await makeOffline(folder, website, language);
          const { round } = dataOf(fresh);
          const file = join(place.content, "rounds", round?.round ?? "", name);
          const text = round && existsSync(file) ? publishableCopy(readFileSync(file, "utf8"), fresh) : fresh;
          const size = gzipSync(text, { level: 9 }).length;
          if (size > offlineLimit) throw new Error(`${name} is ${size} bytes compressed; ${offlineLimit} is the most.`);
          const at = join(folder, offlineAddress(language));
          writeFileSync(at, text);
          writeFileSync(`${at}.sha256`, digestLine(text, name));
          logger.info(`${name}: ${text.length} characters, ${size} bytes compressed`);
        }
      },
    },
  };
}
