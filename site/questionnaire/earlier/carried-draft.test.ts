import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import type { Correspondence } from "../../../scripts/method/carry-over/correspondence.ts";
import { numbersOf } from "../../../scripts/method/question-number.ts";
import { Draft } from "../../../scripts/method/response-schema.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition } from "../../../scripts/repository/read-method.ts";
import { digest, filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { inventSuccessor } from "../../e2e/support/invented-successor.ts";
import { buildPageData } from "../data/build-data.ts";
import { draftText } from "../drafts/draft-text.ts";
import type { Filled } from "../drafts/state.ts";
import { carryDraft, nameQuestion, openOwnDraft } from "./carried-draft.ts";
import { earlierData } from "./earlier-data.ts";
import { sinceRound } from "./since-round.ts";

const older = inventPage();
const read = readEdition(placeAt("."), "2026");
if (!read.ok) throw new Error("the content does not read");
const ours = read.value;
const [reworded = "", split = "", dropped = ""] = older.model.questions.filter((one) => one.block === 1).map((one) => one.id);

const next = inventSuccessor(ours, "2099");
const page = buildPageData({ language: "sv", edition: next.edition, digest, round: undefined });
const earlier = earlierData({ edition: ours, digest }, [next]);
const carried = (text: string, from = earlier, to = page) => {
  const made = carryDraft(text, to, from);
  if (!made.ok) throw new Error("refused");
  return { ...made.value, diagnostics: made.diagnostics };
};
const full = (option: number) => draftText(older, { ...filledTo(older, 4, option), background: { "answered-how": "workshop" }, target: 4 });

test("unchanged questions are carried over, with facts and target, and need no review", () => {
  const { filled, review, diagnostics } = carried(full(2));
  const same = older.model.questions.filter((one) => ![reworded, split, dropped].includes(one.id));
  for (const { id } of same) expect(filled.answers[id]).toBe(2);
  expect(filled).toMatchObject({ background: { "answered-how": "workshop" }, target: 4 });
  expect(review.map((one) => one.question)).toEqual([reworded]);
  expect(diagnostics).toEqual([]);
});

test("a changed question with a certain answer is carried over for review, with the table's reason", () => {
  expect(carried(full(3)).review).toEqual([{ question: reworded, reason: expect.objectContaining({ sv: "Orden har blivit tydligare." }) }]);
  expect(carried(full(3)).filled.answers[reworded]).toBe(3);
});

test("an answer that leaves several options open is not filled in, and its bounds are listed", () => {
  const { filled, again } = carried(full(1));
  expect(filled.answers[reworded]).toBeUndefined();
  expect(again).toEqual([
    { question: reworded, reason: expect.objectContaining({ sv: "Orden har blivit tydligare." }), between: [1, 2] },
    { question: `${split}-first`, reason: expect.objectContaining({ sv: "Frågan var två frågor i en." }) },
    { question: `${split}-second`, reason: expect.objectContaining({ sv: "Frågan var två frågor i en." }) },
  ]);
});

test("an answer without a successor is listed with its question and the reason, and so is a new question", () => {
  const number = numbersOf(ours.questionnaire).get(dropped);
  const ends = expect.stringMatching(new RegExp(`^${number}\\. .+\\?$`));
  expect(carried(full(1)).dropped).toEqual([
    { text: { sv: ends, en: ends }, reason: expect.objectContaining({ sv: "Frågan skilde inte organisationer åt." }) },
  ]);
  expect(carried(full(1)).added).toEqual([`${dropped}-new`]);
});

test("an unanswered question is listed neither as dropped nor to be answered again", () => {
  const { filled, review, again, dropped: gone } = carried(draftText(older, filledTo(older, 0, 0)));
  expect([filled.answers, review, again, gone]).toEqual([{}, [], [], []]);
});

test("a note moves to its question's successors, and one without a successor is listed with its question", () => {
  const at = (id: string) => ({ [reworded]: "a", [split]: "b", [dropped]: `not ${id}` });
  const { filled, dropped: gone } = carried(
    draftText(older, { ...filledTo(older, 0, 0), notes: at("1"), finders: { [split]: "It-chefen" } }),
  );
  expect(filled.notes).toEqual({ [reworded]: "a", [`${split}-first`]: "b", [`${split}-second`]: "b" });
  expect(filled.finders).toEqual({ [`${split}-first`]: "It-chefen", [`${split}-second`]: "It-chefen" });
  expect(gone).toMatchObject([{ note: "not 1" }]);
});

test("over two editions, the reason is that of the step in which the question changed", () => {
  const edition = { ...next.edition, entry: { ...next.edition.entry, id: "2100" } };
  const same = edition.questionnaire.questions.map(({ id }): Correspondence => ({ kind: "same", from: [id], to: [id] }));
  const later = { edition, table: { from: "2099", to: "2100", questions: same } };
  const both = carried(full(3), earlierData({ edition: ours, digest }, [next, later]));
  expect(both.filled.answers[reworded]).toBe(3);
  expect(both.review).toEqual([{ question: reworded, reason: expect.objectContaining({ sv: "Orden har blivit tydligare." }) }]);
  expect(both.again.map((one) => one.reason.sv)).toEqual(["Frågan var två frågor i en.", "Frågan var två frågor i en."]);
  expect(both.dropped).toHaveLength(1);
});

test("an answer is dropped only if every successor of its question is", () => {
  const later = inventSuccessor(next.edition, "2100");
  const second = buildPageData({ language: "sv", edition: later.edition, digest, round: undefined });
  // The split question's second half is dropped in a later step; its first half remains.
  const table = { ...later.table, questions: later.table.questions.filter((one) => !one.from.includes(`${split}-first`)) };
  const without: Correspondence = { kind: "dropped", from: [`${split}-first`], to: [], reason: { sv: "Även den." } };
  const lost = { ...later, table: { ...table, questions: [...table.questions, without] } };
  const texts = (last: typeof later) => carried(full(3), earlierData({ edition: ours, digest }, [next, last]), second).dropped;
  expect(texts(later)).toHaveLength(1);
  expect(texts(lost).map((one) => one.reason.sv)).toEqual(["Även den.", "Frågan skilde inte organisationer åt."]);
});

test("diagnostics of the file name questions by the earlier edition's texts in either language, and another kind of file is refused", () => {
  const draft = JSON.parse(full(2)) as { answers: Record<string, unknown> };
  const faulty = JSON.stringify({ ...draft, answers: { ...draft.answers, [split]: 9 } });
  const [fault] = carried(faulty).diagnostics;
  const number = numbersOf(ours.questionnaire).get(split);
  const [sv, en] = (["sv", "en"] as const).map((language) => fault && nameQuestion(language, fault, earlier).values.question);
  expect(fault).toMatchObject({ code: "draft-option", values: { question: split } });
  expect([sv, en]).toEqual([expect.stringContaining(`${number}. `), expect.stringContaining(`${number}. `)]);
  expect(sv).not.toBe(en);
  expect(carryDraft("{}", page, earlier)).toMatchObject({ ok: false, diagnostics: [{ code: "draft-other-file" }] });
});

test("a draft that was saved in another round than the open one is the last round's, and stays so when it is saved again", () => {
  const own = inventPage();
  const full = { ...filledTo(own, 1, 2), target: 2 };
  const [first = ""] = Object.keys(full.answers);
  const now = { ...full, answers: { ...full.answers, [first]: "unknown" as const } };
  const lastRound = Object.fromEntries(Object.entries(now.answers).filter(([id]) => id !== first)) as Record<string, number>;
  const opened = (filled: Filled, data = own) => openOwnDraft(draftText(data, filled), data);
  const round = own.round?.round ?? "";
  expect(opened({ ...now, round })).toEqual({ ok: true, value: { ...now, round }, diagnostics: [] });
  const dates = { start: "2027-01-11", due: { [`${first}:1`]: "2027-03-01" }, mark: "KS 2026/412" };
  const dated = { ...now, plan: { ...dates, confirmed: { "risk:1": true as const } }, round: "ovning-0" };
  expect(opened(dated)).toEqual({ ok: true, value: { ...now, round, plan: { lastRound } }, diagnostics: [] });
  expect(sinceRound({ ...dated, answers: { ...now.answers, [first]: 3 } }, own, now.answers).plan).toEqual({ lastRound });
  // Once the round has closed, and before another opens, the dates stay.
  const closed = { ...now, plan: { ...dates, lastRound } };
  expect(opened(dated, { ...own, round: null })).toEqual({ ok: true, value: closed, diagnostics: [] });
  expect(opened(closed)).toEqual({ ok: true, value: { ...now, round, plan: { lastRound } }, diagnostics: [] });
  const again = { ...full, plan: { lastRound, confirmed: { "risk:1": true as const } }, round };
  expect(shapeFaults(Draft, JSON.parse(draftText(own, again)))).toEqual([]);
  expect(opened(again)).toEqual({ ok: true, value: again, diagnostics: [] });
  for (const faulty of ["x", { [first]: 0.5 }]) {
    const text = JSON.stringify({ ...JSON.parse(draftText(own, now)), plan: { lastRound: faulty } });
    expect(openOwnDraft(text, own)).toMatchObject({ ok: true, value: { ...now, round }, diagnostics: [{ code: "draft-plan" }] });
  }
});
