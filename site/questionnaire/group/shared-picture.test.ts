import { expect, test } from "vitest";
import { modelSteps } from "../../../scripts/method/model.ts";
import { planTo } from "../../../scripts/method/pathway/plan.ts";
import { keyOf } from "../../../scripts/method/pathway/planned-step.ts";
import type { Answers } from "../../../scripts/method/schema.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readMeasures } from "../../../scripts/repository/read-method.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { groupRoom } from "../../text/sv/form/together/group-room.ts";
import { areaStandings } from "../result/area-standing.ts";
import { outcomeOf } from "../result/outcome.ts";
import { type GroupMember, sharedPicture } from "./shared-picture.ts";

const data = inventPage();
/** The floor is the content's own to change. */
const model = { ...data.model, areaFloor: 40 };
const read = readMeasures(placeAt("."));
const steps = read.ok ? modelSteps(read.value) : [];
const filled = (name: string, last: number, option: number, change: object = {}) => {
  const all = filledTo(data, last, option);
  return { name, filled: { ...all, answers: { ...all.answers, ...change } } };
};
const memberOf = ({ name, filled: { answers, background } }: ReturnType<typeof filled>): GroupMember => ({
  name,
  response: { answers, background },
});
const given = [filled("A", 2, 2, { "risk-done": 0 }), filled("B", 1, 1, { "risk-done": "unknown" }), filled("C", 4, 3)];
const members = given.map(memberOf);
const picture = sharedPicture({ model, steps, members, target: 0 });
const row = (rows: typeof picture.areas, id: string) => rows.find((one) => one.id === id);

test("areas are counted on the blocks that everyone has finished, as each organisation's own result counts them", () => {
  expect(picture.blocks).toBe(1);
  for (const [at, one] of given.entries()) {
    const alone = outcomeOf(model, { ...one.filled, answers: Object.fromEntries(first(one.filled.answers)) });
    for (const { area, share } of areaStandings(model, alone)) {
      const { value, possible } = row(picture.areas, area)?.cells[at] ?? {};
      expect({ earned: value, possible }, `${area} ${one.name}`).toEqual(share);
    }
  }
});

const inFirst = new Set(model.questions.filter((one) => one.block === 1).map((one) => one.id));
const first = (answers: Answers) => Object.entries(answers).filter(([id]) => inFirst.has(id));

test("a gap is an area below the staircase's floor, or a question below it or below its must", () => {
  expect(row(picture.areas, "risk")?.cells.map(({ value, isGap }) => `${value} ${isGap}`)).toEqual(["2 true", "1 true", "6 false"]);
  expect(row(picture.questions, "risk-done")).toMatchObject({
    gaps: 2,
    of: 3,
    cells: [
      { kind: "option", value: 0, missing: 4, isGap: true },
      { kind: "unknown", missing: 4, isGap: true },
      { kind: "option", value: 3, missing: 0, isGap: false },
    ],
  });
});

test("a must above the floor is a gap although the points are not", () => {
  const lower = { ...model, areaFloor: 20 };
  const must = model.questions.find((one) => one.block === 1 && one.must === 2)?.id ?? "";
  const free = model.questions.find((one) => one.block === 1 && one.must === undefined)?.id ?? "";
  const pair = [filled("A", 1, 2, { [must]: 1, [free]: 1 }), filled("B", 1, 2)].map(memberOf);
  const { questions } = sharedPicture({ model: lower, steps, members: pair, target: 1 });
  expect([row(questions, must)?.gaps, row(questions, free)?.gaps]).toEqual([1, 0]);
});

test("the widest gap stands first, and an unanswered question is no gap", () => {
  expect(picture.questions[0]?.id).toBe("risk-done");
  const counts = picture.areas.map((one) => one.gaps);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const second = model.questions.find((one) => one.block === 2)?.id ?? "";
  expect(row(picture.questions, second)).toMatchObject({ of: 2, cells: [{}, { kind: "unanswered", isGap: false }, {}] });
});

test("a question that does not apply is neither answered nor a gap", () => {
  const closed = model.questions.find((one) => one.notApplicableWhen);
  const { fact, is } = closed?.notApplicableWhen ?? { fact: "", is: "" };
  const [one, other] = [filled("A", 4, 0), filled("B", 4, 0)].map(memberOf) as [GroupMember, GroupMember];
  const without = { ...one, response: { ...one.response, background: { [fact]: is } } };
  const two = sharedPicture({ model, steps, members: [without, other], target: 0 });
  expect(row(two.questions, closed?.id ?? "")).toMatchObject({ gaps: 1, of: 1, cells: [{ kind: "not-asked" }, { kind: "option" }] });
  expect(two.standings.map(({ asked }) => asked)).toEqual([59, 60]);
});

test("a step is shared by those whose own plans have it: all of two, three of more", () => {
  const two = sharedPicture({ model, steps, members: members.slice(0, 2), target: 1 });
  const plans = [0, 1].map((at) =>
    planTo({ model, steps, response: members[at]?.response ?? { answers: {}, background: {} }, target: 1, size: "small" }).steps.map(keyOf),
  );
  expect(two.steps.map(({ planned }) => keyOf(planned)).toSorted()).toEqual(plans[0]?.filter((key) => plans[1]?.includes(key)).toSorted());
  expect(two.plans).toBe(2);
  const alike = [...members.slice(0, 2), ...["D", "E"].map((name) => ({ ...(members[1] as GroupMember), name }))];
  const four = sharedPicture({ model, steps, members: alike, target: 0 });
  const three = sharedPicture({ model, steps, members: alike.slice(0, 3), target: 0 });
  expect([four.plans, three.plans, groupRoom.shared(3)]).toEqual([4, 3, "Steg som finns i alla tre planerna."]);
  for (const { needed } of three.steps) expect(needed).toEqual([0, 1, 2]);
  expect(four.steps.length).toBeGreaterThan(3);
  for (const { planned, needed } of four.steps) {
    expect(needed.length).toBeGreaterThanOrEqual(3);
    for (const at of needed)
      expect(
        planTo({
          model,
          steps,
          response: alike[at]?.response ?? { answers: {}, background: {} },
          target: (four.standings[at]?.level ?? 0) + 1,
          size: "small",
        }).steps.map(keyOf),
      ).toContain(keyOf(planned));
  }
  const counts = four.steps.map((one) => one.needed.length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test("nothing is planned of what an organisation has not answered", () => {
  const all = sharedPicture({
    model,
    steps,
    members: [...members, ...members.map((one) => ({ ...one, name: `${one.name}2` }))],
    target: 4,
  });
  const inFirstBlock = new Set(model.questions.filter((one) => one.block === 1).map(({ id }) => id));
  const ofB = all.steps.filter(({ needed }) => needed.includes(1));
  for (const { planned } of ofB) expect(inFirstBlock.has(planned.question)).toBe(true);
});

test("whoever has not finished block 1 is in the questions, but in neither areas nor steps, and does not hide the others' areas", () => {
  const some = Object.fromEntries(first(filledTo(data, 1, 0).answers).slice(0, 5)) as Readonly<Record<string, number>>;
  const begun: GroupMember = { name: "D", response: { answers: some, background: {} } };
  const more = sharedPicture({ model, steps, members: [...members, begun], target: 0 });
  expect(more.blocks).toBe(1);
  for (const { cells } of more.areas) expect(cells[3]).toEqual({ kind: "unanswered", missing: 0, isGap: false });
  expect(more.steps).toEqual(picture.steps);
  expect(row(more.questions, Object.keys(some)[0] ?? "")?.of).toBe(4);
  expect(sharedPicture({ model, steps, members: [begun, begun], target: 0 })).toMatchObject({ blocks: 0, steps: [] });
});
