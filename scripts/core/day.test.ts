import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDays, daysOpen, minimumDays, swedishDay } from "./day.ts";

test("half past midnight in Sweden is already the new day, in winter and in summer", () => {
  expect(swedishDay(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
  expect(swedishDay(new Date("2026-11-23T22:30:00Z"))).toBe("2026-11-23");
  expect(swedishDay(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
});

test("days include the first and the last, also across a clock change; the shortest period is three weeks", () => {
  expect([daysOpen("2026-03-28", "2026-03-30"), daysOpen("2026-03-28", "2026-03-28"), daysOpen("2026-03-28", "2026-03-27")]).toEqual([
    3, 1, 0,
  ]);
  expect([addDays("2026-10-24", 2), addDays("2027-03-01", -1)]).toEqual(["2026-10-26", "2027-02-28"]);
  expect(daysOpen("2027-01-01", addDays("2027-01-01", minimumDays - 1))).toBe(21);
});

test("the shortest period is defined in one place", () => {
  const scripts = join(import.meta.dirname, "..");
  const written = readdirSync(scripts, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => /\bminimumDays\s*=/.test(readFileSync(join(scripts, name), "utf8")));
  expect(written).toEqual([join("core", "day.ts")]);
});
