import { expect, test } from "vitest";
import { type Admission, createPace, defaultPace } from "./pace.ts";

const limits = { inProgress: 2, burst: 3, perSecond: 0.5 };
let now = 0;
const start = () => {
  now = 0;
  return createPace(limits, () => now);
};
const waitOf = (admission: Admission): number => ("wait" in admission ? admission.wait : 0);
const enterAndLeave = (admission: Admission): number => {
  if ("leave" in admission) admission.leave();
  return waitOf(admission);
};

test("a host has so many requests in progress at a time, and another when one is answered", () => {
  const enter = start();
  const first = enter("a");
  expect([waitOf(first), waitOf(enter("a")), waitOf(enter("a"))]).toEqual([0, 0, 1]);
  if ("leave" in first) first.leave();
  expect(waitOf(enter("a"))).toBe(0);
});

test("a host sends so many in a row, is then asked to wait, and is let in when it has", () => {
  const enter = start();
  expect([1, 2, 3, 4].map(() => enterAndLeave(enter("a")))).toEqual([0, 0, 0, 2]);
  now = 1_000;
  expect(enterAndLeave(enter("a"))).toBe(1);
  now = 2_000;
  expect([1, 2].map(() => enterAndLeave(enter("a")))).toEqual([0, 2]);
});

test("as the intake runs, a host has eight requests in progress, sends sixty in a row, and one more a second", () => {
  now = 0;
  const enter = createPace(defaultPace, () => now);
  const admitted = (many: number, isAnswered: boolean): number => {
    let count = 0;
    for (let at = 0; at < many; at++) {
      const admission = enter("a");
      if (isAnswered) enterAndLeave(admission);
      if ("leave" in admission) count++;
    }
    return count;
  };
  expect(admitted(100, true)).toBe(60);
  now = 5_000;
  expect(admitted(100, true)).toBe(5);
  now = 1_000_000;
  expect(admitted(100, false)).toBe(8);
});

test("being refused costs nothing more, and no rest gives more than the burst", () => {
  const enter = start();
  for (let count = 0; count < 100; count++) enterAndLeave(enter("a"));
  now = 1_000_000;
  expect([1, 2, 3, 4].map(() => enterAndLeave(enter("a")))).toEqual([0, 0, 0, 2]);
});

test("one host's requests are nothing to another", () => {
  const enter = start();
  for (let count = 0; count < 10; count++) enter("a");
  expect(waitOf(enter("b"))).toBe(0);
});

test("a host that has rested is forgotten, and one that is being answered is not", () => {
  const enter = start();
  for (const host of ["rested", "busy"]) enterAndLeave(enter(host));
  enter("busy");
  enter("busy");
  now = 120_000;
  enterAndLeave(enter("other"));
  expect(waitOf(enter("busy"))).toBe(1);
});

test("with more hosts than are remembered, the newest are still limited", () => {
  const enter = start();
  for (let host = 0; host < 30_000; host++) enterAndLeave(enter(`host ${host}`));
  expect([1, 2, 3, 4].map(() => enterAndLeave(enter("host 29999")))).toEqual([0, 0, 2, 2]);
});
