import { expect, test } from "vitest";
import { pointsFor } from "../../../scripts/method/result.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, type Filled } from "../drafts/state.ts";
import { areaStandings } from "./area-standing.ts";
import { outcomeOf } from "./outcome.ts";

const data = inventPage();
const { model } = data;
const standings = (filled: Filled) => areaStandings(model, outcomeOf(model, filled));

test("after block 1 an area with two questions has six points, and a floor in whole points", () => {
  const [first] = standings(filledTo(data, 1, 2));
  expect(first).toMatchObject({ share: { earned: 4, possible: 6 }, floor: pointsFor(model.areaFloor, 6), isLow: false });
  const [low] = standings(filledTo(data, 1, 0));
  expect(low).toMatchObject({ share: { earned: 0, possible: 6 }, isLow: true });
});

test("an area is unknown until its questions of block 1 are answered, and one that is complete does not wait for the others", () => {
  const [area = ""] = model.areas;
  const own = model.questions.filter((one) => one.block === 1 && one.area === area).map((one) => [one.id, 3] as const);
  const some = { ...emptyFilled(), answers: Object.fromEntries(own) };
  expect(standings(some).map(({ share }) => share === null)).toEqual(model.areas.map((one) => one !== area));
});

test("with several blocks an area is low if one of them is, whatever the sum says", () => {
  const [area = ""] = model.areas;
  const full = filledTo(data, 2, 3);
  const inSecond = model.questions.filter((one) => one.block === 2 && one.area === area);
  expect(inSecond.length).toBeGreaterThan(1);
  const fallen = { ...full, answers: { ...full.answers, ...Object.fromEntries(inSecond.map((one) => [one.id, 0])) } };
  const [first] = standings(fallen);
  expect(first).toMatchObject({ isLow: true, floor: undefined });
  expect((first?.share?.earned ?? 0) * 2).toBeGreaterThanOrEqual(first?.share?.possible ?? 0);
  expect(standings(full)[0]).toMatchObject({ isLow: false });
});
