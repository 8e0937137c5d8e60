// Published figures that an organisation can compare its own level with: its type, and its size class within the type.
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { levelsIn, topLevel } from "../../scripts/statistics/plan/levels.ts";
import { pointFloor } from "../../scripts/statistics/wording/figure-rule.ts";
import type { Published, PublishedGroup, PublishedStep } from "../questionnaire/result/explains-data.ts";
import { pathIn } from "../text/addresses.ts";
import type { Language } from "../text/languages.ts";
import { served } from "../text/own-address.ts";
import { wordsIn } from "../text/words.ts";
import { type Distribution, type Group, groupsByType, levelsOf, responseOf } from "./figures.ts";

/** `round` is the round's name. A withheld group stays withheld, and a small one keeps the two steps that it has on the results pages. */
export function publishedGroups(cube: ProtectedCube, language: Language, round: string): Published {
  const types = groupsByType(cube, language).filter(({ row }) => cube.rows.some(({ id, family }) => id === row && family === "type"));
  return {
    round,
    release: cube.release,
    address: served(pathIn(language, `/resultat/${cube.round}/${cube.release}/`)),
    isRehearsal: cube.rehearsal,
    pointFloor,
    types: types.map((type) => ({
      id: type.value,
      name: type.name,
      groups: [groupOf(cube, type, null, language), ...sizesIn(cube, type, language)],
    })),
  };
}

/** None where a correction has withdrawn the levels below the types. */
function sizesIn(cube: ProtectedCube, type: Group, language: Language): readonly PublishedGroup[] {
  const level = cube.variables.find(({ id }) => id === "level");
  return cube.rows
    .filter((row) => level?.families.includes(row.family))
    .filter((row) => row.parent === type.row && row.family === `${type.value}-size`)
    .map((row) => {
      const name = wordsIn(language).terms.sizes[type.value]?.[row.value] ?? row.value;
      return groupOf(cube, { row: row.id, value: row.value, name, inSentence: name }, { id: row.value, name }, language);
    });
}

function groupOf(cube: ProtectedCube, group: Group, size: PublishedGroup["size"], language: Language): PublishedGroup {
  const { n, N, rate } = responseOf(cube, group);
  return { size, n, all: N, rate, steps: stepsOf(levelsOf(cube, group, language), cube) };
}

/** A distribution in two parts belongs to a small type: under level 1, and the rest. */
function stepsOf({ parts }: Distribution, cube: ProtectedCube): readonly PublishedStep[] | null {
  if (!parts) return null;
  const top = topLevel(levelsIn(cube));
  const hasAllLevels = parts.length > top;
  return parts.map(({ label, short, count, percent, counts }, index) => ({
    ...{ label, short, from: index, to: hasAllLevels || index === 0 ? index : top },
    ...{ count, percent, counts },
  }));
}
