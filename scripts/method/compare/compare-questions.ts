// Decides what differs between two editions' questions, matched by the table and else by id.
import type { Difference, Touches } from "./compare-codes.ts";
import { type Comparing, resultSubject, rowSubject } from "./compare-declared.ts";
import { firstMoved, type Group, type Item, itemsOf, type Match, matchItems, type Pair, type Single } from "./compare-match.ts";
import {
  bare,
  breaking,
  compareParts,
  differenceOf,
  isRecord,
  type Leaf,
  type PartShape,
  type Side,
  type Subject,
} from "./compare-part.ts";

const questionShape: PartShape = {
  skips: ["id", "help", "options"],
  words: { text: { what: "question-text", role: "decides" }, why: { what: "question-why", role: "beside" } },
  loose: { number: "question-number" },
  arithmetic: {
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
const helpShape: PartShape = {
  skips: [],
  words: {
    count: { what: "help-count", role: "decides" },
    doNotCount: { what: "help-do-not-count", role: "decides" },
    lookIn: { what: "help-look-in", role: "beside" },
    ask: { what: "help-ask", role: "beside" },
  },
  loose: {},
  arithmetic: {},
  other: "help-key",
};
const optionShape: PartShape = {
  skips: [],
  words: { text: { what: "option-text", role: "decides" } },
  loose: {},
  arithmetic: { credit: "option-credit" },
  other: "option-key",
};

/** The two editions' questions, each once: pairs, splits and mergers, those that are gone and those that are new. */
export function matchQuestions({ older, newer, table }: Comparing): Match {
  return matchItems(
    itemsOf(older.questionnaire.questions, "/questions"),
    itemsOf(newer.questionnaire.questions, "/questions"),
    table?.questions,
  );
}

/** Everything that differs in the questions: pair by pair, then what was split, merged, removed and added, then the order. */
export function compareQuestions(comparing: Comparing, match: Match): Difference[] {
  return [
    ...match.pairs.flatMap((pair) => comparePair(pair, subjectOf(comparing, pair.newer.id, pair))),
    ...match.groups.map((group) => compareGroup(comparing, group)),
    ...match.removed.map((single) => gone(comparing, single)),
    ...match.added.map((single) => fresh(comparing, single)),
    ...compareOrder(comparing, match.pairs),
  ];
}

function subjectOf(comparing: Comparing, question: string, { row }: { readonly row?: Single["row"] | undefined }): Subject {
  return rowSubject(comparing.table, { row, touches: touchedBy(comparing, [question]), values: { question }, question });
}

function touchedBy({ uses }: Comparing, questions: readonly string[]): Touches {
  return { questions, facts: [], results: [...new Set(questions.flatMap(uses.naming))] };
}

function comparePair({ older, newer }: Pair, subject: Subject): Difference[] {
  const renamed = differenceOf({ leaf: bare({ older, newer }), what: "question-renamed", class: "editorial", why: "renamed" }, subject);
  const help = (item: Item) => ({ value: isRecord(item.value.help) ? item.value.help : undefined, at: `${item.at}/help` });
  return [
    ...(older.id === newer.id ? [] : [{ ...renamed, before: older.id, after: newer.id }]),
    ...compareParts({ older, newer }, questionShape, subject),
    ...compareParts({ older: help(older), newer: help(newer) }, helpShape, subject),
    ...compareOptions({ older, newer }, subject),
  ];
}

/** Options are known by their place: the place is the answer. */
function compareOptions({ older, newer }: Pair, subject: Subject): Difference[] {
  const [before, after] = [older, newer].map((item) => itemsOf(item.value.options, `${item.at}/options`)) as [
    readonly Item[],
    readonly Item[],
  ];
  const about = (option: number): Subject => ({ ...subject, values: { ...subject.values, option } });
  return Array.from({ length: Math.max(before.length, after.length) }, (_, place) => {
    const [from, to] = [before[place], after[place]];
    if (from && to) return compareParts({ older: from, newer: to }, optionShape, about(place));
    const leaf = { older: from ? words(from) : { value: undefined }, newer: to ? words(to) : { value: undefined } };
    return [breaking({ leaf, what: to ? "option-added" : "option-removed" }, about(place))];
  }).flat();
}

/** One difference for the whole: question by question there is nothing to compare. */
function compareGroup(comparing: Comparing, { older, newer, row }: Group): Difference {
  const ids = { from: row.from.join(", "), to: row.to.join(", ") };
  const [from, to] = [older[0], newer[0]] as [Item, Item];
  const question = row.kind === "split" ? from.id : to.id;
  const touches = touchedBy(comparing, [...new Set([...row.to, ...row.from])]);
  const subject = rowSubject(comparing.table, { row, touches, values: ids, question });
  return breaking(
    { leaf: { older: words(from), newer: words(to) }, what: row.kind === "split" ? "question-split" : "question-merged" },
    subject,
  );
}

function gone(comparing: Comparing, { item, row }: Single): Difference {
  const subject = subjectOf(comparing, item.id, { row });
  return breaking({ leaf: { older: words(item), newer: { value: undefined } }, what: "question-removed" }, subject);
}

/** A question that no rule uses changes no result; with a staircase there is none such. */
function fresh(comparing: Comparing, { item, row }: Single): Difference {
  const subject = subjectOf(comparing, item.id, { row });
  const leaf: Leaf = { older: { value: undefined }, newer: words(item) };
  return comparing.uses.newer.isUsedQuestion(item.id)
    ? breaking({ leaf, what: "question-added" }, subject)
    : differenceOf({ leaf, what: "question-added", class: "additive", why: "added" }, subject);
}

/** The order is the questionnaire's own, unless some rule takes the questions in order. */
function compareOrder(comparing: Comparing, pairs: readonly Pair[]): Difference[] {
  const moved = firstMoved(pairs);
  if (!moved) return [];
  const { uses } = comparing;
  const subject = resultSubject(comparing, {
    file: "questionnaire",
    results: uses.counting,
    values: { question: moved.newer.id },
  });
  const isMinded = uses.older.mindsOrder || uses.newer.mindsOrder;
  const made = { leaf: bare(moved), what: "question-order" } as const;
  return [isMinded ? breaking(made, subject) : differenceOf({ ...made, class: "editorial", why: "order" }, subject)];
}

/** The entry's text in its first language, to be told where the entry stands on one side only. */
function words({ value, at }: Item): Side {
  const text = isRecord(value.text) ? Object.values(value.text)[0] : undefined;
  return { value: typeof text === "string" ? text : undefined, at };
}
