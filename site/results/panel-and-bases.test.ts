import { describe, expect, test } from "vitest";
import { overTime as overTimeEn } from "../text/en/results/over-time.ts";
import { results as resultsEn } from "../text/en/results/results.ts";
import { takingPart as takingPartEn } from "../text/en/results/taking-part.ts";
import { overTime } from "../text/sv/results/over-time.ts";
import { results } from "../text/sv/results/results.ts";
import { takingPart } from "../text/sv/results/taking-part.ts";
import { uncertainGroups } from "./questions.ts";

describe("the panel", () => {
  test("says that its parts are rounded separately, since the printed numbers need not add up", () => {
    expect(overTime.panelRounded).toMatch(/avrundad för sig/);
    expect(overTimeEn.panelRounded).toMatch(/rounded by itself/);
  });

  test("explains the line through its bars, since a line below a bar means something else", () => {
    expect(overTime.panelRounded).toMatch(/streckade linjen genom stapeln .* avrundningen/);
    expect(overTimeEn.panelRounded).toMatch(/dashed line through the bar .* rounding/);
  });

  test("never says that a difference is due to who answered, only that it may be", () => {
    for (const way of ["more", "less", "unclear"] as const) {
      expect(overTime.panelSelection[way]("kommuner")).toContain("kan bero på");
      expect(overTimeEn.panelSelection[way]("municipalities")).toContain("may be due to");
    }
  });

  test("gives its base: the panel, joiners and leavers", () => {
    for (const text of [overTime, overTimeEn]) expect(text.panelRests("110", "20", "35", "200")).toMatch(/110.*20.*35.*N = 200/);
  });
});

describe("a base below fifty", () => {
  test("is uncertain from five to forty-five, but not at fifty or where it is withheld", () => {
    const groups = [null, 5, 45, 50, 200].map((n) => ({ n }));
    expect(uncertainGroups(groups).map(({ n }) => n)).toEqual([5, 45]);
  });

  test("is noted at a question with the groups and their numbers, and at later blocks with who was asked", () => {
    expect(results.questionFew(["myndigheter (45)"])).toMatch(/myndigheter \(45\).*osäkra/);
    expect(resultsEn.questionFew(["agencies: 45"])).toMatch(/agencies: 45.*uncertain/);
    expect(results.questionBlock(3)).toMatch(/gick vidare till block 3/);
  });

  test("of those who declined is in the source line, and in the bars as counts", () => {
    expect(takingPart.reasonsRest("15", "510")).toBe("n = 15 som avstod, av N = 510 tillfrågade.");
    expect(takingPartEn.reasonsRest("15", "510")).toBe("n = 15 that declined, of N = 510 asked.");
    expect(takingPart.reasonsValueFew("5", "15")).not.toContain("%");
  });
});
