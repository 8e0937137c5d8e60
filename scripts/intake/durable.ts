// Decides when bytes count as kept: when a file with its whole contents, and its name in the folder, are on the disk.
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The steps of keeping a file, apart so that a test can let each of them fail. */
export interface Disk {
  /** Writes a new file and waits until its contents are on the disk. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Waits until the names in a folder are on the disk. */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Removes a file, also one that is gone. It may lie there again after a crash. */
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

/** Temporary name, fsync, rename, fsync of the folder: after a crash the file is there whole or not at all. @throws the disk's error */
export async function keep(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString("hex")}${unfinished}`;
  try {
    await disk.write(temporary, bytes);
    await disk.rename(temporary, file);
  } catch (error) {
    // A full disk stays full as long as the half file lies there.
    await rm(temporary, { force: true });
    throw error;
  }
  await disk.syncFolder(dirname(file));
}

/**
 * What makes folders below `root`, and sees to it that each one's name in its parent is on the disk, as `root`'s own is. A folder that
 * lies there is no proof of that: the wait for it may have failed, or the one who made it may have died before it. So each is waited for
 * once in the life of what is returned. @throws the disk's error; the folder is then waited for again the next time
 */
export function folderKeeper(disk: Disk, root: string): (folder: string) => Promise<void> {
  const kept = new Set<string>();
  return async (folder) => {
    if (kept.has(folder)) return;
    const first = (await mkdir(folder, { recursive: true, mode: 0o700 })) ?? folder;
    const top = first.length < root.length ? first : root;
    for (let at = folder; at.length >= top.length; at = dirname(at)) {
      if (kept.has(at)) break;
      await disk.syncFolder(dirname(at));
    }
    kept.add(folder);
  };
}

/** Removes what a crash left half written in a folder. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(unfinished)) await rm(join(folder, name), { force: true });
}
