// An authority with one more type of organisation, which is written in its content alone: from the check of content to what is published.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typesInUse } from "../../core/organisation-types.ts";
import { floor } from "../../statistics/plan/plan.ts";
import type { Cube, Manifest, Population } from "../../statistics/schema.ts";
import { isLong } from "../test-profile.ts";
import { type AuthorityCopy, copyForAuthority } from "./authority-copy.ts";
import { withOperator } from "./operator.ts";

let copy: AuthorityCopy;
let nation: string;
beforeAll(() => {
  copy = copyForAuthority();
  nation = join(copy.root, "ovning");
});
afterAll(() => rmSync(copy.root, { recursive: true, force: true }));

describe("content with a type that the project does not have", () => {
  it("is sound", () => {
    expect(copy.run(0, "scripts/commands/validate.ts")).toContain("1 population");
  });

  it("is read from a register of those to invite, and from another authority's list", () => {
    const modules = { register: "scripts/envelope/invitation/register.ts", authority: "scripts/authority/frame.ts" };
    const csv = "id;name;type;size\\no-0001;Utövare 1 (påhittad);operator;0-249\\na-01;Myndigheten (påhittad);agency;0-49\\n";
    const about = { id: "2026", date: "2026-01-01", country: "xn", file: "f.csv" };
    const expression = `{
      invited: register.readRegister("${csv}", new Set(["o-0001", "a-01"])),
      frame: authority.frameFrom(new TextEncoder().encode("${csv}"), ${JSON.stringify(about)}),
    }`;
    expect(copy.ask(modules, expression, copy.root)).toMatchObject({
      invited: { ok: true, value: ["o-0001", "a-01"] },
      frame: { ok: true, value: { organisations: [{ type: "agency" }, { type: "operator", size: "0-249" }] } },
    });
  });

  it("tells everything that is wrong at once, and how to put it right", () => {
    const sound = [readFileSync(join(copy.root, "content/population/types.json"), "utf8"), readPopulation()] as const;
    try {
      const list = withOperator(typesInUse);
      const types = list.types.map((one) =>
        one.id !== "operator" ? one : { ...one, names: { sv: one.names["sv"] }, address: "kommuner" },
      );
      copy.write("types.json", JSON.stringify({ ...list, types }, null, 2));
      copy.write("2026.json", sound[1].replace('"o-0002"', '"o-0001"').replace('"type":"operator"', '"type":"company"'));
      const said = copy.run(1, "scripts/commands/validate.ts", "--json");
      const { diagnostics } = JSON.parse(said);
      const found = diagnostics.filter(({ severity }: { readonly severity: string }) => severity === "error");
      expect(found.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
        "population-duplicate-id",
        "population-unknown-type",
        "types-language",
        "types-twice",
      ]);
      for (const sentence of [
        "kommuner används redan som address högre upp i filen. Byt det ena.",
        "kommuner is already used as address further up in the file. Change one of them.",
        "Namnet saknas på språket en. Lägg till en under names.",
        "The name is missing in the language en. Add en to names.",
        "The population has 1 of the type company, which does not exist. Choose one of municipality, region, agency, operator, or add the type",
      ])
        expect(said).toContain(sentence);
    } finally {
      copy.write("types.json", sound[0]);
      copy.write("2026.json", sound[1]);
    }
  });

  it("that the program cannot even load is told in the same way", () => {
    const sound = readFileSync(join(copy.root, "content/population/types.json"), "utf8");
    try {
      copy.write("types.json", sound.replace('"address": "utovare",', '"address": "utovare"'));
      const line = sound.slice(0, sound.indexOf('"address": "utovare"')).split("\n").length;
      const { diagnostics } = JSON.parse(copy.run(1, "scripts/commands/validate.ts", "--json"));
      expect(diagnostics).toMatchObject([
        { code: "types-not-json", severity: "error", file: "content/population/types.json", line: line + 1 },
      ]);
    } finally {
      copy.write("types.json", sound);
    }
  });
});

/** The site's own modules, on a release: what its pages and files say. */
const modules = {
  files: "site/publishing/release-files.ts",
  tables: "site/results/tables.ts",
  releases: "site/data/releases.ts",
  figures: "site/data/figures.ts",
  reports: "site/data/national-reports.ts",
  markdown: "scripts/report/output/to-markdown.ts",
  short: "scripts/report/short-report.ts",
  frame: "site/data/population-frame.ts",
  words: "site/text/words.ts",
};
const expression = `{
  files: Object.fromEntries([...files.servedFiles(releases.releases[0]), ...tables.tableFolder(releases.releases[0])].map(({ name, text }) => [name, text])),
  groups: ["sv", "en"].map((language) => figures.groupsByType(releases.releases[0].cube, language).map((group) => ({ ...group, ...figures.levelsOf(releases.releases[0].cube, group, language) }))),
  sizes: ["sv", "en"].map((language) => figures.sizesOf(releases.releases[0].cube, "operator", language).map(({ name }) => name)),
  report: markdown.reportMarkdown(reports.nationalReports[0].report),
  lead: reports.nationalReports[0].lead,
  short: reports.nationalReports[0].short.map(({ group, report }) => [group, short.shortTitle("sv", group), short.shortTitle("en", group), markdown.reportMarkdown(report)]),
  home: ["sv", "en"].map((language) => words.wordsIn(language).home.description),
}`;

interface Published {
  readonly files: Readonly<Record<string, string>>;
  readonly groups: readonly (readonly {
    readonly value: string;
    readonly name: string;
    readonly n: number;
    readonly N: number;
    readonly parts: unknown;
  }[])[];
  readonly sizes: readonly (readonly string[])[];
  readonly report: string;
  readonly lead: Readonly<Record<string, string>>;
  readonly short: readonly (readonly [string, string, string, string])[];
  readonly home: readonly string[];
}

describe.runIf(isLong)("a rehearsed round with such organisations", () => {
  let cube: Cube;
  let published: Published;
  const row = (id: string) => cube.rows.find((one) => one.id === id);
  const counts = (id: string, variable: string) =>
    cube.cells.filter((one) => one.row === id && one.variable === variable).map(({ count }) => count);
  beforeAll(() => {
    copy.run(0, "scripts/commands/rehearse.ts", "--seed", "5", "--size", "small", "--out", nation);
    const release = join(nation, "content/statistics/ovning-1/r1");
    cube = JSON.parse(readFileSync(join(release, "cube.json"), "utf8"));
    const manifest: Manifest = JSON.parse(readFileSync(join(release, "manifest.json"), "utf8"));
    expect(manifest.audit).toBe("passed");
    expect(copy.run(0, "scripts/commands/audit.ts", "--round", "ovning-1", "--root", nation)).toContain("ovning-1/r1: godkänd.");
    published = copy.ask(modules, expression, nation) as Published;
  });

  it("is sealed, counted and published with rows of the type and its sizes", () => {
    const population: Population = JSON.parse(readFileSync(join(nation, "content/population/ovning.json"), "utf8"));
    expect(
      population.organisations.filter(
        ({ type, id, name }) => type === "operator" && id.startsWith("o-x") && name.endsWith("Energi AB (påhittat)"),
      ),
    ).toHaveLength(30);
    expect(row("type-operator")).toMatchObject({ family: "type", parent: "all", value: "operator", asked: 30, answered: 21 });
    const sizes = cube.rows.filter(({ family }) => family === "operator-size");
    expect(sizes.map(({ value, asked }) => [value, asked])).toEqual([
      ["0-249", 21],
      ["250-up", 9],
    ]);
    expect(cube.rows.filter(({ family }) => family === "type").reduce((sum, { answered }) => sum + answered, 0)).toBe(row("all")?.answered);
  });

  it("goes through the same controls: rounded, audited, and with a group withheld that is too small, and another that would give it away", () => {
    const shown = counts("type-operator", "level");
    expect(shown.every((count) => count !== null && count % cube.base === 0)).toBe(true);
    // Nine were asked, so fewer than the floor answered; the other size would be the difference.
    expect(row("operator-size-250-up")?.answered).toBeLessThan(floor);
    for (const size of ["operator-size-0-249", "operator-size-250-up"]) expect(new Set(counts(size, "level"))).toEqual(new Set([null]));
    expect(published.files["niva.px"]).toContain('"Privata utövare, 250 anställda eller fler"');
  });

  it("is named with its figures in the files and on the pages, in both languages", () => {
    const { files, groups, sizes, home } = published;
    expect(files["tabell.csv"]).toContain(";type-operator;Privata utövare;respondent;Hur många som svarade;answered;svarade;21;");
    expect(files["table.csv"]).toContain(";type-operator;Private operators;");
    expect(files["storlek-utovare.csv"]).toContain("Privata utövare, under 250 anställda");
    expect(files["omraden-utovare.en.csv"]).toContain("Private operators");
    expect(files["niva.px"]).toMatch(/VALUES\("Grupp"\)=.*"Privata utövare"/);
    expect(files["niva.px"]).toMatch(/VALUES\[en\]\("Group"\)=.*"Private operators"/);
    expect(groups.map((all) => all.find(({ value }) => value === "operator"))).toMatchObject([
      { name: "Privata utövare", n: 21, N: 30 },
      { name: "Private operators", n: 21, N: 30 },
    ]);
    expect(sizes).toEqual([
      ["Under 250 anställda", "250 anställda eller fler"],
      ["Fewer than 250 employees", "250 employees or more"],
    ]);
    expect(home).toEqual([
      expect.stringContaining("kommuner, regioner, statliga myndigheter och privata utövare"),
      expect.stringContaining("municipalities, regions, state agencies and private operators"),
    ]);
  });

  it("is in the report to the Government, in its English summary and in short reports", () => {
    const { report, short } = published;
    expect(report).toContain("hos kommuner, regioner, statliga myndigheter och privata utövare.");
    expect(report).toContain("av 21 svarande utövare");
    expect(report).toMatch(/Private operators +\|/);
    const addresses = short.map(([address, swedish, english]) => [address, swedish, english]);
    expect(addresses).toContainEqual(["utovare", "Privata utövare", "Private operators"]);
    const [, , , text = ""] = short.find(([address]) => address === "utovare") ?? [];
    expect(text).toContain("21 av 30 inbjudna utövare (70 procent)");
  });
});

function readPopulation(): string {
  return readFileSync(join(copy.root, "content/population/2026.json"), "utf8");
}
