import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { placeAt } from "./place.ts";
import { publishedFile, readPublishedDay } from "./published-day.ts";

const root = temporaryFolder("published");
const folder = join(root, "content", "statistics", "2027", "r1");
mkdirSync(folder, { recursive: true });

function read(date: string) {
  const { name, contents } = publishedFile(date, false);
  writeFileSync(join(folder, name), contents);
  return readPublishedDay(placeAt(root), "2027", "r1");
}

test("A day is read as it was recorded; none is invented; one to come or none at all is refused with the file", () => {
  expect(readPublishedDay(placeAt(root), "2027", "r1")).toMatchObject({ ok: true, value: null });
  expect(read("2026-02-03")).toMatchObject({ ok: true, value: "2026-02-03" });
  expect(read("2999-02-03").diagnostics).toMatchObject([{ code: "published-future", file: join(folder, "published.json") }]);
  expect(read("3 februari").ok).toBe(false);
});
