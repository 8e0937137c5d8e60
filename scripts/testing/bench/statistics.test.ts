import { expect, test } from "vitest";
import { figureTable } from "./figure.ts";
import { statisticsFigures } from "./statistics.ts";

const protection = { seconds: 59, bare: 1, cells: 9000, attacked: 30_000, redraws: 2 };
const counting = { organisations: 160_000, parse: 2, count: 2.9, megabytes: 500, idle: 40 };
const missed = (...timings: Parameters<typeof statisticsFigures>) =>
  figureTable(statisticsFigures(...timings))
    .split("\n")
    .slice(1)
    .map((line) => line.includes("NOT MET"));

test("sixty seconds, one and a half times the bare parsing and 512 megabytes are limits: what exceeds one is marked", () => {
  expect(missed(protection, counting)).toEqual([false, false, false]);
  expect(missed({ ...protection, seconds: 60.5 }, counting)).toEqual([true, false, false]);
  expect(missed(protection, { ...counting, count: 3.1 })).toEqual([false, true, false]);
  expect(missed(protection, { ...counting, megabytes: 513 })).toEqual([false, false, true]);
});
