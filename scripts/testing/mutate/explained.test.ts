import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readExplained } from "./explained.ts";

test("Every mutant that is explained away is of a line that still stands, and has its reason", () => {
  for (const { file, line, changes, reason } of readExplained()) {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    expect(
      lines.map((one) => one.trim()),
      file,
    ).toContain(line);
    expect(reason.length, line).toBeGreaterThan(20);
    for (const change of changes) {
      const [before = "", after = ""] = change.split(" → ");
      expect(line, change).toContain(before.split("\n")[0]);
      expect(after, change).not.toBe("");
    }
  }
});
