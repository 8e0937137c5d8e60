// Reads the report's own phrases back and checks them against the published numbers, without knowing how the words were chosen. For tests.

import type { ReportLanguage } from "../../report/report-language.ts";
import { type About, type FigureWords, figuresOf, type Sentence } from "../../report/statements/sentence.ts";
import { direction, type Releases, type ShareFigure, worstOf } from "../../statistics/uncertainty/figure.ts";
import { headline } from "../../statistics/uncertainty/headline.ts";
import { movementIn, turnoverIn } from "../../statistics/uncertainty/movement.ts";
import { type Bounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";

/** How far a published count may be from the truth, and the fewest respondents of a share: written out, not read from what is checked. */
const [error, fewest] = [4, 100];

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
    count: /^omkring (?<count>[\d\s]+) av (?<of>[\d\s]+)(?: \D.*)?$/,
    interval: /^(?:mellan (?<low>\d+) och (?<high>\d+)|högst (?<most>\d+)|minst (?<least>\d+)) av (?<of>\d+)(?: \D.*)?$/,
    nearlyAll: /^nästan alla .+ \((?<percent>.+) procent\)$/,
    worst: /^(?:minst (?<low>\d+) och högst (?<high>\d+)|så låg som (?<lowest>\d+) eller så hög som (?<highest>\d+)) procent$/,
    likely: /^(?<low>\d+)–(?<high>\d+) procent av alla (?<of>[\d\s]+) \D+$/,
    response: /^(?:(?<count>[\d\s]+) av (?<of>[\d\s]+) inbjudna .+ \((?<percent>\d+) procent\)|alla (?<all>[\d\s]+) inbjudna .+)$/,
    movement: /^(?<n>[\d\s]*\d)(?<who> \D+)? som svarade båda gångerna steg (?<rose>.+), (?<same>.+) stod kvar och (?<fell>.+) sjönk$/,
    way: {
      more: /^fler .+ har stigit i nivå än sjunkit$/,
      less: /^fler .+ har sjunkit i nivå än stigit$/,
      unclear: /^det går inte att avgöra åt vilket håll .+ har gått$/,
    },
    net: /^netto \(steg minus sjönk\) (?:(?<net>[+−]?\d+), )?mellan (?<low>[+−]?\d+) och (?<high>[+−]?\d+)$/,
    about: /^(?:högst (?<few>\p{L}+)|omkring (?<count>[\d\s]+)|mellan (?<low>\d+) och (?<high>\d+))$/u,
    turnover: /^(?:(?<n>[\d\s]+) .+ (?:låg|ligger) )?(?<below>färre än en av tre|en till två av tre|minst två av tre)$/,
    classes: ["färre än en av tre", "en till två av tre", "minst två av tre"],
    more: /^(?:en större andel|högre)$/,
    less: /^(?:en mindre andel|lägre)$/,
    unclear: /^inte säkert$/,
    bothTimes: /^(?<now>.+) bland (?:de) .+ nu och (?<then>.+) bland dem som .+ förra gången$/,
    thenNow: /^(?<then>.+) då, (?<now>.+) nu$/,
  },
  en: {
    reference: /^(?<side>just over|just under|about) (?<reference>\w+ in ten|half|(?:a|two|three) \w+) .+ \((?<percent>.+) per cent\)$/,
    comparisonWords: { "just over": "above", "just under": "below", about: "around" },
    percent: /^(?:about (?<about>\d+) per cent of .+|(?<percent>.*\d) per cent)$/,
    count: /^about (?<count>[\d,]+) of (?<of>[\d,]+)(?: \D.*)?$/,
    interval: /^(?:between (?<low>\d+) and (?<high>\d+)|at most (?<most>\d+)|at least (?<least>\d+)) of (?<of>\d+)(?: \D.*)?$/,
    nearlyAll: /^nearly all .+ \((?<percent>.+) per cent\)$/,
    worst: /^at least (?<low>\d+) and at most (?<high>\d+) per cent(?<lowest>)(?<highest>)$/,
    likely: /^(?<low>\d+)–(?<high>\d+) per cent of all (?<of>[\d,]+) \D+$/,
    response: /^(?:(?<count>[\d,]+) of (?<of>[\d,]+) invited .+ \((?<percent>\d+) per cent\)|all (?<all>[\d,]+) invited .+)$/,
    movement: /^(?<n>[\d,]+)(?<who> \D+)? that answered both times, (?<rose>.+) rose, (?<same>.+) stayed and (?<fell>.+) fell$/,
    way: {
      more: /^more .+ have moved up than down$/,
      less: /^more .+ have moved down than up$/,
      unclear: /^it cannot be determined which way .+ have moved$/,
    },
    net: /^net \(rose minus fell\) (?:(?<net>[+−]?\d+), )?between (?<low>[+−]?\d+) and (?<high>[+−]?\d+)$/,
    about: /^(?:at most (?<few>\p{L}+)|about (?<count>[\d,]+)|between (?<low>\d+) and (?<high>\d+))$/u,
    turnover: /^(?:(?<n>[\d,]+) .+, )?(?<below>fewer than one in three|one to two in three|at least two in three)$/,
    classes: ["fewer than one in three", "one to two in three", "at least two in three"],
    more: /^(?:a larger share|higher)$/,
    less: /^(?:a smaller share|lower)$/,
    unclear: /^not certain$/,
    bothTimes: /^(?<now>.+) among the .+ now and (?<then>.+) among those that .+ last time$/,
    thenNow: /^(?<then>.+) then, (?<now>.+) now$/,
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
  // The rounding errors of added panels add up.
  const isPoint = n >= fewest * rows.length;
  const { way, net, movement: numbers } = grammar[language];
  const said = (["more", "less", "unclear"] as const).find((one) => way[one].test(words));
  const reach = error * rows.length + 1.96 * Math.sqrt(rose + fell + error * rows.length);
  if (said) return verdict({ more: rose - fell > reach, less: fell - rose > reach, unclear: Math.abs(rose - fell) <= reach }[said]);
  const change = net.exec(words)?.groups;
  if (change) {
    const [own, low, high] = [change["net"], change["low"], change["high"]].map((one) => one && Number(one.replace("−", "-")));
    const isNear = (end: unknown, at: number) => typeof end === "number" && Math.abs(end - Math.max(-n, Math.min(n, at))) < 1;
    const hasPoint = isPoint ? own === rose - fell : own === undefined;
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
  ).map(([name, count]) => isAbout(found[name] ?? "", language, { count, counts: movement.counts[name], n, isPoint }));
  // A sum says whose it is, since it stands in the row of all.
  const isNamed = rows.length === 1 || found["who"] !== undefined;
  return parts.includes(null) ? "unread" : verdict(isNamed && numeral(found["n"]) === n && parts.every((one) => one));
}

/** The words from none to eight: as many as two panels added may hide behind a zero. */
const small = {
  sv: ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight"],
};

interface Part {
  readonly count: number;
  readonly counts: Bounds;
  readonly n: number;
  readonly isPoint: boolean;
}

/** A part of a panel in words: an interval where it is small, and "at most" for 0. */
function isAbout(text: string, language: ReportLanguage, { count, counts, n, isPoint }: Part): boolean | null {
  const found = grammar[language].about.exec(text)?.groups;
  if (!found) return null;
  if (found["few"] !== undefined) return count === 0 && small[language].indexOf(found["few"]) === counts.high;
  if (found["count"] !== undefined) return count > 0 && isPoint && numeral(found["count"]) === count;
  return !isPoint && isInterval(found, { counts, of: { low: n, high: n } });
}

/** The bounds themselves are checked against every row that is possible (`runs.test.ts`). */
function isInterval(found: Readonly<Record<string, string | undefined>>, { counts, of }: Pick<ShareFigure, "counts" | "of">): boolean {
  const { low, high } = counts;
  if (found["most"] !== undefined) return low === 0 && numeral(found["most"]) === high;
  if (found["least"] !== undefined) return high === of.high && numeral(found["least"]) === low;
  return numeral(found["low"]) === low && numeral(found["high"]) === high;
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

/** A share in per cent without decimals. */
function isPercent(value: string | undefined, { share, ...figure }: ShareFigure): boolean {
  return !isRange(figure) && /^\d+$/.test(value ?? "") && Math.abs(100 * share - numeral(value)) <= 0.5 + 1e-9;
}

/** Of few, and where none or all may be meant, there are only bounds of the count. */
function isRange({ counts, of }: Pick<ShareFigure, "counts" | "of">): boolean {
  return of.high < fewest || counts.low === 0 || counts.high === of.high;
}

function isTrueOfOne(text: string, language: ReportLanguage, figure: ShareFigure): boolean | null {
  const { reference, comparisonWords, percent, count, interval, nearlyAll } = grammar[language];
  const n = figure.n ?? Math.round((figure.of.low + figure.of.high) / 2);
  const { low, high } = figure.between;
  const named = reference.exec(text)?.groups;
  if (named) {
    const tenth = tenths[language].indexOf(named["reference"] ?? "");
    const value = tenth < 0 ? [0.25, 1 / 3, 0.5, 2 / 3, 0.75][fractions[language].indexOf(named["reference"] ?? "")] : (tenth + 1) / 10;
    const side = Object.entries(comparisonWords).find(([word]) => word === named["side"])?.[1];
    if (value === undefined || side === undefined) return null;
    const isThere = { above: low > value, below: high < value, around: true }[side];
    return n >= fewest && isThere && Math.abs(figure.share - value) <= 0.03 + 1e-9 && isPercent(named["percent"], figure);
  }
  const span = interval.exec(text)?.groups;
  if (span) return isRange(figure) && isInterval(span, figure) && numeral(span["of"]) === n;
  const all = nearlyAll.exec(text)?.groups;
  if (all) return n >= fewest && low >= 0.9 && isPercent(all["percent"], figure);
  const share = percent.exec(text)?.groups;
  if (share) return isPercent(share["about"] ?? share["percent"], figure);
  const counts = count.exec(text)?.groups;
  if (counts) return !isRange(figure) && numeral(counts["count"]) === figure.count && numeral(counts["of"]) === n;
  return null;
}

interface Two {
  readonly first: ShareFigure;
  readonly second: ShareFigure;
}

/** Two groups of one release. */
function isTrueOfTwo(text: string, language: ReportLanguage, { first, second }: Two): boolean | null {
  const { more, less, unclear } = grammar[language];
  const way = direction(first, second);
  if (more.test(text) || less.test(text)) return way === (more.test(text) ? "more" : "less");
  if (unclear.test(text)) return way === "unclear";
  return null;
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
