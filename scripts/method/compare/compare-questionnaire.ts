// Compares two questionnaires: areas, blocks, background facts, and then the questions.
import { compareEntries } from "./compare-lists.ts";
import {
  breaking,
  changeAt,
  compareObjects,
  type Difference,
  difference,
  type ObjectShape,
  type Subject,
  type Touches,
} from "./compare-objects.ts";
import { compareQuestions, matchQuestions } from "./compare-questions.ts";
import { attests, attestsIntro, declaresBreak, declaresResults, type EditionPair, resultSubject, rowSubject } from "./declarations.ts";
import { type Item, itemsOf, type Match, matchItems, type Pair, type Single } from "./match.ts";

const questionnaireShape: ObjectShape = {
  skip: ["edition", "areas", "blocks", "background", "questions"],
  keys: {},
  other: "questionnaire-key",
};
const areaShape: ObjectShape = { skip: ["id"], keys: { name: "area-name", intro: "area-intro" }, other: "area-key" };
const blockShape: ObjectShape = {
  skip: ["block"],
  keys: { name: "block-name", intro: "block-intro", minutes: "block-minutes" },
  other: "block-key",
};
const factShape: ObjectShape = { skip: ["id", "options"], keys: { text: "fact-text", help: "fact-help" }, other: "fact-key" };
const factOptionShape: ObjectShape = { skip: ["id"], keys: { text: "fact-option-text" }, other: "fact-option-key" };

/** Every difference in questionnaire.yaml: its own keys, areas, blocks, background, questions. */
export function compareQuestionnaire(editions: EditionPair): Difference[] {
  const { older, newer, dependencies } = editions;
  const change = { older: { value: older.questionnaire, at: "" }, newer: { value: newer.questionnaire, at: "" } };
  const everything = resultSubject(editions, { file: "questionnaire", results: dependencies.resultsCountingAll, values: {} });
  const questions = matchQuestions(editions);
  return [
    ...compareObjects(change, questionnaireShape, everything),
    ...compareAreas(editions, questions),
    ...compareBlocks(editions, questions, everything),
    ...compareFacts(editions),
    ...compareQuestions(editions, questions),
  ];
}

function compareAreas(editions: EditionPair, questions: Match): Difference[] {
  const { older, newer, table, dependencies } = editions;
  const match = matchItems(itemsOf(older.questionnaire.areas, "/areas"), itemsOf(newer.questionnaire.areas, "/areas"));
  const about = (area: string): Subject => {
    const affected = questionsWhere(questions, (item) => item.value.area === area);
    return sharedSubject(editions, { affected, values: { area }, isAttested: attestsIntro(table, { area }) });
  };
  const isUnused = {
    older: (id: string) => !dependencies.older.isUsedArea(id),
    newer: (id: string) => !dependencies.newer.isUsedArea(id),
  };
  return [
    ...match.pairs.flatMap((pair) => compareObjects(pair, areaShape, about(pair.newer.id))),
    ...compareEntries(match, { removed: "area-removed", added: "area-added", order: "area-order", isUnused }, ({ item }) => about(item.id)),
  ];
}

/** A block's introduction concerns the later blocks too: a form is read from the first block on. */
function compareBlocks(editions: EditionPair, questions: Match, everything: Subject): Difference[] {
  const { older, newer, table } = editions;
  const match = matchItems(
    itemsOf(older.questionnaire.blocks, "/blocks", "block"),
    itemsOf(newer.questionnaire.blocks, "/blocks", "block"),
  );
  const about = (id: string): Subject => {
    const block = Number(id);
    const affected = questionsWhere(questions, (item) => Number(item.value.block) >= block);
    return sharedSubject(editions, { affected, values: { block: id }, isAttested: attestsIntro(table, { block }) });
  };
  return [
    ...match.pairs.flatMap((pair) => compareObjects(pair, blockShape, about(pair.newer.id))),
    ...compareEntries(match, { removed: "block-removed", added: "block-added", order: "block-order" }, ({ item }) => ({
      ...everything,
      values: { block: item.id },
    })),
  ];
}

/** The questions that satisfy the condition in at least one of the editions. */
function questionsWhere({ pairs, removed, added }: Match, condition: (item: Item) => boolean): readonly (Pair | Single)[] {
  return [
    ...pairs.filter(({ older, newer }) => condition(older) || condition(newer)),
    ...removed.filter(({ item }) => condition(item)),
    ...added.filter(({ item }) => condition(item)),
  ];
}

/** A change to something that several questions share is declared by each of them, and attested if all that remain attest their words. */
function sharedSubject(
  editions: EditionPair,
  about: { readonly affected: readonly (Pair | Single)[]; readonly values: Subject["values"]; readonly isAttested: boolean },
): Subject {
  const { affected, values, isAttested } = about;
  const questions = affected.map((one) => ("item" in one ? one.item.id : one.newer.id));
  const remaining = affected.filter((one) => "newer" in one);
  const results = [...new Set(questions.flatMap(editions.dependencies.resultsNaming))];
  return {
    file: "questionnaire",
    values,
    touches: { questions, facts: [], results },
    isAttested: isAttested || (remaining.length > 0 && remaining.every(({ row }) => attests(row))),
    declares: (what) =>
      (affected.length > 0 && affected.every(({ row }) => declaresBreak(row) || attests(row))) ||
      (!what.endsWith("-intro") && declaresResults(editions.table, results)),
  };
}

function compareFacts(editions: EditionPair): Difference[] {
  const { older, newer, table, dependencies } = editions;
  const match = matchItems(
    itemsOf(older.questionnaire.background, "/background"),
    itemsOf(newer.questionnaire.background, "/background"),
    table?.background,
  );
  const about = ({ item: { id: fact }, row }: Single): Subject =>
    rowSubject(editions, { row, touches: touchedByFact(editions, fact), values: { fact } });
  const isUnused = { newer: (id: string) => !dependencies.newer.isUsedFact(id) };
  return [
    ...match.pairs.flatMap((pair) => compareFact(pair, about({ item: pair.newer, ...(pair.row ? { row: pair.row } : {}) }))),
    ...match.groups.flatMap(({ older: from, newer: to, row }) => [
      ...from.map((item) => breaking({ change: changeAt({ older: item }), what: "fact-removed" }, about({ item, row }))),
      ...to.map((item) => breaking({ change: changeAt({ newer: item }), what: "fact-added" }, about({ item, row }))),
    ]),
    ...compareEntries(match, { removed: "fact-removed", added: "fact-added", order: "fact-order", isUnused }, about),
  ];
}

function compareFact({ older, newer }: Pair, subject: Subject): Difference[] {
  const optionsOf = (item: Item) => itemsOf(item.value.options, `${item.at}/options`);
  const match = matchItems(optionsOf(older), optionsOf(newer));
  const about = (option: string): Subject => ({ ...subject, values: { ...subject.values, option } });
  const renamed =
    older.id === newer.id
      ? []
      : [difference({ change: changeAt({ older, newer }), what: "fact-renamed", class: "editorial", why: "renamed" }, subject)];
  return [
    ...renamed,
    ...compareObjects({ older, newer }, factShape, subject),
    ...match.pairs.flatMap((pair) => compareObjects(pair, factOptionShape, about(pair.newer.id))),
    ...compareEntries(match, { removed: "fact-option-removed", added: "fact-option-added", order: "fact-option-order" }, ({ item }) =>
      about(item.id),
    ),
  ];
}

function touchedByFact({ dependencies }: EditionPair, fact: string): Touches {
  const { older, newer, resultsNaming } = dependencies;
  const questions = [...new Set([...newer.questionsNaming(fact), ...older.questionsNaming(fact)])];
  return { questions, facts: [fact], results: [...new Set([fact, ...questions].flatMap(resultsNaming))] };
}
