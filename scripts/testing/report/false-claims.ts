// Reads the report's own phrases back and checks them against their figures, without knowing how the words were chosen. For tests.

import { type FigureWords, figuresOf, type Sentence } from "../../report/statements/sentence.ts";
import type { Language } from "../../report/statements/words.ts";
import { panelDirection } from "../../statistics/uncertainty/change.ts";
import { direction, type Releases, type ShareFigure, worstOf } from "../../statistics/uncertainty/figure.ts";
import { roundOutwards } from "../../statistics/uncertainty/worst-case.ts";

const tenths = {
  sv: ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"].map((word) => `${word} av tio`),
  en: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].map((word) => `${word} in ten`),
};
const fractions = {
  sv: ["en fjärdedel", "en tredjedel", "hälften", "två tredjedelar", "tre fjärdedelar"],
  en: ["a quarter", "a third", "half", "two thirds", "three quarters"],
};

/** Regular expressions for the phrases of one language. */
const grammar = {
  sv: {
    reference:
      /^(?<side>drygt|knappt|omkring) (?<reference>.+? av tio|hälften|(?:en|två|tre) \p{L}+(?:del|delar)) .+ \((?<percent>\d+) procent\)$/u,
    comparisonWords: { drygt: "above", knappt: "below", omkring: "around" },
    percent: /^(?:omkring (?<about>\d+) procent av .+|(?<percent>\d+) procent)$/,
    count: /^omkring (?<count>[\d\s]+) av (?<of>[\d\s]+)(?: \D.*)?$/,
    few: /^högst fyra(?: .+)?$/,
    nearlyAll: /^nästan alla .+ \((?<percent>\d+) procent\)$/,
    worst: /^(?:minst (?<low>\d+) och högst (?<high>\d+)|så låg som (?<lowest>\d+) eller så hög som (?<highest>\d+)) procent$/,
    more: /^(?:en större andel|högre(?: bland .+ nu)?|ökat(?=,|$))/,
    less: /^(?:en mindre andel|lägre(?: bland .+ nu)?|minskat(?=,|$))/,
    unclear: /^(?:inte säkert|ingen säker förändring)$/,
    same: /^i avrundade tal lika stor$/,
    against: /^(?<now>\d+) procent mot (?<then>\d+)$/,
    fromTo: /^(?:ökat|minskat), från (?<then>\d+) till (?<now>\d+) procent$/,
    thenNow: /^(?<then>\d+) procent då, (?<now>\d+) procent nu$/,
    number: /^omkring (?<number>[\d\s]+)$/,
  },
  en: {
    reference: /^(?<side>just over|just under|about) (?<reference>\w+ in ten|half|(?:a|two|three) \w+) .+ \((?<percent>\d+) per cent\)$/,
    comparisonWords: { "just over": "above", "just under": "below", about: "around" },
    percent: /^(?:about (?<about>\d+) per cent of .+|(?<percent>\d+) per cent)$/,
    count: /^about (?<count>[\d,]+) of (?<of>[\d,]+)(?: \D.*)?$/,
    few: /^at most four(?: .+)?$/,
    nearlyAll: /^nearly all .+ \((?<percent>\d+) per cent\)$/,
    worst: /^at least (?<low>\d+) and at most (?<high>\d+) per cent$/,
    more: /^(?:a larger share|higher(?: among .+ now)?|rose(?= |$))/,
    less: /^(?:a smaller share|lower(?: among .+ now)?|fell(?= |$))/,
    unclear: /^(?:not certain|no certain change)$/,
    same: /^by the rounded counts the same share$/,
    against: /^(?<now>\d+) per cent against (?<then>\d+)$/,
    fromTo: /^(?:rose|fell) from (?<then>\d+) to (?<now>\d+) per cent$/,
    thenNow: /^(?<then>\d+) per cent then, (?<now>\d+) per cent now$/,
    number: /^about (?<number>[\d,]+)$/,
  },
} as const;

const numeral = (text: string | undefined): number => Number((text ?? "").replace(/\D/g, ""));

/** "unread" where the words are no known phrase, "false" where their cells do not bear them out, "withheld" where there are none; else null. */
export function claimFault(releases: Releases, language: Language, { text, about }: FigureWords): "unread" | "false" | "withheld" | null {
  const figures = figuresOf(releases, about);
  const [first, second] = figures ?? [];
  if (!first) return "withheld";
  const words = text.toLowerCase();
  if (about.kind === "worst") return verdict(isWorst(words, language, worstOf(releases.now, about.cell)));
  if (!second) return verdict(isTrueOfOne(words, language, first, about.kind === "rest"));
  return verdict(isTrueOfTwo(words, language, { first, second, kind: about.kind }));
}

/** Faults of all figures of a sentence; "loose" where text outside them has a number that is no level or size. */
export function sentenceFaults(releases: Releases, { language, pieces }: Sentence): readonly string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece !== "string") return claimFault(releases, language, piece) ?? [];
    const rest = piece.replace(/(?:nivå|level) \d|\d[\d\s,–]* (?:invånare|årsarbetskrafter|inhabitants|full-time equivalents)/gi, "");
    return /\d/.test(rest) ? ["loose"] : [];
  });
}

const verdict = (holds: boolean | null) => (holds === null ? "unread" : holds ? null : "false");

function isWorst(text: string, language: Language, bounds: ReturnType<typeof worstOf>): boolean | null {
  const { low, lowest, high, highest } = grammar[language].worst.exec(text)?.groups ?? {};
  if (!bounds || (low ?? lowest) === undefined) return null;
  return roundOutwards(bounds).join() === [low ?? lowest, high ?? highest].join();
}

/** A percentage is the published share in whole per cent, and the rounding leaves at most twenty points open. */
function isPercent(value: string | undefined, { share, between }: ShareFigure): boolean {
  return between.high - between.low <= 0.2 && Math.abs(100 * share - numeral(value)) <= 0.5 + 1e-9;
}

/** The rest of a row is no rounded cell of its own, so that nothing bounds its number: only its share. */
function isTrueOfOne(text: string, language: Language, figure: ShareFigure, isRest: boolean): boolean | null {
  const { reference, comparisonWords, percent, count, few, nearlyAll } = grammar[language];
  const { low, high } = figure.between;
  const named = reference.exec(text)?.groups;
  if (named) {
    const tenth = tenths[language].indexOf(named["reference"] ?? "");
    const value = tenth < 0 ? [0.25, 1 / 3, 0.5, 2 / 3, 0.75][fractions[language].indexOf(named["reference"] ?? "")] : (tenth + 1) / 10;
    const side = Object.entries(comparisonWords).find(([word]) => word === named["side"])?.[1];
    if (value === undefined || side === undefined) return null;
    const isThere = { above: low > value, below: high < value, around: true }[side];
    return isThere && Math.abs(figure.share - value) <= 0.03 + 1e-9 && isPercent(named["percent"], figure);
  }
  const share = percent.exec(text)?.groups;
  if (share) return isPercent(share["about"] ?? share["percent"], figure);
  const all = nearlyAll.exec(text)?.groups;
  if (all) return low >= 0.9 && isPercent(all["percent"], figure);
  const counts = count.exec(text)?.groups;
  if (counts) return !isRest && numeral(counts["count"]) === figure.count && numeral(counts["of"]) === figure.of;
  return few.test(text) ? !isRest && figure.count === 0 : null;
}

interface Two {
  readonly first: ShareFigure;
  readonly second: ShareFigure;
  readonly kind: FigureWords["about"]["kind"];
}

/** Nobody and everybody are never known from rounded counts: 0 and 100 per cent are not written. */
function isTrueOfTwo(text: string, language: Language, { first, second, kind }: Two): boolean | null {
  const { more, less, unclear, same, against, fromTo, thenNow, number } = grammar[language];
  const way = kind === "panel" ? panelDirection(second, first) : direction(first, second);
  const areShares = (now: string | undefined, then: string | undefined): boolean =>
    ![now, then].some((one) => one === "0" || one === "100") && isPercent(now, first) && isPercent(then, second);
  const change = fromTo.exec(text)?.groups;
  if (more.test(text) || less.test(text)) {
    return way === (more.test(text) ? "more" : "less") && (!change || (kind === "panel" && areShares(change["now"], change["then"])));
  }
  if (unclear.test(text)) return way === "unclear";
  if (same.test(text)) return kind === "compare" && first.count * second.of === second.count * first.of;
  const compared = against.exec(text)?.groups;
  if (compared) return way !== "unclear" && areShares(compared["now"], compared["then"]);
  const both = thenNow.exec(text)?.groups;
  if (both) return areShares(both["now"], both["then"]);
  const many = number.exec(text)?.groups;
  return many ? kind === "panel" && [first.of, second.of].every((of) => of === numeral(many["number"])) : null;
}
