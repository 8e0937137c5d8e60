import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flag, runCommand, setExitCode, text } from "./command.ts";
import { firstWords, lackingOf } from "./usage-forms.ts";

const quiet = () => vi.spyOn(console, "error").mockImplementation(() => undefined);
let said: ReturnType<typeof quiet>;
const nothing = { sv: "inget", en: "nothing" };
const command = { usage: "npm run x", reads: nothing, writes: nothing, example: "npm run x" };
beforeEach(() => {
  said = quiet();
});
afterEach(() => {
  process.exitCode = 0;
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

const keys = `npm run -s keys -- make --name <name> --out <folder> [--dev]
npm run -s keys -- letters --round <id> (--all | --register <file>)
    [--pdf]
npm run -s keys -- <address or folder> --state <file>
Makes keys. npm run -s keys -- other --never <is a form>`;

test.each([
  ["what a form needs", ["make"], ["name"], { missing: ["--out"], form: "npm run -s keys -- make --name <name> --out <folder> [--dev]" }],
  ["one of two", ["letters"], ["round", "pdf"], { missing: ["--all|--register"], form: expect.stringContaining("[--pdf]") }],
  ["nothing, when something is too much", ["make"], ["name", "out", "pdf"], { missing: [], form: expect.anything() }],
  ["a word that the user chooses", [], ["state"], { missing: ["<address or folder>"], form: expect.anything() }],
] as const)("the nearest form of a command says what the line lacks: %s", (_, words, given, lacking) => {
  expect(lackingOf(keys, words, given)).toEqual(lacking);
});

test("a line that begins with no known word is told the words", () => {
  const two = keys.split("\n").slice(0, 3).join("\n");
  expect([lackingOf(two, ["other"], []), firstWords(two)]).toEqual([undefined, ["make", "letters"]]);
});

test("a bug keeps its stack trace", async () => {
  await expect(
    setExitCode(() => {
      throw new TypeError("a bug");
    }),
  ).rejects.toThrow("a bug");
});
