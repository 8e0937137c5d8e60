import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { flag, runCommand, setExitCode, text } from "./command.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
const nothing = { sv: "inget", en: "nothing" };
const command = { usage: "npm run x", reads: nothing, writes: nothing, example: "npm run x" };
afterEach(() => {
  process.exitCode = 0;
  said.mockClear();
});

test("a command's own exit code is kept", async () => {
  await setExitCode(() => 1);
  expect(process.exitCode).toBe(1);
  expect(said).not.toHaveBeenCalled();
});

test("a missing file and an unknown option are reported in both languages, with exit code 2", async () => {
  await setExitCode(() => readFileSync("/nowhere/at/all").length);
  expect(process.exitCode).toBe(2);
  expect(String(said.mock.lastCall?.[0])).toMatch(/\/nowhere\/at\/all[\s\S]*Rätta sökvägen[\s\S]*Correct the path/);
  await setExitCode(() => Object.keys(parseArgs({ args: ["--bogus"], options: {} })).length);
  expect(String(said.mock.lastCall?.[0])).toContain("--help");
});

test("an unknown option is named, with the nearest known one, and never what was given with it", async () => {
  const before = process.argv;
  const help = async (...args: string[]): Promise<string> => {
    process.argv = ["node", "command", ...args];
    await runCommand({ ...command, options: { round: text, list: flag }, choose: () => undefined });
    expect(process.exitCode).toBe(2);
    return String(said.mock.lastCall?.[0]);
  };
  expect(await help("--ruond", "x")).toMatch(/^✗ --ruond\n[\s\S]*Did you mean --round\?$/);
  expect(await help("--hlep")).toContain("Menar ni --help?");
  expect(await help("--keyfile=SECRET")).toMatch(/^✗ --keyfile\n/);
  expect(String(said.mock.lastCall?.[0])).not.toMatch(/SECRET|mean/);
  expect(await help("--round")).toMatch(/^✗ --round\n[\s\S]*lacks its value/);
  process.argv = before;
});

test("a bug keeps its stack trace", async () => {
  await expect(
    setExitCode(() => {
      throw new TypeError("a bug");
    }),
  ).rejects.toThrow("a bug");
});
