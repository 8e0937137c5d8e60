import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { runCommand } from "./run.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterEach(() => {
  process.exitCode = 0;
  said.mockClear();
});

test("a command's own exit code stands", async () => {
  await runCommand(() => 1);
  expect(process.exitCode).toBe(1);
  expect(said).not.toHaveBeenCalled();
});

test("a file that is not there and an unknown option are told in both languages, with exit 2", async () => {
  await runCommand(() => readFileSync("/nowhere/at/all").length);
  expect(process.exitCode).toBe(2);
  expect(String(said.mock.lastCall?.[0])).toMatch(/\/nowhere\/at\/all[\s\S]*Rätta sökvägen[\s\S]*Correct the path/);
  await runCommand(() => Object.keys(parseArgs({ args: ["--bogus"], options: {} })).length);
  expect(String(said.mock.lastCall?.[0])).toContain("--help");
});

test("a bug keeps its stack", async () => {
  await expect(
    runCommand(() => {
      throw new TypeError("a bug");
    }),
  ).rejects.toThrow("a bug");
});
