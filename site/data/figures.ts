// Figures for the results pages. Every number comes from the cube.
import { capitalize } from "../../scripts/core/text.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { count, type GroupShare, groupedShares, type ProtectedCube, responseRate, shares } from "../../scripts/statistics/cube/cube.ts";
import { foremost } from "../../scripts/statistics/uncertainty/foremost.ts";
import { underLevel1 } from "../charts/svg.ts";
import { percent } from "../results/percent-format.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { levelLabelsIn } from "./content.ts";

/** A row of the cube with its labels: `name` as in "Kommuner", `inSentence` as in "kommuner". */
export interface Group {
  readonly row: string;
  readonly value: string;
  readonly name: string;
  readonly inSentence: string;
}

export interface ResponseFigure {
  readonly group: Group;
  readonly n: number;
  readonly N: number;
  /** Whole per cent of N; null where the group is withheld or empty. */
  readonly rate: number | null;
  readonly declined: number | null;
  readonly declinedPercent: number;
  readonly noAnswer: number | null;
}

/** One category of a distribution: rounded count, and whole per cent of respondents. */
export interface Part {
  readonly label: string;
  /** A shorter label for narrow drawings. */
  readonly short: string;
  readonly shade: number;
  readonly count: number;
  readonly percent: number;
}

export interface Distribution {
  readonly group: Group;
  readonly n: number;
  readonly N: number;
  /** From the lowest level up; null where the group is withheld. */
  readonly parts: readonly Part[] | null;
}

/** The types in cube order, then all organisations. */
export function groupsByType(cube: ProtectedCube, language: Language): readonly Group[] {
  const { terms } = wordsIn(language);
  const types = cube.rows.filter((row) => row.family === "type");
  const all = cube.rows.filter((row) => row.parent === null);
  return [...types, ...all].map((row) => ({
    row: row.id,
    value: row.value,
    name: (terms.types[row.value] ?? terms.all).title,
    inSentence: (terms.types[row.value] ?? terms.all).plain,
  }));
}

/** The parts of the country in the given order, never sorted by value. */
export function groupsByPart(cube: ProtectedCube, language: Language, order: readonly string[]): readonly Group[] {
  const { parts } = wordsIn(language).terms;
  return order.flatMap((value) =>
    cube.rows
      .filter((row) => row.family === "municipality-part" && row.value === value)
      .map((row) => ({ row: row.id, value, name: parts[value] ?? value, inSentence: parts[value] ?? value })),
  );
}

/** The size classes of one type in cube order. */
function groupsBySize(cube: ProtectedCube, type: string, language: Language): readonly Group[] {
  return cube.rows
    .filter((row) => row.parent === `type-${type}` && row.family === `${type}-size`)
    .map((row) => {
      const size = wordsIn(language).terms.sizes[type]?.[row.value] ?? row.value;
      return { row: row.id, value: row.value, name: capitalize(size), inSentence: size };
    });
}

export function responseOf(cube: ProtectedCube, group: Group): ResponseFigure {
  const { n, N, rate } = responseRate(cube, group.row);
  const parts = shares(cube, group.row, "respondent");
  const declined = count(cube, group.row, { variable: "respondent", category: "declined" });
  const noAnswer = count(cube, group.row, { variable: "respondent", category: "no-answer" });
  const declinedPercent = percent(parts?.find((one) => one.category === "declined")?.share ?? 0);
  return { group, n, N, rate: rate === null ? null : percent(rate), declined, declinedPercent, noAnswer };
}

/** Every level; for regions, which are few, only under level 1 or not. */
export function levelsOf(cube: ProtectedCube, group: Group, language: Language): Distribution {
  const { n, N } = responseRate(cube, group.row);
  if (group.value === "region") return { group, n, N, parts: underOrHigher(cube, group, language) };
  const found = shares(cube, group.row, "level");
  if (!found) return { group, n, N, parts: null };
  const labels = levelLabelsIn(language);
  const parts = found.map(({ category, count, share }) => ({
    label: labels[Number(category)]?.label ?? category,
    short: labels[Number(category)]?.label ?? category,
    shade: Number(category),
    count,
    percent: percent(share),
  }));
  return { group, n, N, parts };
}

/** Under level 1, and level 1 or higher: the split for small groups. The table plan rounds both. Null where they are withheld. */
function underOrHigher(cube: ProtectedCube, { row }: Group, language: Language): readonly Part[] | null {
  const text = wordsIn(language).results;
  const levels = cube.variables.find(({ id }) => id === "level")?.categories ?? [];
  const found = groupedShares(cube, row, { variable: "level", groups: [levels.slice(0, 1), levels.slice(1)] });
  const [under, higher] = found ?? [];
  if (!under || !higher) return null;
  const part = ({ count, share }: GroupShare) => ({ count, percent: percent(share) });
  return [
    { label: text.underLevel1, short: text.underLevel1, shade: underLevel1.shade, ...part(under) },
    { label: text.level1OrHigher, short: text.level1OrHigherShort, shade: 2, ...part(higher) },
  ];
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
    parts: (found ?? []).map(({ category, count, share }, index) => ({
      category,
      label: classes[category] ?? category,
      short: classes[category] ?? category,
      shade: index + 1,
      count,
      percent: percent(share),
    })),
  }));
}

/** The areas with the most organisations in the lowest class. Areas that the rounding cannot tell apart are named together. */
export function areasBehind(areas: readonly Pick<AreaFigure, "label" | "parts">[]): {
  readonly names: readonly string[];
  readonly percent: number;
  readonly alone: boolean;
  /** Whether more than half of the areas are among them, so that next to nothing can be distinguished. */
  readonly most: boolean;
} {
  const near = foremost(areas.map(({ label, parts }) => ({ label, count: parts[0]?.count ?? 0, percent: parts[0]?.percent ?? 0 })));
  return {
    names: near.map((one) => one.label),
    percent: Math.min(...near.map((one) => one.percent)),
    alone: near.length === 1,
    most: 2 * near.length > areas.length,
  };
}

/** The share under level 1 in each size class. */
export function sizesOf(cube: ProtectedCube, type: string, language: Language): readonly Distribution[] {
  return groupsBySize(cube, type, language).map((group) => {
    const { n, N } = responseRate(cube, group.row);
    return { group, n, N, parts: underOrHigher(cube, group, language) };
  });
}

/** "41 % (75)", the label beside a bar. */
export function formatPart(part: Part, language: Language): string {
  const { formats, results } = wordsIn(language);
  return results.value(part.percent, formats.inDigits(part.count));
}
