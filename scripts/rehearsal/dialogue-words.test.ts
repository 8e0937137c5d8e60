import { expect, test } from "vitest";
import { parse } from "yaml";
import { addDays } from "../core/day.ts";
import { inventCalendar } from "./dialogue-words.ts";

test("whatever day the rehearsal is made, nobody is reminded and nothing is published on a Saturday or Sunday", () => {
  for (let at = 0; at < 7; at++) {
    const closes = addDays("2026-05-29", at);
    const { rounds } = parse(String(inventCalendar([{ round: "r", opens: "2026-03-02", closes }], "2026").contents));
    for (const day of [rounds[0].reminder, rounds[0].release]) expect([1, 2, 3, 4, 5], day).toContain(new Date(day).getUTCDay());
    expect(rounds[0].release >= addDays(closes, 53)).toBe(true);
  }
});
