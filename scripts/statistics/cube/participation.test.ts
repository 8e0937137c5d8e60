import { expect, test } from "vitest";
import { type Participation, participationFaults, reasonForNoTables } from "./participation.ts";

test("A pilot never has tables; an ordinary round has them from sixty answers, exactly counted", () => {
  expect([0, 59, 60, 510].map((answered) => reasonForNoTables("ordinary", answered))).toEqual(["few-answers", "few-answers", null, null]);
  expect([0, 59, 60, 510].map((answered) => reasonForNoTables("pilot", answered))).toEqual(Array(4).fill("pilot"));
});

test("Two numbers that cannot be true, and a reason that is not the round's, are refused", () => {
  const one = { round: "a", release: "r1", because: "pilot", invited: 17, answered: 11 } as Participation;
  const found = (changes: Partial<Participation>, kind: "ordinary" | "pilot" = "pilot") =>
    participationFaults({ ...one, ...changes }, { kind, invited: 17 }).map(({ code }) => code);
  expect(found({})).toEqual([]);
  expect(found({}, "ordinary")).toEqual(["participation-because"]);
  expect(found({ because: "few-answers" }, "ordinary")).toEqual([]);
  expect(found({ because: "few-answers" })).toEqual(["participation-because"]);
  expect(found({ because: "few-answers", answered: 60 }, "ordinary")).toEqual(["participation-because", "participation-numbers"]);
  expect(found({ invited: 18 })).toEqual(["participation-numbers"]);
  expect(found({ answered: 18 })).toEqual(["participation-numbers"]);
});
