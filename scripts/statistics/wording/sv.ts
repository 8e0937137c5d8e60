// The words for shares, counts and direction in Swedish: of pages, reports and the feed alike.
import type { Noun } from "../../core/organisation-types.ts";
import { inWords } from "../../core/terms/sv.ts";
import { capitalize } from "../../core/text.ts";
import type { AffectedKind } from "../cube/known-errors.ts";
import type { ThirdClass, WithdrawableKind } from "../schema.ts";
import type { Verdict } from "./verdict.ts";

/** One to nine of ten, but for five: that is half. `direct`: the noun follows at once ("fyra av tio kommuner"); otherwise "of the" comes between. */
export const tenths = (text: (number: number) => string, direct: boolean): { value: number; text: string; direct: boolean }[] =>
  [1, 2, 3, 4, 6, 7, 8, 9].map((number) => ({ value: number / 10, text: text(number), direct }));

export const shares = {
  /** Before a figure: near it; near it and certainly more; near it and certainly less. */
  around: "omkring",
  above: "drygt",
  below: "knappt",
  /** Shares with a name. */
  references: [
    ...tenths((number) => `${inWords(number)} av tio`, true),
    { value: 1 / 2, text: "hälften", direct: false },
    { value: 1 / 4, text: "en fjärdedel", direct: false },
    { value: 3 / 4, text: "tre fjärdedelar", direct: false },
    { value: 1 / 3, text: "en tredjedel", direct: false },
    { value: 2 / 3, text: "två tredjedelar", direct: false },
  ],
  nearlyAll: "nästan alla",
  /** Whether the noun follows nearly all at once. */
  isNounDirect: true as boolean,
  percent: "procent",
  atLeast: "minst",
  atMost: "högst",
  between: (low: string, high: string) => `mellan ${low} och ${high}`,
  countOf: (count: string, of: string) => `${count} av ${of}`,
};

/** A class of the share under level 1, in thirds. */
export const classes: Readonly<Record<Exclude<ThirdClass, null>, string>> = {
  0: "färre än en av tre",
  1: "en till två av tre",
  2: "minst två av tre",
};

/** Of those that answered only one of two rounds: the text before, with and after their share under level 1. `number`: "75 kommuner". */
export const turnover: Readonly<Record<"leavers" | "joiners", (number: string, share: string) => readonly [string, string, string]>> = {
  leavers: (number, share) => ["Av de ", `${number} som slutade svara låg ${share}`, " under nivå 1 när de senast svarade."],
  joiners: (number, share) => ["Av de ", `${number} som svarade nu men inte förra gången ligger ${share}`, " under nivå 1."],
};

/** In and around a bar, in pages and reports alike. */
export const sure = {
  under: "under",
  unknown: "vet inte",
  likely: "troligen",
  at: "nivå 1–4",
  /** Above the tick at the share of those that answered. */
  respondents: "de svarande",
  least: (percent: number) => `minst ${percent}\u00a0%`,
  most: (percent: number) => `högst ${percent}\u00a0%`,
  /** Where the two stand too close for a label each. */
  both: (least: number, most: number) => `minst ${least}, högst ${most}\u00a0%`,
};

/** A group inside a sentence and in the definite form: "kommuner", "kommunerna". */
type Group = Pick<Noun, "plain" | "definite">;

/** The words of direction: a heading of its own, and a clause about a group, lower case. No other words say which way things go. */
export const directions: Readonly<Record<Verdict, { readonly short: string; readonly of: (group: Group) => string }>> = {
  more: { short: "Fler har stigit än sjunkit", of: ({ plain }) => `fler ${plain} har stigit i nivå än sjunkit` },
  less: { short: "Fler har sjunkit än stigit", of: ({ plain }) => `fler ${plain} har sjunkit i nivå än stigit` },
  unclear: {
    short: "Riktningen går inte att avgöra",
    of: ({ definite }) => `det går inte att avgöra åt vilket håll ${definite} har gått`,
  },
  "known-error": {
    short: "Ett känt fel gör att riktningen inte går att säga",
    of: ({ definite }) => `ett känt fel gör att det inte går att säga åt vilket håll ${definite} har gått`,
  },
  unknown: { short: "Går inte att säga", of: ({ plain }) => `det går inte att säga om fler ${plain} har stigit i nivå eller sjunkit` },
};

/** Why a group has no direction: its type is few, or its panel is withheld. */
export const noDirection = {
  few: ({ definite }: Group) => `${capitalize(definite)} är för få för att visa förändring över tid.`,
  hidden: "Vad som har hänt hos dem som svarade båda gångerna redovisas inte.",
};

/** How many more rose than fell, with its interval; of a small panel the interval alone. Signed: "+20", "−5". */
export const net = {
  point: (change: string, low: string, high: string) => `netto (steg minus sjönk) ${change}, mellan ${low} och ${high}`,
  interval: (low: string, high: string) => `netto (steg minus sjönk) mellan ${low} och ${high}`,
};

/** The kinds of tables that may err or be withdrawn, as objects: after "det gäller" and "tabellerna över". */
export const tables: Readonly<Record<AffectedKind | WithdrawableKind, string>> = {
  respondent: "vilka som har svarat",
  level: "nivåerna",
  area: "områdena",
  question: "frågorna",
  reason: "orsakerna att avstå",
  "level-parts": "nivåerna efter storlek och del av landet",
  "area-parts": "områdena efter storlek och del av landet",
};

/** What may give a net change although nothing has changed. */
export const noise: string = "avrundningen och små skillnader mellan två svar från samma organisation";

/** Where a release publishes some of the musts of block 1: nothing is said of the others. */
export const mustsShown = (shown: number, all: number): string =>
  `Av de ${all} krav i block 1 som är måsten redovisas ${shown}. De andra är inte med här.`;

/** The words of a release's first sentences. */
export const finding = {
  answered: { direct: "som svarade", of: "av dem som svarade" },
  /** Before a definite noun: "av kommunerna". */
  of: "av",
  definite: ({ definite }: Group) => definite,
  level: (share: string) => `${share} är under nivå 1`,
  wrong: ", men siffrorna har ett känt fel",
  types: (list: string) => `Av dem som svarade är ${list} under nivå 1`,
  withheld: "För få har svarat för att visa var typerna står på trappan",
};
