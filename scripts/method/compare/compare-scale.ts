// Compares two scales: levels are words, the highest credit and the results' rules are arithmetic.
import { isRecord } from "../../core/canonical.ts";
import { pointerTo } from "../json.ts";
import { staircaseIn } from "../model.ts";
import { compareEntries } from "./compare-lists.ts";
import {
  breaking,
  changeAt,
  compareObjects,
  type Difference,
  difference,
  innermostChanges,
  type Located,
  type ObjectShape,
  type Subject,
  unionOfKeys,
} from "./compare-objects.ts";
import { type EditionPair, resultSubject } from "./declarations.ts";
import { resultsIn } from "./dependencies.ts";
import { itemsOf, matchItems } from "./match.ts";

const scaleShape: ObjectShape = {
  skip: ["edition", "levels", "results", "resultTexts"],
  keys: { defaultTarget: "default-target", creditMax: "credit-max" },
  other: "scale-key",
};
const levelShape: ObjectShape = {
  skip: ["level"],
  keys: {
    name: "level-name",
    label: "level-label",
    description: "level-text",
    smallMunicipality: "level-text",
    largeAgency: "level-text",
    remains: "level-text",
    nextSteps: "level-text",
  },
  other: "level-key",
};
const resultTextShape: ObjectShape = {
  // What the author attests to the checks changes nothing for anyone who answers.
  skip: ["bands", "withoutAnswers", "mayBeMissing"],
  keys: { name: "result-text", description: "result-text", unit: "result-text", outOf: "result-most" },
  other: "scale-key",
};
/** Every key is the id of a band. */
const bandTextShape: ObjectShape = { skip: [], keys: {}, other: "result-text" };

/** Every difference in scale.yaml, in the file's order. */
export function compareScale(editions: EditionPair): Difference[] {
  const { older, newer, dependencies } = editions;
  const everything = resultSubject(editions, { file: "scale", results: dependencies.resultsCountingAll, values: {} });
  return [
    ...compareObjects({ older: { value: older.scale, at: "" }, newer: { value: newer.scale, at: "" } }, scaleShape, everything),
    ...compareLevels(editions, everything),
    ...compareResults(editions),
    ...compareResultTexts(editions),
  ];
}

function compareLevels({ older, newer }: EditionPair, everything: Subject): Difference[] {
  const match = matchItems(itemsOf(older.scale.levels, "/levels", "level"), itemsOf(newer.scale.levels, "/levels", "level"));
  const about = (level: string): Subject => ({ ...everything, values: { level } });
  return [
    ...match.pairs.flatMap((pair) => compareObjects(pair, levelShape, about(pair.newer.id))),
    ...compareEntries(match, { removed: "level-removed", added: "level-added", order: "level-order" }, ({ item }) => about(item.id)),
  ];
}

function compareResults(editions: EditionPair): Difference[] {
  const { older, newer, table, dependencies } = editions;
  const [before, after] = [resultsIn(older), resultsIn(newer)];
  const found = unionOfKeys(before, after).flatMap((name) => {
    const change = { older: resultAt(before, name), newer: resultAt(after, name) };
    const subject = resultSubject(editions, { file: "scale", results: [name], values: { result: name } });
    const touching = (results: readonly string[]): Subject => ({ ...subject, touches: { ...subject.touches, results } });
    // A result of only one edition affects none that both have.
    if (change.older.at === undefined) return [difference({ change, what: "result-added", class: "additive", why: "added" }, touching([]))];
    if (change.newer.at === undefined) {
      const isDropped = (table?.results ?? []).some((one) => one.result === name && one.kind === "dropped");
      return [breaking({ change, what: "result-removed" }, { ...touching([]), declares: () => isDropped })];
    }
    // Results that depend on the changed one change with it, and are declared with it.
    return innermostChanges(change).map((one) => breaking({ change: one, what: "result-rule" }, touching(dependencies.resultsOn(name))));
  });
  return [...found, ...compareFirstStaircase(editions, found)];
}

function resultAt(results: Readonly<Record<string, unknown>>, name: string): Located {
  return Object.hasOwn(results, name) ? { value: results[name], at: pointerTo("/results", name) } : { value: undefined };
}

/** The first staircase in the file determines the level, so the order of results may matter although each is unchanged. */
function compareFirstStaircase(editions: EditionPair, found: readonly Difference[]): Difference[] {
  const { older, newer, dependencies } = editions;
  const change = { older: { value: staircaseIn(resultsIn(older)) }, newer: { value: staircaseIn(resultsIn(newer)) } };
  if (found.some((one) => one.what === "result-rule") || innermostChanges(change).length === 0) return [];
  const subject = resultSubject(editions, { file: "scale", results: dependencies.resultsCountingAll, values: {} });
  return [breaking({ change: changeAt({ older: { at: "/results" }, newer: { at: "/results" } }), what: "result-order" }, subject)];
}

function compareResultTexts(editions: EditionPair): Difference[] {
  const textsIn = ({ scale }: EditionPair["older"]) => (isRecord(scale.resultTexts) ? scale.resultTexts : {});
  const [before, after] = [textsIn(editions.older), textsIn(editions.newer)];
  return unionOfKeys(before, after).flatMap((name) => {
    const subject = resultSubject(editions, { file: "scale", results: [name], values: { result: name } });
    const at = pointerTo("/resultTexts", name);
    const [text, newText] = [before, after].map((texts): unknown => (Object.hasOwn(texts, name) ? texts[name] : undefined));
    const bandsOf = (value: unknown) => ({ value: isRecord(value) ? value.bands : undefined, at: pointerTo(at, "bands") });
    return [
      ...compareObjects({ older: { value: text, at }, newer: { value: newText, at } }, resultTextShape, subject),
      ...compareObjects({ older: bandsOf(text), newer: bandsOf(newText) }, bandTextShape, subject),
    ];
  });
}
