import { expect, test } from "vitest";
import type { Step } from "../checklist.ts";
import type { StepCommand } from "./step.ts";
import { turnOf, typedLines } from "./turn.ts";

const own = (who: string, line: string, more: Partial<StepCommand> = {}): StepCommand => ({
  who: who === "coordinator" ? { role: who } : { role: "trustee", name: who },
  line,
  ...more,
});
const step = (id: string, commands: readonly StepCommand[], more: Partial<Step> = {}): Step => ({
  id,
  part: "before",
  state: "next",
  sv: id,
  en: id,
  commands,
  ...more,
});
const none = new Set<string>();

test("A person's own commands run; what is another's, has a word to fill in or changes the code that runs does not", () => {
  const signing = step("signed", [own("anna", "a"), own("bo", "b")]);
  expect(turnOf([signing], "bo", none)).toMatchObject({ type: "run", commands: [{ line: "b" }] });
  expect(turnOf([signing], "coordinator", none)).toMatchObject({ type: "others" });
  for (const more of [{ line: "open --decision <number>" }, { isTyped: true }])
    expect(turnOf([step("x", [{ ...own("anna", "a"), ...more }])], "anna", none)).toMatchObject({ type: "by-hand" });
  expect(turnOf([step("x", [], { role: "coordinator" })], "coordinator", none)).toMatchObject({ type: "decide" });
  expect(turnOf([step("x", [own("anna", "a")], { state: "waiting", from: "2027-03-01" })], "anna", none)).toEqual({
    type: "nothing",
    from: "2027-03-01",
    unseen: [],
  });
});

test("A step that leaves no trace comes first and once, and what is typed on the intake's machine alone is not waited for", () => {
  const [letters, next] = [step("thanked", [own("anna", "t")], { state: "unseen" }), step("archived", [own("anna", "a")])];
  expect(turnOf([letters, next], "anna", none)).toMatchObject({ type: "run", step: { id: "thanked" } });
  expect(turnOf([letters, next], "anna", new Set(["thanked"]))).toMatchObject({ type: "run", step: { id: "archived" } });
  const intake = step("intake", [own("coordinator", "i", { at: "store" })], { state: "unseen" });
  expect(turnOf([intake], "coordinator", none)).toEqual({ type: "nothing", from: undefined, unseen: [intake] });
});

test("Another's command is waited for only if the person's own comes after it and takes its file", () => {
  const cosign = own("vittne", "w", { handsOver: "session/w.txt" });
  const logged = step("logged", [own("coordinator", "update"), cosign, own("coordinator", "cosign")]);
  const lines = (person: string) => {
    const turn = turnOf([logged], person, none);
    return turn.type === "run" ? turn.commands.map(({ line }) => line) : turn.type;
  };
  expect(lines("coordinator")).toEqual(["update", "w", "cosign"]);
  expect(lines("vittne")).toEqual(["w"]);
});

test("Consecutive steps of one person are one typed line, until another's step, a decision or a day is between", () => {
  const [mine, more] = [step("a", [own("coordinator", "a")]), step("b", [own("coordinator", "b")])];
  expect(typedLines([mine, more])).toEqual({ coordinator: 1 });
  expect(typedLines([mine, step("decide", []), more])).toEqual({ coordinator: 2 });
  expect(typedLines([mine, step("x", [own("anna", "x")]), more])).toEqual({ coordinator: 2, anna: 1 });
  expect(typedLines([mine, { ...more, from: "2027-03-01" }])).toEqual({ coordinator: 2 });
  expect(typedLines([step("store", [own("coordinator", "s", { at: "store" }), own("coordinator", "b")])])).toEqual({ coordinator: 2 });
});

test("Two people type one line each for the meetings that follow each other; a third opens only if nobody who counts has a key", () => {
  const meeting = (id: string, names: readonly string[], enough = 1) =>
    step(
      id,
      names.map((name, at) => own(name, at === 0 ? "count" : "open")),
      { isMeeting: true, enough },
    );
  const [first, second] = [meeting("m", ["anna", "bo", "cia"]), meeting("n", ["bo", "anna", "cia"])];
  expect(typedLines([first, second])).toEqual({ anna: 1, bo: 1 });
  expect(typedLines([first, step("decide", []), second])).toEqual({ anna: 2, bo: 2 });
  expect(typedLines([meeting("m", ["dan", "anna", "bo"], 2)])).toEqual({ dan: 1, anna: 1, bo: 1 });
  expect(turnOf([first], "bo", none)).toMatchObject({ type: "run", commands: [{ line: "open" }] });
});
