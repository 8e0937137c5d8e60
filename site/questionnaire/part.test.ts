import { expect, test } from "vitest";
import { inventPage } from "../e2e/invented-page.ts";
import { areaNumbers, draftName, labelLimit, makePart, readPart } from "./part.ts";

const data = inventPage();
const { areas } = data.model;

test("the file's name tells the edition and the numbers of the areas, and nothing else", () => {
  expect(draftName(data)).toBe("infosaktrappan-2026-utkast.json");
  expect(draftName(data, makePart(["incident", "continuity"], "Karin"))).toBe("infosaktrappan-2026-del-8-9-utkast.json");
});

test("a part that was made comes back as it was, in the questionnaire's order", () => {
  const part = makePart(["incident", "continuity"], "It-enheten");
  expect(readPart(JSON.parse(JSON.stringify(part)), areas)).toEqual({ part, diagnostics: [] });
  expect(readPart({ areas: ["continuity", "incident"] }, areas).part?.areas).toEqual(["incident", "continuity"]);
  expect(areaNumbers(part, data)).toEqual([8, 9]);
});

test.each([[3], [null], ["incident"], [{}], [{ areas: [] }], [{ areas: ["unknown"] }], [{ areas: 8 }]])(
  "what is no part is none, and is told (%j)",
  (given) => {
    expect(readPart(given, areas)).toMatchObject({ diagnostics: [{ code: "draft-part", severity: "warning" }] });
    expect(readPart(given, areas).part).toBeUndefined();
  },
);

test("of a part that this edition has only in part the rest is kept, and it is told", () => {
  expect(readPart({ areas: ["incident", "unknown"] }, areas)).toMatchObject({
    part: { areas: ["incident"] },
    diagnostics: [{ code: "draft-part" }],
  });
});

test("a label is one line within the limit, and an empty one is none", () => {
  expect(makePart(["incident"], " \n ")).toEqual({ areas: ["incident"] });
  expect([...(makePart(["incident"], "å".repeat(99)).label ?? "")]).toHaveLength(labelLimit);
  expect(readPart({ areas: ["incident"], label: "a".repeat(99) }, areas)).toMatchObject({ diagnostics: [{ code: "draft-part" }] });
  expect(readPart({ areas: ["incident"], label: 7 }, areas)).toMatchObject({ part: { areas: ["incident"] }, diagnostics: [{}] });
});
