// Decides what differs between two scales: levels are words, the highest credit and the results' rules are arithmetic.

import { staircaseIn } from "../model.ts";
import type { Difference } from "./compare-codes.ts";
import { type Comparing, resultSubject } from "./compare-declared.ts";
import { firstMoved, itemsOf, matchItems } from "./compare-match.ts";
import {
  bare,
  breaking,
  compareParts,
  differenceOf,
  isRecord,
  leavesOf,
  member,
  type PartShape,
  pointerTo,
  type Subject,
  unionOfKeys,
} from "./compare-part.ts";
import { resultsIn } from "./compare-use.ts";

const scaleShape: PartShape = {
  skips: ["edition", "levels", "results", "resultTexts"],
  words: {},
  loose: { defaultTarget: "default-target" },
  arithmetic: { creditMax: "credit-max" },
  other: "scale-key",
};

const text = { what: "level-text", role: "beside" } as const;
const levelShape: PartShape = {
  skips: ["level"],
  words: {
    name: { what: "level-name", role: "called" },
    label: { what: "level-label", role: "called" },
    description: text,
    smallMunicipality: text,
    largeAgency: text,
    remains: text,
    nextSteps: text,
  },
  loose: {},
  arithmetic: {},
  other: "level-key",
};

const called = { what: "result-text", role: "called" } as const;
const resultTextShape: PartShape = {
  skips: ["bands"],
  words: { name: called, description: called },
  loose: {},
  arithmetic: {},
  other: "scale-key",
};

/** Everything that differs in scale.yaml, in the file's order. */
export function compareScale(comparing: Comparing): Difference[] {
  const { older, newer, uses } = comparing;
  const whole = resultSubject(comparing, { file: "scale", results: uses.counting, values: {} });
  const pair = { older: { value: older.scale, at: "" }, newer: { value: newer.scale, at: "" } };
  return [
    ...compareParts(pair, scaleShape, whole),
    ...compareLevels(comparing, whole),
    ...compareResults(comparing),
    ...compareResultTexts(comparing),
  ];
}

function compareLevels({ older, newer }: Comparing, whole: Subject): Difference[] {
  const match = matchItems(itemsOf(older.scale.levels, "/levels", "level"), itemsOf(newer.scale.levels, "/levels", "level"));
  const moved = firstMoved(match.pairs);
  const about = (level: string): Subject => ({ ...whole, values: { level } });
  return [
    ...match.pairs.flatMap(({ older, newer }) => compareParts({ older, newer }, levelShape, about(newer.id))),
    ...match.removed.map(({ item }) => breaking({ leaf: bare({ older: item }), what: "level-removed" }, about(item.id))),
    ...match.added.map(({ item }) => breaking({ leaf: bare({ newer: item }), what: "level-added" }, about(item.id))),
    ...(moved ? [differenceOf({ leaf: bare(moved), what: "level-order", class: "editorial", why: "order" }, about(moved.newer.id))] : []),
  ];
}

function compareResults(comparing: Comparing): Difference[] {
  const { older, newer, table } = comparing;
  const [before, after] = [resultsIn(older), resultsIn(newer)];
  const found = unionOfKeys(before, after).flatMap((name) => {
    const at = pointerTo("/results", name);
    const sides = {
      older: Object.hasOwn(before, name) ? { value: before[name], at } : { value: undefined },
      newer: Object.hasOwn(after, name) ? { value: after[name], at } : { value: undefined },
    };
    const subject = resultSubject(comparing, { file: "scale", results: [name], values: { result: name } });
    if (!("at" in sides.older))
      return [differenceOf({ leaf: sides, what: "result-added", class: "additive", why: "added" }, outside(subject))];
    if ("at" in sides.newer)
      return leavesOf(sides.older, sides.newer).map((leaf) => breaking({ leaf, what: "result-rule" }, reaching(comparing, subject, name)));
    const isDropped = (table?.results ?? []).some((one) => one.result === name && one.kind === "dropped");
    return [breaking({ leaf: sides, what: "result-removed" }, { ...outside(subject), declares: () => isDropped })];
  });
  return [...found, ...compareFirstStaircase(comparing, found)];
}

/** The level counts by the first staircase in the file, so the results' order may matter although each of them is as it was. */
function compareFirstStaircase(comparing: Comparing, found: readonly Difference[]): Difference[] {
  const { older, newer, uses } = comparing;
  const [before, after] = [staircaseIn(resultsIn(older)), staircaseIn(resultsIn(newer))];
  if (found.some((one) => one.what === "result-rule") || leavesOf({ value: before }, { value: after }).length === 0) return [];
  const subject = resultSubject(comparing, { file: "scale", results: uses.counting, values: {} });
  return [breaking({ leaf: bare({ older: { at: "/results" }, newer: { at: "/results" } }), what: "result-order" }, subject)];
}

/** A result that is built on the changed one changes with it, and is declared with it. */
function reaching({ uses }: Comparing, subject: Subject, name: string): Subject {
  return { ...subject, touches: { ...subject.touches, results: uses.on(name) } };
}

/** The result is in one edition only: it reaches none that both have. */
function outside(subject: Subject): Subject {
  return { ...subject, touches: { ...subject.touches, results: [] } };
}

function compareResultTexts(comparing: Comparing): Difference[] {
  const [before, after] = [comparing.older, comparing.newer].map(({ scale }) => (isRecord(scale.resultTexts) ? scale.resultTexts : {})) as [
    object,
    object,
  ];
  return unionOfKeys(before, after).flatMap((name) => {
    const subject = resultSubject(comparing, { file: "scale", results: [name], values: { result: name } });
    const part = (texts: object) => ({
      value: member(texts as Readonly<Record<string, unknown>>, name),
      at: pointerTo("/resultTexts", name),
    });
    const pair = { older: part(before), newer: part(after) };
    const bands = (side: { readonly value: unknown; readonly at: string }) => ({
      value: isRecord(side.value) ? side.value.bands : undefined,
      at: pointerTo(side.at, "bands"),
    });
    const bandNames = Object.fromEntries(unionOfKeys(bands(pair.older).value, bands(pair.newer).value).map((band) => [band, called]));
    return [
      ...compareParts(pair, resultTextShape, subject),
      ...compareParts({ older: bands(pair.older), newer: bands(pair.newer) }, { ...resultTextShape, skips: [], words: bandNames }, subject),
    ];
  });
}
