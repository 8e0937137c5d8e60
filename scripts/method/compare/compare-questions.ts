import { isRecord } from "../../core/canonical.ts";
import {
  breaking,
  changeAt,
  compareObjects,
  type Difference,
  difference,
  type Located,
  type ObjectShape,
  type Subject,
  type Touches,
} from "./compare-objects.ts";
import { type EditionPair, resultSubject, rowSubject } from "./declarations.ts";
import { firstMoved, type Group, type Item, itemsOf, type Match, matchItems, type Pair, type Single } from "./match.ts";

const questionShape: ObjectShape = {
  skip: ["id", "help", "terms", "options"],
  keys: {
    text: "question-text",
    why: "question-why",
    area: "question-area",
    block: "question-block",
    weight: "question-weight",
    must: "question-must",
    choose: "question-choose",
    askedWhen: "question-asked-when",
    notApplicableWhen: "question-not-applicable-when",
  },
  other: "question-key",
};
const helpShape: ObjectShape = {
  skip: [],
  keys: { count: "help-count", doNotCount: "help-do-not-count", lookIn: "help-look-in", ask: "help-ask" },
  other: "help-key",
};
const termShape: ObjectShape = { skip: [], keys: { word: "question-terms", meaning: "question-terms" }, other: "question-key" };
const optionShape: ObjectShape = {
  skip: [],
  keys: { text: "option-text", credit: "option-credit", goal: "option-goal" },
  other: "option-key",
};

/** The two editions' questions, each once: pairs, splits and mergers, those removed and those added. */
export function matchQuestions({ older, newer, table }: EditionPair): Match {
  return matchItems(
    itemsOf(older.questionnaire.questions, "/questions"),
    itemsOf(newer.questionnaire.questions, "/questions"),
    table?.questions,
  );
}

/** Every difference in the questions: pair by pair, then those split, merged, removed and added, then the order. */
export function compareQuestions(editions: EditionPair, match: Match): Difference[] {
  return [
    ...match.pairs.flatMap((pair) => comparePair(pair, subjectOf(editions, pair.newer.id, pair.row))),
    ...match.groups.map((group) => compareGroup(editions, group)),
    ...match.removed.map((single) => removedQuestion(editions, single)),
    ...match.added.map((single) => addedQuestion(editions, single)),
    ...compareOrder(editions, match.pairs),
  ];
}

function subjectOf(editions: EditionPair, question: string, row: Pair["row"]): Subject {
  return rowSubject(editions, { row, touches: touchedBy(editions, [question]), values: { question }, question });
}

function touchedBy({ dependencies }: EditionPair, questions: readonly string[]): Touches {
  return { questions, facts: [], results: [...new Set(questions.flatMap(dependencies.resultsNaming))] };
}

function comparePair({ older, newer }: Pair, subject: Subject): Difference[] {
  const renamed = difference({ change: changeAt({ older, newer }), what: "question-renamed", class: "editorial", why: "renamed" }, subject);
  const help = (item: Item): Located => ({ value: isRecord(item.value.help) ? item.value.help : undefined, at: `${item.at}/help` });
  return [
    ...(older.id === newer.id ? [] : [{ ...renamed, before: older.id, after: newer.id }]),
    ...compareObjects({ older, newer }, questionShape, subject),
    ...compareObjects({ older: help(older), newer: help(newer) }, helpShape, subject),
    ...compareTerms({ older, newer }, subject),
    ...compareOptions({ older, newer }, subject),
  ];
}

/** Terms are matched by position. */
function compareTerms({ older, newer }: Pair, subject: Subject): Difference[] {
  const [before, after] = [older, newer].map((item) => itemsOf(item.value.terms, `${item.at}/terms`));
  return Array.from({ length: Math.max(before?.length ?? 0, after?.length ?? 0) }, (_, at) =>
    compareObjects({ older: before?.[at] ?? { value: undefined }, newer: after?.[at] ?? { value: undefined } }, termShape, subject),
  ).flat();
}

/** Options are matched by position: the position is the answer. */
function compareOptions({ older, newer }: Pair, subject: Subject): Difference[] {
  const optionsOf = (item: Item) => itemsOf(item.value.options, `${item.at}/options`);
  const [before, after] = [optionsOf(older), optionsOf(newer)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, option) => {
    const [from, to] = [before[option], after[option]];
    const about: Subject = { ...subject, values: { ...subject.values, option } };
    if (from && to) return compareObjects({ older: from, newer: to }, optionShape, about);
    return [breaking({ change: { older: textOf(from), newer: textOf(to) }, what: to ? "option-added" : "option-removed" }, about)];
  }).flat();
}

/** A split or a merger is one difference: its questions cannot be compared one by one. */
function compareGroup(editions: EditionPair, { older, newer, row }: Group): Difference {
  const [from, to] = [older[0], newer[0]] as [Item, Item];
  const isSplit = row.kind === "split";
  const subject = rowSubject(editions, {
    row,
    touches: touchedBy(editions, [...new Set([...row.to, ...row.from])]),
    values: { from: row.from.join(", "), to: row.to.join(", ") },
    question: isSplit ? from.id : to.id,
  });
  return breaking({ change: { older: textOf(from), newer: textOf(to) }, what: isSplit ? "question-split" : "question-merged" }, subject);
}

function removedQuestion(editions: EditionPair, { item, row }: Single): Difference {
  const change = { older: textOf(item), newer: textOf(undefined) };
  return breaking({ change, what: "question-removed" }, subjectOf(editions, item.id, row));
}

/** A question that no rule uses changes no result; a staircase uses them all. */
function addedQuestion(editions: EditionPair, { item, row }: Single): Difference {
  const subject = subjectOf(editions, item.id, row);
  const change = { older: textOf(undefined), newer: textOf(item) };
  return editions.dependencies.newer.isUsedQuestion(item.id)
    ? breaking({ change, what: "question-added" }, subject)
    : difference({ change, what: "question-added", class: "additive", why: "added" }, subject);
}

/** The order is editorial, unless a rule depends on the order of the questions. */
function compareOrder(editions: EditionPair, pairs: readonly Pair[]): Difference[] {
  const moved = firstMoved(pairs);
  if (!moved) return [];
  const { older, newer, resultsCountingAll: results } = editions.dependencies;
  const subject = resultSubject(editions, { file: "questionnaire", results, values: { question: moved.newer.id } });
  const one = { change: changeAt(moved), what: "question-order" } as const;
  const dependsOnOrder = older.dependsOnOrder || newer.dependsOnOrder;
  return [dependsOnOrder ? breaking(one, subject) : difference({ ...one, class: "editorial", why: "order" }, subject)];
}

/** The entry's text in its first language, shown where an entry is only in one edition. */
function textOf(item: Item | undefined): Located {
  if (!item) return { value: undefined };
  const text = isRecord(item.value.text) ? Object.values(item.value.text)[0] : undefined;
  return { value: typeof text === "string" ? text : undefined, at: item.at };
}
