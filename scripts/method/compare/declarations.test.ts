import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { type Editable, edit, q, tablesFrom, widened } from "../../testing/method/editable.ts";
import type { CorrespondenceTable } from "../carry-over/correspondence.ts";
import { compareEditions, countClasses } from "./compare.ts";

const older = widened(unwrap(readEdition(placeAt("."), "2026")));

describe("a correspondence table", () => {
  const reason = { sv: "Skälet." };
  const table = tablesFrom(older);
  const compared = (edits: (e: Editable) => void, declared: CorrespondenceTable): readonly string[] =>
    compareEditions(older, edit(older, edits), declared).map(
      (one) => `${one.class} ${one.what} ${one.why}${one.isDeclared ? " declared" : ""}`,
    );
  const newText = (e: Editable) => e.set(q("risk-method", "text/sv"), "Något annat?");

  it("attests that words mean the same, but never that the arithmetic does", () => {
    const attested = table([{ kind: "same", from: ["risk-method"], to: ["risk-method"], reason }]);
    expect(compared(newText, attested)).toEqual(["editorial question-text attested"]);
    expect(compared((e) => e.set(q("risk-method", "weight"), 2), attested)).toEqual(["breaking question-weight arithmetic"]);
    expect(compared(newText, table())).toEqual(["breaking question-text meaning"]);
  });

  it.each(["reworded", "narrower", "broader"] as const)("declares a break as %s, and it still is a break", (kind) => {
    const declared = table([{ kind, from: ["risk-method"], to: ["risk-method"], reason }]);
    expect(compared(newText, declared)).toEqual(["breaking question-text meaning declared"]);
    expect(compared((e) => e.set(q("risk-method", "options/1/credit"), 2), declared)).toEqual([
      "breaking option-credit arithmetic declared",
    ]);
  });

  it("declares a split, a merger, a new question and a dropped one", () => {
    const edits = (e: Editable) => {
      e.add("questionnaire/questions", { ...(e.get("questionnaire/questions/risk-method") as object), id: "risk-method-2" });
      e.drop("questionnaire/questions/risk-threats");
      e.drop("questionnaire/questions/people-culture");
      e.set(q("people-roles", "id"), "people-all");
      e.set(q("followup-gaps", "id"), "followup-list");
    };
    const declared = table([
      { kind: "split", from: ["risk-method"], to: ["risk-method", "risk-method-2"], reason },
      { kind: "merged", from: ["people-roles", "people-culture"], to: ["people-all"], reason },
      { kind: "dropped", from: ["risk-threats"], to: [], reason },
      { kind: "dropped", from: ["followup-gaps"], to: [], reason },
      { kind: "new", from: [], to: ["followup-list"], reason },
    ]);
    expect(compared(edits, declared)).toEqual([
      "breaking question-split arithmetic declared",
      "breaking question-merged arithmetic declared",
      "breaking question-removed arithmetic declared",
      "breaking question-removed arithmetic declared",
      "breaking question-added arithmetic declared",
    ]);
    expect(countClasses(compareEditions(older, edit(older, edits), declared))).toEqual({ breaking: 5, additive: 0, editorial: 0 });
  });

  it("declares that a question is the same under another id", () => {
    const declared = table([{ kind: "same", from: ["risk-threats"], to: ["risk-news"] }]);
    const renamed = (e: Editable) => e.set(q("risk-threats", "id"), "risk-news");
    expect(compared(renamed, declared)).toEqual(["editorial question-renamed renamed"]);
  });

  it("declares by its results a change in how a question counts, but not in what its answers are worth", () => {
    const results = ["level", "sum", "doubled"].map((result) => ({ result, kind: "reworded" as const, reason }));
    const counted = (e: Editable) => {
      e.set(q("risk-method", "must"), 1);
      e.set(q("risk-method", "weight"), 2);
      e.set(q("risk-method", "area"), "assets");
      e.set(q("risk-method", "block"), 2);
    };
    expect(compared(counted, table([], { results })).every((one) => one.endsWith(" declared"))).toBe(true);
    expect(compared(counted, table([], { results: results.slice(0, 1) })).some((one) => one.endsWith(" declared"))).toBe(false);
    expect(compared((e) => e.set(q("risk-method", "options/1/credit"), 2), table([], { results }))).toEqual([
      "breaking option-credit arithmetic",
    ]);
    expect(compared((e) => e.set("scale/results/level/staircase/areaFloor", 0), table([], { results }))).toEqual([
      "breaking result-rule arithmetic declared",
    ]);
    expect(
      compared((e) => e.drop("scale/results/doubled"), table([], { results: [{ result: "doubled", kind: "dropped", reason }] })),
    ).toEqual(["breaking result-removed arithmetic declared"]);
  });

  it("attests an introduction directly or by every question under it, and declares it if each question does", () => {
    const intro = (e: Editable) => e.set("questionnaire/areas/risk/intro/sv", "Nytt.");
    const ids = older.questionnaire.questions.filter((one) => one.area === "risk").map((one) => one.id);
    const rows = ids.map((id) => ({ kind: "same" as const, from: [id], to: [id], reason }));
    expect(compared(intro, table())).toEqual(["breaking area-intro meaning"]);
    expect(compared(intro, table([], { intros: [{ area: "risk", reason }] }))).toEqual(["editorial area-intro attested"]);
    expect(compared(intro, table(rows))).toEqual(["editorial area-intro attested"]);
    expect(compared(intro, table(rows.slice(1)))).toEqual(["breaking area-intro meaning"]);
    const [first, ...others] = rows;
    expect(compared(intro, table([{ ...(first as (typeof rows)[0]), kind: "reworded" }, ...others]))).toEqual([
      "breaking area-intro meaning declared",
    ]);
    const block = (e: Editable) => e.set("questionnaire/blocks/2/intro/sv", "Nytt.");
    expect(compared(block, table([], { intros: [{ block: 2, reason }] }))).toEqual(["editorial block-intro attested"]);
    expect(compared(block, table([], { intros: [{ block: 1, reason }] }))).toEqual(["breaking block-intro meaning"]);
  });

  it("covers background facts that have changed", () => {
    const text = (e: Editable) => e.set("questionnaire/background/it-operation/text/sv", "Vem kör?");
    const rows = (kind: "same" | "reworded") => table([], { background: [{ kind, from: ["it-operation"], to: ["it-operation"], reason }] });
    expect(compared(text, rows("same"))).toEqual(["editorial fact-text attested"]);
    expect(compared(text, rows("reworded"))).toEqual(["breaking fact-text meaning declared"]);
    const renamed = (e: Editable) => e.set("questionnaire/background/hours-spent/id", "hours");
    expect(compared(renamed, table([], { background: [{ kind: "same", from: ["hours-spent"], to: ["hours"] }] }))).toEqual([
      "editorial fact-renamed renamed",
    ]);
  });

  it("hides nothing when it is faulty", () => {
    const faulty = table([{ kind: "same", from: ["risk-method", "risk-done"], to: ["risk-method"], reason }]);
    expect(compared(newText, faulty)).toEqual(["breaking question-text meaning"]);
    expect(compared(newText, { from: "2026", to: "2028", questions: [] })).toEqual(["breaking question-text meaning"]);
  });
});
