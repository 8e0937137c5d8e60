import { expect, test } from "vitest";
import { exampleInput, exampleResponse, exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { htmlOf } from "../widgets/markup.ts";
import { firstMeasuresShown, footerOf, managementReport } from "./management-report.ts";
import { reportMarkup } from "./report-view.ts";
import { takeawayOf } from "./takeaway.ts";

const words = { report, takeaway };
const of = (id: string, target = 3) => managementReport(exampleTakeaway(id, target), words);
const htmlFor = (id: string, target = 3): string => htmlOf(reportMarkup(of(id, target), words));
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("the first page has level, meaning, three points and the plan's first five measures, before everything else", () => {
  const made = of("level-2");
  expect(made.headline).toBe("Ni är på nivå 2");
  expect(made.share).toBe("57 procent av innehållet i block 1–4 är på plats.");
  expect(made.meaning.title).toBe("Nivå 2 – Ordning: vad det betyder");
  expect(made.meaning.text).toMatch(/^Viktiga delar/);
  expect(made.points).toHaveLength(3);
  expect(made.firstMeasures).toHaveLength(firstMeasuresShown);
  const html = htmlFor("level-2");
  const order = [made.headline, made.meaning.text, made.points[0], report.areas, report.unmet, report.met, report.toFindOut, "Hela planen"];
  const places = order.map((text) => html.indexOf(htmlOf(text ?? "")));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("every page says when and from what it was computed, and that it reveals weaknesses", () => {
  const footer = footerOf(of("level-2"), words);
  expect(footer).toBe(
    "Uträknad 24 november 2026 efter utgåva 2026, kontrollsumma 0123456789ab. Rapporten visar svagheter. Hantera den därefter.",
  );
  const html = htmlFor("level-2");
  expect(html).toContain("0123456789abcdef".repeat(4));
  expect(html).toContain(report.handling);
});

test("met and unmet conditions are listed, with what is needed and the current value", () => {
  const { unmet, met } = of("level-2");
  expect(unmet[0]).toEqual({ condition: "Hela block 1", needed: "48 av 60 poäng", has: "46 av 60 poäng" });
  expect(unmet[1]).toMatchObject({ condition: expect.stringMatching(/^10 i block 3\. /), has: "Nej, ingen bevakar systemen." });
  expect(unmet[2]).toMatchObject({ condition: expect.stringMatching(/^14 i block 3\. /), has: "Vet inte" });
  expect(met).toContain("Block 1, alla måsten: fråga 1, 3, 5, 8, 9, 12, 13, 16, 17 och 20.");
  expect(met).toContain("Block 3, måsten: fråga 6 och 11.");
  expect(met).toContain("Block 3: alla områden som prövas.");
  expect(of("stopped-after-block-1").unmet.at(-1)).toMatchObject({ condition: "Block 2 är besvarat", needed: "alla frågor" });
});

test("areas are summarized by the strongest and the weakest", () => {
  expect(of("level-2").areasFinding).toBe("Längst fram: ”Roller och tid”. Mest återstår i ”Människor och kunskap”.");
  expect(of("all-zero").areasFinding).toBe("Alla områden har samma tal.");
  // Areas that tie are named only where they are few: a choice among them would be no finding.
  expect(of("stopped-after-block-1").areasFinding).toBe(
    "Längst fram: fyra områden, som ligger lika. Mest återstår i sex områden, som ligger lika.",
  );
});

test("the report has the whole plan, and everything to find out", () => {
  const html = htmlFor("level-2");
  const { plan } = exampleTakeaway("level-2");
  expect(plan).toHaveLength(6);
  for (const step of plan) {
    expect(html).toContain(htmlOf(step.firstStep));
    for (const raise of step.raises) expect(html).toContain(htmlOf(raise.to.goal));
  }
  expect(html).not.toContain("report-overview");
  expect(plain(html)).toContain("Fråga 14 i block 3. Granskar");
});

test("a long plan is a table with one row per measure, and only its beginning is in detail", () => {
  const html = htmlFor("all-zero");
  const { plan } = exampleTakeaway("all-zero");
  expect(plan).toHaveLength(35);
  expect(html.match(/class="report-step"/g)).toHaveLength(10);
  const [table = ""] = /<table class="report-overview">.*?<\/table>/.exec(html) ?? [];
  for (const [index, step] of plan.entries()) {
    const numbers = step.raises.map((raise) => raise.number).join(", ");
    const before = step.after.map((id) => plan.findIndex((one) => one.measure === id) + 1);
    expect(table).toContain(`<td>${index + 1}</td><th scope="row">${htmlOf(step.title)}</th>`);
    expect(table).toContain(`<td>${numbers}</td><td>${before.join(", ")}</td>`);
    for (const place of before) expect(place).toBeGreaterThan(0);
  }
  expect(plain(html)).toContain(report.inDetail(10));
});

test("in a rehearsal every page says so", () => {
  expect(footerOf({ ...of("level-2"), takeaway: { ...exampleTakeaway("level-2"), isRehearsal: true } }, words)).toMatch(
    /^Övning – påhittade organisationer\. Uträknad/,
  );
});

test("at the top nothing is reported missing, and an empty plan says why", () => {
  const text = plain(htmlFor("agency-level-4", 4));
  expect(text).toContain(report.conditionsTop);
  expect(text).toContain(report.noMeasures(true));
  expect(text).not.toContain(report.unmet);
});

test("an organisation's name is shown as text, and only if it was given", () => {
  const input = { ...exampleInput(exampleResponse("level-2")), organisation: "<b>Å & Ö</b>" };
  const made = takeawayOf(input, takeaway);
  if (!made) throw new Error("no level");
  expect(htmlOf(reportMarkup(managementReport(made, words), words))).toContain("&lt;b&gt;Å &amp; Ö&lt;/b&gt;");
  expect(plain(htmlFor("level-2"))).not.toContain(`${report.subject}:`);
});

test("a pilot and a rehearsal are marked on the first page", () => {
  const made = managementReport({ ...exampleTakeaway("level-2"), isRehearsal: true }, words);
  const first = htmlOf(reportMarkup(made, words)).split("report-part-areas")[0];
  expect(first).toContain(report.rehearsal);
  expect(first).toContain(report.pilot);
});

test("ids are unique, and headings start at h2 without skipping a level", () => {
  const html = htmlFor("all-zero");
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((one) => one[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const levels = [...html.matchAll(/<h([1-6])/g)].map((one) => Number(one[1]));
  expect(levels[0]).toBe(2);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
});

test("in English the report's own words are English", () => {
  const english = { report: enReport, takeaway: enTakeaway };
  const made = managementReport(exampleTakeaway("level-2"), english);
  expect(made.headline).toBe("You are at level 2");
  expect(footerOf(made, english)).toMatch(/^Worked out on 24 November 2026 by edition 2026, checksum 0123456789ab\. /);
  expect(htmlOf(reportMarkup(made, english))).toMatch(/^<section class="report" lang="en"/);
});
