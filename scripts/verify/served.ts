// What a site publishes, read from its address or from the folder of a built site, with nothing trusted.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface ServedSite {
  /** Null where the file cannot be had. Never throws. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Paths of all files, where they can be listed: in a folder. */
  readonly all: readonly string[] | null;
}

/** Larger than any file that a site publishes. */
const maxBytes = 64 * 1024 * 1024;
/** Milliseconds for one file. */
const timeout = 60_000;

export function openSite(place: string): ServedSite {
  return /^https?:\/\//i.test(place) ? servedAt(place.replace(/\/+$/, "")) : inFolder(place);
}

function inFolder(folder: string): ServedSite {
  const all = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    : [];
  const read: ServedSite["read"] = async (path) => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  return { read, all };
}

function servedAt(address: string): ServedSite {
  const read: ServedSite["read"] = async (path) => {
    try {
      // A static host answers a folder with its index.
      const url = `${address}/${path
        .replace(/(^|\/)index\.html$/, "$1")
        .split("/")
        .map(encodeURIComponent)
        .join("/")}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(timeout), cache: "no-store", redirect: "error" });
      if (!response.ok || Number(response.headers.get("content-length")) > maxBytes) return null;
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      return null;
    }
  };
  return { read, all: null };
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Digest by path of a list as `sha256sum` writes it; null if a line has another form or a path comes twice. */
export function parseList(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split("\n").slice(0, -1);
  const files = new Map(
    lines.flatMap((line) => {
      const [, digest, path] = /^([0-9a-f]{64}) {2}([^\0]+)$/.exec(line) ?? [];
      return digest && path && !path.split("/").includes("..") ? [[path, digest] as const] : [];
    }),
  );
  return files.size === lines.length && text.endsWith("\n") ? files : null;
}
