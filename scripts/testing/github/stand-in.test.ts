import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { runCommand } from "../commands/run-command.ts";

test("an administrator tries the check against the stand-in: five differences, one fewer with each line typed, and then none", async () => {
  const child = spawn(process.execPath, ["scripts/testing/github/stand-in.ts"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const until = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = wanted.exec(String((await lines.next()).value));
      if (found) return found;
    }
  };
  const [, token = "", root = ""] = await until(/GH_TOKEN=(\S+) .* --root (\S+)/);
  const check = () => runCommand("forge", ["settings", "--root", root], { env: { GH_TOKEN: token } });
  const found = () => (check().stderr.match(/\[settings-/g) ?? []).length;
  await until(/Ctrl-C/);
  const counts = [found()];
  for (let typed = 0; typed < 5; typed += 1) {
    child.stdin.write("\n");
    await until(/Put right/);
    counts.push(found());
  }
  expect(counts).toEqual([5, 4, 3, 2, 1, 0]);
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("GitHub is set as the files say") });
  child.kill("SIGTERM");
  await ended;
  expect(existsSync(root)).toBe(false);
});
