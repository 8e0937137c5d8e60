// Astro integration: builds the form as one file for offline use in each language, with its SHA-256 beside it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { placeFrom } from "../../scripts/repository/place.ts";
import type { SiteAddress } from "../../scripts/repository/site-address.ts";
import { fileAt } from "../publishing/under-base.ts";
import { pathIn } from "../text/addresses.ts";
import { type Language, languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { offlineAddress, offlineName } from "./offline-names.ts";
import { dataOf, offlinePage, scriptsOf } from "./page.ts";
import { bundledScript } from "./script.ts";

/** Largest size in bytes after gzip, so that the file downloads fast over a slow line. */
export const offlineLimit = 300_000;

/** Makes the file from a built site alone. */
export async function makeOffline(folder: string, own: SiteAddress | null, language: Language = "sv"): Promise<string> {
  const fileOf = (address: string): string => fileAt(address, own?.base ?? "/");
  const html = readFileSync(join(folder, pathIn(language, "/svara/"), "index.html"), "utf8");
  const script = await bundledScript(folder, scriptsOf(html).map(fileOf));
  const read = (address: string): string => readFileSync(join(folder, fileOf(address)), "utf8");
  return offlinePage(html, { read, script, website: own?.address ?? null, words: wordsIn(language).offline });
}

/** A line in the format of `sha256sum -c` and `shasum -c`. */
export function digestLine(bytes: string | Uint8Array, name = offlineName("sv")): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
}

/** Runs when every page has been written. */
export function offlineForm(own: SiteAddress | null): AstroIntegration {
  return {
    name: "offline-form",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const place = placeFrom([]);
        for (const language of languages) {
          const name = offlineName(language);
          const fresh = await makeOffline(folder, own, language);
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

/**
 * The text of a round's own copy, unchanged, so that checksums in letters already sent remain correct. The site's texts may have changed
 * since, but not what is sealed or how.
 * @throws Error if the copy would seal for another round or edition, or to other keys, than the site does.
 */
export function publishableCopy(copy: string, fresh: string): string {
  const sealing = (html: string): string => {
    const { edition, editionDigest, round } = dataOf(html);
    // `kid` identifies the recipients' keys.
    return JSON.stringify([edition, editionDigest, round && [round.round, round.kid, round.padding, round.receiptKey]]);
  };
  if (sealing(copy) === sealing(fresh)) return copy;
  throw new Error(
    "Mätomgångens svara.html förseglar inte som webbplatsen gör. Ta bort filen ur omgångens mapp, bygg, och lägg dit den nya. Brev som redan är skickade visar då fel kontrollsumma.",
  );
}
