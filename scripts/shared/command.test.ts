import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { setExitCode } from "./command.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
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

test("a bug keeps its stack trace", async () => {
  await expect(
    setExitCode(() => {
      throw new TypeError("a bug");
    }),
  ).rejects.toThrow("a bug");
});
