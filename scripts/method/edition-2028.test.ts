// What `validate` says of the editions themselves is in commands/validate.test.ts: that examples are right, and changes declared.
import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readCorrespondence, readEdition, readExamples } from "../repository/read-method.ts";
import { type CarriedOver, carryOver } from "./carry-over/carry.ts";
import type { CorrespondenceTable } from "./carry-over/correspondence.ts";
import { rescore } from "./carry-over/rescore.ts";
import { seriesOf } from "./carry-over/series.ts";
import { responseOf } from "./checks/check-example.ts";
import { compareEditions } from "./compare/compare.ts";
import type { Model } from "./edition.ts";
import { modelOf } from "./model.ts";

const place = placeAt(".");
const older = unwrap(readEdition(place, "2026"));
const newer = unwrap(readEdition(place, "2028"));
const table = unwrap(readCorrespondence(place, "2028")) as CorrespondenceTable;
const [from, to] = [modelOf(older), modelOf(newer)] as const satisfies readonly Model[];
const differences = compareEditions(older, newer, table);

describe("what 2028 changes in 2026", () => {
  it("changes what is asked only where a row says so: a question that stays the same has corrections alone", () => {
    const kept = new Set(table.questions.filter(({ kind }) => kind === "same").flatMap((row) => row.to));
    const breaking = new Set(differences.filter((one) => one.class === "breaking").map(({ question }) => question));
    const rows = table.questions.map(({ kind, from: before, to: after }) => ({
      row: [...before, ...after].join(" "),
      isSame: kind === "same",
      breaks: [...before, ...after].some((id) => breaking.has(id)),
    }));
    expect(rows.filter(({ isSame, breaks }) => isSame === breaks)).toEqual([]);
    expect(kept.size).toBeGreaterThan(0);
  });

  it("says for every changed question how its answers are bounded", () => {
    const pairs = table.questions
      .filter((one) => !["same", "new", "dropped"].includes(one.kind))
      .flatMap((one) => one.from.flatMap((id) => one.to.map((successor) => `${id} ${successor}`)));
    const ranges = table.questions.flatMap((one) => one.ranges ?? []).map((one) => `${one.from} ${one.to}`);
    expect(ranges.toSorted()).toEqual(pairs.toSorted());
  });

  it("continues a question or an area only if nothing that is asked of it has changed", () => {
    const series = seriesOf(older, newer, table);
    const goingOn = (all: ReadonlyMap<string, { readonly continues: boolean }>) =>
      [...all].filter(([, one]) => one.continues).map(([id]) => id);
    const kept = new Set(table.questions.filter(({ kind }) => kind === "same").flatMap((row) => row.to));
    expect(goingOn(series.questions).toSorted()).toEqual([...kept].toSorted());
    const changedIn = (model: Model, ids: ReadonlySet<string>) => model.questions.filter(({ id }) => ids.has(id)).map(({ area }) => area);
    const gone = new Set(table.questions.filter(({ kind }) => kind !== "same").flatMap((row) => row.from));
    const come = new Set(table.questions.filter(({ kind }) => kind !== "same").flatMap((row) => row.to));
    const touched = new Set([...changedIn(from, gone), ...changedIn(to, come)]);
    expect(goingOn(series.areas)).toEqual(to.areas.filter((area) => !touched.has(area)));
    expect([goingOn(series.results), series.total.continues]).toEqual(touched.size > 0 ? [[], false] : [expect.any(Array), true]);
  });
});

describe("the worked examples of 2026 by the scale of 2028", () => {
  const examples = unwrap(readExamples(place, "2026"));
  const carriedOf = (id: string): CarriedOver => {
    const example = examples.find((one) => one.id === id);
    if (!example) throw new Error(`edition 2026 has no example ${id}`);
    return carryOver({ older: from, newer: to, table, response: responseOf(from, example) });
  };

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
