import { expect, it } from "vitest";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { expectedErrorOf } from "../statistics/rounding/expected-error.ts";
import { inventedCube, withoutRegions } from "../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { inventedSmall } from "../testing/report/invented-small.ts";
import { assembleReport } from "./assemble.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { roundingErrorStatement } from "./rounding-error.ts";

const comma = (n: number) => expectedErrorOf(n).mean.toFixed(1).replace(".", ",");

it("gives the simulated errors of the groups that the release has, equal ones together, smallest first", () => {
  // 325, 175, 130 and 20 answered.
  const cube = inventedCube(inventedTypes);
  expect(roundingErrorStatement(cube)).toBe(
    `Avrundningen flyttar en andel i genomsnitt ${comma(325)} procentenheter för alla organisationer, ${comma(175)} för kommuner och statliga myndigheter och ${comma(20)} för regioner. Det är simulerat, efter hur många som svarat i gruppen.`,
  );
});

it("depends on the sizes of the groups: more regions would have a smaller error, and a withheld group has none", () => {
  const many = inventedCube({ ...inventedTypes, "type-region": { answered: 60, silent: 0, levels: [1, 1, 1, 1, 0] } });
  expect(roundingErrorStatement(many)).toContain(`${comma(60)} för regioner`);
  // Regions are withheld, and with them everyone: the other two types stand for all.
  const few = withoutRegions(inventedCube({ ...inventedTypes, "type-region": { answered: 5, silent: 15, levels: [1, 0, 0, 0, 0] } }));
  expect(roundingErrorStatement(few)).toBe(
    `Avrundningen flyttar en andel i genomsnitt ${comma(305)} procentenheter för kommuner och statliga myndigheter tillsammans och ${comma(175)} för kommuner och statliga myndigheter. Det är simulerat, efter hur många som svarat i gruppen.`,
  );
  expect(roundingErrorStatement(inventedSmall().now.cube)).toContain(`För grupperna efter storlek och landsdel är det ${comma(46)}.`);
  const nothing = { ...few, cells: few.cells.map((cell) => ({ ...cell, count: null })) } as ProtectedCube;
  expect(roundingErrorStatement(nothing)).toBeNull();
});

it("is in the report's chapter on the figures", () => {
  const text = reportMarkdown(assembleReport(inventedInput)).replaceAll(/\s+/g, " ");
  expect(text).toContain(roundingErrorStatement(inventedInput.now.cube));
});
