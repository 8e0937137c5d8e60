// Figures for the results pages. Every number comes from the cube.
import { isFew, typeOf } from "../../scripts/core/organisation-types.ts";
import { capitalize } from "../../scripts/core/text.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import {
  isSmall,
  levelShares,
  nationalRow,
  type ProtectedCube,
  type RunFigure,
  responseRate,
  runsOf,
  shares,
  underLevel1,
} from "../../scripts/statistics/cube/cube.ts";
import { fromLevel, levelsIn } from "../../scripts/statistics/plan/levels.ts";
import { shownTypes, typesShown } from "../../scripts/statistics/plan/shown-types.ts";
import { exceeded, foremost } from "../../scripts/statistics/uncertainty/foremost.ts";
import { responseOf as responseIn } from "../../scripts/statistics/uncertainty/headline.ts";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { isCounted } from "../../scripts/statistics/wording/phrase.ts";
import { percent, rate } from "../results/percent-format.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { levelLabelsIn } from "./content.ts";

/** A row of the cube with its labels: `name` as in "Kommuner", `inSentence` as in "kommuner". */
export interface Group {
  readonly row: string;
  /** Its code in addresses: "municipality", "all". */
  readonly value: string;
  readonly name: string;
  readonly inSentence: string;
  /** Whether it is several types: the whole frame, or the types that are shown. */
  readonly isWhole?: boolean;
  /** Whether it is a part of the country. */
  readonly isPart?: boolean;
}

/** Exact but for those that declined. */
export interface ResponseFigure {
  readonly group: Group;
  readonly n: number;
  readonly N: number;
  /** Whole per cent of N; null where the group is empty. */
  readonly rate: number | null;
  /** Rounded; null where it is not published. */
  readonly declined: RunFigure | null;
}

/** One category of a distribution. */
export interface Part {
  readonly label: string;
  /** A shorter label for narrow drawings. */
  readonly short: string;
  /** Rounded. */
  readonly count: number;
  /** Certain bounds of the count and of the share, 0–1, whatever the rounding conceals. */
  readonly counts: Bounds;
  readonly between: Bounds;
  /** Of those that answered, 0–1. */
  readonly share: number;
  /** The same in whole per cent; null where the bounds of the count are given: in a small group, and where none or all may be in it. */
  readonly percent: number | null;
}

export interface Distribution {
  readonly group: Group;
  /** Exact. */
  readonly n: number;
  readonly N: number;
  /** From the lowest level up; null where the group is withheld. */
  readonly parts: readonly Part[] | null;
}

/** The types in cube order, then the row that stands for the whole frame: the types that are shown, where one type is too small. */
export function groupsByType(cube: ProtectedCube, language: Language): readonly Group[] {
  const { terms, formats } = wordsIn(language);
  const types = cube.rows.filter((row) => row.family === "type");
  const shown = cube.rows.find((row) => row.family === shownTypes && row.id === nationalRow(cube));
  const inSentence = shown ? formats.listed(typesShown(shown).map((type) => terms.types[type]?.plain ?? type)) : "";
  return [
    ...types.map((row) => ({
      row: row.id,
      value: row.value,
      name: (terms.types[row.value] ?? terms.all).title,
      inSentence: (terms.types[row.value] ?? terms.all).plain,
    })),
    shown ? { row: shown.id, value: shown.id, name: capitalize(inSentence), inSentence, isWhole: true } : frameGroup(cube, language),
  ];
}

/** All organisations. */
export function frameGroup(cube: ProtectedCube, language: Language): Group {
  const { all } = wordsIn(language).terms;
  const row = cube.rows[0]?.id ?? "";
  return { row, value: row, name: all.title, inSentence: all.plain, isWhole: true };
}

/** From north to south, then from west to east. */
export const northToSouth = ["se32-33", "se31", "se23", "se12", "se11", "se21", "se22"];

/** The types that are few, as the subject of a sentence: "regionerna"; empty where there are none. */
export function fewTypes(cube: ProtectedCube, language: Language): string {
  const { formats, findings } = wordsIn(language);
  const few = groupsByType(cube, language).filter(({ value }) => isFew(value));
  return formats.listed(few.map(({ inSentence }) => findings.inDefinite(inSentence)));
}

/** The types that are divided by part of the country. */
export function typesWithParts(cube: ProtectedCube, language: Language): readonly Group[] {
  return groupsByType(cube, language).filter(({ value }) => typeOf(value)?.hasParts);
}

/** A type's parts of the country from north to south, never sorted by value. */
export function groupsByPart(cube: ProtectedCube, type: string, language: Language): readonly Group[] {
  const { parts } = wordsIn(language).terms;
  return northToSouth.flatMap((value) =>
    cube.rows
      .filter((row) => row.family === `${type}-part` && row.value === value)
      .map((row) => ({ row: row.id, value, name: parts[value] ?? value, inSentence: parts[value] ?? value, isPart: true })),
  );
}

/** The size classes of one type in cube order. */
export function sizesOf(cube: ProtectedCube, type: string, language: Language): readonly Group[] {
  return cube.rows
    .filter((row) => row.parent === `type-${type}` && row.family === `${type}-size`)
    .map((row) => {
      const size = wordsIn(language).terms.sizes[type]?.[row.value] ?? row.value;
      return { row: row.id, value: row.value, name: capitalize(size), inSentence: size };
    });
}

export function responseOf(cube: ProtectedCube, group: Group): ResponseFigure {
  const { answered: n = 0, asked: N = 0, declined = null } = responseIn(cube, group.row) ?? {};
  return { group, n, N, rate: N === 0 ? null : rate(n, N), declined };
}

/** Every level; for groups that are few, only under level 1 or not. */
export function levelsOf(cube: ProtectedCube, group: Group, language: Language): Distribution {
  const { n, N } = responseRate(cube, group.row);
  if (isFew(group.value) || isSmall(cube, group.row)) return { group, n, N, parts: underOrHigher(cube, group, language) };
  const found = levelShares(cube, group.row);
  if (!found) return { group, n, N, parts: null };
  const labels = levelLabelsIn(language);
  const parts = found.map((one) => ({
    label: labels[Number(one.category)]?.label ?? one.category,
    short: labels[Number(one.category)]?.label ?? one.category,
    ...figuresOf(cube, group.row, one),
  }));
  return { group, n, N, parts };
}

/** Under level 1, and level 1 or higher: the split for small groups. Null where they are withheld. */
function underOrHigher(cube: ProtectedCube, { row }: Group, language: Language): readonly Part[] | null {
  const text = wordsIn(language).results;
  const found = runsOf(cube, row, { variable: "level", groups: [[underLevel1], fromLevel(levelsIn(cube), 1)] });
  const [under, higher] = found ?? [];
  if (!under || !higher) return null;
  return [
    { label: text.underLevel1, short: text.underLevel1, ...figuresOf(cube, row, under) },
    { label: text.level1OrHigher, short: text.level1OrHigherShort, ...figuresOf(cube, row, higher) },
  ];
}

function figuresOf(
  cube: ProtectedCube,
  row: string,
  { count, counts, between, rest, share }: RunFigure,
): Pick<Part, "count" | "counts" | "between" | "share" | "percent"> {
  const isRange = isCounted({ counts, rest, isSmall: isSmall(cube, row) });
  return { count, counts, between, share, percent: isRange ? null : percent(share) };
}

export interface AreaFigure {
  readonly variable: string;
  readonly label: string;
  readonly parts: readonly (Part & { readonly category: string })[];
}

/** Each area's distribution over the classes, in the order of the round's edition. Null where the group is withheld. */
export function areasOf(of: {
  readonly cube: ProtectedCube;
  readonly group: Group;
  readonly areas: readonly { readonly id: string; readonly name: LocalText }[];
  readonly language: Language;
}): readonly AreaFigure[] | null {
  const { cube, group, language } = of;
  const { classes } = wordsIn(language).results;
  const published = of.areas.filter(({ id }) => cube.variables.some((one) => one.area === id));
  const figures = published.map(({ id, name }) => ({
    variable: `area-${id}`,
    label: plainTextIn(language, name),
    found: shares(cube, group.row, `area-${id}`),
  }));
  if (figures.some((one) => one.found === null)) return null;
  return figures.map(({ variable, label, found }) => ({
    variable,
    label,
    parts: (found ?? []).map((one) => ({
      category: one.category,
      label: classes[one.category] ?? one.category,
      short: classes[one.category] ?? one.category,
      ...figuresOf(cube, group.row, one),
    })),
  }));
}

/** The areas that certainly have more organisations in the lowest class than most others; none where the rounding cannot tell. */
export function areasBehind(areas: readonly { readonly label: string; readonly parts: readonly Pick<Part, "counts" | "percent">[] }[]): {
  readonly names: readonly string[];
  readonly percent: number;
  /** Whether it certainly has more than every other area. */
  readonly alone: boolean;
} {
  const all = areas.map(({ label, parts }) => ({
    label,
    counts: parts[0]?.counts ?? { low: 0, high: 0 },
    percent: parts[0]?.percent ?? 0,
  }));
  const near = foremost(all);
  const [first] = near;
  const alone = first !== undefined && exceeded(first, all) === all.length - 1;
  return { names: near.map((one) => one.label), percent: first?.percent ?? 0, alone };
}
