// A disk that loses, when the power goes, everything that was not synced.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Disk, realDisk } from "../../intake/durable.ts";

export interface PowerDisk extends Disk {
  /** Resets the folder to what a disk guarantees: synced contents under names whose folder was synced. */
  readonly powerCut: () => void;
}

interface Names {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly folders: ReadonlySet<string>;
}

/** Over a real folder, with the semantics of POSIX: fsync of a file preserves its contents, fsync of a folder its names. */
export function powerDisk(root: string): PowerDisk {
  const durable = new Map<string, Names>();
  const note = (folder: string): void => {
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
    durable.set(folder, {
      files: new Map(entries.filter((one) => one.isFile()).map((one) => [one.name, readFileSync(join(folder, one.name))])),
      folders: new Set(entries.filter((one) => one.isDirectory()).map((one) => one.name)),
    });
  };
  const restore = (folder: string): void => {
    const names = durable.get(folder);
    mkdirSync(folder, { recursive: true });
    for (const [name, contents] of names?.files ?? []) writeFileSync(join(folder, name), contents);
    for (const name of names?.folders ?? []) restore(join(folder, name));
  };
  return {
    ...realDisk,
    syncFolder: async (folder) => note(folder),
    powerCut: () => {
      const isDurable = durable.get(dirname(root))?.folders.has(root.slice(dirname(root).length + 1)) ?? false;
      rmSync(root, { recursive: true, force: true });
      if (isDurable) restore(root);
    },
  };
}
