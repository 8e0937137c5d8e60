import { expect, test } from "vitest";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportInput } from "../material/input.ts";
import { reportPage } from "../output/page.ts";
import { reportMarkdown } from "../output/to-markdown.ts";

/** How many of 175 municipalities have most left to do in each area; the agencies are alike in all. */
const left: Readonly<Record<string, number>> = {
  governance: 40,
  organisation: 30,
  assets: 30,
  risk: 35,
  people: 30,
  suppliers: 40,
  safeguards: 40,
  incident: 45,
  continuity: 30,
  followup: 30,
};
const areas = Object.keys(left).map((id) => ({ id, name: `Område ${id}` }));

function input(): ReportInput {
  const ids = areas.map(({ id }) => id);
  const cube = inventedCube(inventedTypes, ids);
  const cells = cube.cells.map((one) => {
    const id = one.variable.replace("area-", "");
    if (!(id in left)) return one;
    const [own, of] = one.row === "type-municipality" ? [left[id] ?? 0, 175] : [25, 130];
    return { ...one, count: { "0-24": own, "25-49": of - own }[one.category] ?? 0 };
  });
  return { ...inventedInput, areas: { sv: areas, en: areas }, now: { ...inventedInput.now, cube: { ...cube, cells } as typeof cube } };
}

const sectionText = (id: string): string => {
  const report = assembleReport(input());
  return reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) });
};
/** The areas that its paragraphs and lists name as having most left. */
const namedIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\*\*Kommuner, mest kvar att göra\.\*\*.*|Mest kvar att göra: ”.*/g)].flatMap(([line]) =>
      [...line.matchAll(/”Område (\w+)”/g)].map(([, id]) => id ?? ""),
    ),
  );

test("an area is named as having most left in a goal or a pillar exactly where it is under strengths and weaknesses", () => {
  const most = new Set(["incident", "governance", "suppliers", "safeguards"]);
  expect(namedIn(sectionText("bedomning"))).toEqual(most);
  expect(namedIn(sectionText("mal"))).toEqual(most);
  // 35 is certainly below 45, and not certainly above 30: it is named nowhere.
  expect(sectionText("mal")).toContain("Inget av områdena hör till dem med mest kvar");
});

test("where the areas can hardly be told apart, no goal names any", () => {
  expect(sectionText("mal")).not.toMatch(/Statliga myndigheter, mest kvar att göra\.\*\* ”/);
  expect(sectionText("mal")).toContain("**Statliga myndigheter, mest kvar att göra.** Inget område i formuläret skiljer sig");
});

test("the rule is stated once and referred to elsewhere", () => {
  const text = reportMarkdown(assembleReport(input()));
  expect(text.match(/Ett område nämns när det säkert har fler svarande där/g)).toHaveLength(1);
  expect(sectionText("mal")).toContain("samma regel som under ”Styrkor och svagheter”");
});

test("the unit of a share is in the column heading, below the group's name, and the cells are numbers", () => {
  const html = reportPage(assembleReport(input()));
  expect(html).toContain('<th scope="colgroup" colspan="2" class="number">Kommuner</th>');
  expect(html).toMatch(/class="figure">\d+<\/a><\/td>/);
  expect(html).not.toMatch(/<td[^>]*><a[^>]*>\d+\sprocent/);
  expect(sectionText("mal")).toContain("Kommuner: mest kvar, %");
});

test("of a release without areas, such as one that has withdrawn them, the report says so and nothing about them", () => {
  const { cube } = input().now;
  const variables = cube.variables.filter(({ kind }) => kind !== "area");
  const cells = cube.cells.filter(({ variable }) => !variable.startsWith("area-"));
  const text = reportMarkdown(assembleReport({ ...input(), now: { ...input().now, cube: { ...cube, variables, cells } as typeof cube } }));
  expect(text.match(/ubliceringen redovisar inte områden\./g)).toHaveLength(3);
  for (const phrase of [
    "inget område skiljer sig",
    "Inget område i formuläret",
    "för få har svarat",
    "efter hur stor del av poängen",
    "För varje område",
  ]) {
    expect(text).not.toContain(phrase);
  }
});
