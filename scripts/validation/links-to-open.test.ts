import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { listLinksToOpen } from "./links-to-open.ts";

const root = temporaryFolder("links");

test("each link to open is one line with its place, grade, day, reason and address, and the first line counts them", () => {
  mkdirSync(join(root, "content/support/links"), { recursive: true });
  const link = (title: string, rest: string) =>
    `  - { title: ${title}, language: sv, helps: { sv: Allt. }, measures: [plan], ${rest}, how: Läst } }`;
  const lines = [
    "publisher: { sv: A }",
    "links:",
    link("Ny", 'url: "https://example.org/1", checked: { grade: A, date: "2030-01-01"'),
    link("Gammal", 'url: "https://example.org/2", checked: { grade: A, date: "2028-01-01"'),
    link("Utan adress", 'checked: { grade: C, date: "2030-01-01"'),
  ];
  writeFileSync(join(root, "content/support/links/a.yaml"), lines.join("\n"));
  const [head, ...rows] = unwrap(listLinksToOpen(placeAt(root), "2030-01-02", 12)).split("\n");
  expect(head).toBe("2 of 3 links to open: 1 unopened (B, C), 1 checked more than 12 months before 2030-01-02.");
  expect(rows.map((row) => row.slice(row.indexOf("a.yaml")))).toEqual([
    "a.yaml:4\tA\t2028-01-01\told\thttps://example.org/2\tGammal",
    "a.yaml:5\tC\t2030-01-01\tunopened\t–\tUtan adress",
  ]);
});
