// What each page below a release has found, in one sentence beside the link to it.
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { wordsOf } from "../../scripts/statistics/wording/words.ts";
import {
  areasBehind,
  areasOf,
  frameGroup,
  type Group,
  groupsByPart,
  groupsByType,
  responseOf,
  sizesOf,
  typesWithParts,
} from "../data/figures.ts";
import type { Words } from "../text/words.ts";
import { differenceIn, differenceText } from "./certainty.ts";
import { type Telling, verdictOf } from "./finding.ts";

/** What the cube does not have: the names of areas by id. */
export interface Catalogue {
  readonly areas: Parameters<typeof areasOf>[0]["areas"];
  readonly questions: number;
}

/** By page, as in `pagesOfRelease`. A page whose finding cannot be said has none. */
export function findingsOfPages(cube: ProtectedCube, telling: Telling, catalogue: Catalogue): Readonly<Record<string, string>> {
  const text = telling.words.national.ways;
  return {
    "storlek/": sentenceOf(sizesFinding(cube, telling)),
    "landsdelar/": sentenceOf(partsFinding(cube, telling)),
    "omraden/": sentenceOf(areasFinding(cube, telling, catalogue)),
    "fragor/": text.questions(catalogue.questions),
    "over-tid/": sentenceOf(overTimeFinding(telling)),
    "deltagande/": sentenceOf(responseFinding(cube, telling)),
  };
}

type InLanguage = Pick<Telling, "language" | "words">;

/** Empty where nothing can be said. */
const sentenceOf = (finding: string): string => finding && `${finding}.`;

/** Of each type whose groups certainly differ, which is lowest or highest and by what number: "Kommuner: lägst bland …". */
function differences(cube: ProtectedCube, types: readonly Group[], groupsOf: (type: Group) => readonly Group[], words: Words): string {
  const found = types.flatMap((type) => {
    const groups = groupsOf(type).map((group) => ({ group, under: headline(cube, group.row, "under-1") }));
    const difference = differenceIn(groups);
    return difference ? [`${type.name}: ${differenceText(difference, words)}`] : [];
  });
  return found.join(". ");
}

/** What the page by size is headed by. */
export function sizesFinding(cube: ProtectedCube, { language, words }: InLanguage): string {
  const types = groupsByType(cube, language);
  return differences(cube, types, ({ value }) => sizesOf(cube, value, language), words) || words.national.ways.sizesAlike;
}

/** What the page by part of the country is headed by. */
export function partsFinding(cube: ProtectedCube, { language, words }: InLanguage): string {
  const types = typesWithParts(cube, language);
  return differences(cube, types, ({ value }) => groupsByPart(cube, value, language), words) || words.national.ways.partsAlike;
}

/** The largest type stands for its like: of the nation areas mostly reflect it. */
function largest(cube: ProtectedCube, { language }: InLanguage): Group | undefined {
  const types = groupsByType(cube, language).filter(({ isWhole }) => !isWhole);
  return types.toSorted((a, b) => responseOf(cube, b).n - responseOf(cube, a).n)[0];
}

/** What the page by area is headed by. Empty where the areas are withheld. */
export function areasFinding(cube: ProtectedCube, telling: InLanguage, { areas }: Pick<Catalogue, "areas">): string {
  const group = largest(cube, telling);
  const figures = group && areasOf({ cube, group, areas, language: telling.language });
  if (!group || !figures || figures.length === 0) return "";
  const behind = areasBehind(figures);
  const text = telling.words.national.ways;
  return behind.alone ? text.area(behind.names[0] ?? "", group.inSentence) : text.areasAlike(group.inSentence);
}

/** What the page on those that took part is headed by. */
export function responseFinding(cube: ProtectedCube, { language, words }: InLanguage): string {
  const { n, N } = responseOf(cube, frameGroup(cube, language));
  const [silent, all] = [N - n, N].map(words.formats.inDigits);
  const text = words.national.ways;
  return n === N ? text.noneSilent(all ?? "") : text.silent(silent ?? "", all ?? "");
}

/** What the page over time is headed by. */
export function overTimeFinding(telling: Telling): string {
  const { standings, language, words } = telling;
  const text = words.national.ways;
  const nation = standings.find(({ group }) => group.isWhole);
  if (!nation || nation.since.kind === "first") return text.firstRound;
  const verdict = verdictOf(nation.since, telling);
  return verdict === "unknown" ? text.noMovement : text.overTime(wordsOf[language].directions[verdict].short);
}
