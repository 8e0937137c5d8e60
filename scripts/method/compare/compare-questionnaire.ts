// Decides what differs between two questionnaires: areas, blocks, background facts, and then the questions.
import type { Difference, Touches } from "./compare-codes.ts";
import { attests, attestsIntro, type Comparing, declaresBreak, declaresResults, resultSubject, rowSubject } from "./compare-declared.ts";
import { firstMoved, type Item, itemsOf, type Match, matchItems, type Pair, type Single } from "./compare-match.ts";
import { bare, breaking, compareParts, differenceOf, type PartShape, type Subject } from "./compare-part.ts";
import { compareQuestions, matchQuestions } from "./compare-questions.ts";

const questionnaireShape: PartShape = {
  skips: ["edition", "areas", "blocks", "background", "questions"],
  words: {},
  loose: {},
  arithmetic: {},
  other: "questionnaire-key",
};
const areaShape: PartShape = {
  skips: ["id"],
  words: { name: { what: "area-name", role: "called" }, intro: { what: "area-intro", role: "decides" } },
  loose: {},
  arithmetic: {},
  other: "area-key",
};
const blockShape: PartShape = {
  skips: ["block"],
  words: {
    name: { what: "block-name", role: "called" },
    intro: { what: "block-intro", role: "decides" },
    minutes: { what: "block-minutes", role: "beside" },
  },
  loose: {},
  arithmetic: {},
  other: "block-key",
};
const factShape: PartShape = {
  skips: ["id", "options"],
  words: { text: { what: "fact-text", role: "decides" }, help: { what: "fact-help", role: "decides" } },
  loose: {},
  arithmetic: {},
  other: "fact-key",
};
const factOptionShape: PartShape = {
  skips: ["id"],
  words: { text: { what: "fact-option-text", role: "decides" } },
  loose: {},
  arithmetic: {},
  other: "fact-option-key",
};

/** Everything that differs in questionnaire.yaml: the whole, areas, blocks, background, questions. */
export function compareQuestionnaire(comparing: Comparing): Difference[] {
  const { older, newer, uses } = comparing;
  const pair = { older: { value: older.questionnaire, at: "" }, newer: { value: newer.questionnaire, at: "" } };
  const whole = resultSubject(comparing, { file: "questionnaire", results: uses.counting, values: {} });
  const questions = matchQuestions(comparing);
  return [
    ...compareParts(pair, questionnaireShape, whole),
    ...compareAreas(comparing, questions),
    ...compareBlocks(comparing, questions, whole),
    ...compareFacts(comparing),
    ...compareQuestions(comparing, questions),
  ];
}

function compareAreas(comparing: Comparing, questions: Match): Difference[] {
  const { older, newer, table, uses } = comparing;
  const match = matchItems(itemsOf(older.questionnaire.areas, "/areas"), itemsOf(newer.questionnaire.areas, "/areas"));
  const subject = (area: string) => {
    const under = underOf(questions, (item) => item.value.area === area);
    return placeSubject(comparing, { under, values: { area }, isAttested: attestsIntro(table, { area }) });
  };
  const moved = firstMoved(match.pairs);
  return [
    ...match.pairs.flatMap((pair) => compareParts(pair, areaShape, subject(pair.newer.id))),
    ...match.removed.map(({ item }) => {
      const leaf = bare({ older: item });
      return uses.older.isUsedArea(item.id)
        ? breaking({ leaf, what: "area-removed" }, subject(item.id))
        : differenceOf({ leaf, what: "area-removed", class: "editorial", why: "unused" }, subject(item.id));
    }),
    ...match.added.map(({ item }) => {
      const leaf = bare({ newer: item });
      return uses.newer.isUsedArea(item.id)
        ? breaking({ leaf, what: "area-added" }, subject(item.id))
        : differenceOf({ leaf, what: "area-added", class: "additive", why: "added" }, subject(item.id));
    }),
    ...orderOf(moved, { what: "area-order", subject: moved && subject(moved.newer.id) }),
  ];
}

/** What a block's introduction says holds for the blocks after it too: a form is read from the first block on. */
function compareBlocks(comparing: Comparing, questions: Match, whole: Subject): Difference[] {
  const { older, newer, table } = comparing;
  const match = matchItems(
    itemsOf(older.questionnaire.blocks, "/blocks", "block"),
    itemsOf(newer.questionnaire.blocks, "/blocks", "block"),
  );
  const subject = (id: string) => {
    const block = Number(id);
    const under = underOf(questions, (item) => Number(item.value.block) >= block);
    return placeSubject(comparing, { under, values: { block: id }, isAttested: attestsIntro(table, { block }) });
  };
  const moved = firstMoved(match.pairs);
  const about = (block: string): Subject => ({ ...whole, values: { block } });
  return [
    ...match.pairs.flatMap((pair) => compareParts(pair, blockShape, subject(pair.newer.id))),
    ...match.removed.map(({ item }) => breaking({ leaf: bare({ older: item }), what: "block-removed" }, about(item.id))),
    ...match.added.map(({ item }) => breaking({ leaf: bare({ newer: item }), what: "block-added" }, about(item.id))),
    ...orderOf(moved, { what: "block-order", subject: moved && about(moved.newer.id) }),
  ];
}

type Under = readonly (Pair | Single)[];

/** The questions of which one side or the other is such. */
function underOf({ pairs, removed, added }: Match, is: (item: Item) => boolean): Under {
  return [
    ...pairs.filter(({ older, newer }) => is(older) || is(newer)),
    ...removed.filter(({ item }) => is(item)),
    ...added.filter(({ item }) => is(item)),
  ];
}

/** A change of what several questions share is declared by each of them; where all attest that words mean the same, it is attested. */
function placeSubject(
  comparing: Comparing,
  about: { readonly under: Under; readonly values: Subject["values"]; readonly isAttested: boolean },
): Subject {
  const { under, values, isAttested } = about;
  const questions = under.map((one) => ("item" in one ? one.item.id : one.newer.id));
  const asked = under.filter((one) => "newer" in one);
  const results = new Set(questions.flatMap(comparing.uses.naming));
  return {
    file: "questionnaire",
    values,
    touches: { questions, facts: [], results: [...results] },
    isAttested: isAttested || (asked.length > 0 && asked.every(({ row }) => attests(row))),
    declares: (what) =>
      (under.length > 0 && under.every(({ row }) => declaresBreak(row) || attests(row))) ||
      (what.endsWith("-intro") ? false : declaresResults(comparing.table, [...results])),
  };
}

function compareFacts(comparing: Comparing): Difference[] {
  const { older, newer, table, uses } = comparing;
  const match = matchItems(
    itemsOf(older.questionnaire.background, "/background"),
    itemsOf(newer.questionnaire.background, "/background"),
    table?.background,
  );
  const subject = (fact: string, row: Single["row"]) =>
    rowSubject(table, { row, touches: touchedByFact(comparing, fact), values: { fact } });
  const moved = firstMoved(match.pairs);
  return [
    ...match.pairs.flatMap((pair) => compareFact(pair, subject(pair.newer.id, pair.row))),
    ...match.groups.flatMap(({ older: from, newer: to, row }) => [
      ...from.map((item) => breaking({ leaf: bare({ older: item }), what: "fact-removed" }, subject(item.id, row))),
      ...to.map((item) => breaking({ leaf: bare({ newer: item }), what: "fact-added" }, subject(item.id, row))),
    ]),
    ...match.removed.map(({ item, row }) => breaking({ leaf: bare({ older: item }), what: "fact-removed" }, subject(item.id, row))),
    ...match.added.map(({ item, row }) => {
      const leaf = bare({ newer: item });
      return uses.newer.isUsedFact(item.id)
        ? breaking({ leaf, what: "fact-added" }, subject(item.id, row))
        : differenceOf({ leaf, what: "fact-added", class: "additive", why: "added" }, subject(item.id, row));
    }),
    ...orderOf(moved, { what: "fact-order", subject: moved && subject(moved.newer.id, moved.row) }),
  ];
}

function compareFact({ older, newer }: Pair, subject: Subject): Difference[] {
  const list = (item: Item) => itemsOf(item.value.options, `${item.at}/options`);
  const match = matchItems(list(older), list(newer));
  const about = (option: string): Subject => ({ ...subject, values: { ...subject.values, option } });
  const moved = firstMoved(match.pairs);
  const renamed =
    older.id === newer.id
      ? []
      : [differenceOf({ leaf: bare({ older, newer }), what: "fact-renamed", class: "editorial", why: "renamed" }, subject)];
  return [
    ...renamed,
    ...compareParts({ older, newer }, factShape, subject),
    ...match.pairs.flatMap((pair) => compareParts(pair, factOptionShape, about(pair.newer.id))),
    ...match.removed.map(({ item }) => breaking({ leaf: bare({ older: item }), what: "fact-option-removed" }, about(item.id))),
    ...match.added.map(({ item }) => breaking({ leaf: bare({ newer: item }), what: "fact-option-added" }, about(item.id))),
    ...orderOf(moved, { what: "fact-option-order", subject: moved && about(moved.newer.id) }),
  ];
}

function touchedByFact({ uses }: Comparing, fact: string): Touches {
  const questions = [...new Set([...uses.newer.hangingOn(fact), ...uses.older.hangingOn(fact)])];
  const results = new Set([fact, ...questions].flatMap(uses.naming));
  return { questions, facts: [fact], results: [...results] };
}

function orderOf(
  moved: Pair | undefined,
  about: { readonly what: Difference["what"]; readonly subject: Subject | undefined },
): Difference[] {
  if (!moved || !about.subject) return [];
  return [differenceOf({ leaf: bare(moved), what: about.what, class: "editorial", why: "order" }, about.subject)];
}
