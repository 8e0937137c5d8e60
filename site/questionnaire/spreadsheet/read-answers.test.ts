import { read, utils, type WorkBook, write } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { numbersOf } from "../../../scripts/method/question-number.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import { writeXlsx } from "../../../scripts/office/xlsx.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { edition, exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { spreadsheet as en } from "../../text/en/form/spreadsheet.ts";
import { spreadsheet as sv } from "../../text/sv/form/spreadsheet.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { openDraft } from "../drafts/draft-file.ts";
import type { DraftData } from "../drafts/draft-text.ts";
import { organisationIn } from "../drafts/organisation-name.ts";
import type { Filled } from "../drafts/state.ts";
import { answersWorkbook, type FormTexts } from "./answers-workbook.ts";
import { messages } from "./messages.ts";
import { type ReadInput, readAnswers } from "./read-answers.ts";

const data: DraftData = { edition: "2026", editionDigest: "ab".repeat(32), model, facts: edition.questionnaire.background };
const textsIn = (language: "sv" | "en"): FormTexts => {
  const { questions, background } = edition.questionnaire;
  const question = (id: string) => questions.find((one) => one.id === id);
  const fact = (id: string) => background.find((one) => one.id === id);
  return {
    number: (id) => numbersOf(edition.questionnaire).get(id) ?? "",
    question: (id) => question(id)?.text[language] ?? id,
    option: (id, option) => question(id)?.options[option]?.text[language] ?? "",
    fact: (id) => fact(id)?.text[language] ?? id,
    factOption: (id, option) => fact(id)?.options.find((one) => one.id === option)?.text[language] ?? "",
  };
};
const texts = textsIn("sv");
const input: ReadInput = { data, texts, language: "sv", earlier: [] };
const full: Filled = {
  ...exampleResponse("level-2"),
  target: 3,
  notes: { "incident-plan": "Rutinen ligger i\npärmen <3>" },
  finders: { "followup-audit": "Revisorn" },
  owners: { "incident-plan": "It-chefen" },
  evidence: { "incident-plan": "Dnr 2026/114" },
  plan: {
    bounds: { "followup-gaps": { most: 0 } },
    who: { "continuity-backup:2": "It-chefen" },
    start: "2027-01-11",
  },
};
const saved = (filled: Filled, { words = sv, of = data, own = texts, organisation = "" } = {}): Uint8Array<ArrayBuffer> =>
  writeXlsx(answersWorkbook({ data: of, filled, organisation, texts: own, isRehearsal: false }, words));

it("prints every sheet one page across, where text stays legible", () => {
  const xml = unzipSync(saved(full), { filter: ({ name }) => /sheet[1-4]\.xml$/.test(name) });
  const setUps = Object.values(xml).map((one) => /fitToWidth="\d+"/.exec(strFromU8(one))?.[0]);
  expect(setUps).toEqual(['fitToWidth="1"', 'fitToWidth="1"', 'fitToWidth="1"', 'fitToWidth="1"']);
});

it("has a row for each question in the order of the numbers, which are text: no program may read 1.10 as 1.1", () => {
  const { Svar = {} } = read(saved(full)).Sheets;
  const numbers = [...numbersOf(edition.questionnaire).values()];
  expect(numbers.map((_, at) => Svar[`B${at + 2}`])).toMatchObject(numbers.map((v) => ({ t: "s", v })));
});

function opened(bytes: Uint8Array, more: Partial<ReadInput> = {}): Filled {
  const text = readAnswers(bytes, { ...input, ...more });
  if (!text.ok) throw new Error(JSON.stringify(text.diagnostics));
  const draft = openDraft(text.value, more.data ?? data);
  if (!draft.ok) throw new Error(JSON.stringify(draft.diagnostics));
  expect(draft.diagnostics).toEqual([]);
  return draft.value;
}

/** The file as another program saves it after an edit by hand: shared strings, and no drop-down lists. */
function edited(change: (book: WorkBook) => void, filled: Filled = full): Uint8Array {
  const book = read(saved(filled), { cellFormula: true, cellStyles: true });
  change(book);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
}

const faultsOf = (bytes: Uint8Array, more: Partial<ReadInput> = {}): readonly Diagnostic[] =>
  readAnswers(bytes, { ...input, ...more }).diagnostics;
const placesOf = (bytes: Uint8Array, more: Partial<ReadInput> = {}): readonly string[] =>
  faultsOf(bytes, more).map(({ code, values }) => [code, values.sheet, values.cell ?? values.id ?? values.found].filter(Boolean).join(" "));

const text = (v: string) => ({ t: "s" as const, v });
/** Rows are in the order of the numbers. */
const ids = [...numbersOf(edition.questionnaire).keys()];
const rowOf = (id: string): number => ids.indexOf(id) + 2;

describe("answers that go out to a workbook and come back", () => {
  it("are the same, with background, notes, finders, target and plan", () => {
    expect(opened(saved(full))).toEqual(full);
  });

  it("are the same whatever they are", () => {
    const plain = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((one) => one.replaceAll(/\p{Cc}/gu, " "))
      .filter((one) => one.trim() !== "");
    const answer = (top: number, mayBeNone: boolean): fc.Arbitrary<Answer> =>
      fc.oneof(
        fc.integer({ min: 0, max: top }),
        fc.constant<Answer>("unknown"),
        ...(mayBeNone ? [fc.constant<Answer>("not-applicable")] : []),
      );
    const of = fc.record(
      Object.fromEntries(model.questions.map((one) => [one.id, answer(one.credits.length - 1, one.notApplicableWhen !== undefined)])),
      { requiredKeys: [] },
    );
    const facts = fc.record(
      Object.fromEntries(data.facts.map(({ id, options }) => [id, fc.constantFrom(...options.map((one) => one.id))])),
      { requiredKeys: [] },
    );
    const annotations = fc.dictionary(fc.constantFrom(...model.questions.map((one) => one.id)), plain, {
      maxKeys: 5,
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.forAll(30, [of, facts, annotations, fc.integer({ min: 0, max: 4 })], (answers, background, notes, target) => {
      // What the form itself never holds: "not applicable" where the background says otherwise.
      const kept = Object.fromEntries(
        Object.entries(answers).filter(([id, one]) => {
          const when = model.questions.find((question) => question.id === id)?.notApplicableWhen;
          return one !== "not-applicable" || (when && background[when.fact] === when.is);
        }),
      ) as Filled["answers"];
      const filled = { answers: kept, background, target, notes } as Filled;
      expect(opened(saved(filled))).toEqual(filled);
    });
  });

  it("are the same through another program's hands, and from one language to the other", () => {
    expect(opened(edited(() => undefined))).toEqual(full);
    expect(opened(saved(full, { words: en, own: textsIn("en") }))).toEqual(full);
    expect(opened(saved(full), { language: "en", texts: textsIn("en") })).toEqual(full);
  });

  it("are not guessed where the texts are in another language: a number with more than one option is refused", () => {
    const cell = `D${rowOf("incident-plan")}`;
    const change = (v: string) =>
      edited(({ Sheets: { Svar = {} } }) => {
        Svar[cell] = text(v);
      });
    for (const wrong of ["1 eller 2", "1. Ja, 3. Nej"]) {
      expect(placesOf(change(wrong), { language: "en", texts: textsIn("en") })).toEqual([`cell-option Svar ${cell}`]);
    }
    expect(opened(change("2"), { language: "en", texts: textsIn("en") }).answers["incident-plan"]).toBe(2);
  });

  it("are not dropped with an id that is gone: the row is named", () => {
    const last = model.questions.length + 2;
    const bytes = edited(({ Sheets: { Svar = {} } }) => {
      Svar[`E${last}`] = text("En anteckning utan fråga");
      Svar["!ref"] = `A1:H${last}`;
    });
    expect(placesOf(bytes)).toEqual([`cell-no-id Svar A${last}`]);
  });

  it("keep what part they are of", () => {
    const part: Filled = {
      answers: { "incident-plan": 2 },
      background: {},
      target: 0,
      part: { areas: ["incident", "continuity"], blocks: [1, 2], label: "It" },
    };
    expect(opened(saved(part))).toEqual(part);
  });

  it("name their organisation, so that the file is known for whose it is", () => {
    const named = readAnswers(saved(full, { organisation: "Exempelkommun" }), input);
    expect(named.ok && organisationIn(named.value)).toBe("Exempelkommun");
    const unnamed = readAnswers(saved(full), input);
    expect(unnamed.ok && organisationIn(unnamed.value)).toBeUndefined();
  });

  it("may choose several options, or none of them", () => {
    const [first, second] = model.questions.map((one) => ({ ...one, several: true as const }));
    if (!first || !second) throw new Error("no questions");
    const of: DraftData = { ...data, model: { ...model, questions: [first, second], thresholds: [] } };
    const filled: Filled = { answers: { [first.id]: [0, 2], [second.id]: [] }, background: {}, target: 0 };
    expect(opened(saved(filled, { of }), { data: of })).toEqual(filled);
  });

  it("are handed on where the edition is an earlier one whose drafts the form carries over", () => {
    const old = saved(full, { of: { ...data, edition: "2024" } });
    expect(placesOf(old)).toEqual(["sheet-other-edition Fil B3"]);
    const read = readAnswers(old, { ...input, earlier: ["2024"] });
    expect(read.ok && JSON.parse(read.value)).toMatchObject({ edition: "2024", answers: full.answers });
  });
});

describe("an answer written by hand", () => {
  const written = (value: string | number): Answer | undefined =>
    opened(
      edited((book) => {
        const cells = book.Sheets.Svar ?? {};
        cells[`D${rowOf("incident-plan")}`] = typeof value === "number" ? { t: "n", v: value } : text(value);
      }),
    ).answers["incident-plan"];

  it("may be a number, a number as text, the option's text, or the words for not knowing", () => {
    expect([written(2), written("2"), written("2."), written(` ${texts.option("incident-plan", 2).toUpperCase()}`)]).toEqual([2, 2, 2, 2]);
    expect([written("vet inte"), written("Don't know"), written("")]).toEqual(["unknown", "unknown", undefined]);
  });
});

describe("a workbook that was edited wrongly is refused, with every fault at once", () => {
  const answer = `D${rowOf("incident-plan")}`;

  it("names sheet and cell of each wrong option, formula, error, contradiction and long text", () => {
    const bytes = edited(({ Sheets: { Svar = {}, "Om er": facts = {} } }) => {
      Svar[answer] = text("ja");
      Svar[`D${rowOf("incident-contact")}`] = { t: "n", v: 7 };
      Svar[`D${rowOf("risk-done")}`] = { t: "n", f: "1+1", v: 2 };
      Svar[`D${rowOf("risk-method")}`] = { t: "b", v: true };
      Svar[`D${rowOf("people-training")}`] = text(`1. ${texts.option("people-training", 3)}`);
      Svar[`D${rowOf("continuity-plans")}`] = text("Ej tillämpligt");
      Svar[`E${rowOf("incident-plan")}`] = text("x".repeat(1001));
      facts.C2 = text("kanske");
    });
    expect([...placesOf(bytes)].sort()).toEqual(
      [
        `cell-option Svar ${answer}`,
        `cell-option Svar D${rowOf("incident-contact")}`,
        `cell-formula Svar D${rowOf("risk-done")}`,
        `cell-kind Svar D${rowOf("risk-method")}`,
        `cell-text-differs Svar D${rowOf("people-training")}`,
        `cell-option Svar D${rowOf("continuity-plans")}`,
        `cell-text-long Svar E${rowOf("incident-plan")}`,
        "cell-option Om er C2",
      ].sort(),
    );
  });

  it("names the row of a question that is gone, unknown or there twice", () => {
    const bytes = edited(({ Sheets: { Svar = {} } }) => {
      Svar.A3 = text("no-such-question");
      Svar.A5 = text(ids[2] ?? "");
    });
    const [, second, , fourth] = ids;
    expect([...placesOf(bytes)].sort()).toEqual(
      ["cell-unknown-id Svar A3", "cell-repeated-id Svar A5", `row-missing Svar ${second}`, `row-missing Svar ${fourth}`].sort(),
    );
  });

  it("names a sheet that is gone, and one under another name, whose cells are read all the same", () => {
    const bytes = edited((book) => {
      utils.book_append_sheet(book, { ...(book.Sheets.Svar ?? {}), [answer]: text("ja") }, "Blad1");
      delete book.Sheets.Svar;
      book.SheetNames = book.SheetNames.filter((name) => name !== "Svar" && name !== "Om er");
      delete book.Sheets["Om er"];
    });
    expect(placesOf(bytes)).toEqual(["sheet-renamed Svar Blad1", "sheet-missing Om er", `cell-option Blad1 ${answer}`]);
  });

  it("says where another file, another edition and a changed target differ", () => {
    const changed = (cell: string, value: string) =>
      placesOf(
        edited(({ Sheets: { Fil = {} } }) => {
          Fil[cell] = text(value);
        }),
      );
    expect(changed("B2", "something-else/1")).toEqual(["sheet-other-file Fil B2"]);
    expect(changed("B3", "2019")).toEqual(["sheet-other-edition Fil B3"]);
    expect(changed("B6", "hög")).toEqual(["cell-file-value Fil B6"]);
    const foreign = utils.book_new();
    utils.book_append_sheet(foreign, utils.aoa_to_sheet([["a"]]), "Blad1");
    const bytes = new Uint8Array(write(foreign, { type: "array", bookType: "xlsx" }));
    expect(placesOf(bytes)).toEqual(["draft-other-file"]);
  });

  it("is refused when it is cut off, and survives any cut without an exception", () => {
    const bytes = saved(full);
    expect(placesOf(bytes.slice(0, bytes.length / 2))).toEqual(["xlsx-cut-off"]);
    fc.forAll(40, [fc.integer({ min: 0, max: bytes.length - 1 })], (length) => !readAnswers(bytes.slice(0, length), input).ok);
  });

  it("is refused in whole sentences, without a word of what is written in it", () => {
    const canary = "KANARIE";
    const bytes = edited(({ Sheets: { Svar = {}, Fil = {} } }) => {
      for (const cell of [answer, "A3", "A4"]) Svar[cell] = text(canary);
      Fil.B6 = text(canary);
    });
    const found = faultsOf(bytes);
    expect(found.length).toBeGreaterThan(4);
    for (const one of found) {
      for (const language of ["sv", "en"] as const) {
        const sentence = sentenceOf(one, messages, language);
        expect(sentence).not.toMatch(/[{}]|KANARIE/);
      }
      expect(JSON.stringify(one)).not.toContain(canary);
    }
  });
});
