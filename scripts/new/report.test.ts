import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingParts } from "../report/material/missing-parts.ts";
import { readProse } from "../report/prose/prose.ts";
import { Recommendations } from "../report/schema.ts";
import { placeAt } from "../repository/place.ts";
import { readShaped } from "../repository/read-file.ts";
import { inventedDecided } from "../testing/report/invented-decided.ts";
import { newReport } from "./report.ts";

const place = placeAt(mkdtempSync(join(tmpdir(), "new-report-")));
const folder = join(place.content, "rounds/r/report");
beforeAll(() => mkdirSync(join(place.content, "rounds/r"), { recursive: true }));
afterAll(() => rmSync(place.root, { recursive: true, force: true }));

test("files are written for a round that exists, of shapes that the report reads, and none is overwritten", () => {
  expect(newReport(place, "none").diagnostics).toMatchObject([{ code: "new-report-round", values: { round: "none" } }]);
  mkdirSync(folder);
  writeFileSync(join(folder, "stod.sv.mdx"), "Vårt.\n");
  const written = newReport(place, "r");
  expect(written.ok && written.value.files.length).toBe(8);
  expect(readFileSync(join(folder, "stod.sv.mdx"), "utf8")).toBe("Vårt.\n");
  expect(readShaped(join(folder, "rekommendationer.yaml"), Recommendations).ok).toBe(true);
  const again = newReport(place, "r");
  expect(again.ok && again.value.files).toEqual([]);
});

test("a file with nothing but its note counts as empty", () => {
  const file = join(folder, "genomforande.sv.mdx");
  const { now, before } = inventedDecided();
  const releases = { now: now.cube, before: before?.cube ?? null };
  const read = readProse({ text: readFileSync(file, "utf8"), file, language: "sv", releases });
  if (!read.ok) throw new Error("the note can be read");
  const input = inventedDecided();
  expect(missingParts({ ...input, prose: { ...input.prose, genomforande: read.value } }).map(({ part }) => part)).toEqual(["conduct"]);
});

test("its example of a recommendation is one, without the signs of a comment", () => {
  const text = readFileSync(join(folder, "rekommendationer.yaml"), "utf8");
  const example = text
    .replace("recommendations: []\n", "")
    .replace("# De tre första", "recommendations: # De tre första")
    .replaceAll(/^# {3}/gm, "  ");
  const file = join(folder, "example.yaml");
  writeFileSync(file, example);
  const read = readShaped(file, Recommendations);
  expect(read.diagnostics).toEqual([]);
  expect(read.ok && read.value.recommendations).toMatchObject([{ addressee: "authority", cost: 250_000, by: "2027-03" }]);
});
