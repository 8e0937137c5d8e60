// The files of a release: each is where the list says, matches its digest, and says the same as the cube.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { sha256 } from "../../scripts/shared/digests.ts";
import type { Format } from "../../scripts/statistics/formats/files.ts";
import { differences, readBack } from "../../scripts/statistics/formats/reading/read-back.ts";
import { withPanel } from "../../scripts/statistics/formats/with-panel.ts";
import type { Cell } from "../../scripts/statistics/schema.ts";
import { test } from "./support/shared-rehearsal.ts";

const folder = "resultat/ovning-1/r1";

/** The files directly in the folder. */
function filesIn(place: string): readonly string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}
const formatOf: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/^(?:tabell|table)\.csv$/, "csv"],
  [/^sdmx\.csv$/, "sdmx-csv"],
  [/\.px$/, "px"],
  [/\.sv\.json$/, "json-stat"],
];

test("every file in the list can be fetched, and the list says what it is for and how large it is", async ({ page, shared }) => {
  for (const [prefix, words] of [
    ["", "Excel"],
    ["/en", "Excel"],
  ]) {
    await page.goto(`${shared.address}${prefix}/${folder}/`);
    const list = page.locator("[data-downloads]");
    await expect(list).toContainText(words ?? "");
    await expect(list).toContainText("kB");
    const links = await list.locator("a[download]").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect((await page.request.get(link)).ok(), link).toBe(true);
    const described = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(described["@type"]).toBe("Dataset");
    expect(described.description).toContain(prefix === "" ? "Övning" : "Rehearsal");
  }
});

test("every file matches its digest, and the newest release's files are under latest too", ({ shared }) => {
  const digests = readFileSync(join(shared.site, folder, "digests.txt"), "utf8");
  const lines = digests
    .trim()
    .split("\n")
    .map((line) => line.split("  "));
  expect(lines.length).toBeGreaterThan(10);
  for (const [digest, name = ""] of lines) expect(sha256(readFileSync(join(shared.site, folder, name))), name).toBe(digest);
  const files = filesIn(join(shared.site, folder)).filter((name) => name !== "index.html");
  expect(new Set(files)).toEqual(new Set([...lines.map(([, name]) => name), "digests.txt"]));
  // The charts' tables have a folder and a list of their own.
  const tables = join(shared.site, folder, "tabeller");
  const listed = readFileSync(join(tables, "digests.txt"), "utf8").trim().split("\n");
  for (const [digest, name = ""] of listed.map((line) => line.split("  ")))
    expect(sha256(readFileSync(join(tables, name))), name).toBe(digest);
  expect(new Set(filesIn(tables))).toEqual(new Set([...listed.map((line) => line.split("  ")[1]), "digests.txt"]));
  const latest = join(shared.site, "resultat/ovning-1/latest");
  for (const name of files) expect(readFileSync(join(latest, name)).equals(readFileSync(join(shared.site, folder, name))), name).toBe(true);
  expect(readFileSync(join(latest, "index.html"), "utf8")).toContain(`content="0; url=/${folder}/"`);
});

test("the files on the site say the same as the cube, and that they are a rehearsal's", ({ shared }) => {
  const cube = JSON.parse(readFileSync(join(shared.site, folder, "cube.json"), "utf8"));
  const read = new Map<string, Cell[]>();
  for (const name of filesIn(join(shared.site, folder))) {
    const text = readFileSync(join(shared.site, folder, name), "utf8");
    // A list of keys, of digests, and sealed bytes.
    if (!/^(?:keys|digests)\.txt$|^replies\.bin$/.test(name))
      expect(text, name).toMatch(/Övning – påhittade organisationer|Rehearsal – invented organisations/);
    const format = formatOf.find(([ending]) => ending.test(name))?.[1];
    if (!format) continue;
    const cells = readBack(format, text);
    expect(cells.diagnostics, name).toEqual([]);
    const key = format === "csv" ? name : format;
    if (cells.ok) read.set(key, [...(read.get(key) ?? []), ...cells.value]);
  }
  expect([...read.keys()].sort()).toEqual(["json-stat", "px", "sdmx-csv", "tabell.csv", "table.csv"]);
  const panel = JSON.parse(readFileSync(join(shared.site, folder, "panel.json"), "utf8"));
  for (const [key, cells] of read) expect(differences(withPanel(cube, panel), cells, key), key).toEqual([]);
});

test("a rehearsal has a list of its releases, and no catalogue that a portal could mistake for a real one", ({ shared }) => {
  const list = JSON.parse(readFileSync(join(shared.site, "resultat/publiceringar.json"), "utf8"));
  expect(list.notice).toContain("Övning");
  expect(list.releases).toMatchObject([
    { round: "ovning-0", release: "r1", isLatest: false, corrects: null },
    { round: "ovning-0", release: "r2", isLatest: true, corrects: "r1" },
    { round: "ovning-1", release: "r1", isLatest: true, corrects: null },
  ]);
  expect(existsSync(join(shared.site, "resultat/katalog.rdf"))).toBe(false);
});
