// Finds the Chromium that the browser tests, the report's PDF and the benches drive.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fonts, hasFonts, systemChromium } from "./system-chromium.ts";

export interface Browser {
  readonly executablePath: string;
  /** Extra environment variables: our fonts, and where to find libraries that the machine lacks. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Tries CHROMIUM_PATH, /usr/bin/chromium and the packed one that `npm ci` installs, in that order. @throws Error when none starts, or when
 * the fonts are not installed: it would print pages without a letter on them, and say nothing.
 */
export function findChromium(): Promise<Browser> {
  // Once per process: two calls at a time would unpack into the same folder.
  found ??= find();
  return found;
}

let found: Promise<Browser> | undefined;

async function find(): Promise<Browser> {
  if (!hasFonts()) throw new Error("The fonts that pages are printed with are not installed. Run npm ci.");
  const installed = systemChromium();
  if (installed) return { executablePath: installed, env: fonts };
  const folder = await unpack();
  const executablePath = join(folder, "chromium");
  if (starts(executablePath, fonts)) return { executablePath, env: fonts };
  // A bare machine lacks libnss3 and libnspr4; the package ships them for Amazon Linux, and they work here too.
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  if (starts(executablePath, withLibraries)) return { executablePath, env: withLibraries };
  throw new Error("No Chromium starts on this machine. Install one and set CHROMIUM_PATH to it.");
}

function starts(executablePath: string, env: Readonly<Record<string, string>>): boolean {
  return spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } }).status === 0;
}

/** Unpacks once per version, under a temporary name first: an interrupted run must not leave half a browser. */
async function unpack(): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const version = (JSON.parse(readFileSync(join(bin, "..", "package.json"), "utf8")) as { version: string }).version;
  const folder = resolve("node_modules", ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    for (const name of ["chromium.br", "swiftshader.tar.br", "al2023.tar.br"]) await inflate(join(bin, name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}
