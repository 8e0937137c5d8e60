import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Releases } from "../../statistics/uncertainty/figure.ts";
import { passed } from "../../testing/envelope/invented-round.ts";
import { sentenceFaults } from "../../testing/report/false-claims.ts";
import { inventedCube, inventedPanel, withoutRegions } from "../../testing/report/invented.ts";
import { textOf } from "../statements/sentence.ts";
import { writePlaceholder } from "./placeholder.ts";

const types = {
  "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
  "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
  "type-region": { answered: 20, silent: 0, levels: [1, 1, 1, 1, 0] },
};
const whole = inventedCube(types);
const withheld = whole.cells.map((one) => (one.row === "all" && one.variable === "level" ? { ...one, count: null } : one));
const now = { ...whole, cells: withheld } as typeof whole;
const before = {
  ...inventedCube({ ...types, "type-municipality": { answered: 175, silent: 115, levels: [28, 4, 2, 1, 0] } }),
  round: "r0",
} as typeof whole;
const panel = inventedPanel(
  { before, after: now },
  {
    "type-municipality": {
      sizes: { panel: 146, joiners: 29, leavers: 29, gone: 0 },
      movement: { rose: 60, same: 85, fell: 0 },
      joiners: 1,
      leavers: 1,
    },
  },
);
const [municipalities, agencies, regions] = ["type-municipality.level.0", "type-agency.level.0", "type-region.level.0"];

function write(placeholder: string, language: "sv" | "en" = "sv", releases: Releases = { now, before, panel }) {
  const [, name = "", label = ""] = /^:([\w-]+)\[(.*)\]$/.exec(placeholder) ?? [];
  return writePlaceholder({ language, releases }, { name, label });
}

describe("a placeholder is written out", () => {
  it.each([
    [`:share[${municipalities}]`, "omkring 46 procent av de svarande kommunerna", "about 46 per cent of the responding municipalities"],
    [`:share[${regions}]`, "mellan 1 och 9 av 20 svarande regioner", "between 1 and 9 of 20 responding regions"],
    [":response[type-municipality]", "175 av 290 inbjudna kommuner (60 procent)", "175 of 290 invited municipalities (60 per cent)"],
    [":response[type-region]", "alla 20 inbjudna regioner", "all 20 invited regions"],
    [
      ":movement[type-municipality]",
      "fler kommuner har stigit i nivå än sjunkit: av de 146 som svarade båda gångerna steg omkring 60, omkring 85 stod kvar och högst fyra sjönk",
      "more municipalities have moved up than down: of the 146 that answered both times, about 60 rose, about 85 stayed and at most four fell",
    ],
    [
      ":movement[all]",
      "fler kommuner har stigit i nivå än sjunkit: av de 146 som svarade båda gångerna steg omkring 60, omkring 85 stod kvar och högst fyra sjönk",
      "more municipalities have moved up than down: of the 146 that answered both times, about 60 rose, about 85 stayed and at most four fell",
    ],
    [`:percent[${municipalities}]`, "46 procent", "46 per cent"],
    [`:percent[${regions}]`, "mellan 1 och 9 av 20", "between 1 and 9 of 20"],
    [`:count[${regions}]`, "mellan 1 och 9 av 20", "between 1 and 9 of 20"],
    [`:count[${municipalities}]`, "omkring 80 av 175", "about 80 of 175"],
    [":count[type-region.area-risk.75-100]", "mellan 1 och 9 av 20", "between 1 and 9 of 20"],
    [`:compare[${municipalities} ${agencies}]`, "högre", "higher"],
    [`:compare[${agencies}  ${municipalities}]`, "lägre", "lower"],
    [
      `:change[${municipalities}]`,
      "46 procent bland de kommuner som svarade nu och 80 procent bland dem som svarade förra gången",
      "46 per cent among the municipalities that answered now and 80 per cent among those that answered last time",
    ],
    [`:unclear[${municipalities} ${regions}]`, "inte säkert", "not certain"],
    [`:then-now[${agencies}]`, "38 procent då, 38 procent nu", "38 per cent then, 38 per cent now"],
    [`:then-now[${regions}]`, "mellan 1 och 9 av 20 då, mellan 1 och 9 av 20 nu", "between 1 and 9 of 20 then, between 1 and 9 of 20 now"],
    [`:then-now[${municipalities}]`, "80 procent då, 46 procent nu", "80 per cent then, 46 per cent now"],
    [":percent[type-municipality/level/0]", "46 procent", "46 per cent"],
  ])("%s as “%s” and “%s”", (placeholder, swedish, english) => {
    for (const [language, expected] of [
      ["sv", swedish],
      ["en", english],
    ] as const) {
      const written = passed(write(placeholder, language));
      expect(textOf({ pieces: written })).toBe(expected);
      expect(sentenceFaults({ now, before, panel }, { language, pieces: written })).toEqual([]);
    }
  });
});

describe("a placeholder is refused, with what to write instead", () => {
  const refusal = (placeholder: string, isCompared = true) =>
    write(placeholder, "sv", { now, before: isCompared ? before : null, panel }).diagnostics.map(({ code, values }) => ({
      code,
      ...values,
    }));

  it("where its name or the number of its cells is wrong", () => {
    expect(refusal(":share[level.0]")).toEqual([
      { code: "report-placeholder-unknown", placeholder: ":share[level.0]", example: `:share[${municipalities}]` },
    ]);
    for (const placeholder of [":share[]", `:share[${municipalities} ${agencies}]`, `:compare[${municipalities}]`, ":toString[a.b.c]"])
      expect(refusal(placeholder)[0]?.code, placeholder).toBe("report-placeholder-unknown");
    expect(refusal(`:andel[${municipalities}]`)[0]).toMatchObject({
      example: expect.stringContaining(`:compare[${municipalities} ${agencies}]`),
    });
  });

  it("where a release lacks the cell, with the names that could stand there", () => {
    const known = (cell: string) => refusal(`:percent[${cell}]`).map(({ code, ...values }) => [code, "known" in values && values.known]);
    expect(known("type-agencies.level.0")).toEqual([["report-cell-unknown", "all, type-municipality, type-region, type-agency"]]);
    expect(known("type-agency.area-riks.0-24")).toEqual([["report-cell-unknown", "area-risk, area-assets"]]);
    expect(known("type-agency.niva.0")).toEqual([["report-cell-unknown", "respondent, level, area-…"]]);
    expect(known("type-agency.level.5")).toEqual([["report-cell-unknown", "0, lacks-4, lacks-2, lacks-0, 1, 2, 3, 4"]]);
    expect(refusal(":compare[x.level.0 y.level.0]")).toHaveLength(2);
  });

  it("where the cell is withheld, or there is no release to compare with", () => {
    expect(refusal(":share[all.level.0]")).toEqual([{ code: "report-cell-withheld", cell: "all.level.0" }]);
    for (const placeholder of [`:change[${municipalities}]`, `:then-now[${municipalities}]`, ":movement[type-municipality]"])
      expect(refusal(placeholder, false)).toEqual([{ code: "report-comparison-missing", placeholder }]);
  });

  it("where the cell is a single level of a group so small that no page shows it", () => {
    for (const placeholder of [":share[type-region.level.4]", ":then-now[type-region.level.lacks-2]"])
      expect(refusal(placeholder)[0]).toMatchObject({ code: "report-level-small", row: "type-region" });
  });

  it("where the movement is withheld, of another row, or of no panel of the two releases", () => {
    const placeholder = ":movement[type-agency]";
    expect(refusal(placeholder)).toEqual([{ code: "report-movement-withheld", placeholder, row: "type-agency" }]);
    expect(refusal(":movement[type-region]")).toEqual([
      {
        code: "report-row-unknown",
        placeholder: ":movement[type-region]",
        row: "type-region",
        release: "r/r1",
        known: "all, type-municipality, type-agency",
      },
    ]);
    const missing = { code: "report-panel-missing", values: { placeholder, release: "r/r1", compared: "r0/r1" } };
    expect(write(placeholder, "sv", { now, before }).diagnostics).toMatchObject([missing]);
    const other = { ...panel, compares: { ...panel.compares, round: "r-1" } } as typeof panel;
    expect(write(placeholder, "sv", { now, before, panel: other }).diagnostics).toMatchObject([missing]);
    expect(refusal(":movement[type-municipality.level.0]")[0]).toMatchObject({
      code: "report-placeholder-unknown",
      example: ":movement[type-municipality]",
    });
    expect(refusal(":response[type-towns]")[0]).toMatchObject({
      code: "report-row-unknown",
      known: "all, type-municipality, type-region, type-agency",
    });
  });

  it("where the rounding does not allow the comparison, and where it allows one", () => {
    expect(refusal(`:compare[${municipalities} ${regions}]`)).toEqual([
      {
        code: "report-comparison-unclear",
        placeholder: `:compare[${municipalities} ${regions}]`,
        figures: "80/175 ~ 5/20",
        instead: `:unclear[${municipalities} ${regions}]`,
        words: "inte säkert",
      },
    ]);
    expect(refusal(`:unclear[${municipalities} ${agencies}]`)[0]).toMatchObject({
      code: "report-comparison-certain",
      instead: `:compare[${municipalities} ${agencies}]`,
      words: "högre",
    });
    expect(refusal(`:unclear[${municipalities}]`)[0]).toMatchObject({ code: "report-placeholder-unknown" });
  });

  it("but not in the row that stands for all where too few regions answered", () => {
    const few = withoutRegions(inventedCube({ ...types, "type-region": { answered: 5, silent: 15, levels: [1, 0, 0, 0, 0] } }));
    const written = passed(write(":share[shown-types.level.0]", "sv", { now: few, before: null }));
    expect(textOf({ pieces: written })).toBe("drygt fyra av tio svarande kommuner och myndigheter (43 procent)");
    expect(write(":share[all.level.0]", "sv", { now: few, before: null }).diagnostics[0]?.code).toBe("report-cell-withheld");
  });

  it("where the report has no words for the row", () => {
    const county = { id: "county-01", family: "county", parent: "all", value: "01", asked: 290, answered: 175 };
    const cells = now.cells.flatMap((one) => (one.row === "type-municipality" ? [{ ...one, row: county.id }] : []));
    const more = { ...now, rows: [...now.rows, county], cells: [...now.cells, ...cells] } as typeof now;
    const written = write(":share[county-01.level.0]", "sv", { now: more, before });
    expect(written.diagnostics[0]).toMatchObject({
      code: "report-row-unnamed",
      values: { row: "county-01", instead: ":percent[county-01.level.0]" },
    });
  });
});

it("has its form in the maintainers' guide, and so has each of the others", () => {
  const guide = readFileSync("content/rounds/README.md", "utf8");
  const [fault] = write(":none[a.b.c]").diagnostics;
  const namesIn = (text: string) => [...new Set([...text.matchAll(/:([\w-]+)\[/g)].map(([, name]) => name))].toSorted();
  expect(namesIn(guide)).toEqual(namesIn(String(fault?.values["example"])));
});
