// One command at a time in a working folder: another one is refused, with the name of the one that is running.
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, fault, refused } from "./diagnostic.ts";
import { lockFile } from "./lock-file.ts";
import type { ReadCode } from "./messages.ts";

/**
 * Returns the function that unlocks all the folders; refused, with none of them locked, while another process of the same user on this
 * machine holds one. They need not exist, and nothing is written into them, since a command may replace them. @throws the disk's error
 */
export function lockFolders(folders: readonly string[]): Checked<() => void> {
  const unlocks: (() => void)[] = [];
  const unlock = (): void => {
    for (const one of unlocks.splice(0)) one();
  };
  for (const folder of folders) {
    const file = fileFor(folder);
    const one = lockFile(`${file}.lock`);
    if (!one) {
      unlock();
      return refused({ ...fault<ReadCode>("folder-at-work", "", { holder: holderIn(`${file}.txt`) }), file: resolve(folder) });
    }
    unlocks.push(one);
    writeFileSync(`${file}.txt`, `${commandName()}, process ${process.pid}`);
  }
  return accepted(unlock);
}

/** Without an extension, in a folder of the user's own: the locked folder may be replaced. */
function fileFor(folder: string): string {
  const hash = createHash("sha256").update(realPath(resolve(folder)));
  return join(ownFolder(), hash.digest("hex").slice(0, 32));
}

/**
 * In the system's temporary folder, where another user may have made one of that name, or a link: unless it is this user's and closed
 * to others, one below the home folder is used.
 */
function ownFolder(): string {
  const temporary = join(tmpdir(), `infosaktrappan-${process.getuid?.() ?? "locks"}`);
  try {
    mkdirSync(temporary, { mode: 0o700 });
  } catch {
    // It exists already, or cannot be made.
  }
  if (isOwn(temporary)) return temporary;
  const inHome = join(homedir(), ".cache", "infosaktrappan");
  mkdirSync(inHome, { recursive: true, mode: 0o700 });
  return inHome;
}

/** Whether it is a folder of this user's in which nobody else can write or read. Where the system has no user ids, any folder is. */
function isOwn(folder: string): boolean {
  const user = process.getuid?.();
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && (user === undefined || (found.uid === user && (found.mode & 0o077) === 0));
  } catch {
    return false;
  }
}

/** Resolves the part of the path that exists. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return dirname(folder) === folder ? folder : join(realPath(dirname(folder)), basename(folder));
  }
}

/** As the user types it. */
function commandName(): string {
  const name = basename(process.argv[1] ?? "", ".ts");
  return name === "start" ? "npm start" : `npm run ${name}`;
}

/** Written just after locking, so it may be missing for a moment. */
function holderIn(file: string): string {
  try {
    return readFileSync(file, "utf8") || "npm run …";
  } catch {
    return "npm run …";
  }
}
