import { expect, test } from "vitest";
import { csvRows } from "../../e2e/support/saved-files.ts";
import { groupRoom as english } from "../../text/en/form/together/group-room.ts";
import { groupRoom } from "../../text/sv/form/together/group-room.ts";
import type { GroupData } from "./group-data.ts";
import { pictureTable } from "./picture-table.ts";
import type { SharedPicture } from "./shared-picture.ts";

const standing = { level: 0, atLeast: false, answeredBlocks: 1, answered: 1, asked: 2 };
const picture: SharedPicture = {
  standings: [standing, standing],
  blocks: 1,
  areas: [
    {
      id: "risk",
      cells: [
        { kind: "share", value: 2, possible: 6, missing: 3, isGap: true },
        { kind: "unanswered", missing: 0, isGap: false },
      ],
      gaps: 1,
      of: 1,
    },
  ],
  questions: [
    {
      id: "risk-done",
      cells: [
        { kind: "option", value: 2, missing: 1, isGap: false },
        { kind: "unknown", missing: 4, isGap: true },
      ],
      gaps: 1,
      of: 2,
    },
  ],
  steps: [{ planned: { question: "risk-done", to: 1, reason: { kind: "chosen" }, isUnknown: false }, needed: [1] }],
};
const data = {
  areas: { risk: "Risker" },
  questions: { "risk-done": { number: "1.10", text: "Gör ni riskanalyser?" } },
  goals: { "risk-done": ["", "Gör en riskanalys."] },
  isPilot: true,
  isRehearsal: true,
} as unknown as GroupData;
const note =
  "Visar svagheter. Hantera den därefter. Övning – påhittade organisationer. Utgåvan är ett förslag tills en pilot är genomförd.";

test("areas, questions and shared steps stand in one table, with a column for each organisation", () => {
  expect(csvRows(pictureTable(picture, ["Norrby", "Söderby"], { data, words: groupRoom }))).toEqual([
    ["Slag", "Block", "Plats", "Id", "Text", "Norrby", "Söderby", "Luckor eller behov", "Av", "Om siffrorna"],
    ["område", "", "", "risk", "Risker", "2 av 6", "inte besvarat", "1", "1", note],
    ["fråga", "1", "10", "risk-done", "Gör ni riskanalyser?", "2 p", "vet inte", "1", "2", note],
    ["steg", "1", "10", "risk-done", "Gör en riskanalys.", "", "behövs", "1", "2", note],
  ]);
});

test("no organisation's name can begin a formula", () => {
  const [head] = csvRows(pictureTable(picture, ['=HYPERLINK("x")', "B"], { data, words: english }));
  expect(head?.[5]).toBe(`'=HYPERLINK("x")`);
});
