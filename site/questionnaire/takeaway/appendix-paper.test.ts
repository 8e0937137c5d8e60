import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue, edition, exampleInput, exampleResponse, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { decision as en } from "../../text/en/form/decision.ts";
import { decision } from "../../text/sv/form/decision.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { appendixPaper, openPaper } from "./decision-paper.ts";
import { managementReport } from "./management-report.ts";
import { paperText } from "./paper.ts";
import { takeawayOf } from "./takeaway.ts";

const words = { report, takeaway, decision };
const level2 = exampleTakeaway("level-2");
const open = paperText(openPaper(level2, decision));
const unchosen = paperText(openPaper(exampleTakeaway("level-2", 0), decision));
const appendix = paperText(appendixPaper(managementReport(level2, words), words));

test("the public part proposes a target, who is responsible, when it is reported, and that the appendix is assessed for secrecy", () => {
  expect(open).toContain(
    "1. Målnivån för arbetet med informationssäkerhet är nivå 3 på Infosäktrappans skala. Den ska vara nådd senast [datum].",
  );
  expect(open).toMatch(/2\. \[Funktion\] ansvarar/);
  expect(open).toMatch(/3\. \[Funktion\] redovisar läget för .* senast \[datum\]/);
  expect(open).toMatch(/4\. Bilagan prövas för sekretess\./);
});

test("the public part is the same, byte for byte, whatever the answers are", () => {
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  fc.assert(
    fc.property(fc.array(answer, { minLength: 60, maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (given, last) => {
      const asked = model.questions.filter((one) => one.block <= last);
      const answers = Object.fromEntries(asked.map((one, index) => [one.id, given[index] ?? 0]));
      for (const [target, same] of [
        [3, open],
        [0, unchosen],
      ] as const) {
        const made = takeawayOf(exampleInput({ answers, background: {} }, target), takeaway);
        if (!made) throw new Error("no level");
        expect(paperText(openPaper(made, decision))).toBe(same);
      }
    }),
    { numRuns: 25 },
  );
});

test("if no target was chosen the public part has a blank for it: the next level would reveal the result", () => {
  for (const id of ["all-zero", "stopped-after-block-1", "level-2", "agency-level-4"]) {
    const made = exampleTakeaway(id, 0);
    expect(paperText(openPaper(made, decision))).toContain("är nivå [1–4] på Infosäktrappans skala");
    for (const words of [decision, en]) expect(paperText(openPaper(made, words))).not.toMatch(/(nivå|level) \d/);
    expect(made.target).toBe(Math.min(made.level + 1, made.top));
  }
});

test("the public part contains no level but the target, and no score, question, area, option or measure", () => {
  for (const [language, text] of [
    ["sv", open],
    ["en", paperText(openPaper(level2, en))],
  ] as const) {
    expect(text.match(/(nivå|level) \d/g)).toEqual([language === "sv" ? "nivå 3" : "level 3"]);
    expect(text).not.toMatch(/procent|per cent|poäng|under nivå|below level|block \d|av 100|of 100/i);
  }
  for (const { text, options } of edition.questionnaire.questions) {
    for (const local of [text, ...options.map((one) => one.text)]) expect(open).not.toContain(local.sv ?? "–");
  }
  for (const one of [...edition.questionnaire.areas.map((area) => area.name), ...catalogue.map((measure) => measure.title)]) {
    expect(open).not.toContain(one.sv ?? "–");
  }
  for (const level of edition.scale.levels ?? []) expect(open).not.toContain(` ${level.name.sv ?? "–"} `);
});

test("the appendix contains the result and the whole plan, with blanks for who and when", () => {
  expect(appendix).toContain("Ni är på nivå 2. 57 procent");
  expect(appendix).toContain("Människor och kunskap: 40 av 100");
  expect(appendix).toContain("18 kap. 8 §");
  for (const step of level2.plan) expect(appendix).toContain(step.title);
  expect(appendix.match(/^Ansvarig: \[funktion\]$/gm)).toHaveLength(level2.plan.length);
  expect(appendix).toContain("Fråga 14 i block 3. Granskar");
  expect(appendix).toContain(decision.appendix.handling);
});

test("names and case numbers are left for the organisation to fill in, and its own name is included only if it was given", () => {
  for (const text of [open, appendix]) expect(text).toContain("[diarienummer]");
  expect(open).toContain("Handläggare: [namn och funktion]");
  const input = { ...exampleInput(exampleResponse("level-2")), organisation: "Exempelkommun" };
  const named = takeawayOf(input, takeaway);
  if (!named) throw new Error("no level");
  expect(paperText(openPaper(named, decision))).toMatch(/^TJÄNSTESKRIVELSE, EXEMPELKOMMUN\n/);
  expect(open).toMatch(/^TJÄNSTESKRIVELSE\n/);
});

test("a rehearsal is marked in both parts", () => {
  const rehearsed = { ...level2, isRehearsal: true };
  expect(paperText(openPaper(rehearsed, decision))).toContain(decision.rehearsal);
  expect(paperText(appendixPaper(managementReport(rehearsed, words), words))).toContain(decision.rehearsal);
});
