import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dayPlus, daysOpen, fewestDays, swedishDay } from "./day.ts";

test("half past midnight in Sweden is already the new day, in winter and in summer", () => {
  expect(swedishDay(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
  expect(swedishDay(new Date("2026-11-23T22:30:00Z"))).toBe("2026-11-23");
  expect(swedishDay(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
});

test("days are counted with the first and the last, also over a change of summer time; those asked have three weeks", () => {
  expect([daysOpen("2026-03-28", "2026-03-30"), daysOpen("2026-03-28", "2026-03-28"), daysOpen("2026-03-28", "2026-03-27")]).toEqual([
    3, 1, 0,
  ]);
  expect([dayPlus("2026-10-24", 2), dayPlus("2027-03-01", -1)]).toEqual(["2026-10-26", "2027-02-28"]);
  expect(daysOpen("2027-01-01", dayPlus("2027-01-01", fewestDays - 1))).toBe(21);
});

test("how many days those asked have is written in one place", () => {
  const scripts = join(import.meta.dirname, "..");
  const written = readdirSync(scripts, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => /\bfewestDays\s*=/.test(readFileSync(join(scripts, name), "utf8")));
  expect(written).toEqual([join("core", "day.ts")]);
});
