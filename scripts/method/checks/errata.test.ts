import { describe, expect, it } from "vitest";
import type { Errata, Erratum } from "../carry-over/correspondence.ts";
import { checkErrata, errataUnder } from "./errata.ts";

const one: Erratum = {
  date: "2026-05-02",
  file: "questionnaire",
  pointer: "/questions/0/text/sv",
  reads: "en plan",
  shouldRead: "en handlingsplan",
  reason: { sv: "Ett ord föll bort." },
};
const frozen = {
  edition: "2026",
  scale: { levels: [{ name: { sv: "Grund" } }] },
  questionnaire: { questions: [{ text: { sv: "Finns en plan?" } }] },
};
const errata = (...all: readonly Partial<Erratum>[]): Errata => ({ edition: "2026", errata: all.map((more) => ({ ...one, ...more })) });

describe("an erratum", () => {
  it("is accepted if the words occur once in the text that it points to, in either file", () => {
    const scale = { file: "scale", pointer: "/levels/0/name/sv", reads: "Grund", shouldRead: "Grunden" } as const;
    expect(checkErrata(errata({}, scale), frozen)).toEqual([]);
  });

  it("has every fault reported at its own pointer", () => {
    const found = checkErrata(errata({ pointer: "/questions/0/text" }, { reads: "n" }, { shouldRead: "en plan" }), {
      ...frozen,
      edition: "2028",
    });
    expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["erratum-edition", "/edition"],
      ["erratum-pointer", "/errata/0/pointer"],
      ["erratum-reads", "/errata/1/reads"],
      ["erratum-same", "/errata/2/shouldRead"],
    ]);
    expect(found[2]?.values).toEqual({ count: 4 });
  });

  it("points only to own members of the data", () => {
    expect(checkErrata(errata({ pointer: "/questions/0/constructor/name" }), frozen)).toMatchObject([{ code: "erratum-pointer" }]);
  });

  it("is found at its question and no other, the oldest first", () => {
    const all = errata(
      { date: "2026-06-01" },
      {},
      { pointer: "/questions/1/text/sv" },
      { pointer: "/questions/10/text/sv" },
      { file: "scale" },
    ).errata;
    expect(errataUnder(all, "questionnaire", "/questions/0").map((found) => found.date)).toEqual(["2026-05-02", "2026-06-01"]);
    expect(errataUnder(all, "questionnaire", "/questions/1")).toHaveLength(1);
  });
});
