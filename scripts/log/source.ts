// Reads a log: a published one from a web address or from the folder of a built site, or the one in the repository before it is published.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { utf8 } from "../envelope/digest.ts";
import { readLogFolder } from "./log-file.ts";
import { logPath } from "./published.ts";
import { tilesOf } from "./tiles.ts";

/** The bytes of a file below `/logg/`; null where it cannot be had or is too large. Never throws. */
export type LogSource = (path: string) => Promise<Uint8Array | null>;

/** Larger than any file of a log: 256 entries are about 30 kB. */
const maxBytes = 1_048_576;
/** Milliseconds for one file. */
const requestTimeout = 30_000;

/** The log of a site at `https://…` or in a folder, or in the folder `content/log`, from which a witness signs before anything is published. */
export function openSource(place: string): LogSource {
  if (/^https?:\/\//i.test(place)) return servedAt(place);
  return existsSync(join(place, "entries.txt")) ? inLogFolder(place) : inFolder(place);
}

/** One that is not whole has no files. */
function inLogFolder(folder: string): LogSource {
  const log = readLogFolder(folder);
  if (!log.ok || !log.value) return async () => null;
  const { lines, texts } = log.value;
  const files = new Map([["checkpoint", utf8(texts.checkpoint)] as const, ...tilesOf(lines.map(utf8))]);
  return async (path) => files.get(path) ?? null;
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
