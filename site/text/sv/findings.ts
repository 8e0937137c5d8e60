// Decides how a share of rounded counts is said in words, as a chart's title says it: "Drygt fyra av tio".
import { capital } from "../capital.ts";
import { type NamedPart, type SaidShare, saidShare } from "../said-share.ts";

const numbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"] as const;

/** Up to ten in words, as running text has it. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

const definite: Readonly<Record<string, string>> = {
  kommuner: "kommunerna",
  regioner: "regionerna",
  myndigheter: "myndigheterna",
  organisationer: "organisationerna",
};

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "en fjärdedel",
  third: "en tredjedel",
  half: "hälften",
  twoThirds: "två tredjedelar",
  threeQuarters: "tre fjärdedelar",
};
const sides = { over: "drygt", under: "knappt", about: "omkring" } as const;

/** "Drygt fyra av tio svarande kommuner", "Omkring hälften av de svarande kommunerna". Counts as published. */
export function groupInWords(count: number, n: number, group: string): string {
  return capital(
    inWordsOf(
      saidShare(count, n),
      { count, n },
      {
        few: `få eller inga av de svarande ${inDefinite(group)}`,
        all: `alla eller nästan alla de svarande ${inDefinite(group)}`,
        of: `av de svarande ${inDefinite(group)}`,
        direct: `svarande ${group}`,
      },
    ),
  );
}

/** "drygt fyra av tio kommuner", "omkring hälften av kommunerna": the same words where a sentence says once that they answered. */
export function shareInWords(count: number, n: number, group: string): string {
  const known = inDefinite(group);
  return inWordsOf(
    saidShare(count, n),
    { count, n },
    { few: `få eller inga ${group}`, all: `alla eller nästan alla ${group}`, of: `av ${known}`, direct: group },
  );
}

interface Nouns {
  readonly few: string;
  readonly all: string;
  readonly of: string;
  readonly direct: string;
}

function inWordsOf(said: SaidShare, { count, n }: { readonly count: number; readonly n: number }, { few, all, of, direct }: Nouns): string {
  switch (said.is) {
    case "few":
      return few;
    case "nearlyAll":
      return all;
    case "counts":
      return `omkring ${count} av ${n} ${direct}`;
    case "percent":
      return `omkring ${said.percent} procent ${of}`;
    case "part":
      return typeof said.part === "number"
        ? `${sides[said.side]} ${numbers[said.part]} av tio ${direct}`
        : `${sides[said.side]} ${parts[said.part]} ${of}`;
    default:
      return said satisfies never;
  }
}

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite[group] ?? group;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(count: number, n: number, group: string): string {
  return `${groupInWords(count, n, group)} är under nivå 1`;
}
