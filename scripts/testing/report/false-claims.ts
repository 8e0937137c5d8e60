// Reads the report's own phrases back and checks them against the published numbers, without knowing how the words were chosen. For tests.

import type { ReportLanguage } from "../../report/report-language.ts";
import { type About, type FigureWords, figuresOf, type Sentence } from "../../report/statements/sentence.ts";
import { direction, type Releases, type ShareFigure, worstOf } from "../../statistics/uncertainty/figure.ts";
import { headline } from "../../statistics/uncertainty/headline.ts";
import { movementIn, turnoverIn } from "../../statistics/uncertainty/movement.ts";
import { roundOutwards } from "../../statistics/uncertainty/worst-case.ts";

/** How far a published count may be from the truth, and the fewest respondents of a share: written out, not read from what is checked. */
const [error, fewest] = [4, 50];

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
      /^(?<side>drygt|knappt|omkring) (?<reference>.+? av tio|hälften|(?:en|två|tre) \p{L}+(?:del|delar)) .+ \((?<percent>.+) procent\)$/u,
    comparisonWords: { drygt: "above", knappt: "below", omkring: "around" },
    percent: /^(?:omkring (?<about>\d+) procent av .+|(?<percent>.*\d) procent)$/,
    atLeast: "minst",
    atMost: "högst",
    count: /^omkring (?<count>[\d\s]+) av (?<of>[\d\s]+)(?: \D.*)?$/,
    interval: /^(?:mellan (?<low>\d+) och (?<high>\d+)|högst (?<most>\d+)|minst (?<least>\d+)) av (?<of>\d+)(?: \D.*)?$/,
    few: /^högst fyra(?: .+)?$/,
    nearlyAll: /^nästan alla .+ \((?<percent>.+) procent\)$/,
    worst: /^(?:minst (?<low>\d+) och högst (?<high>\d+)|så låg som (?<lowest>\d+) eller så hög som (?<highest>\d+)) procent$/,
    likely: /^(?<low>\d+)–(?<high>\d+) procent av alla (?<of>[\d\s]+) \D+$/,
    response: /^(?:(?<count>[\d\s]+) av (?<of>[\d\s]+) inbjudna .+ \((?<percent>\d+) procent\)|alla (?<all>[\d\s]+) inbjudna .+)$/,
    movement: /^(?<n>[\d\s]+) som svarade båda gångerna steg (?<rose>.+), (?<same>.+) stod kvar och (?<fell>.+) sjönk$/,
    way: {
      more: /^fler .+ har stigit i nivå än sjunkit$/,
      less: /^fler .+ har sjunkit i nivå än stigit$/,
      unclear: /^det går inte att avgöra åt vilket håll .+ har gått$/,
    },
    net: /^netto (?:(?<net>[+−]?\d+) \()?mellan (?<low>[+−]?\d+) och (?<high>[+−]?\d+)\)?$/,
    about: /^(?:högst (?<few>fyra)|omkring (?<count>[\d\s]+)|mellan (?<low>\d+) och (?<high>\d+))$/,
    turnover: /^(?:(?<n>[\d\s]+) .+ (?:låg|ligger) )?(?<below>färre än en av tre|en till två av tre|minst två av tre)$/,
    classes: ["färre än en av tre", "en till två av tre", "minst två av tre"],
    more: /^(?:en större andel|högre)$/,
    less: /^(?:en mindre andel|lägre)$/,
    unclear: /^inte säkert$/,
    same: /^i avrundade tal lika stor$/,
    bothTimes: /^(?<now>.+ procent) bland (?:de) .+ nu och (?<then>.+ procent) bland dem som .+ förra gången$/,
    thenNow: /^(?<then>.+ procent) då, (?<now>.+ procent) nu$/,
  },
  en: {
    reference: /^(?<side>just over|just under|about) (?<reference>\w+ in ten|half|(?:a|two|three) \w+) .+ \((?<percent>.+) per cent\)$/,
    comparisonWords: { "just over": "above", "just under": "below", about: "around" },
    percent: /^(?:about (?<about>\d+) per cent of .+|(?<percent>.*\d) per cent)$/,
    atLeast: "at least",
    atMost: "at most",
    count: /^about (?<count>[\d,]+) of (?<of>[\d,]+)(?: \D.*)?$/,
    interval: /^(?:between (?<low>\d+) and (?<high>\d+)|at most (?<most>\d+)|at least (?<least>\d+)) of (?<of>\d+)(?: \D.*)?$/,
    few: /^at most four(?: .+)?$/,
    nearlyAll: /^nearly all .+ \((?<percent>.+) per cent\)$/,
    worst: /^at least (?<low>\d+) and at most (?<high>\d+) per cent(?<lowest>)(?<highest>)$/,
    likely: /^(?<low>\d+)–(?<high>\d+) per cent of all (?<of>[\d,]+) \D+$/,
    response: /^(?:(?<count>[\d,]+) of (?<of>[\d,]+) invited .+ \((?<percent>\d+) per cent\)|all (?<all>[\d,]+) invited .+)$/,
    movement: /^(?<n>[\d,]+) that answered both times, (?<rose>.+) rose, (?<same>.+) stayed and (?<fell>.+) fell$/,
    way: {
      more: /^more .+ have moved up than down$/,
      less: /^more .+ have moved down than up$/,
      unclear: /^it cannot be determined which way .+ have moved$/,
    },
    net: /^net(?: (?<net>[+−]?\d+) \(|, )between (?<low>[+−]?\d+) and (?<high>[+−]?\d+)\)?$/,
    about: /^(?:at most (?<few>four)|about (?<count>[\d,]+)|between (?<low>\d+) and (?<high>\d+))$/,
    turnover: /^(?:(?<n>[\d,]+) .+, )?(?<below>fewer than one in three|one to two in three|at least two in three)$/,
    classes: ["fewer than one in three", "one to two in three", "at least two in three"],
    more: /^(?:a larger share|higher)$/,
    less: /^(?:a smaller share|lower)$/,
    unclear: /^not certain$/,
    same: /^by the rounded counts the same share$/,
    bothTimes: /^(?<now>.+ per cent) among the .+ now and (?<then>.+ per cent) among those that .+ last time$/,
    thenNow: /^(?<then>.+ per cent) then, (?<now>.+ per cent) now$/,
  },
} as const;

const numeral = (text: string | undefined): number => Number((text ?? "").replace(/\D/g, ""));

type Fault = "unread" | "false" | "withheld" | null;

/**
 * "unread" where the words are no known phrase, "false" where the numbers do not bear them out, "withheld" where there are none; else null.
 */
export function claimFault(releases: Releases, language: ReportLanguage, { text, about }: FigureWords): Fault {
  const words = text.toLowerCase();
  if (about.kind === "response") return verdict(isResponse(releases, language, { words, about }));
  if (about.kind === "movement") return movementFault(releases, language, { words, row: about.row });
  if (about.kind === "turnover") return turnoverFault(releases, language, { words, about });
  const [first, second] = figuresOf(releases, about) ?? [];
  if (!first) return "withheld";
  if (about.kind === "worst") return verdict(isWorst(words, language, worstOf(releases.now, about.cell)));
  if (about.kind === "likely") return verdict(isLikely(releases, language, { words, row: about.row }));
  if (!second) return verdict(isTrueOfOne(words, language, first));
  return verdict(
    about.kind === "change" ? isTrueOfTimes(words, language, { first, second }) : isTrueOfTwo(words, language, { first, second }),
  );
}

/** Faults of all figures of a sentence; "loose" where text outside them has a number that is no level or size. */
export function sentenceFaults(releases: Releases, { language, pieces }: Sentence): readonly string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece !== "string") return claimFault(releases, language, piece) ?? [];
    const rest = piece.replace(/(?:nivå|level) \d|\d[\d\s,–]* (?:invånare|årsarbetskrafter|inhabitants|full-time equivalents)/gi, "");
    return /\d/.test(rest) ? ["loose"] : [];
  });
}

const verdict = (holds: boolean | null): Fault => (holds === null ? "unread" : holds ? null : "false");

function isWorst(text: string, language: ReportLanguage, bounds: ReturnType<typeof worstOf>): boolean | null {
  const { low, lowest, high, highest } = grammar[language].worst.exec(text)?.groups ?? {};
  if (!bounds || (low ?? lowest) === undefined) return null;
  return roundOutwards(bounds).join() === [low ?? lowest, high ?? highest].join();
}

function isLikely(
  { now, panel = null }: Releases,
  language: ReportLanguage,
  { words, row }: { readonly words: string; readonly row: string },
) {
  const found = grammar[language].likely.exec(words)?.groups;
  const { likely = null, N = 0 } = headline(now, row, "under-1", panel) ?? {};
  return found
    ? likely !== null && roundOutwards(likely).join() === [found["low"], found["high"]].join() && numeral(found["of"]) === N
    : null;
}

/** Exact numbers, and a percentage of 0 or 100 only of none or all. */
function isResponse(
  { now }: Releases,
  language: ReportLanguage,
  { words, about }: { readonly words: string; readonly about: Extract<About, { readonly kind: "response" }> },
): boolean | null {
  const { asked = 0, answered = 0 } = now.rows.find(({ id }) => id === about.row) ?? {};
  const many = about.part === "answered" ? answered : asked - answered;
  const found = grammar[language].response.exec(words)?.groups;
  if (!found) return null;
  if (found["all"] !== undefined) return many === asked && numeral(found["all"]) === asked;
  const percent = numeral(found["percent"]);
  const isNear = Math.abs((100 * many) / asked - percent) <= 1 && (percent > 0 || many === 0) && (percent < 100 || many === asked);
  return numeral(found["count"]) === many && numeral(found["of"]) === asked && isNear;
}

/** Direction only beyond what rounding, and movers as likely to rise as to fall, may add; otherwise the net change with that interval. */
function movementFault(
  { panel }: Releases,
  language: ReportLanguage,
  { words, row }: { readonly words: string; readonly row: string },
): Fault {
  const movement = panel && movementIn(panel, row);
  if (!movement) return "withheld";
  const { rose, same, fell, n, rows } = movement;
  const { way, net, movement: numbers } = grammar[language];
  const said = (["more", "less", "unclear"] as const).find((one) => way[one].test(words));
  const reach = error * rows.length + 1.96 * Math.sqrt(rose + fell + error * rows.length);
  if (said) return verdict({ more: rose - fell > reach, less: fell - rose > reach, unclear: Math.abs(rose - fell) <= reach }[said]);
  const change = net.exec(words)?.groups;
  if (change) {
    const [own, low, high] = [change["net"], change["low"], change["high"]].map((one) => one && Number(one.replace("−", "-")));
    const isNear = (end: unknown, at: number) => typeof end === "number" && Math.abs(end - Math.max(-n, Math.min(n, at))) < 1;
    const hasPoint = n >= fewest ? own === rose - fell : own === undefined;
    return verdict(hasPoint && isNear(low, rose - fell - reach) && isNear(high, rose - fell + reach));
  }
  const found = numbers.exec(words)?.groups;
  if (!found) return "unread";
  const parts = (
    [
      ["rose", rose],
      ["same", same],
      ["fell", fell],
    ] as const
  ).map(([name, count]) => isAbout(found[name] ?? "", language, { count, n }));
  return parts.includes(null) ? "unread" : verdict(numeral(found["n"]) === n && parts.every((one) => one));
}

/** A rounded count in words: an interval where the group is small, and "at most" for 0. */
function isAbout(text: string, language: ReportLanguage, { count, n }: { readonly count: number; readonly n: number }): boolean | null {
  const found = grammar[language].about.exec(text)?.groups;
  if (!found) return null;
  if (found["few"] !== undefined) return count === 0;
  if (found["count"] !== undefined) return count > 0 && n >= fewest && numeral(found["count"]) === count;
  return isInterval(found, { count, n });
}

function isInterval(
  found: Readonly<Record<string, string | undefined>>,
  { count, n }: { readonly count: number; readonly n: number },
): boolean {
  const [low, high] = [Math.max(0, count - error), Math.min(n, count + error)];
  if (found["most"] !== undefined) return n < fewest && low === 0 && numeral(found["most"]) === high;
  if (found["least"] !== undefined) return n < fewest && high === n && numeral(found["least"]) === low;
  return n < fewest && numeral(found["low"]) === low && numeral(found["high"]) === high;
}

function turnoverFault(
  { panel }: Releases,
  language: ReportLanguage,
  { words, about }: { readonly words: string; readonly about: Extract<About, { readonly kind: "turnover" }> },
): Fault {
  const group = panel && turnoverIn(panel, about.row)?.[about.group];
  if (!group || group.below === null) return "withheld";
  const { turnover, classes } = grammar[language];
  const found = turnover.exec(words)?.groups;
  if (!found) return "unread";
  return verdict(found["below"] === classes[group.below] && (found["n"] === undefined || numeral(found["n"]) === group.n));
}

/** A share in per cent without decimals; of a small group its bounds, of nobody or everybody what they can be at the most or the least. */
function isPercent(value: string | undefined, language: ReportLanguage, { count, of, n, share, between }: ShareFigure): boolean {
  const { atLeast, atMost } = grammar[language];
  const [low, high] = roundOutwards(between);
  if (count === 0) return value === `${atMost} ${high}`;
  if ((n ?? of) < fewest) return value === `${low}–${high}`;
  return count === of ? value === `${atLeast} ${low}` : /^\d+$/.test(value ?? "") && Math.abs(100 * share - numeral(value)) <= 0.5 + 1e-9;
}

function isTrueOfOne(text: string, language: ReportLanguage, figure: ShareFigure): boolean | null {
  const { reference, comparisonWords, percent, count, interval, few, nearlyAll } = grammar[language];
  const n = figure.n ?? figure.of;
  const { low, high } = figure.between;
  const named = reference.exec(text)?.groups;
  if (named) {
    const tenth = tenths[language].indexOf(named["reference"] ?? "");
    const value = tenth < 0 ? [0.25, 1 / 3, 0.5, 2 / 3, 0.75][fractions[language].indexOf(named["reference"] ?? "")] : (tenth + 1) / 10;
    const side = Object.entries(comparisonWords).find(([word]) => word === named["side"])?.[1];
    if (value === undefined || side === undefined) return null;
    const isThere = { above: low > value, below: high < value, around: true }[side];
    return n >= fewest && isThere && Math.abs(figure.share - value) <= 0.03 + 1e-9 && isPercent(named["percent"], language, figure);
  }
  const span = interval.exec(text)?.groups;
  if (span) return isInterval(span, { count: figure.count, n }) && numeral(span["of"]) === n;
  const all = nearlyAll.exec(text)?.groups;
  if (all) return n >= fewest && low >= 0.9 && isPercent(all["percent"], language, figure);
  const share = percent.exec(text)?.groups;
  if (share) return isPercent(share["about"] ?? share["percent"], language, figure);
  const counts = count.exec(text)?.groups;
  if (counts) return n >= fewest && numeral(counts["count"]) === figure.count && numeral(counts["of"]) === n;
  return few.test(text) ? figure.count === 0 : null;
}

interface Two {
  readonly first: ShareFigure;
  readonly second: ShareFigure;
}

/** Two groups of one release. */
function isTrueOfTwo(text: string, language: ReportLanguage, { first, second }: Two): boolean | null {
  const { more, less, unclear, same } = grammar[language];
  const way = direction(first, second);
  if (more.test(text) || less.test(text)) return way === (more.test(text) ? "more" : "less");
  if (unclear.test(text)) return way === "unclear";
  return same.test(text) ? first.count * second.of === second.count * first.of : null;
}

/** One share now and then: both figures, and no word of direction. */
function isTrueOfTimes(text: string, language: ReportLanguage, { first, second }: Two): boolean | null {
  const { bothTimes, thenNow } = grammar[language];
  const found = (bothTimes.exec(text) ?? thenNow.exec(text))?.groups;
  if (!found) return null;
  return [
    [found["now"], first],
    [found["then"], second],
  ].every(([words, figure]) => isTrueOfOne(String(words), language, figure as ShareFigure));
}
