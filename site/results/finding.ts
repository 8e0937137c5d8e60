// The sentences of a release's first page, from published figures alone: its finding, and what is said of each type.
import { isFew } from "../../scripts/core/organisation-types.ts";
import { capitalize } from "../../scripts/core/text.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import type { ErrorsOfChange } from "../../scripts/statistics/cube/known-errors.ts";
import { direction } from "../../scripts/statistics/uncertainty/figure.ts";
import type { Headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { findingWords } from "../../scripts/statistics/wording/finding.ts";
import { isCounted, netPhrase, rangePhrase } from "../../scripts/statistics/wording/phrase.ts";
import { type Verdict, verdict } from "../../scripts/statistics/wording/verdict.ts";
import { wordsOf } from "../../scripts/statistics/wording/words.ts";
import type { Language } from "../text/languages.ts";
import type { Words } from "../text/words.ts";
import { allAnswered } from "./certainty.ts";
import { movedCount, movementParts } from "./movement.ts";
import { percent } from "./percent-format.ts";
import type { Since, Standing } from "./standing.ts";

/** What the sentences are made from and in. */
export interface Telling {
  readonly cube: ProtectedCube;
  readonly standings: readonly Standing[];
  /** In the levels or the respondents of this release and of the one before. */
  readonly errors: ErrorsOfChange;
  readonly language: Language;
  readonly words: Words;
  /** When a round was, by id: "våren 2025". */
  readonly when: (round: string) => string;
}

/** What can be said of the direction since the previous round. */
export function verdictOf(since: Since, { errors }: Pick<Telling, "errors">): Verdict {
  return verdict(since.kind === "compared" ? since.change.movement : null, errors);
}

export interface Finding {
  readonly title: string;
  readonly lead: string;
}

/** The page's title, and what became of each type. No direction without a panel, and none that a known error may have given. */
export function findingOf(telling: Telling): Finding {
  const { cube, standings, errors, words, language } = telling;
  const nation = standings.find(({ group }) => group.isWhole);
  const text = words.national;
  const movement = nation?.since.kind === "compared" ? nation.since.change.movement : null;
  const { direction, level } = findingWords(language, { cube, movement, errors });
  if (!nation?.under) return { title: level, lead: "" };
  if (direction === null) return { title: level, lead: withoutMovement(nation.since, telling) };
  const moved = standings.filter(({ group, since }) => !group.isWhole && since.kind === "compared" && since.change.movement);
  // Where each type is as the title says, the title is enough.
  const isSame = moved.every((one) => verdictOf(one.since, telling) === verdictOf(nation.since, telling));
  const types = moved.length === 1 || isSame ? [] : moved.map((one) => typeDirection(one, telling));
  const before = nation.since.kind === "compared" ? telling.when(nation.since.before.round) : "";
  // An error in this release's own figures is in the title.
  const [way, ...others] = new Set(errors.before);
  const wrong = way && errors.now.length === 0 ? [text.wrongBefore(before), text.wrongWay[others.length > 0 ? "unknown" : way]] : [];
  return { title: `${direction}. ${level}`, lead: [...types, text.ofPanel(before), ...wrong].join(" ") };
}

function withoutMovement(since: Since, { words, when }: Telling): string {
  const text = words.national;
  if (since.kind === "first") return text.first;
  return since.kind === "breaks" ? text.broken(when(since.before.round)) : text.unknown(when(since.before.round));
}

function typeDirection({ group, since }: Standing, telling: Telling): string {
  const { of } = wordsOf[telling.language].directions[verdictOf(since, telling)];
  return `${capitalize(of(namesOf(group.inSentence, telling.words)))}.`;
}

/** The group as it is named in sentences: "kommuner", "kommunerna". */
export function namesOf(group: string, { findings }: Words): { readonly plain: string; readonly definite: string } {
  return { plain: group, definite: findings.inDefinite(group) };
}

/** Which type has the larger share under level 1, if any two differ whatever the rounding hides, and no known error has a part in it. */
export function comparisonOf({ standings, errors, words }: Telling): string {
  const text = words.national;
  const shown = standings.flatMap(({ group, under }) => (under && !group.isWhole ? [{ group, under }] : []));
  if (errors.now.length > 0 || shown.length < 2) return text.typeByType;
  const pairs = shown.flatMap((one) => shown.filter((other) => differs(one.under, other.under)).map((other) => ({ one, other })));
  const [widest] = pairs.toSorted((a, b) => b.one.under.share - b.other.under.share - (a.one.under.share - a.other.under.share));
  return widest ? text.differ(widest.one.group.inSentence, widest.other.group.inSentence) : text.alike;
}

const differs = (one: Headline, other: Headline): boolean => direction(one, other) === "more";

/** What stands beside a share: how it is written, and below it of whom. */
export function figureText(
  under: Headline,
  { words, language }: Pick<Telling, "words" | "language">,
): {
  /** "46", or null where the group is so small that the interval is the figure. */
  readonly percent: number | null;
  readonly text: string;
} {
  if (!isCounted(under)) return { percent: percent(under.share), text: words.national.underLevel1 };
  return { percent: null, text: words.national.fewUnder(rangePhrase(language, under)) };
}

/** The sentence above a bar of the whole: the likely interval where there is one, otherwise only what the bar is of. No group: below its name. */
export function ofAllText(under: Headline, group: string, { words }: Pick<Telling, "words">): string {
  const all = [words.formats.inDigits(under.N), group].filter(Boolean).join(" ");
  if (!under.likely || allAnswered(under)) return words.national.ofAll(all);
  return words.national.likely(...roundOutwards(under.likely), all);
}

/** How wide the part is that nobody knows, and what it is made of. */
export function notKnownText(under: Headline, { words }: Pick<Telling, "words">): string {
  const [low, high] = roundOutwards(under.worst);
  const text = words.national;
  return allAnswered(under) ? text.notKnownAllAnswered(high - low) : text.notKnown(high - low);
}

interface MovedPart {
  readonly part: (typeof movementParts)[number];
  readonly text: string;
}

export interface MovementText {
  readonly label: string;
  readonly verdict: string;
  /** Why there is no direction, with the net change where there is a panel; empty where there is one. */
  readonly why: string;
  /** How many rose, stayed and fell; empty where it is not published. */
  readonly parts: readonly MovedPart[];
  /** That the figures of a round have a known error. */
  readonly wrong: string;
}

/** What became of a type since the previous round; null in a first round. */
export function movementText({ group, since }: Pick<Standing, "group" | "since">, telling: Telling): MovementText | null {
  const { words, language, when } = telling;
  const text = words.national;
  if (since.kind === "first") return null;
  const then = when(since.before.round);
  const found = verdictOf(since, telling);
  const { directions, noDirection } = wordsOf[language];
  const { short } = directions[found];
  const movement = since.kind === "compared" ? since.change.movement : null;
  if (!movement) {
    // Types that are few have no panel; of the others it depends on the round.
    const why =
      since.kind === "compared" && isFew(group.value)
        ? noDirection.few(namesOf(group.inSentence, words))
        : text.why[since.kind === "compared" ? (since.change.withheld ?? "hidden") : since.kind];
    return { label: text.since(then), verdict: short, why, parts: [], wrong: "" };
  }
  return {
    label: text.both(words.formats.inDigits(movement.n)),
    verdict: short,
    why: found === "unclear" ? text.unclear(capitalize(netPhrase(language, movement))) : "",
    parts: movementParts.map((part) => ({
      part,
      text: text.moved[part](movedCount(movement, part, telling)),
    })),
    wrong: wrongText(telling, then),
  };
}

function wrongText({ errors, words }: Telling, then: string): string {
  if (errors.now.length > 0) return words.national.wrongNow;
  return errors.before.length > 0 ? words.national.wrongBefore(then) : "";
}
