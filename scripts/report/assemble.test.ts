import { describe, expect, it } from "vitest";
import { brandVerified } from "../statistics/cube/cube.ts";
import type { Releases } from "../statistics/uncertainty/figure.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { claimFault } from "../testing/report/false-claims.ts";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedChange } from "../testing/report/invented-change.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { assembleReport, leadOf, type Report } from "./assemble.ts";
import type { ReportInput } from "./material/input.ts";
import { figuresIn, type ReportTable } from "./output/nodes.ts";
import { reportPage } from "./output/page.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { readProse } from "./prose/prose.ts";
import { availabilityOf } from "./sections/needs.ts";
import { sourceAnchor } from "./statements/sentence.ts";

const before = {
  ...inventedInput.now,
  cube: inventedCube({ ...inventedTypes, "type-municipality": { answered: 175, silent: 115, levels: [30, 3, 1, 1, 0] } }),
};
const sectionOf = (report: Report, id: string) => report.sections.find((one) => one.id === id);
const textOf = (input: ReportInput, id: string): string => {
  const report = assembleReport(input);
  return reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) });
};

/** An entry of the register, without its measures and types. */
const support = {
  schema: "infosaktrappan-support/1",
  id: "a",
  name: { sv: "A" },
  provider: "B",
  gives: { sv: "C" },
  reach: "used",
  source: { title: "A", address: "https://example.org/", checked: "2026-11" },
} as const;

describe("the national report", () => {
  it("has the contents that the assignment asks for, in order and with numbers", () => {
    expect(assembleReport(inventedInput).sections.map(({ title }) => title)).toEqual([
      "Bedömningen på en sida",
      "Missiv",
      "Summary in English",
      "1 Så genomfördes uppdraget",
      "2 Samlad bedömning",
      "3 De tre målen och strategin",
      "4 Så kan strukturen utvecklas",
      "5 Så kan stödet utvecklas",
      "6 Tidigare rekommendationer",
      "7 Rekommendationer",
      "8 Om siffrorna",
      "Bilaga: källor till siffrorna",
    ]);
  });

  it("has only figures that the published numbers bear out, in every section, with and without an earlier round and a panel", () => {
    for (const input of [inventedInput, { ...inventedInput, before }, inventedChange()]) {
      const releases: Releases = { now: input.now.cube, before: input.before?.cube ?? null, panel: input.now.panel };
      for (const { id, blocks, language } of assembleReport(input).sections) {
        for (const words of figuresIn(blocks))
          expect(claimFault(releases, language === "en" ? "en" : "sv", words), `${id}: ${words.text}`).toBeNull();
      }
    }
  });

  it("links every figure to a row of the sources, in HTML and in Markdown", () => {
    const report = assembleReport(inventedChange());
    const sources = sectionOf(report, "kallor")?.blocks ?? [];
    const anchors = sources.flatMap((one) => (one.type === "reportTable" ? [...((one as ReportTable).anchors ?? [])] : []));
    const figures = figuresIn(report.sections.flatMap(({ blocks }) => blocks));
    expect(figures.length).toBeGreaterThan(20);
    for (const words of figures) expect(anchors).toContain(sourceAnchor(words.about));
    const [html, markdown] = [reportPage(report), reportMarkdown(report)];
    for (const [, target] of [...html.matchAll(/href="#([^"]+)"/g)]) expect(html).toContain(`id="${target}"`);
    for (const [, target] of [...markdown.matchAll(/\]\(#([^)]+)\)/g)]) expect(markdown).toContain(`<a id="${target}"></a>`);
  });

  it("numbers figures and tables consecutively through the whole report", () => {
    const html = reportPage(assembleReport(inventedInput));
    for (const [tag, word] of Object.entries({ caption: "Tabell", figcaption: "Figur" })) {
      const numbers = [...html.matchAll(new RegExp(`<${tag}>(?:<span>)?${word} (\\d+)\\.`, "g"))].map(([, number]) => Number(number));
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  });

  it("carries a rehearsal's notice on the page, on every printed page and in the Markdown", () => {
    const report = assembleReport(inventedInput);
    const notice = "Övning – påhittade organisationer";
    expect(reportPage(report)).toContain(`<p class="notice-banner">${notice}</p>`);
    expect(reportPage(report)).toContain(`@top-center { content: "${notice}"`);
    expect(reportMarkdown(report).startsWith(`**${notice}**`)).toBe(true);
  });

  it("says once that it is a rehearsal, in no figure, and gives the source of the release's numbers, in HTML and in Markdown", () => {
    const report = assembleReport(inventedInput);
    const [html, markdown] = [reportPage(report), reportMarkdown(report)];
    // The title of the tab, the banner, and the head of printed pages.
    expect(html.match(/Övning – påhittade organisationer/g)).toHaveLength(3);
    expect(markdown.match(/Övning – påhittade organisationer/g)).toHaveLength(1);
    const source = "Källa: Infosäktrappan, övningsomgången våren 2026, första publiceringen.";
    const figures = [...html.matchAll(/<figure>(.*?)<\/figure>/gs)];
    expect(figures.length).toBeGreaterThan(1);
    for (const [, block] of figures) expect(block).toContain(source.replaceAll(" 2026", "\u00a02026"));
    const tables = report.sections.flatMap(({ blocks }) => blocks).filter((one) => one.type === "reportTable" && one.isStatistics);
    expect(markdown.split(source).length - 1).toBeGreaterThanOrEqual(tables.length + figures.length);
  });

  it("marks nothing in a real round, and still gives the source", () => {
    const { cube } = inventedInput.now;
    const real = { ...cube, rehearsal: false } as typeof cube;
    const markdown = reportMarkdown(assembleReport({ ...inventedInput, now: { ...inventedInput.now, cube: real } }));
    expect(markdown).not.toContain("Övning");
    expect(markdown).toMatch(/^Källa: Infosäktrappan, /m);
  });

  it("lists the cells of each release in a table of their own, so that cell names are unique in each", () => {
    const tables = (sectionOf(assembleReport({ ...inventedInput, before }), "kallor")?.blocks ?? []).filter(
      (one) => one.type === "reportTable",
    );
    // One for each release, and one for exact sizes.
    expect(tables).toHaveLength(3);
    for (const { rows } of tables as ReportTable[]) expect(new Set(rows.map(([cell]) => cell)).size).toBe(rows.length);
  });

  it("has language tags, alternative texts and header cells", () => {
    const html = reportPage(assembleReport(inventedInput));
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('<div lang="en">');
    for (const [svg] of html.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/role="img" aria-label="(?:Liggande staplar\. Kommuner|(?:Av alla|Of all) \d+ )/);
    // Each figure is drawn for paper and for a telephone.
    expect(html.match(/class="chart chart-narrow(?: chart-under)?"/g)).toHaveLength(html.match(/<figure>/g)?.length ?? 0);
    expect(html.match(/class="chart chart-wide(?: chart-under)?"/g)).toHaveLength(html.match(/<figure>/g)?.length ?? 0);
    expect(html).not.toMatch(/<table[^>]*>(?!<caption>)/);
    expect(html).not.toContain("<script");
  });
});

describe("the lead of the report's page", () => {
  it("gives title, author and status of the report in each language", () => {
    expect(leadOf(inventedInput, "en", "Overall assessment")).toBe(
      "Overall assessment. The Agency. Draft, 10\u00a0June\u00a02026. Not approved.",
    );
    expect(leadOf(inventedInput, "sv", null)).toBe("Myndigheten. Utkast, 10\u00a0juni\u00a02026. Inte beslutad.");
  });
});

describe("the report states", () => {
  it("that there is no earlier round, and then nothing about change", () => {
    const text = textOf(inventedInput, "bedomning");
    expect(text).toContain("Därför säger rapporten inget om förändring");
    expect(text).not.toMatch(/har .*(ökat|minskat)|svarade förra gången/);
  });

  it("that an earlier round with other questions cannot be compared", () => {
    const text = textOf({ ...inventedInput, noComparison: "other-edition" }, "bedomning");
    expect(text).toContain("följde en annan utgåva med andra frågor");
    expect(text).not.toContain("Det finns ingen tidigare mätomgång");
  });

  it("that a change without a panel compares two cross-sections", () => {
    const text = textOf({ ...inventedInput, before }, "bedomning");
    expect(text).toMatch(
      /Andelen under nivå 1 är \[46 procent bland de kommuner som svarade nu och 86 procent bland dem som svarade förra gången\]/,
    );
    expect(text).toContain("De som svarade nu är delvis andra än de som svarade förra gången.");
    expect(text).toContain("Därför säger rapporten inget om vilket håll utvecklingen går åt.");
    expect(text).not.toMatch(/stigit|sjunkit|ökat|minskat|[Ll]ägre andel/);
  });

  it("that it is a draft without a letter, and that nothing has been written where there is no prose", () => {
    expect(textOf(inventedInput, "missiv")).toContain("Det här är ett utkast");
    expect(assembleReport(inventedInput).status.join()).toContain("Inte beslutad");
    expect(textOf(inventedInput, "struktur")).toContain("Myndigheten har inte skrivit några förslag");
    expect(textOf(inventedInput, "rekommendationer")).toContain("lämnar inga rekommendationer");
    expect(textOf(inventedInput, "stod")).toContain("Registret över stöd är tomt");
  });

  it("in each area the steps that nothing known helps with", () => {
    const [{ id: area, name }] = inventedInput.areas.sv as unknown as [{ id: string; name: string }];
    const steps = ["a", "a", "b", "c"].map((measure) => ({ area, measure, hasPage: measure === "b" }));
    const register = [{ ...support, measures: ["a"], for: ["municipality" as const] }];
    expect(textOf({ ...inventedInput, steps, support: register }, "stod").replaceAll(/[\s|]+/g, " ")).toContain(`${name} 4 2 1 1`);
  });

  it("that without questions nobody can say which musts are lacking, and that a method may have none", () => {
    expect(textOf(inventedInput, "stod")).toContain("Publiceringen redovisar inga frågor. Därför går det inte att säga vilka måsten");
    expect(textOf(inventedInput, "struktur")).toContain("Publiceringen redovisar inga frågor. Behovet av stöd kan därför inte räknas");
    expect(textOf({ ...inventedInput, musts: [] }, "stod")).toContain("Utgåvan har inget måste i block 1");
  });
});

describe("the maintainers' prose and registers", () => {
  it("are placed in their section, with headings below its own", () => {
    const releases: Releases = { now: inventedInput.now.cube, before: null };
    const text = "# Rubrik\n\nVi ser att :share[type-municipality.level.0] är under nivå 1.\n";
    const prose = passed(readProse({ text, file: "bedomning.sv.mdx", language: "sv", releases }));
    const html = reportPage(assembleReport({ ...inventedInput, prose: { bedomning: prose } }));
    expect(html).toContain("<h3>Rubrik</h3>");
    expect(html).toContain(
      '<a href="#cell-type-municipality-level-0" class="figure">omkring 46\u00a0procent av de svarande kommunerna</a>',
    );
  });

  it("record separately what reaches small municipalities", () => {
    const register = [{ ...support, reachSmall: "does-not-reach" as const, measures: ["m"], for: ["municipality" as const] }];
    expect(availabilityOf(register, "m", "type-municipality")).toBe("used");
    expect(availabilityOf(register, "m", "municipality-size-0-9999")).toBe("does-not-reach");
    expect(availabilityOf(register, "m", "type-agency")).toBe("missing");
    expect(availabilityOf(register, "other", "type-municipality")).toBe("missing");
  });

  it("stand beside each must that is lacking, with its share, its count as an interval, and the measure that cures it", () => {
    const { cube } = inventedInput.now;
    const counts: Readonly<Record<string, readonly number[]>> = { "type-municipality": [30, 100, 45], "type-agency": [40, 80, 10] };
    const categories = ["0", "1", "unknown"];
    const variable = { id: "question-backup", kind: "question" as const, question: "backup", families: ["type"], categories, floor: 0 };
    const types = ["municipality", "agency"];
    const cells = Object.entries(counts).flatMap(([row, own]) =>
      categories.map((category, at) => ({ row, variable: variable.id, category, count: own[at] ?? 0 })),
    );
    const made = passed(
      brandVerified({ ...cube, variables: [...cube.variables, { ...variable, types }], cells: [...cube.cells, ...cells] }, true),
    );
    const register = [{ ...support, reachSmall: "does-not-reach" as const, measures: ["secure-backups"], for: ["municipality" as const] }];
    const input = { ...inventedInput, support: register, now: { ...inventedInput.now, cube: made } };
    const text = textOf(input, "stod");
    // Of a must that is not published nobody knows how many lack it.
    const two = textOf({ ...input, musts: [...input.musts, { id: "other", must: 1, name: "2. Annat?", measure: null }] }, "stod");
    expect(two).toContain("Av de måsten som redovisas saknar flest det i frågan ”1. Har ni säkerhetskopior?”.");
    expect(two).toContain("Av de 2 krav i block 1 som är måsten redovisas 1.");
    expect(text).not.toContain("krav i block 1 som är måsten");
    // 30 below the must and 45 that do not know, of 175: 75, or 67 to 83 with the rounding of each, and no more than the rest leaves.
    expect(text).toMatch(
      /1\. Har ni säkerhetskopior\?\s*\|\s+43 \|\s+71–79 \| Skydda säkerhetskopiorna \| finns och används\s*\| finns men når inte fram/,
    );
    expect(text).toContain("Flest saknar måstet i frågan ”1. Har ni säkerhetskopior?”");
    expect(text).toMatch(/De som är under nivå 1, efter hur många måsten/);
    expect(text).not.toContain("redovisar inga frågor");
  });
});
