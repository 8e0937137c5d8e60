// Texts of the page about the next edition.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { CorrespondenceKind } from "../../../../scripts/method/carry-over/correspondence.ts";
import type { DifferenceClass } from "../../../../scripts/method/compare/compare.ts";
import type { EditionEntry } from "../../../../scripts/method/schema.ts";
import type { Becomes } from "../../../next-edition/old-answers.ts";

const kindWords: Readonly<Record<CorrespondenceKind, string>> = {
  same: "oförändrad i sak",
  reworded: "omformulerad",
  split: "delad",
  merged: "sammanslagen",
  narrower: "snävare",
  broader: "bredare",
  new: "ny",
  dropped: "borttagen",
};
const span = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);
const questions = (count: number): string => (count === 1 ? "1 fråga" : `${count} frågor`);
/** "alternativ 0", "alternativ 1 eller 2", "alternativ 0, 1 eller 2". */
const options = (all: readonly number[]): string =>
  `alternativ ${all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} eller ${all.at(-1)}`}`;

const status: Readonly<Record<EditionEntry["status"], string>> = {
  draft: "ett utkast",
  pilot: "en provutgåva",
  published: "publicerad",
  retired: "tagen ur bruk",
};

const frame = {
  title: "Vad ändras i nästa utgåva?",
  description: "Varje fråga som en ny utgåva av metoden ändrar: varför, vad ett gammalt svar blir och vad som går att jämföra.",
  none: (edition: string) =>
    `Ingen ny utgåva är skriven ännu. Utgåva ${edition} gäller. När en ny utgåva börjar skrivas står här vad den ändrar, fråga för fråga.`,
  lead: (older: string, newer: string) =>
    `Här ser ni vad som skiljer utgåva ${newer} från utgåva ${older}, fråga för fråga. Ni ser också varför, och vad ett svar från ${older} blir.`,
  status: (older: string, newer: string, is: EditionEntry["status"]) =>
    `Utgåva ${newer} är ${status[is]}. Ni svarar på utgåva ${older}.${is === "draft" ? " Allt på sidan kan ändras innan utgåvan prövas." : ""}`,
  tryIt: (newer: string) => `Pröva frågorna i utgåva ${newer}`,
  method: "Till metoden",
  fromMethod: "Se vad som ändras",
  fromMethodNote: "Sidan visar varje fråga som ändras, varför, och vad som går att jämföra mellan utgåvorna.",
} as const;

const kinds = {
  kindHeading: (kind: CorrespondenceKind) => capitalize(kindWords[kind]),
  finding: (same: number, all: number) => `${same} av ${all} frågor betyder detsamma som förut`,
  subject: (older: string, newer: string) => `Frågorna i utgåva ${newer} mot dem i utgåva ${older}, efter slag av ändring.`,
  figureDescription: (rows: readonly string[]) => `Antal frågor av varje slag. ${rows.join(". ")}.`,
  source: "Källa: övergångstabellen mellan utgåvorna.",
  kindCount: (before: number, after: number) =>
    before === 0 || after === 0 || before === after ? questions(Math.max(before, after)) : `${questions(before)} blir ${after}`,
  kindsCaption: "Antal frågor av varje slag i de två utgåvorna",
  kindColumn: "Slag",
  total: "Alla frågor",
  means: {
    same: "Frågan betyder detsamma. Orden kan ha blivit enklare.",
    reworded: "Orden är nya, och någon kan svara annorlunda.",
    split: "En fråga har blivit flera.",
    merged: "Flera frågor har blivit en.",
    narrower: "Frågan gäller mindre än förut.",
    broader: "Frågan gäller mer än förut.",
    new: "Frågan fanns inte förut.",
    dropped: "Frågan ställs inte längre.",
  } satisfies Record<CorrespondenceKind, string>,
} as const;

const thresholds = {
  thresholdsHeading: "Gränserna för nivåerna",
  thresholdsCaption: "Minsta andel av poängen, i procent",
  thresholdsSame: (older: string) => `Gränserna är desamma som i utgåva ${older}.`,
  level: (label: string) => capitalize(label),
  floor: "Minst i varje område med två eller fler frågor i blocket, uppåt till hela poäng",
  levelColumn: "För att nå",
  blockColumn: (block: number) => `Block ${block}`,
  notNeeded: "krävs inte",
  musts: (numbers: readonly string[]) =>
    numbers.length === 0
      ? "Varje fråga som finns i båda utgåvorna har samma måste som förut."
      : `Måstet är ändrat i fråga ${listInWords(numbers)}.`,
} as const;

const series = {
  seriesHeading: "Går det att jämföra med förr?",
  seriesLead: (same: number, all: number) =>
    `En serie fortsätter bara när frågorna betyder detsamma och räknas likadant. Det gör svaren på ${same} av ${all} frågor. Där en serie bryts ritas talen aldrig ihop.`,
  seriesCaption: "Serier som fortsätter eller bryts",
  seriesColumn: "Serie",
  goesOnColumn: "Mellan utgåvorna",
  continues: "fortsätter",
  breaks: "bryts",
  levelSeries: "Nivån",
  totalSeries: "Andel på plats, alla områden",
  areaSeries: (area: string) => `Område: ${area}`,
  resultSeries: (result: string) => `Resultat: ${result}`,
  /** After "frågan", or alone. */
  numbered: (numbers: readonly string[]) => `nummer ${listInWords(numbers)}`,
  becauseOf: (numbers: string) => `${/ och /.test(numbers) ? "Ändrade frågor" : "Ändrad fråga"}: ${numbers}.`,
  declared: (numbers: string, kind: CorrespondenceKind) => `Övergångstabellen säger om frågan ${numbers}: ${kindWords[kind]}.`,
} as const;

const cards = {
  cardsHeading: "Frågorna som ändras",
  cardsLead:
    "Till vänster står frågan som den är i dag, till höger som den skulle bli. På en liten skärm står de under varandra. Ord som är borta är överstrukna. Ord som är nya är understrukna med en tjock linje.",
  answersLead:
    "”Vet inte” räknas som alternativ 0 när frågan har ändrats. Om det blir ett enda alternativ följer det med, och ni läser igenom det. Om det blir flera möjliga svarar ni på nytt.",
  jump: "Hoppa till en fråga",
  cardHeading: (kind: CorrespondenceKind, before: readonly number[], after: readonly number[]) => {
    const [from, to] = [listInWords(before.map(String)), listInWords(after.map(String))];
    switch (kind) {
      case "split":
        return `Fråga ${from} är ${kindWords[kind]} i fråga ${to}`;
      case "merged":
        return `Fråga ${from} är ${kindWords[kind].replace("sammanslagen", "sammanslagna")} till fråga ${to}`;
      case "new":
      case "dropped":
      case "same":
      case "reworded":
      case "narrower":
      case "broader":
        return `Fråga ${to || from} är ${kindWords[kind]}`;
      default:
        return kind satisfies never;
    }
  },
  why: "Varför",
  side: (edition: string) => `Utgåva ${edition}`,
  question: (number: number) => `Fråga ${number}`,
  place: (area: string, block: number) => `${area} · block ${block}`,
  must: (block: number, option: number) => `Nivå ${block} kräver minst alternativ ${option}.`,
  noMust: "Inget måste.",
  absentBefore: "Frågan fanns inte.",
  absentAfter: "Frågan ställs inte längre.",
  help: "Hjälpen till frågan",
  helpSame: "Hjälpen till frågan är densamma.",
  count: "Räkna med",
  doNotCount: "Räkna inte med",
  /** Announced before and after changed words. */
  removed: ["borttaget: ", " slut på borttaget "],
  added: ["nytt: ", " slut på nytt "],
  answersHeading: "Vad ett gammalt svar blir",
  kept: "Svaret följer med som det är.",
  gone: "Svaret används inte i den nya utgåvan.",
  new: "Ingen har svarat på frågan förut.",
  nothingKnown: "Ett gammalt svar säger inget om det nya: alla alternativ är möjliga.",
  pair: (from: string, to: string) => `Från ${from} till ${to}:`,
  inEdition: (number: number, edition: string) => `fråga ${number} i ${edition}`,
  becomes: ({ options: all, low, high, isAnything }: Becomes) =>
    `Svarade ni ${options(all)} ${isAnything ? `kan det bli vilket som helst, ${span(low, high)}` : `blir det ${span(low, high)}`}.`,
  reaches: ({ options: all, low, high }: Becomes) => `Svarade ni ${options(all)} räcker det till ${span(low, high)}.`,
  joint: "Det lägsta av det som frågorna räcker till gäller.",
  seriesOfQuestion: "Serien",
  questionSeries: (kind: CorrespondenceKind, continues: boolean): string => {
    if (kind === "new") return "En ny serie börjar.";
    if (kind === "dropped") return "Serien tar slut.";
    return continues
      ? "Serien fortsätter: svaren går att jämföra mellan utgåvorna."
      : "Serien bryts: svaren går inte att jämföra mellan utgåvorna.";
  },
  breakDetails: "Det här skiljer",
} as const;

const others = {
  othersHeading: "Annat som ändras",
  othersLead: "Det här hör inte till en enda fråga.",
  classes: {
    breaking: "Ändringar som påverkar resultatet",
    additive: "Tillägg",
    editorial: "Ändringar bara i orden",
  } satisfies Record<DifferenceClass, string>,
  /** Names of keys and results in files. Others are shown as they are. */
  keyNames: {
    description: "beskrivning",
    smallMunicipality: "liten kommun",
    largeAgency: "stor myndighet",
    remains: "det som återstår",
    nextSteps: "nästa steg",
  } as Readonly<Record<string, string>>,
  resultNames: { level: "nivån" } as Readonly<Record<string, string>>,
} as const;

export const nextEdition = { ...frame, ...kinds, ...thresholds, ...series, ...cards, ...others } as const;
