import { expect, test } from "vitest";
import { inventPage } from "../../e2e/support/invented-page.ts";
import { isWithin, labelLimit, makePart, readPart } from "./part.ts";
import { areaNumbers, draftName, slugOf } from "./part-name.ts";
import { blocksOf } from "./splitting.ts";

const data = inventPage();
const { model } = data;

test("the file's name reveals the edition, the organisation and the part's role, or else the numbers of its areas, and nothing else", () => {
  expect(draftName(data, {})).toBe("infosaktrappan-2026-utkast.json");
  expect(draftName(data, { part: makePart(["incident", "continuity"], "It-enheten") })).toBe("infosaktrappan-2026-it-enheten-utkast.json");
  expect(draftName(data, { part: makePart(["incident"], "", [1, 2]), organisation: "Å kommun" })).toBe(
    "infosaktrappan-2026-a-kommun-del-8-utkast.json",
  );
  expect(draftName(data, { part: makePart(["incident"], "管理"), organisation: "管理" })).toBe("infosaktrappan-2026-del-8-utkast.json");
});

test.each([
  ["Ledningens sekreterare", "ledningens-sekreterare"],
  ["  Vård & omsorg / hälsa ", "vard-omsorg-halsa"],
  ["../../Årsmöte.json", "arsmote-json"],
  ["管理", ""],
])("%j is %j in a file's name: a–z, digits and hyphens alone", (role, slug) => {
  expect(slugOf(role)).toBe(slug);
});

test("a part round-trips, in the questionnaire's order", () => {
  const part = makePart(["incident", "continuity"], "It-enheten");
  expect(readPart(JSON.parse(JSON.stringify(part)), model)).toEqual({ part, diagnostics: [] });
  expect(readPart({ areas: ["continuity", "incident"] }, model).part?.areas).toEqual(["incident", "continuity"]);
  expect(areaNumbers(part, data)).toEqual([8, 9]);
});

test("a part of some blocks round-trips, and includes its areas' questions in those blocks only", () => {
  const part = makePart(["incident"], "It-enheten", [1]);
  expect(readPart(JSON.parse(JSON.stringify(part)), model)).toEqual({ part, diagnostics: [] });
  expect(model.questions.filter((one) => isWithin(part, one)).map((one) => one.id)).toEqual(["incident-contact", "incident-plan"]);
  expect(model.questions.filter((one) => isWithin(makePart(["incident"], ""), one)).length).toBeGreaterThan(2);
  expect(blocksOf(model)).toEqual([1, 2, 3, 4]);
});

test.each([[null], [3], ["1"], [["1"]], [[7]], [[1, 7]]])("blocks that this edition lacks are left out, with a warning (%j)", (blocks) => {
  const { part, diagnostics } = readPart({ areas: ["incident"], blocks }, model);
  expect(diagnostics).toMatchObject([{ code: "draft-part", severity: "warning" }]);
  expect(part).toEqual(makePart(["incident"], "", Array.isArray(blocks) && blocks.includes(1 as never) ? [1] : []));
});

test.each([[3], [null], ["incident"], [{}], [{ areas: [] }], [{ areas: ["unknown"] }], [{ areas: 8 }]])(
  "a malformed part is ignored, with a warning (%j)",
  (given) => {
    expect(readPart(given, model)).toMatchObject({ diagnostics: [{ code: "draft-part", severity: "warning" }] });
    expect(readPart(given, model).part).toBeUndefined();
  },
);

test("areas that this edition lacks are left out of a part, with a warning", () => {
  expect(readPart({ areas: ["incident", "unknown"] }, model)).toMatchObject({
    part: { areas: ["incident"] },
    diagnostics: [{ code: "draft-part" }],
  });
});

test("a label is one line within the limit, and an empty one is left out", () => {
  expect(makePart(["incident"], " \n ")).toEqual({ areas: ["incident"] });
  expect([...(makePart(["incident"], "å".repeat(99)).label ?? "")]).toHaveLength(labelLimit);
  expect(readPart({ areas: ["incident"], label: "a".repeat(99) }, model)).toMatchObject({ diagnostics: [{ code: "draft-part" }] });
  expect(readPart({ areas: ["incident"], label: 7 }, model)).toMatchObject({ part: { areas: ["incident"] }, diagnostics: [{}] });
});
