// Decides that the built site also has the form as one file, to be used without a net, and the file's digest beside it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { placeFrom, readAuthority } from "../scripts/read.ts";
import { mayPublish } from "./offline/kept.ts";
import { dataOf, offlinePage, scriptsOf } from "./offline/page.ts";
import { bundledScript } from "./offline/script.ts";

export const offlineName = "svara.html";

/** Bytes, as compressed for a download. Above it the file is no longer quick to fetch over a slow line. */
export const offlineLimit = 250_000;

/** Makes the file from a built site, and from nothing else. */
export async function makeOffline(folder: string, website: string | null): Promise<string> {
  const read = (address: string): string => readFileSync(join(folder, address), "utf8");
  const html = read("svara/index.html");
  const script = await bundledScript(folder, scriptsOf(html));
  return offlinePage(html, { read, script, website });
}

/** The line that `sha256sum -c` and `shasum -c` read. */
export function digestLine(bytes: string | Uint8Array): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${offlineName}\n`;
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
        const fresh = await makeOffline(folder, authority.ok ? authority.value.contact.website : null);
        const { round } = dataOf(fresh);
        const file = join(place.content, "rounds", round?.round ?? "", offlineName);
        const text = round && existsSync(file) ? mayPublish(readFileSync(file, "utf8"), fresh) : fresh;
        const size = gzipSync(text, { level: 9 }).length;
        if (size > offlineLimit) throw new Error(`${offlineName} is ${size} bytes compressed; ${offlineLimit} is the most.`);
        writeFileSync(join(folder, offlineName), text);
        writeFileSync(join(folder, `${offlineName}.sha256`), digestLine(text));
        logger.info(`${offlineName}: ${text.length} characters, ${size} bytes compressed`);
      },
    },
  };
}
