import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt } from "./place.ts";

test("a place that is named before its rehearsal is made uses the rehearsal's store once it is there", () => {
  const folder = mkdtempSync(join(tmpdir(), "place-"));
  const place = placeAt(folder);
  expect(place.git).toBe(join(folder, ".git"));
  mkdirSync(join(folder, "store.git"));
  expect(place.git).toBe(join(folder, "store.git"));
});
