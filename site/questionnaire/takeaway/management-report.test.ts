import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { situation as enSituation } from "../../text/en/form/situation.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { report } from "../../text/sv/form/report.ts";
import { situation } from "../../text/sv/form/situation.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { managementReport } from "./management-report.ts";

const words = { report, takeaway, situation };
const of = (id: string, target = 3) => managementReport(exampleTakeaway(id, target), words);

test("the level and what is left to the target are told as in the view of the result", () => {
  const made = of("level-2");
  expect(made.headline).toBe("Ni är på nivå 2");
  expect(made.standing).toMatch(
    /^46 av 60 poäng i block 1\. Nivå 3 kräver 48\. .* Planen till nivå 3 har \S+ steg: \d+–\d+ timmar\. Det kan bli färre när ni vet svaren\. Därutöver högst ett steg, /,
  );
});

test("it says when and from what it was computed", () => {
  expect(of("level-2").identity).toBe("Uträknad 24 november 2026 efter utgåva 2026, kontrollsumma 0123456789ab.");
});

test("met and unmet conditions are listed, with what is needed and the current value", () => {
  const { unmet, met } = of("level-2");
  expect(unmet[0]).toEqual({ condition: "Hela block 1", needed: "48 av 60 poäng", has: "46 av 60 poäng" });
  expect(unmet[1]).toMatchObject({ condition: expect.stringMatching(/^3\.10\. /), has: "Nej, ingen bevakar systemen." });
  expect(unmet[2]).toMatchObject({ condition: expect.stringMatching(/^3\.14\. /), has: "Vet inte" });
  expect(met).toContain("Block 1, alla måsten: fråga 1.1, 1.3, 1.5, 1.8, 1.9, 1.12, 1.13, 1.16, 1.17 och 1.20.");
  expect(met).toContain("Block 3, måsten: fråga 3.6 och 3.11.");
  expect(met).toContain("Block 3: alla områden som prövas.");
  expect(of("stopped-after-block-1").unmet.at(-1)).toMatchObject({ condition: "Block 2 är besvarat", needed: "alla frågor" });
});

test("in English the words are English", () => {
  const english = { report: enReport, takeaway: enTakeaway, situation: enSituation };
  const made = managementReport(exampleTakeaway("level-2"), english);
  expect(made.headline).toBe("You are at level 2");
  expect(made.identity).toBe("Worked out on 24 November 2026 by edition 2026, checksum 0123456789ab.");
  expect(made.standing).toMatch(/^46 of 60 points in block 1\. Level 3 requires 48\./);
});
