import { describe, expect, it } from "vitest";
import { claimFault } from "../testing/report/false-claims.ts";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedChange } from "../testing/report/invented-change.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { assembleReport } from "./assemble.ts";
import { figuresIn, type ReportTable } from "./output/nodes.ts";
import { reportPage } from "./output/page.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { assembleShort, shortGroups } from "./short-report.ts";
import { sourceAnchor } from "./statements/sentence.ts";

const groups = Object.keys(shortGroups);
const shown = groups.filter((group) => group !== "sma-kommuner");

describe("a short report", () => {
  it("has only figures that its cells bear out, each linked to its source", () => {
    for (const group of shown) {
      const report = assembleShort(inventedInput, group);
      const blocks = report?.sections.flatMap((one) => one.blocks) ?? [];
      const figures = figuresIn(blocks);
      expect(figures.length, group).toBeGreaterThan(1);
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
  const input = inventedChange();
  const releases = { now: input.now.cube, before: input.before.cube, panel: input.now.panel };
  const bare = { ...input, now: { ...input.now, panel: null } };

  it("has the direction of those that answered both times, in the summaries too, beside shares that point the other way", () => {
    const text = withoutLinks(reportMarkdown(assembleReport(input)));
    const fell =
      "Fler kommuner har sjunkit i nivå än stigit: av de 146 som svarade båda gångerna steg omkring 15, omkring 90 stod kvar och";
    expect(text.split(fell)).toHaveLength(3);
    expect(text).toContain("| Fler har sjunkit än stigit. Av de 146 som svarade båda gångerna steg omkring 15, omkring 90 stod kvar");
    expect(text).toContain("| More have moved down than up. Of the 146 that answered both times, about 15 rose, about 90 stayed");
    expect(text).toMatch(/46 procent bland de kommuner som svarade nu och 67 procent bland dem som svarade förra gången/);
    expect(text).toMatch(/\| Kommuner\s+\|\s+15 \|\s+90 \|\s+40 \|\s+146 \|\s+34 \|\s+29 \|/);
    // The agencies of the panel are few.
    expect(text).toMatch(/\| Statliga myndigheter\s+\|\s+12–19 \|\s+26–34 \|\s+0–4 \|\s+46 \|\s+16 \|\s+84 \|/);
    expect(text).toContain("sägs bara när skillnaden är större än vad avrundning");
    expect(text).toContain("Av de 34 kommuner som slutade svara låg minst två av tre under nivå 1 när de senast svarade.");
    expect(text).toContain("Hur de fördelar sig på nivåer redovisas inte.");
    expect(text).not.toMatch(/tvärsnitt|bidrag/i);
  });

  it("or says why that is not shown: too few, no panel, or withheld", () => {
    const { panel } = input.now;
    if (!panel) throw new Error("the release has a panel");
    const withheld = { movement: null, joiners: null, leavers: null };
    const rows = panel.rows.map((row) => ({ ...row, ...withheld, withheld: "disclosure" as const }));
    const below = rows.map((row) => ({ ...row, withheld: "size" as const, sizes: { ...row.sizes, joiners: 14 } }));
    const of = (group: string, changed: typeof input.now.panel | null): string => {
      const report = assembleShort({ ...input, now: { ...input.now, panel: changed } }, group);
      if (!report) throw new Error(`${group} are shown`);
      return reportMarkdown(report);
    };
    const what = "Vad som har hänt hos dem som svarade båda gångerna redovisas";
    expect(of("regioner", panel)).toContain(`${what} inte: regionerna är för få för en panel.`);
    expect(of("regioner", null)).toContain(`${what} inte: publiceringarna har ingen panel tillsammans.`);
    expect(of("kommuner", { ...panel, rows })).toContain(`${what} inte: att visa det skulle säga för mycket om någon grupp.`);
    expect(of("kommuner", { ...panel, rows: below })).toContain(`${what} inte: minst 15 ska ha svarat båda gångerna`);
    expect(of("kommuner", { ...panel, rows: [] })).toContain(`${what} inte: gruppen är ny sedan förra gången.`);
    expect(of("kommuner", panel)).not.toContain(what);
  });

  it("comes in the order movement, likely interval, worst case", () => {
    const text = withoutLinks(reportMarkdown(assembleReport(input)));
    const [item = ""] = /^- \*\*Kommuner\.\*\*.*$/m.exec(text) ?? [];
    const order = ["har sjunkit i nivå", "Troligen är 43–69 procent av alla 290 kommuner", "är minst 26 och högst 69 procent"];
    const places = order.map((one) => item.indexOf(one));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("links the panel's figures to the panel's own rows, which bear them out", () => {
    const report = assembleReport(input);
    const html = reportPage(report);
    const figures = report.sections.flatMap(({ blocks, language }) => figuresIn(blocks).map((words) => ({ words, language })));
    const ofPanel = figures.filter(({ words }) => words.about.kind === "movement" || words.about.kind === "turnover");
    expect(ofPanel.length).toBeGreaterThan(8);
    for (const { words, language } of ofPanel) {
      expect(html).toContain(`id="${sourceAnchor(words.about)}"`);
      expect(claimFault(releases, language === "en" ? "en" : "sv", words), words.text).toBeNull();
    }
    expect(html).toContain("type-municipality/leavers");
    expect(html).toContain("15 + 90 + 40");
  });

  it("names the panel's file only in reports that use the panel", () => {
    const [municipalities, regions] = (["kommuner", "regioner"] as const).map((group) => assembleShort(input, group));
    if (!municipalities || !regions) throw new Error("both are shown");
    expect(reportMarkdown(municipalities)).toContain("/resultat/r/r1/panel.json");
    expect(reportMarkdown(regions)).not.toContain("panel.json");
  });

  it("has no direction without the panel", () => {
    const text = reportMarkdown(assembleReport(bare));
    expect(text).toContain("Därför säger rapporten inget om vilket håll utvecklingen går åt.");
    expect(text).not.toMatch(/har (?:stigit|sjunkit)|[Tt]roligen är/);
  });
});
