import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { level as enLevel } from "../../text/en/form/level.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { level } from "../../text/sv/form/level.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { managementReport } from "./management-report.ts";

const words = { report, takeaway, level };
const of = (id: string, target = 3) => managementReport(exampleTakeaway(id, target), words);

test("the level, the share in place and the target are told in sentences", () => {
  const made = of("level-2");
  expect(made.headline).toBe("Ni är på nivå 2");
  expect(made.share).toBe("Ni har 101 av 177 poäng i block 1–4.");
  expect(made.target).toBe("Målnivån är nivå 3. Sex åtgärder tar er till nivå 3.");
});

test("it says when and from what it was computed", () => {
  expect(of("level-2").identity).toBe("Uträknad 24 november 2026 efter utgåva 2026, kontrollsumma 0123456789ab.");
});

test("met and unmet conditions are listed, with what is needed and the current value", () => {
  const { unmet, met } = of("level-2");
  expect(unmet[0]).toEqual({ condition: "Hela block 1", needed: "48 av 60 poäng", has: "46 av 60 poäng" });
  expect(unmet[1]).toMatchObject({ condition: expect.stringMatching(/^10 i block 3\. /), has: "Nej, ingen bevakar systemen." });
  expect(unmet[2]).toMatchObject({ condition: expect.stringMatching(/^14 i block 3\. /), has: "Vet inte" });
  expect(met).toContain("Block 1, alla måsten: fråga 1, 3, 5, 8, 9, 12, 13, 16, 17 och 20.");
  expect(met).toContain("Block 3, måsten: fråga 6 och 11.");
  expect(met).toContain("Block 3: alla områden som prövas.");
  expect(of("stopped-after-block-1").unmet.at(-1)).toMatchObject({ condition: "Block 2 är besvarat", needed: "alla frågor" });
});

test("in English the words are English", () => {
  const english = { report: enReport, takeaway: enTakeaway, level: enLevel };
  const made = managementReport(exampleTakeaway("level-2"), english);
  expect(made.headline).toBe("You are at level 2");
  expect(made.identity).toBe("Worked out on 24 November 2026 by edition 2026, checksum 0123456789ab.");
  expect(made.target).toBe("The target level is level 3. Six measures take you to level 3.");
});
