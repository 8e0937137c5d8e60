import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { type Editable, edit, q, tablesFrom, widened } from "../../testing/method/editable.ts";
import type { Edition } from "../edition.ts";
import { checkCorrespondence, checkTables } from "./check-correspondence.ts";
import type { CorrespondenceTable } from "./correspondence.ts";

const older = widened(unwrap(readEdition(placeAt("."), "2026")));
const reason = { sv: "Skälet." };
const files = { scale: "scale.yaml", questionnaire: "questionnaire.yaml", correspondence: "correspondence.yaml" };
type Rows = CorrespondenceTable["questions"];

const table = tablesFrom(older);

const row = (kind: Rows[number]["kind"], rest: Partial<Rows[number]> = {}): Rows[number] => ({
  kind,
  from: ["risk-method"],
  to: ["risk-method"],
  reason,
  ...rest,
});
const check = (edits: (e: Editable) => void, declared: CorrespondenceTable) =>
  checkCorrespondence({ older, newer: edit(older, edits), table: declared, files }).map((one) => `${one.code} ${one.file} ${one.pointer}`);
const nothing = () => undefined;
const newText = (e: Editable) => e.set(q("risk-method", "text/sv"), "Något annat?");

describe("a table that declares what differs", () => {
  it("has no faults, whether nothing, words or much has changed", () => {
    expect(check(nothing, table())).toEqual([]);
    expect(check(newText, table([row("same")]))).toEqual([]);
    const ranges = [{ from: "risk-method", to: "risk-method", options: [0, 1, 1, 3].map((low) => [low, 3]) }];
    expect(check(newText, table([row("reworded", { ranges })]))).toEqual([]);
    const much = (e: Editable) => {
      newText(e);
      e.drop("questionnaire/questions/risk-threats");
      e.set("questionnaire/areas/risk/intro/sv", "Nytt.");
      e.set("questionnaire/background/it-operation/text/sv", "Vem kör?");
      e.set("scale/results/level/staircase/areaFloor", 30);
      e.set("scale/results/third", { answer: "risk-done" });
      e.drop("scale/results/doubled");
    };
    const declared = table([row("narrower"), row("dropped", { from: ["risk-threats"], to: [] })], {
      background: [row("same", { from: ["it-operation"], to: ["it-operation"] })],
      intros: [{ area: "risk", reason }],
      results: [
        { result: "level", kind: "reworded", reason },
        { result: "third", kind: "new", reason },
        { result: "doubled", kind: "dropped", reason },
      ],
    });
    expect(check(much, declared)).toEqual([]);
  });
});

describe("a break that no row declares", () => {
  it.each<[string, (e: Editable) => void, string]>([
    ["words", newText, "correspondence-undeclared-words questionnaire.yaml /questions/16/text/sv"],
    [
      "a credit",
      (e) => e.set(q("risk-method", "options/1/credit"), 2),
      "correspondence-undeclared-question questionnaire.yaml /questions/16/options/1/credit",
    ],
    ["a must that is gone", (e) => e.drop(q("governance-policy", "must")), "correspondence-undeclared-question correspondence.yaml "],
    [
      "a threshold",
      (e) => e.set("scale/results/level/staircase/thresholds/0/0", 51),
      "correspondence-undeclared-result scale.yaml /results/level/staircase/thresholds/0/0",
    ],
    ["a result that is gone", (e) => e.drop("scale/results/doubled"), "correspondence-undeclared-result correspondence.yaml "],
    [
      "an answer of a fact",
      (e) => e.drop("questionnaire/background/it-operation/options/own"),
      "correspondence-undeclared-fact correspondence.yaml ",
    ],
    [
      "an introduction",
      (e) => e.set("questionnaire/areas/risk/intro/sv", "Nytt."),
      "correspondence-undeclared-intro questionnaire.yaml /areas/3/intro/sv",
    ],
  ])("is reported at its own pointer: %s", (_, edits, found) => {
    expect(check(edits, table())).toEqual([found]);
  });

  it("is not excused by a reason for the same question if the arithmetic differs, nor by a result if the answers do", () => {
    const credit = (e: Editable) => {
      newText(e);
      e.set(q("risk-method", "options/1/credit"), 2);
    };
    expect(check(credit, table([row("same")]))).toEqual([
      "correspondence-undeclared-question questionnaire.yaml /questions/16/options/1/credit",
    ]);
    const results = ["level", "sum"].map((result) => ({ result, kind: "reworded" as const, reason }));
    expect(check(newText, table([], { results }))).toEqual(["correspondence-undeclared-words questionnaire.yaml /questions/16/text/sv"]);
  });
});

describe("a question that keeps its id", () => {
  const newOption = (e: Editable) => e.set(q("risk-method", "options/1/text/sv"), "Något annat.");

  it("has as many options, and they mean the same: its steps hold for every edition that has the id. Otherwise it has another", () => {
    expect(check(newOption, table([row("same")]))).toEqual([]);
    const kept = "correspondence-id-kept questionnaire.yaml /questions/16";
    expect(check(newOption, table([row("reworded")]))).toEqual([`${kept}/options/1/text/sv`]);
    const more = (e: Editable) => e.add(q("risk-method", "options"), e.get(q("risk-method", "options/3")));
    expect(check(more, table([row("broader")]))).toEqual([`${kept}/options/4`]);
    const split = (e: Editable) => e.add("questionnaire/questions", { ...older.questionnaire.questions[0], id: "risk-made" } as never);
    expect(check(split, table([row("split", { to: ["risk-method", "risk-made"] })]))).toEqual([kept]);
    const renamed = (e: Editable) => [newOption(e), e.set(q("risk-method", "id"), "risk-made")];
    expect(check(renamed, table([row("reworded", { to: ["risk-made"] })]))).toEqual([]);
  });
});

describe("a superfluous declaration", () => {
  it.each<[string, (e: Editable) => void, CorrespondenceTable, string]>([
    ["of an unchanged question", nothing, table([row("reworded")]), "/questions/0"],
    [
      "of a question whose search places alone have changed",
      (e) => e.set(q("risk-method", "help/lookIn/sv"), "Arkivet."),
      table([row("broader")]),
      "/questions/0",
    ],
    ["that attests unchanged words", nothing, table([row("same")]), "/questions/0"],
    [
      "of words that only another table attests",
      (e) => e.set("questionnaire/areas/risk/intro/sv", "Nytt."),
      table([row("reworded")], { intros: [{ area: "risk", reason }] }),
      "/questions/0",
    ],
    ["of a fact", nothing, table([], { background: [row("reworded", { from: ["it-operation"], to: ["it-operation"] })] }), "/background/0"],
    ["of an introduction", nothing, table([], { intros: [{ block: 1, reason }] }), "/intros/0"],
    [
      "of a result",
      (e) => e.set("scale/levels/1/remains/sv", "Mycket."),
      table([], { results: [{ result: "level", kind: "reworded", reason }] }),
      "/results/0",
    ],
  ])("is reported: %s", (_, edits, declared, pointer) => {
    expect(check(edits, declared)).toEqual([`correspondence-superfluous correspondence.yaml ${pointer}`]);
  });

  it("is not that of a question whose must has changed, nor of an introduction that not all attest", () => {
    expect(check((e) => e.set(q("risk-method", "must"), 1), table([row("reworded")]))).toEqual([]);
    const intro = (e: Editable) => e.set("questionnaire/areas/risk/intro/sv", "Nytt.");
    const ids = older.questionnaire.questions.filter((one) => one.area === "risk").map((one) => one.id);
    expect(check(intro, table(ids.map((id, index) => row(index === 0 ? "narrower" : "same", { from: [id], to: [id] }))))).toEqual([]);
  });
});

describe("the rows themselves", () => {
  it("have all their faults reported at once", () => {
    const rows: Rows = [
      { kind: "reworded", from: ["risk-method", "risk-done"], to: ["risk-method"] },
      row("merged", { from: ["risk-done", "no-such-question"], to: ["risk-done"] }),
      row("split", { from: ["risk-threats"], to: ["risk-threats", "risk-threats"] }),
    ];
    expect(check(nothing, table(rows))).toEqual([
      "correspondence-arity correspondence.yaml /questions/0",
      "correspondence-reason-missing correspondence.yaml /questions/0",
      "correspondence-twice correspondence.yaml /questions/1/from/0",
      "correspondence-unknown-id correspondence.yaml /questions/1/from/1",
      "correspondence-twice correspondence.yaml /questions/2/to/1",
      "correspondence-id-reused correspondence.yaml /questions/0",
    ]);
  });
});

describe("the tables of all editions", () => {
  const entry = (id: string, status: Edition["entry"]["status"] = "draft") => ({ ...older.entry, id, status });
  const one = (id: string, status?: Edition["entry"]["status"]) => ({ id, edition: { ...older, entry: entry(id, status) }, files });

  it("are one for each but the first: an error if it may be answered, a warning for a draft", () => {
    const found = checkTables(["2026", "2028", "2030"], [one("2026", "published"), one("2028", "published"), one("2030")]);
    expect(
      found.map((diagnostic) => `${diagnostic.severity} ${diagnostic.code} ${diagnostic.values.edition} ${diagnostic.values.from}`),
    ).toEqual(["error correspondence-absent 2028 2026", "warning correspondence-absent 2030 2028"]);
  });

  it("are from an earlier edition to their own, in all its languages, and checked if the earlier one could be read", () => {
    const tabled = (rest: Partial<CorrespondenceTable>) => ({ ...one("2028"), table: { ...table(), ...rest } });
    const codes = (rest: Partial<CorrespondenceTable>, editions = [one("2026")]) =>
      checkTables(["2026", "2028", "2030"], [...editions, tabled(rest)]).map((found) => `${found.code} ${found.pointer}`);
    expect(codes({})).toEqual([]);
    expect(codes({ to: "2030" })).toEqual(["correspondence-edition /to"]);
    expect(codes({ from: "2030" })).toEqual(["correspondence-edition /from"]);
    expect(codes({ questions: [] }, [])).toEqual([]);
    expect(codes({ results: [{ result: "level", kind: "reworded", reason: { en: "Why." } }] })).toContain(
      "language-missing /results/0/reason",
    );
  });
});
