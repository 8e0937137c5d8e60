import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { footerOf, managementReport } from "./management-report.ts";

const words = { report, takeaway };
const of = (id: string, target = 3) => managementReport(exampleTakeaway(id, target), words);

test("the level, the share in place and the target are told in sentences", () => {
  const made = of("level-2");
  expect(made.headline).toBe("Ni är på nivå 2");
  expect(made.share).toBe("57 procent av innehållet i block 1–4 är på plats.");
  expect(made.target).toBe("Målnivån är nivå 3. Vägen dit är sex åtgärder.");
});

test("every page says when and from what it was computed, and that it reveals weaknesses", () => {
  const footer = footerOf(of("level-2"), words);
  expect(footer).toBe(
    "Uträknad 24 november 2026 efter utgåva 2026, kontrollsumma 0123456789ab. Pappret visar svagheter. Hantera det därefter.",
  );
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

test("in a rehearsal every page says so", () => {
  expect(footerOf({ ...of("level-2"), takeaway: { ...exampleTakeaway("level-2"), isRehearsal: true } }, words)).toMatch(
    /^Övning – påhittade organisationer\. Uträknad/,
  );
});

test("in English the words are English", () => {
  const english = { report: enReport, takeaway: enTakeaway };
  const made = managementReport(exampleTakeaway("level-2"), english);
  expect(made.headline).toBe("You are at level 2");
  expect(footerOf(made, english)).toMatch(/^Worked out on 24 November 2026 by edition 2026, checksum 0123456789ab\. /);
});
