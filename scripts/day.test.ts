import { expect, test } from "vitest";
import { swedishDay } from "./day.ts";

test("half past midnight in Sweden is already the new day, in winter and in summer", () => {
  expect(swedishDay(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
  expect(swedishDay(new Date("2026-11-23T22:30:00Z"))).toBe("2026-11-23");
  expect(swedishDay(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
});
