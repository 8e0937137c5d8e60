// A folder whose disk forgets, when the power goes, everything that was not synced, for what is written with synchronous calls.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** A file or folder, whatever it is called at the moment. */
interface Inode {
  /** Of a file, what was synced; undefined: nothing, so that it is empty. */
  contents?: Buffer;
  /** Of a folder, the names that were synced. */
  names?: ReadonlyMap<string, Inode>;
}

type Call = "openSync" | "fsyncSync" | "renameSync" | "rmSync";
const { openSync, fsyncSync, renameSync, rmSync } = fs;
const real: Pick<typeof fs, Call> = { openSync, fsyncSync, renameSync, rmSync };

/**
 * Watches the folder from now on, with the semantics of POSIX: fsync of a file keeps its contents, fsync of a folder its names. What is in
 * it counts as synced. No call waits for a real disk. `areRemovalsKept`: names that are gone stay gone, as they may on a real disk.
 */
export function forgetfulDisk(root: string): {
  readonly calls: Pick<typeof fs, Call>;
  readonly cutPower: (areRemovalsKept?: boolean) => void;
} {
  const live = new Map<string, Inode>();
  const opened = new Map<number, string>();
  const at = (path: string): Inode => {
    const inode = live.get(path) ?? {};
    live.set(path, inode);
    return inode;
  };
  const entry = (path: string, kind: fs.Dirent): Inode => {
    const inode = at(path);
    // A folder whose own names nobody has synced is empty.
    if (kind.isDirectory()) inode.names ??= new Map();
    return inode;
  };
  const sync = (path: string): void => {
    const inode = at(path);
    if (fs.statSync(path).isFile()) inode.contents = fs.readFileSync(path);
    else inode.names = new Map(fs.readdirSync(path, { withFileTypes: true }).map((one) => [one.name, entry(join(path, one.name), one)]));
  };
  const below = (path: string): readonly string[] => [...live.keys()].filter((one) => one === path || one.startsWith(`${path}/`));
  for (const name of ["", ...fs.readdirSync(root, { recursive: true, encoding: "utf8" })]) sync(join(root, name));
  const calls = {
    openSync: ((path: string, ...rest: [flags: string, mode?: number]) => {
      const handle = real.openSync(path, ...rest);
      opened.set(handle, path);
      return handle;
    }) as typeof openSync,
    fsyncSync: (handle: number) => sync(opened.get(handle) as string),
    renameSync: (from: fs.PathLike, to: fs.PathLike) => {
      real.renameSync(from, to);
      const moved = below(String(from)).map((path) => [path, at(path)] as const);
      for (const path of below(String(to))) live.delete(path);
      for (const [path, inode] of moved) {
        live.delete(path);
        live.set(`${to}${path.slice(String(from).length)}`, inode);
      }
    },
    rmSync: (path: fs.PathLike, options?: fs.RmOptions) => {
      real.rmSync(path, options);
      for (const one of below(String(path))) live.delete(one);
    },
  };
  const restore = (path: string, { contents, names }: Inode, isKept: (path: string) => boolean): void => {
    if (names === undefined) fs.writeFileSync(path, contents ?? "");
    else fs.mkdirSync(path);
    for (const [name, inode] of names ?? []) if (isKept(join(path, name))) restore(join(path, name), inode, isKept);
  };
  return {
    calls,
    cutPower: (areRemovalsKept = false) => {
      const durable = at(root);
      const there = new Set(live.keys());
      Object.assign(fs, real);
      syncBuiltinESMExports();
      real.rmSync(root, { recursive: true });
      restore(root, durable, (path) => !areRemovalsKept || there.has(path));
    },
  };
}
