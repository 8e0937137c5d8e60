import { expect, test } from "vitest";
import { dateInWords } from "../../../scripts/core/terms/sv.ts";
import { writeDocx } from "../../../scripts/office/docx.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { catalogue, edition, exampleInput, exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { paperText } from "../../e2e/support/paper-text.ts";
import { openPaper as en } from "../../text/en/form/open-paper.ts";
import { openPaper as sv } from "../../text/sv/form/open-paper.ts";
import type { Filled } from "../drafts/state.ts";
import { ownPlan } from "../plan/own-plan.ts";
import { outcomeOf } from "../result/outcome.ts";
import { type OpenInput, openPaper } from "./open-paper.ts";
import { openPaperChange } from "./open-paper-change.ts";

const today = "2026-11-24";
const edited = { edition: "2026", isPilot: true, isRehearsal: false, computedOn: today, organisation: "" };
const input: OpenInput = { ...edited, target: 3, mark: "", start: "2026-12-14", weekly: { coordinator: 4, others: 16 } };
const open = paperText(openPaper(input, sv));

test("it proposes a target, who is responsible, time, when it is reported, and that the appendix is assessed for secrecy", () => {
  expect(open).toContain(
    "1. Målnivån för arbetet med informationssäkerhet är nivå 3 på Infosäktrappans skala. Den ska vara nådd senast [datum].",
  );
  expect(open).toMatch(/2\. \[Funktion\] ansvarar/);
  expect(open).toContain(
    "3. Arbetet får tid från den 14 december 2026: högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans.",
  );
  expect(open).toMatch(/4\. \[Funktion\] redovisar läget för .* senast \[datum\]/);
  expect(open).toMatch(/5\. Bilagan prövas för sekretess\./);
});

/** The file of somebody who has filled this in. */
function fileOf(filled: Filled): string {
  const { isCarriedOut, ...change } = openPaperChange(filled, outcomeOf(model, filled), today);
  expect(isCarriedOut).toBe(true);
  return Buffer.from(writeDocx(openPaper({ ...edited, ...change }, sv))).toString("base64");
}

test("opposite answers give the same file, byte for byte, and so do all others", () => {
  const all = (option: 0 | 3) => Object.fromEntries(model.questions.map((one) => [one.id, option]));
  const lowest = fileOf({ answers: all(0), background: {}, target: 3 });
  expect(fileOf({ answers: all(3), background: {}, target: 3 })).toBe(lowest);
  // What may differ does.
  expect(fileOf({ answers: all(0), background: {}, target: 0 })).not.toBe(lowest);
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  fc.forAll(20, [fc.array(answer, { minLength: 60, maxLength: 60 }), fc.integer({ min: 1, max: 4 })], (given, last) => {
    const asked = model.questions.filter((one) => one.block <= last);
    const answers = Object.fromEntries(asked.map((one, index) => [one.id, given[index] ?? 0]));
    expect(fileOf({ answers, background: {}, target: 3 })).toBe(lowest);
  });
});

test("a part of the answers gives no paper, nor does an unfinished block 1", () => {
  const none = { answers: {}, background: {}, target: 0 };
  expect(openPaperChange(none, outcomeOf(model, none), today).isCarriedOut).toBe(false);
  const answers = Object.fromEntries(model.questions.map((one) => [one.id, 2]));
  const part: Filled = { answers, background: {}, target: 0, part: { areas: ["risk"] } };
  expect(openPaperChange(part, outcomeOf(model, part), today).isCarriedOut).toBe(false);
});

test("if no target was chosen there is a blank for it: the next level would reveal the result", () => {
  for (const words of [sv, en]) {
    const text = paperText(openPaper({ ...input, target: 0 }, words));
    expect(text).toMatch(/(nivå|level) \[1–4\]/);
    expect(text).not.toMatch(/(nivå|level) \d/);
  }
});

test("it contains no level but the target, and no score, question, area, option or measure", () => {
  for (const [language, text] of [
    ["sv", open],
    ["en", paperText(openPaper(input, en))],
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

test("marking, first day and hours a week are what the page for management has", () => {
  const plan = { mark: "KS 2026/412", start: "2027-02-01", weekly: { coordinator: 6, others: 9 } };
  const filled: Filled = { ...exampleResponse("level-2"), target: 3, plan };
  const outcome = outcomeOf(model, filled);
  const own = ownPlan({ ...exampleInput(filled), filled, outcome, today });
  const change = openPaperChange(filled, outcome, today);
  expect([change.start, change.weekly]).toEqual([own.start, own.weekly]);
  const text = paperText(openPaper({ ...edited, ...change }, sv));
  expect(text).toContain(`${dateInWords(own.start)}: högst sex timmar i veckan för samordnaren och nio för`);
  expect(text).toContain("Märkning: KS 2026/412");
});

test("names and case numbers are left for the organisation to fill in, and its own name is included only if it was given", () => {
  expect(open).toContain("[diarienummer]");
  expect(open).toContain("Handläggare: [namn och funktion]");
  expect(paperText(openPaper({ ...input, organisation: "Exempelkommun" }, sv))).toMatch(/^TJÄNSTESKRIVELSE, EXEMPELKOMMUN\n/);
  expect(open).toMatch(/^TJÄNSTESKRIVELSE\n/);
});

test("a rehearsal is marked", () => {
  expect(paperText(openPaper({ ...input, isRehearsal: true }, sv))).toContain(sv.rehearsal);
});
