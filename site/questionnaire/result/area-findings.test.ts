import { expect, test } from "vitest";
import { management as sv } from "../../text/sv/form/management.ts";
import { areaFindings } from "./area-findings.ts";

const area = (name: string, earned: number, possible = 6) => ({ name, share: { earned, possible } });

test("areas that tie are all named where they are three or fewer, and otherwise counted", () => {
  const [high, low] = areaFindings([area("A", 4), area("B", 4), ...["C", "D", "E", "F"].map((name) => area(name, 2))], sv);
  expect(high).toBe("Högst står ”A” och ”B”, med 4 av 6 poäng.");
  expect(low).toBe("Fyra områden står lägst, med 2 av 6 poäng.");
});

test("nothing is a strength below half of its points", () => {
  expect(areaFindings([area("A", 2), area("B", 1)], sv)).toEqual([
    "Inget område når ännu hälften av sina poäng.",
    "Lägst står ”B”, med 1 av 6 poäng.",
  ]);
  expect(areaFindings([area("A", 0), area("B", 0)], sv)).toEqual([
    "Alla områden står lika, med 0 av 6 poäng.",
    "Inget område når ännu hälften av sina poäng.",
  ]);
  expect(areaFindings([area("A", 3), area("B", 3)], sv)).toEqual(["Alla områden står lika, med 3 av 6 poäng."]);
});

test("areas of different sizes are compared exactly, and each tells its own points: nothing is rounded", () => {
  expect(areaFindings([area("A", 10, 18), area("B", 5, 9), area("C", 1, 2), area("D", 0, 4)], sv)).toEqual([
    "Högst står ”A” och ”B”, med 10 av 18 och 5 av 9 poäng.",
    "Lägst står ”D”, med 0 av 4 poäng.",
  ]);
  expect(areaFindings([area("A", 2, 9), area("B", 1, 6)], sv)[0]).toBe("Inget område når ännu hälften av sina poäng.");
});
