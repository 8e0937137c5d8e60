import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type Disk, folderMaker, realDisk, removeUnfinished, writeDurably } from "./durable.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder("durable");
});

/** The real disk, which records each step; the step `failing` fails. */
function notingDisk(steps: string[], failing?: keyof Disk): Disk {
  const note = (name: keyof Disk, file: string): void => {
    steps.push(`${name} ${file.replace(folder, "")}`.replace(/[0-9a-f]{12}/, "…"));
    if (name === failing) throw new Error("disk");
  };
  return {
    write: async (file, bytes) => {
      note("write", file);
      await realDisk.write(file, bytes);
    },
    rename: async (from, to) => {
      note("rename", to);
      await realDisk.rename(from, to);
    },
    syncFolder: async (at) => {
      note("syncFolder", at);
      await realDisk.syncFolder(at);
    },
    remove: async (file) => {
      note("remove", file);
      await realDisk.remove(file);
    },
  };
}

test("a file is written under another name, then renamed, then its folder is synced", async () => {
  const steps: string[] = [];
  await writeDurably(notingDisk(steps), join(folder, "a.json"), Buffer.from("hej"));
  expect(steps).toEqual(["write /a.json.….unfinished", "rename /a.json", "syncFolder "]);
  expect(readdirSync(folder)).toEqual(["a.json"]);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("hej");
});

test.each(["write", "rename", "syncFolder"] as const)(
  "a step that fails (%s) is reported, and leaves no partial file to fill the disk",
  async (failing) => {
    const noted = notingDisk([], failing);
    const write: Disk["write"] = (file, bytes) => {
      if (failing === "write") writeFileSync(file, "h");
      return noted.write(file, bytes);
    };
    await expect(writeDurably({ ...noted, write }, join(folder, "a.json"), Buffer.from("hej"))).rejects.toThrow("disk");
    expect(readdirSync(folder)).toEqual(failing === "syncFolder" ? ["a.json"] : []);
  },
);

test("each folder's name is synced in its parent once per process, even if an earlier process made it", async () => {
  const [steps, later]: [string[], string[]] = [[], []];
  const makeFolder = folderMaker(notingDisk(steps), join(folder, "a"));
  await makeFolder(join(folder, "a", "b"));
  await makeFolder(join(folder, "a", "b"));
  await makeFolder(join(folder, "a", "b", "c"));
  expect(steps).toEqual(["syncFolder /a", "syncFolder ", "syncFolder /a/b"]);
  await folderMaker(notingDisk(later), join(folder, "a"))(join(folder, "a", "b"));
  expect(later).toEqual(["syncFolder /a", "syncFolder "]);
});

test("a folder whose name could not be synced is synced again, although it exists", async () => {
  const steps: string[] = [];
  let fails = true;
  const noted = notingDisk(steps);
  const syncFolder: Disk["syncFolder"] = (at) => (fails ? Promise.reject(new Error("disk")) : noted.syncFolder(at));
  const makeFolder = folderMaker({ ...noted, syncFolder }, folder);
  await expect(makeFolder(join(folder, "a"))).rejects.toThrow("disk");
  expect(readdirSync(folder)).toEqual(["a"]);
  fails = false;
  await makeFolder(join(folder, "a"));
  expect(steps).toEqual(["syncFolder ", `syncFolder ${join(folder, "..")}`]);
});

test("only partial files are removed", async () => {
  for (const name of ["a.json", "a.json.beef.unfinished", "b.txt"]) writeFileSync(join(folder, name), "");
  await removeUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual(["a.json", "b.txt"]);
});
