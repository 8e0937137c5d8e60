import { expect, test } from "vitest";
import type { GroupResponse } from "./group-file.ts";
import { type Member, renamed, takeIn } from "./members.ts";

const file = (option: number, organisation?: string): GroupResponse => ({
  response: { answers: { "risk-done": option }, background: {} },
  ...(organisation === undefined ? {} : { organisation }),
});
const unnamed = (n: number): string => `Organisation ${n}`;
const all = (files: readonly GroupResponse[]): readonly Member[] =>
  files.reduce<readonly Member[]>((members, one) => {
    const next = takeIn(members, one, unnamed);
    if (!next.ok) throw new Error("refused");
    return next.value;
  }, []);
const refusal = (members: readonly Member[], one: GroupResponse) => takeIn(members, one, unnamed).diagnostics;

test("organisations are named by their files, and numbered where the files have no name", () => {
  expect(all([file(1, "Norrby"), file(2), file(3)]).map(({ name }) => name)).toEqual(["Norrby", "Organisation 1", "Organisation 2"]);
  expect(all([file(1, "Organisation 1"), file(2)]).map(({ name }) => name)).toEqual(["Organisation 1", "Organisation 2"]);
  // A number that a removed one had is free again.
  expect(takeIn(all([file(1), file(2)]).slice(1), file(3), unnamed)).toMatchObject({
    value: [{ name: "Organisation 2" }, { name: "Organisation 1" }],
  });
});

test("the same organisation is refused, also in other letters and with newer answers", () => {
  expect(refusal(all([file(1, "Åby kommun")]), file(2, "åby KOMMUN"))).toMatchObject([
    { code: "group-same-name", values: { other: "Åby kommun" } },
  ]);
});

test("the same answers are refused unless both files are named", () => {
  expect(refusal(all([file(1, "Norrby")]), file(1))).toMatchObject([{ code: "group-same-answers", values: { other: "Norrby" } }]);
  expect(refusal(all([file(1)]), file(1, "Norrby"))).toMatchObject([{ code: "group-same-answers" }]);
  expect(all([file(1, "Norrby"), file(1, "Söderby")])).toHaveLength(2);
});

test("a name that another has is not taken", () => {
  const members = all([file(1, "Norrby"), file(2, "Söderby")]);
  expect(renamed(members, 1, "NORRBY")).toBe(members);
  expect(renamed(members, 1, "Västby").map(({ name }) => name)).toEqual(["Norrby", "Västby"]);
  expect(renamed(members, 0, "norrby").map(({ name }) => name)).toEqual(["norrby", "Söderby"]);
});
