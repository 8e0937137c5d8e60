// Reads a published log from a web address or from the folder of a built site.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { logPath } from "./published.ts";

/** The bytes of a file below `/logg/`; null where it cannot be had or is too large. Never throws. */
export type LogSource = (path: string) => Promise<Uint8Array | null>;

/** Larger than any file of a log: 256 entries are about 30 kB. */
const maxBytes = 1_048_576;
/** Milliseconds for one file. */
const requestTimeout = 30_000;

/** The log of a site at `https://…`, or in a folder. */
export function openSource(place: string): LogSource {
  return /^https?:\/\//i.test(place) ? servedAt(place) : inFolder(place);
}

function inFolder(folder: string): LogSource {
  return async (path) => {
    const file = join(folder, logPath, path);
    return existsSync(file) && statSync(file).isFile() && statSync(file).size <= maxBytes ? new Uint8Array(readFileSync(file)) : null;
  };
}

function servedAt(address: string): LogSource {
  return async (path) => {
    try {
      const url = `${address.replace(/\/+$/, "")}/${logPath}/${path}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(requestTimeout), cache: "no-store" });
      return response.ok ? await bodyOf(response) : null;
    } catch {
      return null;
    }
  };
}

/** The body; null if it is more than a log's file can be: whoever serves it may be hostile. */
export async function bodyOf(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
