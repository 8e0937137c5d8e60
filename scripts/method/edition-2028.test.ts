import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readCorrespondence, readEdition, readExamples, readMeasures } from "../repository/read-method.ts";
import { type CarriedOver, carryOver, toReview } from "./carry-over/carry.ts";
import { checkCorrespondence } from "./carry-over/check-correspondence.ts";
import { type CorrespondenceTable, correspondenceKinds } from "./carry-over/correspondence.ts";
import { rescore } from "./carry-over/rescore.ts";
import { seriesOf } from "./carry-over/series.ts";
import { responseOf } from "./checks/check-example.ts";
import { compareEditions, countClasses, type Difference } from "./compare/compare.ts";
import type { Model } from "./edition.ts";
import { applicableIn, score } from "./engine/staircase.ts";
import { modelOf } from "./model.ts";
import { percent } from "./result.ts";

const place = placeAt(".");
const older = unwrap(readEdition(place, "2026"));
const newer = unwrap(readEdition(place, "2028"));
const table = unwrap(readCorrespondence(place, "2028")) as CorrespondenceTable;
const [from, to] = [modelOf(older), modelOf(newer)] as const satisfies readonly Model[];
const differences = compareEditions(older, newer, table);
/** A text differs once in each of its languages; here only Swedish counts. */
const inSwedish = differences.filter((one) => !/\/en(\/|$)/.test(one.newer ?? one.older ?? ""));

/** The differences of one question, by its newer id if it has one: `class what`, each once. */
const of = (question: string): readonly string[] => [
  ...new Set(differences.filter((one) => one.question === question).map((one: Difference) => `${one.class} ${one.what}`)),
];
const rowOf = (id: string) => table.questions.find((one) => one.to.includes(id) || one.from.includes(id));

describe("edition 2028", () => {
  it("has sixty questions in four blocks of 20, 19, 14 and 7, and as many musts as 2026", () => {
    const none = { answers: {}, background: {} };
    const blocks = [1, 2, 3, 4];
    expect(blocks.map((block) => applicableIn(to, none, block).length)).toEqual([20, 19, 14, 7]);
    expect(blocks.map((block) => to.questions.filter((one) => one.block === block && one.must !== undefined).length)).toEqual([
      10, 11, 4, 3,
    ]);
  });

  it("has a measure for every question", () => {
    const raised = new Set(unwrap(readMeasures(place)).flatMap((one) => one.raises));
    expect(newer.questionnaire.questions.filter((one) => !raised.has(one.id)).map((one) => one.id)).toEqual([]);
  });

  const examples = unwrap(readExamples(place, "2028"));
  it.each(examples.map((one) => [one.id, one] as const))("gives the example %s what it states", (_, example) => {
    const result = score(to, responseOf(to, example));
    expect({
      level: result.level,
      atLeast: result.atLeast,
      score: percent(result.share),
      areas: Object.fromEntries(Object.entries(result.areas).map(([id, area]) => [id, percent(area.share)])),
      unmet: result.unmet.map((one) => one.id),
    }).toEqual(example.expect);
  });

  it("has an example in every file of the folder", () => {
    expect(examples.length).toBe(readdirSync("content/method/2028/examples").length);
  });
});

describe("what 2028 changes in 2026", () => {
  it("is declared completely, and nothing is declared without need", () => {
    const files = { scale: "scale", questionnaire: "questionnaire", correspondence: "correspondence" };
    expect(checkCorrespondence({ older, newer, table, files })).toEqual([]);
    expect(differences.filter((one) => one.class === "breaking" && !one.isDeclared)).toEqual([]);
    expect(countClasses(inSwedish)).toEqual({ breaking: 29, additive: 0, editorial: 29 });
  });

  it("is of every kind", () => {
    const used = new Set(table.questions.map((one) => one.kind));
    expect(correspondenceKinds.filter((kind) => !used.has(kind))).toEqual([]);
  });

  it("keeps the meaning of two questions whose words are simplified", () => {
    expect(of("safeguards-access")).toEqual(["editorial question-text"]);
    expect(of("risk-challenge")).toEqual([
      "editorial question-text",
      "editorial help-count",
      "editorial help-do-not-count",
      "editorial option-text",
    ]);
    expect(["safeguards-access", "risk-challenge"].map((id) => rowOf(id)?.kind)).toEqual(["same", "same"]);
  });

  it.each([
    [
      "reworded",
      "assets-classified",
      ["breaking question-text", "breaking help-count", "breaking help-do-not-count", "breaking option-text", "editorial option-goal"],
    ],
    ["reworded", "governance-management-training", ["breaking question-text", "breaking option-text", "editorial option-goal"]],
    [
      "narrower",
      "followup-legal-requirements",
      [
        "editorial question-renamed",
        "breaking question-text",
        "breaking help-count",
        "breaking help-do-not-count",
        "editorial help-look-in",
        "breaking question-terms",
        "editorial option-goal",
        "breaking option-text",
      ],
    ],
    [
      "broader",
      "incident-report-and-tell",
      [
        "editorial question-renamed",
        "breaking question-text",
        "editorial question-why",
        "breaking help-count",
        "breaking help-do-not-count",
        "editorial help-look-in",
        "editorial help-ask",
        "breaking question-terms",
        "breaking option-text",
        "editorial option-goal",
      ],
    ],
    ["split", "safeguards-change", ["breaking question-split"]],
    ["merged", "governance-whole-picture", ["breaking question-merged"]],
    ["new", "people-ai-services", ["breaking question-added"]],
    ["dropped", "organisation-collaboration", ["breaking question-removed"]],
  ] as const)("makes a question %s: %s", (kind, id, found) => {
    expect(rowOf(id)?.kind).toBe(kind);
    expect(of(id)).toEqual(found);
  });

  it("raises one threshold, attests one introduction and simplifies five texts about levels", () => {
    const others = inSwedish.filter((one) => one.question === undefined).map((one) => `${one.class} ${one.what} ${one.why}`);
    expect(others).toEqual([
      ...Array(5).fill("editorial level-text beside"),
      "breaking result-rule arithmetic",
      "editorial block-intro attested",
    ]);
    expect([from.thresholds, to.thresholds].map(([first]) => first)).toEqual([[50], [60]]);
    expect(to.thresholds.slice(1)).toEqual(from.thresholds.slice(1));
  });

  it("says for every changed question how its answers are bounded", () => {
    const pairs = table.questions
      .filter((one) => !["same", "new", "dropped"].includes(one.kind))
      .flatMap((one) => one.from.flatMap((id) => one.to.map((successor) => `${id} ${successor}`)));
    const ranges = table.questions.flatMap((one) => one.ranges ?? []).map((one) => `${one.from} ${one.to}`);
    expect(ranges.toSorted()).toEqual(pairs.toSorted());
  });

  it("breaks the level, the total and the areas with a changed question; 52 questions continue", () => {
    const series = seriesOf(older, newer, table);
    const goingOn = (all: ReadonlyMap<string, { readonly continues: boolean }>) =>
      [...all].filter(([, one]) => one.continues).map(([id]) => id);
    expect(goingOn(series.questions)).toHaveLength(52);
    expect(goingOn(series.areas)).toEqual(["suppliers", "continuity"]);
    expect([goingOn(series.results), series.total.continues]).toEqual([[], false]);
  });
});

describe("the worked examples of 2026 by the scale of 2028", () => {
  const examples = unwrap(readExamples(place, "2026"));
  const carriedOf = (id: string): CarriedOver => {
    const example = examples.find((one) => one.id === id);
    if (!example) throw new Error(`edition 2026 has no example ${id}`);
    return carryOver({ older: from, newer: to, table, response: responseOf(from, example) });
  };

  it("keeps all answers of one that stopped after block 1, and the new threshold decides", () => {
    const carried = carriedOf("stopped-after-block-1");
    const rescored = rescore(to, carried);
    // Block 1 has no changed question, so nothing is bounded and the sum stays 34 of 60. Musts and area floors are met already (at least
    // 3 of 6 everywhere). 34 · 100 = 3400 was enough for 50 · 60 = 3000 and is less than 60 · 60 = 3600: below level 1, by 2 points.
    expect([...carried.standings.values()].filter((one) => one.kind === "carried")).toHaveLength(20);
    expect(toReview(carried)).toEqual([]);
    expect(carried.reached).toBe(1);
    expect(rescored).toMatchObject({
      level: { low: 0, high: 0 },
      atLeast: false,
      share: { low: { earned: 34, possible: 60 }, high: { earned: 34, possible: 60 } },
    });
  });

  it("bounds the agency at level 2 from 93 to 105 of 177 points, and lacks training of all its management", () => {
    const carried = carriedOf("level-2");
    const rescored = rescore(to, carried);
    // In 2026: 46 + 36 + 15 + 4 = 101 of 60 + 54 + 39 + 24 = 177 (question 16 is not applicable).
    // Question 4: 2 becomes 1. Questions 5 and 21, both 1, become 1: the lowest of what each reaches. Question 10 (2) is gone.
    // Question 13: 2 becomes 1–2. Question 39: 1 becomes 0–3 twice. Question 45: 3 becomes 1–3. Question 57: 3 stays 3.
    // The new question 61 is unknown, 0–3.
    // Block 2, low: leadership 2 + 1, roles 2, information 1 + 2, risks 4, people 2 + 0, suppliers 4, protection 5, incidents 1 + 2,
    //   continuity 3, follow-up 3 = 32 of 57. High: 1 more in question 13, 3 in question 61 and 2 in question 45 = 38.
    // Block 3, low: 15 − 1 (question 21 is no longer asked by itself) − 1 (question 39) = 13 of 39. High: 13 + 3 + 3 = 19.
    // Block 4: 4 − 2 = 2 of 21. Together 46 + 32 + 13 + 2 = 93 and 46 + 38 + 19 + 2 = 105, of 60 + 57 + 39 + 21 = 177.
    // Level: 46 of 60 is enough for 1. Level 2 needs option 2 in question 4, which is 1 both low and high. So level 1.
    expect(carried.standings.get("governance-management-training")).toEqual({ kind: "carried", answer: 1, toReview: true });
    expect(carried.standings.get("governance-whole-picture")).toEqual({ kind: "carried", answer: 1, toReview: true });
    expect(carried.standings.get("assets-classified")).toEqual({ kind: "range", low: 1, high: 2 });
    expect(carried.standings.get("safeguards-new-systems")).toEqual({ kind: "range", low: 0, high: 3 });
    expect(carried.standings.get("safeguards-changes")).toEqual({ kind: "range", low: 0, high: 3 });
    expect(carried.standings.get("incident-report-and-tell")).toEqual({ kind: "range", low: 1, high: 3 });
    expect(carried.standings.get("followup-legal-requirements")).toEqual({ kind: "carried", answer: 3, toReview: true });
    expect(carried.standings.get("people-ai-services")).toEqual({ kind: "new" });
    expect(carried.standings.has("organisation-collaboration")).toBe(false);
    expect(rescored).toMatchObject({
      level: { low: 1, high: 1 },
      share: { low: { earned: 93, possible: 177 }, high: { earned: 105, possible: 177 } },
    });
  });

  it.each(examples.map((one) => [one.id] as const))("carries %s over with its unchanged answers and consistent bounds", (id) => {
    const carried = carriedOf(id);
    const rescored = rescore(to, carried);
    if (!rescored) throw new Error("edition 2028 has a staircase");
    const before = responseOf(from, examples.find((one) => one.id === id) ?? { answers: {}, background: {} }).answers;
    for (const row of table.questions.filter((one) => one.kind === "same")) {
      const answer = before[row.from[0] ?? ""];
      const expected = answer === undefined ? { kind: "unanswered" } : { kind: "carried", answer, toReview: false };
      expect([row.to[0], carried.standings.get(row.to[0] ?? "")]).toEqual([row.to[0], expected]);
    }
    expect(rescored.level.low).toBeLessThanOrEqual(rescored.level.high);
    expect(rescored.share.low.earned).toBeLessThanOrEqual(rescored.share.high.earned);
    expect(rescored.share.low.possible).toBe(rescored.share.high.possible);
  });
});
