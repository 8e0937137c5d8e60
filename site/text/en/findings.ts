// Decides how a share of rounded counts is said in English words, as a chart's title says it: "Just over four in ten".
import { capital } from "../capital.ts";
import { type NamedPart, type SaidShare, saidShare } from "../said-share.ts";

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** Up to ten in words, as running text has it. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "a quarter",
  third: "a third",
  half: "half",
  twoThirds: "two thirds",
  threeQuarters: "three quarters",
};
const sides = { over: "just over", under: "just under", about: "about" } as const;

/** "Just over four in ten of the municipalities that answered", "About half of the municipalities that answered". Counts as published. */
export function groupInWords(count: number, n: number, group: string): string {
  const answered = `of ${inDefinite(group)} that answered`;
  return capital(
    inWordsOf(
      saidShare(count, n),
      { count, n },
      {
        few: `few or none ${answered}`,
        all: `all or nearly all ${answered}`,
        of: answered,
        direct: answered,
        counted: `${group} that answered`,
      },
    ),
  );
}

/** "just over four in ten municipalities", "about half of the municipalities": the same words where a sentence says once that they answered. */
export function shareInWords(count: number, n: number, group: string): string {
  return inWordsOf(
    saidShare(count, n),
    { count, n },
    { few: `few or no ${group}`, all: `all or nearly all ${group}`, of: `of ${inDefinite(group)}`, direct: group, counted: group },
  );
}

interface Nouns {
  readonly few: string;
  readonly all: string;
  readonly of: string;
  readonly direct: string;
  readonly counted: string;
}

function inWordsOf(
  said: SaidShare,
  { count, n }: { readonly count: number; readonly n: number },
  { few, all, of, direct, counted }: Nouns,
): string {
  switch (said.is) {
    case "few":
      return few;
    case "nearlyAll":
      return all;
    case "counts":
      return `about ${count} of ${n} ${counted}`;
    case "percent":
      return `about ${said.percent} per cent ${of}`;
    case "part":
      return typeof said.part === "number"
        ? `${sides[said.side]} ${numbers[said.part]} in ten ${direct}`
        : `${sides[said.side]} ${parts[said.part]} ${of}`;
    default:
      return said satisfies never;
  }
}

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(count: number, n: number, group: string): string {
  return `${groupInWords(count, n, group)} are below level 1`;
}
