import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

test("Every threat names tests, and each of them is there", () => {
  const [, table = ""] = readFileSync("SECURITY.md", "utf8").split("| threat | countermeasure | shown by |\n|---|---|---|\n");
  const rows = table.slice(0, table.indexOf("\n\n")).split("\n");
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const named = [...row.matchAll(/`([a-z0-9/.-]+\.(?:test|spec)\.ts)`/g)].map((one) => one[1] as string);
    expect(named, row).not.toEqual([]);
    expect(
      named.filter((name) => !existsSync(name) && !existsSync(join("scripts", name))),
      row,
    ).toEqual([]);
  }
});

describe("A zone's README", () => {
  const files = globSync(["scripts/**/README.md", "site/**/README.md"]).filter((file) => !file.includes("node_modules"));
  const tests = globSync(["scripts/**/*.test.ts", "site/**/*.{test,spec}.ts"]).map((file) => `/${file}`);

  test("is there for more than twenty zones", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)("%s names tests that exist", (file) => {
    const named = [...readFileSync(file, "utf8").matchAll(/`([a-z0-9/.-]+\.(?:test|spec)\.ts)`/g)].map((one) => one[1] as string);
    expect(named.filter((name) => !tests.some((test) => test.endsWith(`/${name}`)))).toEqual([]);
  });

  test.each(files)("%s has at most 40 lines of 140 characters", (file) => {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 140)).toEqual([]);
  });
});
