import fs, { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { putFiles } from "../testing/files.ts";
import { forgetfulDisk } from "../testing/forgetful-disk.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { completeInterruptedWrite, createFolder, type FileBelow, writeAllOrNone, writeFileAtomic } from "./write.ts";

const root = temporaryFolder("write");

/** Every call that changes the file system or makes a change durable. */
const points = ["openSync", "writeSync", "fsyncSync", "closeSync", "renameSync", "mkdirSync", "rmSync"] as const;
// A flush is a crash point like the others, but a test need not wait for the disk.
const whole = { ...fs, fsyncSync: () => undefined };
const flush = fs.fsyncSync;
beforeAll(restore);
afterAll(() => {
  Object.assign(fs, { fsyncSync: flush });
  syncBuiltinESMExports();
});
afterEach(restore);

function restore(): void {
  for (const name of points) Object.assign(fs, { [name]: whole[name] });
  syncBuiltinESMExports();
}

class Crash extends Error {}

/** Lets `count` calls through and crashes before or after the next. Returns how many were made in all. `over`: what the calls then do. */
function crashAt(
  count: number,
  when: "before" | "after",
  work: () => void,
  over: Partial<typeof fs> = {},
): { readonly calls: number; readonly crashed: boolean } {
  let calls = 0;
  // After a crash nothing more may happen: a dead process runs no `finally`.
  let dead = false;
  for (const name of points) {
    const real = { ...whole, ...over }[name] as (...args: unknown[]) => unknown;
    const wrapped = (...args: unknown[]): unknown => {
      if (dead) throw new Crash();
      const isHere = calls === count;
      calls += 1;
      dead = isHere;
      if (isHere && when === "before") throw new Crash();
      const result = real(...args);
      if (isHere) throw new Crash();
      return result;
    };
    Object.assign(fs, { [name]: wrapped });
  }
  syncBuiltinESMExports();
  try {
    work();
    return { calls, crashed: false };
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return { calls, crashed: true };
  } finally {
    restore();
  }
}

const waiting = "letters";
const before: Readonly<Record<string, string>> = { "round.yaml": "version: 1", "roster.json": "one", "letters/m-1.html": "first" };
const change: readonly FileBelow[] = [
  { path: "letters/m-1.html", contents: "second", mode: 0o600 },
  { path: "letters/m-2.html", contents: "new", mode: 0o600 },
  { path: "versions/roster/2.json", contents: "part" },
  { path: "registry.age", contents: new Uint8Array([1, 2, 3]) },
  { path: "roster.json", contents: "two" },
  { path: "round.yaml", contents: "version: 2" },
];
const after = { ...before, ...Object.fromEntries(change.map(({ path, contents }) => [path, Buffer.from(contents).toString()])) };

let made = 0;
function freshFolder(): string {
  made += 1;
  const folder = join(root, String(made));
  putFiles(folder, Object.entries(before));
  return folder;
}

/** Every file of the folder by path, staged ones included. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

type Writer = (folder: string, files: readonly FileBelow[]) => void;
const together: Writer = (folder, files) => writeAllOrNone({ folder, waiting, files });

/**
 * What a writer leaves at every point at which it can die, after recovery by the next command: faults only. `isCut`: the machine loses its
 * power, and the disk everything that was not synced.
 */
function matrix(write: Writer, isCut = false): { readonly points: number; readonly halves: number; readonly early: number } {
  let [at, halves, early] = [0, 0, 0];
  for (;;) {
    let crashed = false;
    for (const when of isCut ? (["before"] as const) : (["before", "after"] as const)) {
      const folder = freshFolder();
      const disk = isCut ? forgetfulDisk(folder) : undefined;
      const run = crashAt(at, when, () => write(folder, change), disk?.calls);
      disk?.cutPower();
      crashed ||= run.crashed;
      const there = Object.entries(filesOf(folder)).filter(([path]) => !path.startsWith(`${waiting}/.`));
      // Before that recovery a reader may see old files or a mix, but never a half-written file.
      early += there.filter(([path, text]) => text !== before[path] && text !== after[path]).length;
      completeInterruptedWrite({ folder, waiting });
      const left = JSON.stringify(Object.entries(filesOf(folder)).sort());
      const wholes = [before, after].map((one) => JSON.stringify(Object.entries(one).sort()));
      if (!wholes.includes(left)) halves += 1;
    }
    if (!crashed) return { points: at, halves, early };
    at += 1;
  }
}

describe("Files written together", () => {
  test("are all there, with the requested modes, and nothing is left staged", () => {
    const folder = freshFolder();
    together(folder, change);
    expect(filesOf(folder)).toEqual(after);
    expect(statSync(join(folder, "letters/m-2.html")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "roster.json")).mode & 0o777).toBe(0o644);
    expect(readdirSync(join(folder, waiting)).sort()).toEqual(["m-1.html", "m-2.html"]);
  });

  test("are all old or all new, whichever call the process dies before or after", () => {
    const found = matrix(together);
    expect(found.points).toBeGreaterThan(60);
    expect(found).toMatchObject({ halves: 0, early: 0 });
  });

  test("are all old or all new on a disk that forgets what was not synced, and all new once they are written", () => {
    // The names of folders that were made on the way, too, whichever file comes last.
    expect(matrix((folder) => together(folder, change.toReversed()), true)).toMatchObject({ halves: 0, early: 0 });
    for (const areRemovalsKept of [false, true]) {
      const folder = freshFolder();
      const disk = forgetfulDisk(folder);
      crashAt(Number.POSITIVE_INFINITY, "before", () => together(folder, change), disk.calls);
      disk.cutPower(areRemovalsKept);
      completeInterruptedWrite({ folder, waiting });
      expect(filesOf(folder)).toEqual(after);
    }
  });

  test("are staged in a folder that only their owner can read", () => {
    const folder = join(root, "fresh");
    mkdirSync(folder);
    // The files for everybody first: also a folder that is made for them alone.
    for (let at = 0; crashAt(at, "before", () => together(folder, change.toReversed())).crashed; at += 1)
      if (existsSync(join(folder, waiting))) expect(statSync(join(folder, waiting)).mode & 0o777).toBe(0o700);
  });

  longTest("survive a second crash while they are moved into place", () => {
    const { points: last } = matrix(together);
    let pairs = 0;
    for (let at = 0; at < last; at += 5) {
      for (let again = 0; ; again += 1) {
        const folder = freshFolder();
        crashAt(at, "after", () => together(folder, change));
        const second = crashAt(again, "before", () => completeInterruptedWrite({ folder, waiting }));
        if (!second.crashed) break;
        pairs += 1;
        completeInterruptedWrite({ folder, waiting });
        const left = JSON.stringify(Object.entries(filesOf(folder)).sort());
        expect([before, after].map((one) => JSON.stringify(Object.entries(one).sort()))).toContain(left);
      }
    }
    expect(pairs).toBeGreaterThan(30);
  });
});

test("Files and the folders that are made for them are for everybody to read, or for their owner alone, whatever the user's default", () => {
  const modeOf = (path: string): number => statSync(join(root, path)).mode & 0o777;
  const mask = process.umask(0);
  try {
    writeFileAtomic(join(root, "open/below/file"), "x");
    writeFileAtomic(join(root, "closed/below/file"), "x", { mode: 0o600 });
    const folder = join(root, "both");
    mkdirSync(folder);
    together(folder, [{ path: "made/file", contents: "x" }]);
  } finally {
    process.umask(mask);
  }
  expect(["open", "open/below", "open/below/file"].map(modeOf)).toEqual([0o755, 0o755, 0o644]);
  expect(["closed", "closed/below", "closed/below/file"].map(modeOf)).toEqual([0o700, 0o700, 0o600]);
  expect(["both/made", "both/made/file"].map(modeOf)).toEqual([0o700, 0o644]);
});

test("Every file that is opened is closed, also where writing fails, and then nothing half written stays", () => {
  const open = new Set<number>();
  const calls = {
    openSync: ((...args: Parameters<typeof fs.openSync>) => {
      const handle = whole.openSync(...args);
      open.add(handle);
      return handle;
    }) as typeof fs.openSync,
    closeSync: (handle: number) => {
      open.delete(handle);
      whole.closeSync(handle);
    },
  };
  const failing = {
    ...calls,
    writeSync: (() => {
      throw new Crash();
    }) as unknown as typeof fs.writeSync,
  };
  for (const over of [calls, failing]) {
    const folder = freshFolder();
    crashAt(Number.POSITIVE_INFINITY, "before", () => together(folder, change), over);
    expect([open.size, Object.keys(filesOf(folder)).filter((name) => name.endsWith(".tmp"))]).toEqual([0, []]);
  }
});

test("Where nothing was interrupted, nothing is completed", () => {
  const folder = freshFolder();
  expect(completeInterruptedWrite({ folder, waiting: "nothing" })).toBe(false);
  expect(completeInterruptedWrite({ folder, waiting })).toBe(false);
});

test("A folder is made of files from another and of new ones, which take their place, and appears at once", () => {
  const from = freshFolder();
  const folder = join(root, "made");
  const [copied, files] = [{ folder: from, names: ["letters/m-1.html", "roster.json"] }, [{ name: "roster.json", contents: "two" }]];
  for (let at = 0; crashAt(at, "before", () => createFolder(folder, files, copied)).crashed; at += 1)
    expect(existsSync(folder)).toBe(false);
  expect(filesOf(folder)).toEqual({ "letters/m-1.html": "first", "roster.json": "two" });
  createFolder(join(root, "new"), [{ name: "one", contents: "1" }]);
  expect(filesOf(join(root, "new"))).toEqual({ one: "1" });
});

/** Wrong writers: the matrix has to catch each. */
const mutants: Readonly<Record<string, Writer>> = {
  "one file after the other": (folder, files) => {
    for (const { path, contents } of files) writeFileAtomic(join(folder, path), contents);
  },
  "committed before all is written": (folder, files) => {
    const [last, ...rest] = files.toReversed();
    for (const { path, contents } of rest) writeFileAtomic(join(folder, waiting, ".whole", path), contents);
    if (last) writeFileAtomic(join(folder, waiting, ".whole", last.path), last.contents);
    completeInterruptedWrite({ folder, waiting });
  },
  "old files removed before the new ones are in place": (folder, files) => {
    for (const { path, contents } of files) {
      rmSync(join(folder, path), { force: true });
      writeFileAtomic(join(folder, path), contents);
    }
  },
  "written straight into place": (folder, files) => {
    for (const { path, contents } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const handle = fs.openSync(join(folder, path), "w");
      fs.writeSync(handle, Buffer.from(contents));
      fs.closeSync(handle);
    }
  },
};

test.each(Object.entries(mutants))("The crash matrix catches a wrong writer: %s", (_name, write) => {
  expect(matrix(write).halves).toBeGreaterThan(0);
});
