import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockFolders } from "../core/folder-lock.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { type Started, startNode } from "../testing/intake/processes.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

let root: string;
let first: Started | undefined;
beforeEach(() => {
  root = temporaryFolder("at-once");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await first?.end();
});

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/commands/${command}.ts`, ...args], { encoding: "utf8" });

longTest("a second command in a folder is refused with the name of the one that is running; a killed one leaves no lock", async () => {
  const folder = join(root, "ovning");
  const rehearse = ["--size", "pilot", "--out", folder];
  // A whole nation takes far longer than the others need to be refused.
  first = startNode(["scripts/commands/rehearse.ts", "--out", folder]);
  await first.until(/Nationen/);
  const refused = [
    run("rehearse", ...rehearse),
    run("round", "close", "--round", "ovning-2", "--root", folder),
    run("accept", "1", "--root", folder),
  ];
  // Else the first was through before the others came, and nothing was tried.
  expect(first.child.exitCode).toBe(null);
  for (const { status, stdout, stderr } of refused) {
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`npm run rehearse, process ${first.child.pid}`);
    expect(stderr).toMatch(/Vänta tills[\s\S]+Wait until/);
  }
  await first.end("SIGKILL");
  expect(run("rehearse", ...rehearse).status).toBe(0);
  expect(existsSync(join(folder, "handout.json"))).toBe(true);
});

test("all the folders are locked, or none; one that does not exist can be, and a link is the folder that it leads to", () => {
  const [real, link, other] = [join(root, "real"), join(root, "link"), join(root, "other")];
  mkdirSync(real);
  symlinkSync(real, link);
  const unlock = passed(lockFolders([real]));
  expect(codesOf(lockFolders([other, link]))).toEqual(["folder-at-work"]);
  passed(lockFolders([other]))();
  expect(codesOf(lockFolders([join(link, "."), other]))).toEqual(["folder-at-work"]);
  unlock();
  passed(lockFolders([other, link]))();
});

test("a folder for locks that another user may have put there, or a link, is not used", () => {
  const [planted, elsewhere, home] = [join(root, `infosaktrappan-${process.getuid?.()}`), join(root, "elsewhere"), join(root, "home")];
  mkdirSync(elsewhere, { mode: 0o700 });
  symlinkSync(elsewhere, planted);
  vi.stubEnv("TMPDIR", root);
  vi.stubEnv("HOME", home);
  passed(lockFolders([join(root, "round")]))();
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(readdirSync(join(home, ".cache", "infosaktrappan")).length).toBeGreaterThan(0);
  rmSync(planted);
  mkdirSync(planted, { mode: 0o777 });
  chmodSync(planted, 0o777);
  passed(lockFolders([join(root, "round")]))();
  expect(readdirSync(planted)).toEqual([]);
  chmodSync(planted, 0o700);
  passed(lockFolders([join(root, "round")]))();
  expect(readdirSync(planted).length).toBeGreaterThan(0);
});
