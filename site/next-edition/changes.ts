// What the next edition changes, as a list: each changed question, and what belongs to no question, with the texts of both editions.
import type { Difference, DifferenceClass } from "../../scripts/method/compare/compare.ts";
import type { LocalText, Question } from "../../scripts/method/schema.ts";
import { type Chosen, inLanguage } from "../text/chosen.ts";
import { type Language, languages } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import type { EditionStep, Row } from "./step.ts";

/** The same part of both editions; undefined where one of them does not have it. */
interface TextPair {
  readonly label: string;
  readonly before: Chosen<string | undefined>;
  readonly after: Chosen<string | undefined>;
}

export interface Change {
  readonly class: DifferenceClass;
  readonly heading: string;
  readonly reason: LocalText | undefined;
  readonly texts: readonly TextPair[];
}

/** Changed questions first, in the step's order; then the differences of the rest, in theirs. */
export function changesIn(step: EditionStep, language: Language): readonly Change[] {
  return [...step.rows.flatMap((row) => changedQuestion(step, row, language)), ...otherChanges(step, language)];
}

/** A row that the table does not declare the same, whose sameness it attests, or in which something but words has changed. */
function changedQuestion(step: EditionStep, question: Row, language: Language): readonly Change[] {
  const { row, before, after } = question;
  const ids = [...new Set([...row.to, ...row.from])];
  const isBreaking = row.kind !== "same" || step.differences.some((one) => one.class === "breaking" && ids.includes(one.question ?? ""));
  if (!isBreaking && row.reason === undefined) return [];
  const numbers = (side: Row["after"]) => side.map((one) => one.number);
  return [
    {
      class: isBreaking ? "breaking" : "editorial",
      heading: wordsIn(language).nextEdition.heading(row.kind, numbers(before), numbers(after)),
      reason: row.reason,
      texts: questionTexts(step, question, language),
    },
  ];
}

/** One question against one: the parts that differ. Else every part of both sides, the first question against the first. */
function questionTexts(step: EditionStep, { before, after }: Row, language: Language): readonly TextPair[] {
  const text = wordsIn(language).nextEdition;
  const isOne = before.length === 1 && after.length === 1;
  const sides = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [before[at], after[at]] as const);
  const pairs = sides.flatMap(([was, is]) => {
    const [old, now] = [was, is].map((one) => one && partsOf(step, one, language));
    const labels = [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])];
    const label = (name: string): string => (isOne || name !== text.question ? name : text.numbered(was?.number, is?.number));
    return labels.map((name) => ({ label: label(name), before: old?.get(name) ?? none, after: now?.get(name) ?? none }));
  });
  return pairs.filter((one) => !isOne || one.before.value !== one.after.value);
}

const none = { value: undefined };

/** By label: what decides an answer, and how it counts. */
function partsOf({ newer, older }: EditionStep, question: Question, language: Language) {
  const { nextEdition: text } = wordsIn(language);
  const { block, must, weight, help, options } = question;
  const area = [...newer.questionnaire.areas, ...older.questionnaire.areas].find((one) => one.id === question.area);
  const parts: readonly (readonly [string, Chosen<string | undefined>])[] = [
    [text.question, inLanguage(question.text, language)],
    ...options.map((option, at) => [text.option(at), inLanguage(option.text, language)] as const),
    [text.must, { value: must === undefined ? text.noMust : text.mustIs(block, must) }],
    [text.count, inLanguage(help?.count, language)],
    [text.doNotCount, inLanguage(help?.doNotCount, language)],
    [text.place, { value: text.placeIs(plainTextIn(language, area?.name), block) }],
    [text.weight, { value: String(weight) }],
  ];
  return new Map(parts.filter(([, { value }]) => value !== undefined));
}

function otherChanges({ older, newer, table, differences }: EditionStep, language: Language): readonly Change[] {
  const { nextEdition: text, scale } = wordsIn(language);
  const own = newer.entry.languages.includes(language) ? language : newer.entry.languages[0];
  const isShown = ({ older: was = "", newer: is = was }: Difference): boolean => {
    const last = is.slice(is.lastIndexOf("/") + 1);
    return last === own || !languages.some((one) => one === last);
  };
  const resultName = (id: string | number): string => (id === "level" ? text.levelSeries : text.resultSeries(String(id)));
  const headingOf = ({ values: { level, area, block, result, fact } }: Difference): string => {
    if (level !== undefined) return scale.level(Number(level));
    if (area !== undefined)
      return text.areaSeries(
        plainTextIn(language, [...newer.questionnaire.areas, ...older.questionnaire.areas].find((one) => one.id === area)?.name),
      );
    if (block !== undefined) return text.block(Number(block));
    if (result !== undefined) return resultName(result);
    return fact === undefined ? text.other : text.background;
  };
  const declared = (table.results ?? []).map((one) => ({ heading: resultName(one.result), reason: one.reason }));
  const shown = differences.filter((one) => one.question === undefined && isShown(one));
  const groups = Map.groupBy(shown, (one) => `${one.class} ${headingOf(one)}`);
  const found = [...groups.values()].flatMap((all): readonly Change[] => {
    const [first] = all;
    if (!first) return [];
    const heading = headingOf(first);
    const texts = all.map((one) => ({ label: text.how(one.what), before: { value: one.before }, after: { value: one.after } }));
    return [{ class: first.class, heading, reason: declared.find((one) => one.heading === heading)?.reason, texts }];
  });
  const bare = declared.filter(({ heading }) => !found.some((one) => one.heading === heading));
  return [...bare.map((one) => ({ ...one, class: "breaking" as const, texts: [] })), ...found];
}

/** Names of the results, the total and the areas whose series continue, and of those that break. */
export function seriesIn({ older, newer, series }: EditionStep, language: Language) {
  const text = wordsIn(language).nextEdition;
  const areas = [...newer.questionnaire.areas, ...older.questionnaire.areas];
  const all = [
    ...[...series.results].map(([id, one]) => ({ name: id === "level" ? text.levelSeries : text.resultSeries(id), one })),
    { name: text.totalSeries, one: series.total },
    ...[...series.areas].map(([id, one]) => ({
      name: plainTextIn(language, areas.find((area) => area.id === id)?.name),
      one,
    })),
  ];
  const named = (continues: boolean) => all.filter(({ one }) => one.continues === continues).map(({ name }) => name);
  return { continuing: named(true), breaking: named(false) };
}
