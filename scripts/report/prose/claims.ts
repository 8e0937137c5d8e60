// Decides what a text claims about figures: reads the words back, without knowing how they were chosen.
import { type Approximation, type Language, type Words, wordsOf } from "../statements/words.ts";

/** One claim, with the very words that make it. `how` is null where no word softens the figure. */
export type Claim =
  | { readonly kind: "share"; readonly how: Approximation | null; readonly value: number; readonly text: string }
  | { readonly kind: "percent"; readonly how: Approximation | null; readonly value: number; readonly text: string }
  | {
      readonly kind: "count";
      readonly how: Approximation | null;
      readonly value: number;
      readonly of: number | null;
      readonly text: string;
    }
  /** Two per cents of one thing, at two times. */
  | {
      readonly kind: "since-then";
      /** "Från … till", "… mot …", or "… då, … nu": the first two say that the shares differ. */
      readonly form: keyof Words["sinceThen"];
      readonly before: number;
      readonly now: number;
      readonly text: string;
    }
  | { readonly kind: "nearly-all" | "most" | "few" | "more" | "less" | "same" | "unclear"; readonly text: string };

interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, means: Approximation | null) => Claim;
}

const number = "\\d{1,3}(?:[\\s\\u00a0\\u202f,]\\d{3})+|\\d+";
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (words: readonly string[]): string => words.map(escaped).join("|");
const whole = (text: string): number => Number(text.replace(/\D/g, ""));

/** Every claim in the text, in its order. Numbers that are names – levels, size classes, years – are no claims. */
export function readClaims(language: Language, text: string): readonly Claim[] {
  const words = wordsOf[language];
  let rest = words.names.reduce((left, name) => left.replace(name, (found) => "·".repeat(found.length)), text.toLowerCase());
  const found: { readonly at: number; readonly claim: Claim }[] = [];
  for (const { pattern, read } of readersOf(words)) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const means = words.approximations.find(([word]) => word === match?.groups?.["how"])?.[1] ?? null;
      found.push({ at: match.index, claim: read(match, means) });
      // What has been read is not read again as something else.
      rest = rest.slice(0, match.index) + "·".repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ claim }) => claim);
}

/** Whether the text has a figure that would have to be tied to a cell. Words of direction alone are no figure. */
export function looseFigures(language: Language, text: string): readonly string[] {
  return readClaims(language, text)
    .filter(({ kind }) => !["more", "less", "same", "unclear", "most", "nearly-all"].includes(kind))
    .map((claim) => claim.text);
}

/** Words of direction: what a link to two cells would have to bear out. */
export function looseDirections(language: Language, text: string): readonly string[] {
  return readClaims(language, text)
    .filter(({ kind }) => kind === "more" || kind === "less")
    .map((claim) => claim.text);
}

function readersOf(words: Words): readonly Reader[] {
  const how = `(?:(?<how>${anyOf(words.approximations.map(([word]) => word))})\\s+)?`;
  const percent = `(?:${escaped(words.percent)}|percent|%)(?![\\p{L}])`;
  const plain = (kind: "nearly-all" | "most" | "few" | "more" | "less" | "same" | "unclear", terms: readonly string[]): Reader => ({
    pattern: new RegExp(`(?<![\\p{L}])(?:${anyOf(terms)})(?![\\p{L}])`, "u"),
    read: (match) => ({ kind, text: match[0] }),
  });
  return [
    // First, so that the two are not read as a per cent each.
    ...(["changed", "compared", "unclear"] as const).map(
      (form): Reader => ({
        pattern: new RegExp(`(?<![\\p{L}\\d])${words.sinceThen[form]("(?<before>\\d+)", "(?<now>\\d+)")}(?![\\p{L}\\d])`, "u"),
        read: (match) => {
          const { before = "", now = "" } = match.groups ?? {};
          return { kind: "since-then", form, before: whole(before), now: whole(now), text: match[0] };
        },
      }),
    ),
    plain("unclear", words.unclear),
    plain("few", [words.atMostFour]),
    plain("nearly-all", [words.nearlyAll]),
    plain("more", words.more),
    plain("less", words.less),
    plain("same", words.same),
    ...[...words.references].map(
      ({ value, text }): Reader => ({
        pattern: new RegExp(`(?<![\\p{L}])${how}${escaped(text)}(?![\\p{L}])`, "u"),
        read: (match, means) => ({ kind: "share", how: means, value, text: match[0] }),
      }),
    ),
    {
      pattern: new RegExp(`${how}(?<value>${number})\\s*${percent}`, "u"),
      read: (match, means) => ({ kind: "percent", how: means, value: whole(match.groups?.["value"] ?? ""), text: match[0] }),
    },
    {
      pattern: new RegExp(`${how}(?<value>${number})(?:\\s+(?:av|of)\\s+(?<of>${number}))?(?![\\d])`, "u"),
      read: (match, means) => {
        const of = match.groups?.["of"];
        return { kind: "count", how: means, value: whole(match.groups?.["value"] ?? ""), of: of ? whole(of) : null, text: match[0] };
      },
    },
    // Last, so that "at most 40 per cent" is not read as most of them.
    plain("most", [words.mostOf]),
  ];
}
