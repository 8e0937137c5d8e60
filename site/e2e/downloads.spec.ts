// The files of a release: each is where the list says, matches its digest, and says the same as the cube.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { sha256 } from "../../scripts/repository/digests.ts";
import { type ProtectedCube, runOf } from "../../scripts/statistics/cube/cube.ts";
import type { Format } from "../../scripts/statistics/formats/files.ts";
import { type Observation, observationsOf, panelObservations } from "../../scripts/statistics/formats/observations.ts";
import { differences, type ReadObservation, readBack } from "../../scripts/statistics/formats/reading/read-back.ts";
import { test } from "./support/shared-rehearsal.ts";

const folder = "resultat/ovning-1/r1";

/** The files directly in the folder. */
function filesIn(place: string): readonly string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}
const formatOf: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/^(?:tabell|table|panel\.(?:sv|en))\.csv$/, "csv"],
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
  const read = new Map<string, ReadObservation[]>();
  for (const name of filesIn(join(shared.site, folder))) {
    const text = readFileSync(join(shared.site, folder, name), "utf8");
    // A list of keys, of digests, and sealed bytes.
    if (!/^(?:keys|digests)\.txt$|^replies\.bin$/.test(name))
      expect(text, name).toMatch(/Övning – påhittade organisationer|Rehearsal – invented organisations/);
    const format = formatOf.find(([ending]) => ending.test(name))?.[1];
    if (!format) continue;
    const found = readBack(format, text);
    expect(found.diagnostics, name).toEqual([]);
    const key = `${name.startsWith("panel") ? "panel " : ""}${format === "csv" ? name : format}`;
    if (found.ok) read.set(key, [...(read.get(key) ?? []), ...found.value]);
  }
  const ofPanel = ["panel json-stat", "panel panel.en.csv", "panel panel.sv.csv", "panel px"];
  expect([...read.keys()].sort()).toEqual(["json-stat", ...ofPanel, "px", "tabell.csv", "table.csv"]);
  const panel = JSON.parse(readFileSync(join(shared.site, folder, "panel.json"), "utf8"));
  const daysOf = (at: string) => JSON.parse(readFileSync(join(shared.site, at, "kvalitet.json"), "utf8")).timeliness;
  const published = { cube, about: daysOf(folder), panel: { panel, before: daysOf("resultat/ovning-0/r2") } };
  for (const [key, found] of read) {
    const expected = key.startsWith("panel ") ? panelObservations(published) : observationsOf(published);
    expect(differences(expected, found, key), key).toEqual([]);
  }
});

/** The series has those below level 1 as one number: all that are neither withheld nor at a level above. */
function belowLevel1(cube: ProtectedCube, own: readonly Observation[]): readonly Observation[] {
  const categories = cube.variables.find(({ id }) => id === "level")?.categories.filter((one) => one.startsWith("lacks-")) ?? [];
  return own
    .filter(({ variable, category }) => variable === "level" && category === "1")
    .map((one) => {
      const { count, counts } = runOf(cube, one.row, { variable: "level", categories }) ?? {
        count: null,
        counts: { low: null, high: null },
      };
      return { ...one, category: "0", count, ...counts };
    });
}

test("the series over all rounds has the numbers of each round's newest release, and the page over time links to it", async ({
  page,
  shared,
}) => {
  const rounds = ["ovning-0/r2", "ovning-1/r1"].map((at) => {
    const [cube, days] = ["cube.json", "kvalitet.json"].map((name) =>
      JSON.parse(readFileSync(join(shared.site, "resultat", at, name), "utf8")),
    );
    const own = observationsOf({ cube, about: days.timeliness }).filter(
      ({ variable, category }) => `${variable}-${category}`.indexOf("level-lacks-") < 0,
    );
    return [...own, ...belowLevel1(cube, own)];
  });
  const isShown = (one: ReadObservation) =>
    /^(?:all$|type-)/.test(one.row) && (one.variable === "level" || (one.variable === "respondent" && one.category !== "declined"));
  await page.goto(`${shared.address}/${folder}/over-tid/`);
  const links = await page.locator("[data-series-files] a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.map((link) => link.split("/resultat/")[1])).toEqual(["serie.csv", "serie.px", "serie.json"]);
  for (const link of links) {
    const format = ({ csv: "csv", px: "px", json: "json-stat" } as const)[link.split(".").at(-1) as "csv" | "px" | "json"];
    const text = await (await page.request.get(link)).text();
    expect(text).toContain("Övning – påhittade organisationer");
    const found = readBack(format, text);
    expect(found.ok && differences(rounds.flat().filter(isShown), found.value, link), link).toEqual([]);
  }
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
