import { expect, test } from "vitest";
import { inventRound } from "../testing/envelope/invented-round.ts";
import { notOpenFaults } from "./round-at.ts";

const invented = await inventRound(0);

test("A round takes envelopes from its first day to its last, both included, while it is open", () => {
  const document = { ...invented.document, opens: "2026-09-01", closes: "2026-11-30" };
  const codes = (day: string, of = document) => notOpenFaults(of, day).map(({ code }) => code);
  for (const day of ["2026-09-01", "2026-10-15", "2026-11-30"]) expect(codes(day)).toEqual([]);
  expect([codes("2026-08-31"), codes("2026-12-01")]).toEqual([["round-not-yet-open"], ["round-past-closing-day"]]);
  expect(codes("2026-10-15", { ...document, status: "closed" })).toEqual(["round-closed"]);
});
