// What an action loads of a page's script.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Request } from "@playwright/test";

/** Bytes after gzip of the scripts that the page fetches while `act` is done, by their addresses. `site`: the folder that is served. */
export async function scriptsOf(page: Page, site: string, act: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>();
  const note = (request: Request): void => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith(".js")) loaded.set(path, compressed(readFileSync(join(site, path))));
  };
  page.on("request", note);
  await act();
  page.off("request", note);
  return loaded;
}

/** Bytes after gzip. */
export const compressed = (bytes: string | Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

export function sumOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((all, one) => all + one, 0);
}
