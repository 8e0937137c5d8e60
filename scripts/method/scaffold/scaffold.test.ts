import { describe, expect, it } from "vitest";
import type { Edition } from "../edition.ts";
import type { EditionEntry } from "../schema.ts";
import { checkNewEdition, checkNewQuestion } from "./scaffold.ts";
import { newQuestionRow, questionLines } from "./scaffold-text.ts";

const edition = (id: string, status: EditionEntry["status"], questions: readonly string[]): Edition =>
  ({
    entry: { id, status, digest: "", languages: ["sv"] },
    scale: {},
    questionnaire: { areas: [{ id: "work" }], blocks: [{ block: 1 }, { block: 2 }], questions: questions.map((one) => ({ id: one })) },
  }) as unknown as Edition;

const editions = [edition("2024", "retired", ["gone"]), edition("2026", "pilot", ["plan"]), edition("2028", "draft", ["plan"])];
const question = { id: "map", edition: "2028", area: "work", block: 2 };
const known = { editions, locked: new Map<string, string>() };
const codes = (found: readonly { readonly code: string }[]) => found.map((one) => one.code);

describe("a new question", () => {
  it("may be added to a draft or a pilot", () => {
    expect(checkNewQuestion(question, known)).toEqual([]);
    expect(checkNewQuestion({ ...question, edition: "2026" }, known)).toEqual([]);
  });

  it("cannot have an id that any edition has used, not even a retired one", () => {
    expect(checkNewQuestion({ ...question, id: "gone" }, known)).toMatchObject([{ code: "new-id-used", values: { editions: "2024" } }]);
    expect(checkNewQuestion({ ...question, id: "plan" }, known)).toMatchObject([{ values: { editions: "2026, 2028" } }]);
  });

  it("is refused if the edition is frozen, by its status or by a round", () => {
    expect(codes(checkNewQuestion({ ...question, edition: "2024" }, known))).toEqual(["new-frozen"]);
    const locked = new Map([["2026", "2026-host"]]);
    expect(checkNewQuestion({ ...question, edition: "2026" }, { editions, locked })).toMatchObject([
      { code: "new-locked", values: { round: "2026-host" } },
    ]);
  });

  it("has every fault reported at once", () => {
    const faulty = { id: "2-Map", edition: "2028", area: "art", block: Number.NaN };
    expect(codes(checkNewQuestion(faulty, known))).toEqual(["new-id", "new-unknown-area", "new-unknown-block"]);
    expect(codes(checkNewQuestion({ ...question, id: "plan", edition: "2030" }, known))).toEqual(["new-id-used", "new-unknown-edition"]);
    expect(codes(checkNewQuestion({ ...question, id: "a".repeat(101) }, known))).toEqual(["new-id"]);
  });
});

describe("a new edition", () => {
  const listed = ["2024", "2026"];
  it("has a free id, and an existing edition to start from", () => {
    expect(checkNewEdition({ id: "2028", from: "2026" }, { listed, taken: [...listed, "editions.yaml"] })).toEqual([]);
    expect(codes(checkNewEdition({ id: "2026", from: "2025" }, { listed, taken: listed }))).toEqual([
      "new-edition-exists",
      "new-unknown-edition",
    ]);
    expect(codes(checkNewEdition({ id: "../2028", from: "2026" }, { listed, taken: listed }))).toEqual(["new-id"]);
  });
});

describe("a text still to be written", () => {
  it("says how in Swedish where it is Swedish, and in English where it is in any other language", () => {
    const languages = ["sv", "en", "nb"];
    const lines = [...questionLines(question, { languages, creditMax: 3 }), ...newQuestionRow("map", languages)];
    const written = lines.join("\n").matchAll(/(sv|en|nb):\s+(?:- )?"TODO: (.+)"/g);
    const hints = [...written].map(([, language, hint = ""]) => ({ language, hint }));
    const [sv, en, nb] = languages.map((one) => hints.filter(({ language }) => language === one).map(({ hint }) => hint));
    expect(sv).toHaveLength(14);
    expect(en).toHaveLength(14);
    expect(nb).toEqual(en);
    expect(sv?.filter((one) => en?.includes(one))).toEqual([]);
    expect(en?.filter((one) => /[åäö]/.test(one))).toEqual([]);
  });
});
