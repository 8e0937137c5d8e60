import { describe, expect, it } from "vitest";
import { brandPanel, type ProtectedPanel } from "../statistics/panel/panel.ts";
import { levelCategories } from "../statistics/plan/plan.ts";
import { type Panel, panelVariables } from "../statistics/schema.ts";
import { claimFault } from "../testing/report/false-claims.ts";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { assembleReport } from "./assemble.ts";
import { figuresIn, type ReportTable } from "./output/nodes.ts";
import { reportPage } from "./output/page.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { assembleShort, type ShortGroup, shortGroups } from "./short-report.ts";
import { sourceAnchor } from "./statements/sentence.ts";

const groups = Object.keys(shortGroups) as ShortGroup[];
const shown = groups.filter((group) => group !== "sma-kommuner");

describe("a short report", () => {
  it("has only figures that its cells bear out, each linked to its source", () => {
    for (const group of shown) {
      const report = assembleShort(inventedInput, group);
      const blocks = report?.sections.flatMap((one) => one.blocks) ?? [];
      const figures = figuresIn(blocks);
      expect(figures.length, group).toBeGreaterThan(2);
      for (const words of figures)
        expect(claimFault({ now: inventedInput.now.cube, before: null }, "sv", words), `${group}: ${words.text}`).toBeNull();
      const anchors = blocks.flatMap((one) => (one.type === "reportTable" ? [...((one as ReportTable).anchors ?? [])] : []));
      for (const words of figures) expect(anchors).toContain(sourceAnchor(words.about));
    }
  });

  it("is about its own group only, and carries the rehearsal's notice", () => {
    const report = assembleShort(inventedInput, "myndigheter");
    if (!report) throw new Error("agencies are shown");
    expect(reportMarkdown(report)).not.toMatch(/kommuner|regioner/i);
    expect(reportPage(report)).toContain("Övning – påhittade organisationer");
  });

  it("links to the form and the files, and writes the path in a stand-alone file", () => {
    const site = "https://example.org";
    const [here, there] = [null, site].map((each) => assembleShort({ ...inventedInput, site: each }, "kommuner"));
    if (!here || !there) throw new Error("municipalities are shown");
    expect(reportMarkdown(there)).toContain("[formuläret](https://example.org/svara/)");
    expect(reportPage(there)).toContain(`<a href="${site}/resultat/r/r1/cube.json">siffrorna</a>`);
    expect(reportPage(here)).toContain("<span>formuläret (/svara/)</span>");
  });

  it("is not made where the release withholds the group or lacks its row", () => {
    expect(assembleShort(inventedInput, "sma-kommuner")).toBeNull();
    const few = { ...inventedTypes, "type-region": { answered: 5, silent: 15, levels: [1, 0, 0, 0, 0] } };
    const cube = inventedCube(few);
    const withheld = {
      ...cube,
      cells: cube.cells.map((one) => (one.row === "type-region" && one.variable === "level" ? { ...one, count: null } : one)),
    };
    expect(assembleShort({ ...inventedInput, now: { ...inventedInput.now, cube: withheld as typeof cube } }, "regioner")).toBeNull();
  });
});

/** The text as it is read. */
const withoutLinks = (markdown: string): string => markdown.replace(/\[([^\]]+)\]\(#[^)]+\)/g, "$1");

describe("change where the release has a panel", () => {
  // Fewer below level 1 now, but the same organisations stand as they did: weak ones have stopped answering.
  const then = inventedCube({ ...inventedTypes, "type-municipality": { answered: 175, silent: 115, levels: [24, 6, 3, 1, 1] } });
  const beforePublished = { ...then, round: "r0", release: "r1" } as typeof then;
  const now = inventedInput.now.cube;
  const stayed = [70, 45, 20, 10, 5];
  const own = (cube: typeof now): number[] =>
    levelCategories.map(
      (category) =>
        cube.cells.find((one) => one.row === "type-municipality" && one.variable === "level" && one.category === category)?.count ?? 0,
    );
  const rest = (cube: typeof now): number[] => own(cube).map((count, at) => count - (stayed[at] ?? 0));
  const counts = { "panel-before": stayed, "panel-after": stayed, joiners: rest(now), leavers: rest(beforePublished) };
  const panel: Panel = {
    schema: "infosaktrappan-panel/1",
    round: now.round,
    release: now.release,
    edition: now.edition,
    rehearsal: true,
    base: 5,
    compares: { round: "r0", release: "r1", edition: now.edition },
    floor: 15,
    cells: ["type-municipality", "type-agency"].flatMap((row) =>
      panelVariables.flatMap((variable) =>
        levelCategories.map((category, at) => ({
          row,
          variable,
          category,
          count: row === "type-municipality" ? (counts[variable][at] ?? 0) : null,
        })),
      ),
    ),
  };
  const branded = brandPanel({ panel, before: beforePublished, after: now }, true);
  const input = (kept: ProtectedPanel | null) => ({
    ...inventedInput,
    now: { ...inventedInput.now, panel: kept },
    before: { ...inventedInput.now, cube: beforePublished, panel: null },
  });

  it("is a panel that fits both rounds", () => {
    expect(branded.diagnostics).toEqual([]);
  });

  it("says that nothing has changed where only who answered has, in the summary too", () => {
    if (!branded.ok) throw new Error("the panel fits");
    const report = assembleReport(input(branded.value));
    const text = withoutLinks(reportMarkdown(report));
    const panel =
      /Bland de kommuner som svarade båda gångerna \(omkring 150\) syns ingen säker förändring \(47 procent då, 47 procent nu\)\. Skillnaden bland alla/g;
    expect(text).toMatch(/lägre bland de kommuner som svarade nu än bland dem som svarade förra gången: 46 procent mot 69/);
    expect(text.match(panel)).toHaveLength(2);
    for (const row of [
      /\| Del\s+\|\s+Kommuner \|/,
      /Hela skillnaden\s+\|\s+−23 \(−28 till −18\) \|/,
      /Bidrag: svarade båda gångerna\s+\|\s+0 \(−6 till \+6\) \|/,
      /Antal i panelen\s+\|\s+150 \|/,
    ])
      expect(text).toMatch(row);
    expect(text).toContain("Skillnaden och bidragen står i procentenheter.");
    expect(text).toContain("Hela skillnaden bygger på alla som svarade: kommuner 175 då, 175 nu.");
    expect(text).not.toContain("Ingen panel redovisas här");
    expect(text).not.toMatch(/tvärsnitt/);
    expect(text).toContain("/resultat/r/r1/panel.json");
  });

  it("links the panel's figures to the panel's own cells, which bear them out", () => {
    if (!branded.ok) throw new Error("the panel fits");
    const report = assembleReport(input(branded.value));
    const releases = { now, before: beforePublished, panel: branded.value };
    const html = reportPage(report);
    const figures = report.sections.flatMap(({ blocks, language }) => figuresIn(blocks).map((words) => ({ words, language })));
    const ofPanel = figures.filter(({ words }) => words.about.kind === "panel");
    expect(ofPanel.length).toBeGreaterThan(8);
    for (const { words, language } of ofPanel) {
      expect(html).toContain(`id="${sourceAnchor(words.about)}"`);
      expect(claimFault(releases, language === "en" ? "en" : "sv", words), words.text).toBeNull();
    }
  });

  it("names the panel's file only in reports that use the panel", () => {
    if (!branded.ok) throw new Error("the panel fits");
    const [municipalities, regions] = (["kommuner", "regioner"] as const).map((group) => assembleShort(input(branded.value), group));
    if (!municipalities || !regions) throw new Error("both are shown");
    expect(reportMarkdown(municipalities)).toContain("Hur förändringen delar sig är räknat ur");
    expect(reportMarkdown(regions)).not.toContain("Hur förändringen delar sig är räknat ur");
  });

  it("does not claim that without the panel", () => {
    const text = reportMarkdown(assembleReport(input(null)));
    expect(text).toContain("Ingen panel redovisas här");
    expect(text).not.toContain("båda gångerna syns");
  });
});
