import { read as readSheets, utils } from "@e965/xlsx";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { modelSteps } from "../../../scripts/method/model.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readAuthority } from "../../../scripts/repository/read-authority.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readReportingDeadlines, readTemplates } from "../../../scripts/repository/read-references.ts";
import { catalogue, edition, exampleInput, exampleResponse, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { methodTexts } from "../../e2e/support/method/method-texts.ts";
import { templateDocument } from "../../templates/template-document.ts";
import { type TemplateTexts, templateSet } from "../../templates/template-texts.ts";
import { templateWorkbook } from "../../templates/template-workbook.ts";
import { templateFile as en } from "../../text/en/form/template-file.ts";
import { report } from "../../text/sv/form/report.ts";
import { situation } from "../../text/sv/form/situation.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { templateFile as sv } from "../../text/sv/form/template-file.ts";
import type { Filled } from "../drafts/state.ts";
import { managementReport } from "./management-report.ts";
import { takeawayOf } from "./takeaway.ts";
import { type FillInput, templateFile, templateFill } from "./template-files.ts";

const place = placeAt(".");
const source = {
  edition,
  templates: unwrap(readTemplates(place)),
  deadlines: unwrap(readReportingDeadlines(place))?.deadlines ?? [],
  recipients: new Map(unwrap(readAuthority(place)).incidentRecipients.map(({ id, name }) => [id, name])),
  nameOf: (id: string) => `name-of-${id}`,
};
const set = templateSet(source, "sv", sv);
const words = { report, situation, takeaway, templateFile: sv };
const blank = { isRehearsal: false };
const beside = { deadlines: set.deadlines, words: sv };
const byId = (id: string): TemplateTexts => {
  const found = set.templates.find((one) => one.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};

function inputOf(filled: Filled, organisation?: string): FillInput {
  const made = takeawayOf({ ...exampleInput(filled), filled, ...(organisation ? { organisation } : {}) }, takeaway);
  if (!made) throw new Error("no level");
  return {
    report: managementReport(made, words),
    filled,
    questions: model.questions,
    steps: modelSteps(catalogue),
    texts: methodTexts(edition, catalogue, "sv"),
  };
}

/** Only block 1, and no background: little is known. */
const { answers } = exampleResponse("stopped-after-block-1");
const little: Filled = { answers, background: {}, target: 0 };
const much: Filled = { ...exampleResponse("level-2"), target: 3 };

const textOf = async (id: string, filled: Filled, organisation?: string): Promise<string> => {
  const { content: bytes } = await templateFile(id, set, { input: inputOf(filled, organisation), words });
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
};
const sheetsOf = (bytes: Uint8Array): Readonly<Record<string, string[][]>> => {
  const { SheetNames, Sheets } = readSheets(bytes);
  return Object.fromEntries(
    SheetNames.map((name) => [name, utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1, defval: "", raw: false })]),
  );
};

describe("the eleven templates", () => {
  it("exist in both languages, as documents or workbooks that other readers open", async () => {
    for (const [language, fileWords] of [
      ["sv", sv],
      ["en", en],
    ] as const) {
      const own = templateSet(source, language, fileWords);
      expect(own.templates.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      for (const one of own.templates) {
        expect(one.questions.length).toBeGreaterThan(0);
        const { blocks } = templateDocument(one, blank, { deadlines: own.deadlines, words: fileWords });
        const table = one.form === "xlsx" ? templateWorkbook(one, blank, { deadlines: own.deadlines, words: fileWords }) : undefined;
        const texts = JSON.stringify([blocks, table]);
        expect(texts).not.toMatch(/undefined|TODO/);
        if (language === "en") expect(texts.replaceAll(/\([^)]*\)/g, "")).not.toMatch(/\b(?:och|inte|är|ska)\b/);
      }
    }
  });

  it("say on every one what they are the proof of, and how to treat them", async () => {
    for (const { id, form, questions } of set.templates) {
      const { name, content: bytes } = await templateFile(id, set, { input: inputOf(much), words });
      expect(name).toBe(`ifylld-mall-name-of-${id}.${form}`);
      const text = form === "docx" ? (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value : JSON.stringify(sheetsOf(bytes));
      expect(text).toContain(sv.proof);
      for (const { number } of questions) expect(text).toContain(`Fråga ${number}. `);
    }
  });
});

describe("a template filled from the answers", () => {
  it("has what was answered, what the next answer takes, whom to ask and where to look", async () => {
    const text = await textOf("backups", much, "Exempelkommun");
    expect(text).toContain("Organisation\n\nExempelkommun");
    const { options, help } = edition.questionnaire.questions.find((one) => one.id === "continuity-backup") ?? {};
    const own = much.answers["continuity-backup"];
    if (typeof own !== "number") throw new Error("the example has no answer");
    expect(text).toContain(`Ni svarade\n\n${options?.[own]?.text.sv}`);
    expect(text).toContain(`Leta i\n\n${help?.lookIn.sv}`);
    if (own < 3) expect(text).toContain(`För nästa svar krävs\n\n${options?.[own + 1]?.goal?.sv}`);
  });

  it("leaves a field without an answer empty and says so, and has no example in it", async () => {
    const coordinator = await textOf("coordinator", little);
    expect(coordinator).toContain(`Organisation\n\n${sv.noName}`);
    expect(coordinator).toContain(sv.noAnswer);
    for (const answer of Object.values(sv.shared)) expect(coordinator).not.toContain(answer);
    const known = await textOf("coordinator", { ...little, background: { "shared-coordinator": "yes" } });
    expect(known).toContain(sv.shared.yes);
    expect(known).not.toContain(sv.noAnswer);
    for (const { id, form } of set.templates) if (form === "docx") expect(await textOf(id, little), id).not.toContain(sv.example(""));
  });

  it("tells nothing about a question that is not answered", () => {
    const { "followup-effect": _gone, ...rest } = much.answers;
    const known = templateFill(inputOf({ ...much, answers: rest }), words).answers.map((one) => one.question);
    expect(known).not.toContain("followup-effect");
    expect(known).toContain("continuity-restore");
  });

  it("leaves the Act's deadlines out only where the answer is that it does not apply", async () => {
    const act = "2 kap. 5 § cybersäkerhetslagen (2025:1506)";
    const card = (is?: string) => textOf("incident-card", { ...little, background: is ? { "cybersecurity-act": is } : {} });
    expect(await card("no")).not.toContain(act);
    for (const is of ["yes", "unknown", undefined]) expect(await card(is)).toContain(act);
    expect(await card("no")).toContain("Artikel 33 i dataskyddsförordningen (EU) 2016/679. Läst 28 november 2026.");
    expect(await card("unknown")).toContain(sv.act.unknown);
  });

  it("lists one shortcoming for each answer of 0 or 1, those of the plan first and in its order, with who and hours", async () => {
    const { content: bytes } = await templateFile("shortcomings", set, { input: inputOf(much), words });
    const rows =
      sheetsOf(bytes)
        .Brister?.slice(1)
        .filter((row) => row[1]?.startsWith("Fråga ")) ?? [];
    const low = model.questions.filter(({ id }) => much.answers[id] === 0 || much.answers[id] === 1);
    expect(low.length).toBeGreaterThan(5);
    const { number } = methodTexts(edition, catalogue, "sv");
    expect(rows.map((row) => row[1]).sort()).toEqual(low.map(({ id }) => `Fråga ${number(id)}`).sort());
    const planned = exampleTakeaway("level-2").plan.map((step) => `Fråga ${step.number}`);
    const first = [...new Set(planned)].filter((one) => rows.some((row) => row[1] === one));
    expect(first.length).toBeGreaterThan(2);
    expect(rows.slice(0, first.length).map((row) => row[1])).toEqual(first);
    for (const [shortcoming, , proposal, , who, hours] of rows) expect([shortcoming, proposal, who, hours]).not.toContain("");
    // What the organisation has chosen for a step of the plan stands there too.
    const { plan } = exampleTakeaway("level-2");
    const chosen = (value: string) => Object.fromEntries(plan.map(({ question, to }) => [`${question}:${to.option}`, value]));
    const { gaps } = templateFill(inputOf({ ...much, plan: { who: chosen("Kanslichefen"), due: chosen("2027-09-01") } }), words).rows;
    expect(new Set(gaps?.filter(({ who }) => who === "Kanslichefen").map(({ due }) => due))).toEqual(new Set(["2027-09-01"]));
    for (const [shortcoming, origin] of rows) expect(shortcoming, origin).toMatch(/\?.+/);
  });

  it("reports level, areas, what is missing and the first steps to management", async () => {
    const text = await textOf("management-report", much);
    const { areas, plan } = exampleTakeaway("level-2");
    expect(text).toContain("Ni är på nivå 2");
    for (const { name, share } of areas) expect(text).toContain(`${name}\n\n${share?.earned} av ${share?.possible} poäng`);
    for (const { to, due = "" } of plan.slice(0, 3))
      for (const told of [to.goal.replace(/\.$/, ""), takeaway.date(due)]) expect(text).toContain(told);
  });
});

describe("a workbook", () => {
  it("has drop-down lists, and says in words when a date is old", () => {
    const { sheets } = templateWorkbook(byId("most-important"), blank, beside);
    const [first, systems] = sheets;
    expect(first?.name).toBe("Läs först");
    expect(systems?.choices?.length).toBeGreaterThan(6);
    const formulas = systems?.rows.flat().filter((cell) => cell?.isFormula) ?? [];
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas[0]?.value).toMatch(
      /^IF\(O3="","",IF\(ISNUMBER\(O3\),IF\(TODAY\(\)-O3>730,"Äldre än två år",""\),"Skriv ett datum"\)\)$/,
    );
  });
});
