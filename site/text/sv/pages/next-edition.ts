// Texts of the page about the next edition.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import type { CorrespondenceKind } from "../../../../scripts/method/carry-over/correspondence.ts";
import type { DifferenceClass } from "../../../../scripts/method/compare/compare.ts";
import type { EditionEntry } from "../../../../scripts/method/schema.ts";

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

const status: Readonly<Record<EditionEntry["status"], string>> = {
  draft: "ett utkast",
  pilot: "en provutgåva",
  published: "publicerad",
  retired: "tagen ur bruk",
};

const frame = {
  title: "Vad ändras i nästa utgåva?",
  description: "Varje fråga som en ny utgåva av metoden ändrar, varför, och vad som går att jämföra.",
  none: (edition: string) =>
    `Ingen ny utgåva är skriven ännu. Utgåva ${edition} gäller. När en ny utgåva börjar skrivas står här vad den ändrar, fråga för fråga.`,
  lead: (older: string, newer: string) =>
    `Här står vad som skiljer utgåva ${newer} från utgåva ${older}. Först kommer det som kan ändra ett resultat, sist det som bara är andra ord. Vid varje fråga står varför.`,
  status: (older: string, newer: string, is: EditionEntry["status"]) =>
    `Utgåva ${newer} är ${status[is]}. Ni svarar på utgåva ${older}.${is === "draft" ? " Allt på sidan kan ändras innan utgåvan prövas." : ""}`,
  tryIt: (newer: string) => `Pröva frågorna i utgåva ${newer}`,
  method: "Till metoden",
  fromMethod: "Se vad som ändras",
  fromMethodNote: "Sidan visar varje fråga som ändras, varför, och vad som går att jämföra mellan utgåvorna.",
} as const;

const series = {
  seriesHeading: "Går det att jämföra med förr?",
  seriesLead: (same: number, all: number) =>
    `En serie fortsätter bara när frågorna betyder detsamma och räknas likadant. Det gör svaren på ${same} av ${all} frågor. Där en serie bryts ritas talen aldrig ihop.`,
  continuing: (names: readonly string[]) => `Det här går att följa: ${listInWords(names)}.`,
  breaking: (names: readonly string[]) => `Det här bryts: ${listInWords(names)}.`,
  levelSeries: "Nivån",
  totalSeries: "Andel på plats, alla områden",
  areaSeries: (area: string) => `Område: ${area}`,
  resultSeries: (result: string) => `Resultat: ${result}`,
} as const;

const questions = {
  answersLead:
    "”Vet inte” räknas som alternativ 0 när frågan har ändrats. Om det blir ett enda alternativ följer det med, och ni läser igenom det. Om det blir flera möjliga svarar ni på nytt.",
  heading: (kind: CorrespondenceKind, before: readonly string[], after: readonly string[]) => {
    const [from, to] = [listInWords(before), listInWords(after)];
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
  question: "Frågan",
  numbered: (was: string | undefined, is: string | undefined) => `Fråga ${[...new Set([was, is])].filter(Boolean).join(" → ")}`,
  option: (at: number) => `Alternativ ${at}`,
  must: "Måste",
  mustIs: (block: number, option: number) => `Nivå ${block} kräver minst alternativ ${option}.`,
  noMust: "Inget måste.",
  count: "Räkna med",
  doNotCount: "Räkna inte med",
  place: "Plats",
  placeIs: (area: string, block: number) => `${area}, block ${block}`,
  weight: "Vikt",
} as const;

const others = {
  classes: {
    breaking: "Det som kan ändra ett resultat",
    additive: "Tillägg",
    editorial: "Bara andra ord",
  } satisfies Record<DifferenceClass, string>,
  block: (block: number) => `Block ${block}`,
  background: "Bakgrundsfrågor",
  other: "Skalan och formuläret",
  /** `what`: the code of a difference. */
  how: (what: string) =>
    what.endsWith("-added") ? "Tillagt" : what.endsWith("-removed") ? "Borttaget" : what.endsWith("-order") ? "I annan ordning" : "Ändrat",
} as const;

export const nextEdition = { ...frame, ...series, ...questions, ...others } as const;
