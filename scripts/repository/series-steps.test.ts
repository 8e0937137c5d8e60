import { describe, expect, it } from "vitest";
import type { Variable } from "../statistics/schema.ts";
import { brokenVariables } from "../statistics/uncertainty/breaks.ts";
import { placeAt } from "./place.ts";
import { unwrap } from "./read-file.ts";
import { readStep, seriesSteps } from "./series-steps.ts";

const place = placeAt(".");
const rest = { families: ["all"], categories: ["0", "1"], floor: 10 };
const question = (id: string): Variable => ({ ...rest, id: `question-${id}`, kind: "question", question: id });
const variables: readonly Variable[] = [
  { ...rest, id: "respondent", kind: "respondent" },
  { ...rest, id: "level", kind: "level" },
  { ...rest, id: "area-governance", kind: "area", area: "governance" },
  question("governance-policy"),
  { ...rest, id: "reason", kind: "reason" },
];
const release = (round: string, edition: string, opens: string, more: readonly Variable[] = []) => ({
  cube: { round, edition, variables: [...variables, ...more] },
  opens,
});
const first = release("host-1", "2026", "2027-03-01");
const second = release("arlig-2", "2026", "2028-03-01");
const third = release("a-3", "2028", "2029-03-01", [question("governance-all-trained")]);
const all = [third, second, first];
const steps = (of: typeof first, among = all) => unwrap(seriesSteps(place, among, of));
const broken = (of: typeof first, among = all) =>
  [...brokenVariables(steps(of, among).map(({ of: { cube }, step }) => ({ cube, step })))].toSorted();

describe("the rounds before a release", () => {
  it("are those that opened before it, whatever their names, each with its newest release", () => {
    const corrected = { ...first, release: "r2" };
    expect(steps(third, [first, second, third, corrected]).map((one) => one.of)).toEqual([corrected, second, third]);
    expect(steps(first).map((one) => one.of)).toEqual([first]);
    expect(steps(second, [first, { ...second }, second]).map((one) => one.of)).toEqual([first, second]);
  });
});

describe("the first figures after a break", () => {
  it("are none in a first round, and none if the edition is the same", () => {
    expect(broken(first)).toEqual([]);
    expect(broken(second)).toEqual([]);
  });

  it("are those of the level and each area that does not continue by the newer edition's table, and no question that is new", () => {
    expect(broken(third)).toEqual(["area-governance", "level"]);
  });

  it("are all that the edition asks if there is no table for the step, and never who answered", () => {
    const back = { ...first, cube: { ...first.cube, round: "b-4" }, opens: "2030-03-01" };
    expect(unwrap(readStep(place, "2028", "2026")).level).toBe(false);
    expect(broken(back, [third, back])).toEqual(["area-governance", "level", "question-governance-policy"]);
  });

  it("include a variable that the round in between did not publish", () => {
    const without = { ...third, cube: { ...third.cube, variables: third.cube.variables.filter(({ id }) => id !== "level") } };
    const fourth = { ...third, cube: { ...third.cube, round: "b-4" }, opens: "2030-03-01" };
    expect(broken(fourth, [second, third, fourth])).toEqual([]);
    expect(broken(fourth, [second, without, fourth])).toEqual(["level"]);
  });
});
