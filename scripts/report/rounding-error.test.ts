import { expect, it } from "vitest";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { expectedErrorOf } from "../statistics/rounding/expected-error.ts";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { inventedCube as withSizes } from "../testing/statistics/invented-dataset.ts";
import { assembleReport } from "./assemble.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { roundingErrorStatement } from "./rounding-error.ts";

const comma = (n: number) => expectedErrorOf(n).mean.toFixed(1).replace(".", ",");

it("gives the simulated errors of the groups that the release has, equal ones together, smallest first", () => {
  // 325, 175, 130 and 20 answered.
  const cube = inventedCube(inventedTypes);
  expect(roundingErrorStatement(cube, "sv")).toBe(
    `Avrundningen flyttar en andel i genomsnitt ${comma(325)} procentenheter för alla organisationer, ${comma(175)} för kommuner och statliga myndigheter och ${comma(20)} för regioner. Det är simulerat, efter hur många som svarat i gruppen.`,
  );
  expect(roundingErrorStatement(cube, "en")).toContain(
    `${expectedErrorOf(175).mean.toFixed(1)} for municipalities and state agencies and ${expectedErrorOf(20).mean.toFixed(1)} for regions.`,
  );
});

it("depends on the sizes of the groups: more regions would have a smaller error, and a withheld group has none", () => {
  const many = inventedCube({ ...inventedTypes, "type-region": { answered: 60, silent: 0, levels: [1, 1, 1, 1, 0] } });
  expect(roundingErrorStatement(many, "sv")).toContain(`${comma(60)} för regioner`);
  // Everyone and regions are withheld; 200 municipalities, 60 agencies and 45 small municipalities are shown.
  const statement = roundingErrorStatement(withSizes(false), "sv");
  expect(statement).toBe(
    `Avrundningen flyttar en andel i genomsnitt ${comma(200)} procentenheter för kommuner och ${comma(60)} för statliga myndigheter. För grupperna efter storlek och landsdel är det ${comma(45)}. Det är simulerat, efter hur många som svarat i gruppen.`,
  );
  const nothing = { ...withSizes(false), cells: withSizes(false).cells.map((cell) => ({ ...cell, count: null })) } as ProtectedCube;
  expect(roundingErrorStatement(nothing, "en")).toBeNull();
});

it("is in the report's chapter on the figures and in its English summary", () => {
  const text = reportMarkdown(assembleReport(inventedInput)).replaceAll(/\s+/g, " ");
  for (const language of ["sv", "en"] as const) expect(text).toContain(roundingErrorStatement(inventedInput.now.cube, language));
});
