// Decides how change is put into words: of all that answered, then and now, and of those that answered both times.
import { wayOf } from "../../statistics/uncertainty/change.ts";
import { direction, shareOf } from "../../statistics/uncertainty/figure.ts";
import { plainOf } from "./nouns.ts";
import { sincePhrase } from "./phrase.ts";
import { type About, figuresOf, isFigures, type Piece, type Sentence, sentence } from "./sentence.ts";
import { type Speaker, underLevel1 } from "./statements.ts";
import { type Language, wordsOf } from "./words.ts";

type Way = "more" | "less" | "unclear";

const ways: Readonly<Record<Language, Readonly<Record<Way, string>>>> = {
  sv: { more: "ökat", less: "minskat", unclear: "ingen säker förändring" },
  en: { more: "rose", less: "fell", unclear: "no certain change" },
};

interface Told {
  readonly way: Way;
  /** The share then and now; null where it is not to be written. */
  readonly since: string | null;
  readonly about: About;
}

/** "minskat, från 46 till 40 procent": the way and the figures in one, since both rest on the same cells. */
function changed(language: Language, { way, since, about }: Told): Piece {
  const figures = since === null ? "" : `${language === "sv" ? "," : ""} ${since}`;
  return { text: `${ways[language][way]}${figures}`, about };
}

/** " (46 procent då, 44 procent nu)": after words that nothing certain has happened. */
function inBrackets({ since, about }: Told): readonly Piece[] {
  return since === null ? [] : [" (", { text: since, about }, ")"];
}

const sides: Readonly<Record<Language, Readonly<Record<"more" | "less", string>>>> = {
  sv: { more: "högre", less: "lägre" },
  en: { more: "higher", less: "lower" },
};

/**
 * Whether the share under level 1 is higher or lower among those that answered now than among those that answered the release
 * compared with. It is never said to have risen or fallen: others may have answered. Null where there is none or a figure is withheld.
 */
export function changeStatement(speaker: Speaker, row: string): Sentence | null {
  const { language, releases } = speaker;
  const now = shareOf(releases.now, underLevel1(row));
  const before = releases.before && shareOf(releases.before, underLevel1(row));
  if (!now || !before) return null;
  const way = direction(now, before);
  const since = sincePhrase(language, { now, before, how: way === "unclear" ? "unclear" : "compared" });
  const told: Told = { way, since, about: { kind: "change", cell: now.cell } };
  const group = plainOf(language, row);
  if (way === "unclear") {
    const words = { text: ways[language].unclear, about: told.about };
    return language === "sv"
      ? sentence(language, `bland svarande ${group} syns `, words, " av andelen under nivå 1", ...inBrackets(told), ".")
      : sentence(language, `among responding ${group}, `, words, " of the share below level 1 can be seen", ...inBrackets(told), ".");
  }
  const figures: readonly Piece[] = since === null ? [] : [": ", { text: since, about: told.about }];
  const side = sides[language][way];
  return language === "sv"
    ? sentence(
        language,
        "andelen under nivå 1 är ",
        { text: `${side} bland de ${group} som svarade nu`, about: told.about },
        " än bland dem som svarade förra gången",
        ...figures,
        ".",
      )
    : sentence(
        language,
        "the share below level 1 is ",
        { text: `${side} among the ${group} that answered now`, about: told.about },
        " than among those that answered last time",
        ...figures,
        ".",
      );
}

/** The same of those that answered both times, and how many they are. Null where the row has no panel of the two releases. */
export function panelStatement(speaker: Speaker, row: string): Sentence | null {
  const { language, releases } = speaker;
  const about = { kind: "panel", row } as const;
  const figures = figuresOf(releases, { text: "", about });
  if (!isFigures(figures)) return null;
  const [now, before] = figures;
  if (!now || !before) return null;
  const way = wayOf(before, now);
  const since = sincePhrase(language, { now, before, how: way === "unclear" ? "unclear" : "changed" });
  const told: Told = { way, since, about };
  const group = plainOf(language, row);
  const number = wordsOf[language].inDigits(now.of);
  if (language === "sv") {
    const start = [`bland de ${group} som svarade båda gångerna (`, { text: `omkring ${number}`, about }, ")"] as const;
    return way === "unclear"
      ? sentence(language, ...start, " syns ", { text: ways.sv.unclear, about }, ...inBrackets(told), ".")
      : sentence(language, ...start, " har andelen under nivå 1 ", changed(language, told), ".");
  }
  const start = [`among the ${group} that answered both times (`, { text: `about ${number}`, about }, "), "] as const;
  return way === "unclear"
    ? sentence(language, ...start, { text: ways.en.unclear, about }, " can be seen", ...inBrackets(told), ".")
    : sentence(language, ...start, "the share below level 1 ", changed(language, told), ".");
}
