import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { inSwedish } from "../../testing/method/editable.ts";
import type { EditionContent } from "../compare/compare.ts";
import type { Question } from "../schema.ts";
import type { Correspondence, CorrespondenceTable } from "./correspondence.ts";
import { type Series, seriesOf } from "./series.ts";

const older: EditionContent = inSwedish(unwrap(readEdition(placeAt("."), "2026")));
const reason = { sv: "Frågan är skarpare." };

/** The edition with some of its questions changed. */
function changed(questions: Readonly<Record<string, (question: Question) => Question | Question[]>>): EditionContent {
  const all = older.questionnaire.questions.flatMap((one) => questions[one.id]?.(one) ?? one);
  return { ...older, questionnaire: { ...older.questionnaire, questions: all } };
}

/** Every question the same, except those of the rows. */
function table(rows: readonly Correspondence[] = [], results?: CorrespondenceTable["results"]): CorrespondenceTable {
  const listed = new Set(rows.flatMap(({ from, to }) => [...from, ...to]));
  const same = older.questionnaire.questions.map(({ id }): Correspondence => ({ kind: "same", from: [id], to: [id] }));
  return {
    from: "2026",
    to: "2028",
    questions: [...same.filter(({ from }) => !listed.has(from[0] ?? "")), ...rows],
    ...(results ? { results } : {}),
  };
}

const broken = (series: ReadonlyMap<string, Series>): readonly string[] =>
  [...series].filter(([, one]) => !one.continues).map(([id]) => id);
const reasonsOf = (series: Series | undefined): readonly string[] =>
  (series?.reasons ?? []).map((one) => (one.kind === "difference" ? one.difference.what : one.kind));

describe("what continues from one edition to the next", () => {
  it("is everything if nothing has changed", () => {
    const series = seriesOf(older, older, table());
    expect([...broken(series.questions), ...broken(series.areas), ...broken(series.results)]).toEqual([]);
    expect(series.total).toEqual({ continues: true, reasons: [] });
    expect(series.questions.size).toBe(older.questionnaire.questions.length);
  });

  it("is everything if only a text beside the answer, or attested words, have changed", () => {
    const newer = changed({
      "risk-done": (one) => ({ ...one, why: { sv: "En annan förklaring." } }),
      "risk-method": (one) => ({ ...one, text: { sv: "Är det bestämt hur ni gör riskanalyser?" } }),
    });
    const attested: Correspondence = { kind: "same", from: ["risk-method"], to: ["risk-method"], reason };
    const series = seriesOf(older, newer, table([attested]));
    expect([...broken(series.questions), ...broken(series.areas), ...broken(series.results)]).toEqual([]);
  });

  it("is not a reworded question, its area or the level", () => {
    const newer = changed({ "risk-method": (one) => ({ ...one, text: { sv: "Något annat?" } }) });
    const series = seriesOf(older, newer, table([{ kind: "reworded", from: ["risk-method"], to: ["risk-method"], reason }]));
    expect(broken(series.questions)).toEqual(["risk-method"]);
    expect(broken(series.areas)).toEqual(["risk"]);
    expect(broken(series.results)).toEqual(["level"]);
    expect(reasonsOf(series.questions.get("risk-method"))).toEqual(["declared", "question-text"]);
    expect(series.total.continues).toBe(false);
  });

  it("is a question whose must or weight has changed, but not the results that count it", () => {
    const must = seriesOf(older, changed({ "risk-method": (one) => ({ ...one, must: 1 }) }), table());
    expect([broken(must.questions), broken(must.areas), broken(must.results), must.total.continues]).toEqual([[], [], ["level"], true]);
    const weight = seriesOf(older, changed({ "risk-method": (one) => ({ ...one, weight: 2 }) }), table());
    expect([broken(weight.questions), broken(weight.areas), broken(weight.results), weight.total.continues]).toEqual([
      [],
      ["risk"],
      ["level"],
      false,
    ]);
  });

  it("is a question that moved to another area, but neither of the areas; the total continues", () => {
    const series = seriesOf(older, changed({ "risk-method": (one) => ({ ...one, area: "followup" }) }), table());
    expect([broken(series.questions), broken(series.areas), broken(series.results)]).toEqual([[], ["risk", "followup"], ["level"]]);
    expect(series.total.continues).toBe(true);
  });

  it("is not a question that moved to another block, which others answer", () => {
    const series = seriesOf(older, changed({ "risk-method": (one) => ({ ...one, block: 2 }) }), table());
    expect(broken(series.questions)).toEqual(["risk-method"]);
  });

  it("is not a question whose background fact is reworded", () => {
    const background = older.questionnaire.background.map((fact) =>
      fact.id === "control-technology" ? { ...fact, text: { sv: "Har ni teknik?" } } : fact,
    );
    const newer = { ...older, questionnaire: { ...older.questionnaire, background } };
    const rows = {
      ...table(),
      background: [{ kind: "reworded", from: ["control-technology"], to: ["control-technology"], reason }] as Correspondence[],
    };
    const series = seriesOf(older, newer, rows);
    expect([broken(series.questions), broken(series.areas)]).toEqual([["assets-ot"], ["assets"]]);
    expect(reasonsOf(series.questions.get("assets-ot"))).toEqual(["fact-text"]);
  });

  it("is every question if only the thresholds have changed, but not the level", () => {
    const level = { staircase: { thresholds: [[60], [65, 50], [80, 65, 50], [90, 80, 65, 50]], areaFloor: 33 } };
    const newer = { ...older, scale: { ...older.scale, results: { level } } };
    const series = seriesOf(older, newer, table([], [{ result: "level", kind: "reworded", reason }]));
    expect([broken(series.questions), broken(series.areas), broken(series.results)]).toEqual([[], [], ["level"]]);
    expect(reasonsOf(series.results.get("level"))).toEqual(["result", "result-rule"]);
  });

  it("is a question under a new id, but not one that is dropped or split", () => {
    const newer = changed({
      "risk-method": (one) => ({ ...one, id: "risk-way" }),
      "risk-threats": () => [],
      "risk-done": (one) => [
        { ...one, id: "risk-made" },
        { ...one, id: "risk-fresh" },
      ],
    });
    const rows: Correspondence[] = [
      { kind: "same", from: ["risk-method"], to: ["risk-way"] },
      { kind: "dropped", from: ["risk-threats"], to: [], reason },
      { kind: "split", from: ["risk-done"], to: ["risk-made", "risk-fresh"], reason },
    ];
    const series = seriesOf(older, newer, table(rows));
    expect(broken(series.questions)).toEqual(["risk-made", "risk-fresh", "risk-done", "risk-threats"]);
    expect(series.questions.get("risk-way")?.continues).toBe(true);
    expect(series.questions.has("risk-method")).toBe(false);
    expect(reasonsOf(series.questions.get("risk-threats"))).toEqual(["declared", "question-removed"]);
    expect(broken(series.areas)).toEqual(["risk"]);
  });

  it("is no question that is missing from the table", () => {
    const rows = table();
    const series = seriesOf(older, older, { ...rows, questions: rows.questions.slice(1) });
    expect(reasonsOf(series.questions.get("governance-policy"))).toEqual(["undeclared"]);
  });

  it("is a result that does not depend on the changed question", () => {
    const results = { ...older.scale.results, mean: { mean: [{ answer: "risk-done" }] } };
    const both = (edition: EditionContent) => ({ ...edition, scale: { ...edition.scale, results } });
    const newer = changed({ "risk-method": (one) => ({ ...one, text: { sv: "Något annat?" } }) });
    const series = seriesOf(both(older), both(newer), table([{ kind: "reworded", from: ["risk-method"], to: ["risk-method"], reason }]));
    expect(broken(series.results)).toEqual(["level"]);
  });

  it("is no area that only one of them has", () => {
    const areas = [...older.questionnaire.areas, { id: "extra", name: { sv: "Mer" }, intro: { sv: "Om det." } }];
    const newer = { ...older, questionnaire: { ...older.questionnaire, areas } };
    const series = seriesOf(older, newer, table());
    expect([broken(series.areas), reasonsOf(series.areas.get("extra"))]).toEqual([["extra"], ["area-added"]]);
    expect(reasonsOf(seriesOf(newer, older, table()).areas.get("extra"))).toEqual(["area-removed"]);
  });

  it("is no result that only one of them has", () => {
    const results = { ...older.scale.results, mean: { mean: [{ answer: "risk-method" }] } };
    const series = seriesOf(older, { ...older, scale: { ...older.scale, results } }, table());
    expect([broken(series.results), reasonsOf(series.results.get("mean"))]).toEqual([["mean"], ["result-added"]]);
  });
});
