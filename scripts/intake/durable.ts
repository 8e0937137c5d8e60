// Durable writes: a file counts as stored when its contents and its name in the folder are on the disk.
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { envelopeLimits } from "../envelope/limits.ts";

/** The steps of storing a file, separate so that a test can make each of them fail. */
export interface Disk {
  /** Writes a new file and waits until its contents are on the disk (fsync). */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Waits until the names in a folder are on the disk (fsync). */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Removes a file if it exists. It may reappear after a crash. */
  readonly remove: (file: string) => Promise<void>;
}

export const realDisk: Disk = {
  write: async (file, bytes) => {
    const handle = await open(file, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  syncFolder: async (folder) => {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: (file) => rm(file, { force: true }),
};

const unfinished = ".unfinished";

/** Temporary name, fsync, rename, fsync of the folder: after a crash the file is complete or absent. @throws the disk's error */
export async function writeDurably(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString("hex")}${unfinished}`;
  try {
    await disk.write(temporary, bytes);
    await disk.rename(temporary, file);
  } catch (error) {
    // A full disk stays full while the partial file is there.
    await rm(temporary, { force: true });
    throw error;
  }
  await disk.syncFolder(dirname(file));
}

/**
 * Returns a function that makes a folder below `root` and syncs its name in its parent, and likewise `root`'s own. A folder's existence
 * does not prove that its name was synced: that may have failed, or the process that created it may have died first. So each folder is
 * synced once by every process, whoever made it. @throws the disk's error; the folder is then synced the next time
 */
export function folderMaker(disk: Disk, root: string): (folder: string) => Promise<void> {
  const synced = new Set<string>();
  return async (folder) => {
    if (synced.has(folder)) return;
    const first = (await mkdir(folder, { recursive: true, mode: 0o700 })) ?? folder;
    const top = first.length < root.length ? first : root;
    for (let at = folder; at.length >= top.length; at = dirname(at)) {
      if (synced.has(at)) break;
      await disk.syncFolder(dirname(at));
    }
    synced.add(folder);
  };
}

/** Writes a file of an envelope's maximum size, and removes it. `removeUnfinished` knows one left by a crash. @throws the disk's error */
export async function probeFolder(disk: Disk, folder: string): Promise<void> {
  const file = join(folder, `probe.${randomBytes(6).toString("hex")}${unfinished}`);
  try {
    await disk.write(file, new Uint8Array(envelopeLimits.bytes));
  } finally {
    await rm(file, { force: true });
  }
}

/** Whether an error of the disk says that it, or the user's share of it, has no room left. */
export function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** Removes files that a crash left half written. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(unfinished)) await rm(join(folder, name), { force: true });
}
