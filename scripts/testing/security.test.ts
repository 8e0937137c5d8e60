import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

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
