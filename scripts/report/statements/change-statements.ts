// Puts change into words: of all that answered, then and now, and of those that answered both times.
import { respondent } from "../../statistics/plan/plan.ts";
import { panelDirection } from "../../statistics/uncertainty/change.ts";
import { type CellName, direction, shareOf } from "../../statistics/uncertainty/figure.ts";
import { plainOf } from "./nouns.ts";
import { sincePhrase } from "./phrase.ts";
import { type About, figuresOf, type Piece, type Sentence, sentence } from "./sentence.ts";
import { type StatementContext, underLevel1 } from "./statements.ts";
import { type Language, languages } from "./words.ts";

/** Of two shares in general: which is the higher, or that this is not known. */
export const comparisonWords: Readonly<Record<Language, Readonly<Record<"more" | "less" | "unclear", string>>>> = {
  sv: { more: "högre", less: "lägre", unclear: "inte säkert" },
  en: { more: "higher", less: "lower", unclear: "not certain" },
};

/** Of two points in time. "ökat" only of the same organisations. */
export const changeWords: Readonly<Record<Language, Readonly<Record<"more" | "less" | "unclear", string>>>> = {
  sv: { more: "ökat", less: "minskat", unclear: "ingen säker förändring" },
  en: { more: "rose", less: "fell", unclear: "no certain change" },
};

/**
 * "lägre bland de kommuner som svarade nu än bland dem som svarade förra gången: 40 procent mot 60": never that a share has risen or
 * fallen, since others may have answered. The figures are left out where a share is not to be written.
 */
export function differencePieces(
  language: Language,
  cell: CellName,
  { side, since }: { readonly side: "more" | "less"; readonly since: string | null },
): readonly Piece[] {
  const about: About = { kind: "change", cell };
  const group = plainOf(language, cell.row);
  const isOfInvited = cell.variable === respondent;
  const figures: readonly Piece[] = since === null ? [] : [": ", { text: since, about }];
  const verb = { sv: isOfInvited ? "tillfrågades" : "svarade", en: isOfInvited ? "were invited" : "answered" }[language];
  const text = `${comparisonWords[language][side]} ${{ sv: `bland de ${group} som ${verb} nu`, en: `among the ${group} that ${verb} now` }[language]}`;
  const than = { sv: ` än bland dem som ${verb} förra gången`, en: ` than among those that ${verb} last time` }[language];
  return [{ text, about }, than, ...figures];
}

/** " (46 procent då, 44 procent nu)": after words that nothing certain has happened. */
function inBrackets(since: string | null, about: About): readonly Piece[] {
  return since === null ? [] : [" (", { text: since, about }, ")"];
}

/**
 * Whether the share under level 1 is higher or lower among those that answered now than among those that answered the release
 * compared with. Null where there is none or a figure is withheld.
 */
export function changeStatement(context: StatementContext, row: string): Sentence | null {
  const { language, releases } = context;
  const cell = underLevel1(row);
  const now = shareOf(releases.now, cell);
  const before = releases.before && shareOf(releases.before, cell);
  if (!now || !before) return null;
  const way = direction(now, before);
  const since = sincePhrase(language, { now, before, how: way === "unclear" ? "unclear" : "compared" });
  if (way !== "unclear") {
    const start = language === "sv" ? "andelen under nivå 1 är " : "the share below level 1 is ";
    return sentence(language, start, ...differencePieces(language, cell, { side: way, since }), ".");
  }
  const about = { kind: "change", cell } as const;
  const words = { text: changeWords[language].unclear, about };
  const group = plainOf(language, row);
  const figures = inBrackets(since, about);
  return language === "sv"
    ? sentence(language, `bland svarande ${group} syns `, words, " av andelen under nivå 1", ...figures, ".")
    : sentence(language, `among responding ${group}, `, words, " of the share below level 1 can be seen", ...figures, ".");
}

/** The same of those that answered both times, and how many they are. Null where the row has no panel of the two releases. */
export function panelStatement(context: StatementContext, row: string): Sentence | null {
  const { language, releases } = context;
  const about = { kind: "panel", row } as const;
  const [now, before] = figuresOf(releases, about) ?? [];
  if (!now || !before) return null;
  const way = panelDirection(before, now);
  const since = sincePhrase(language, { now, before, how: way === "unclear" ? "unclear" : "changed" });
  const group = plainOf(language, row);
  const number = languages[language].inDigits(now.of);
  // Direction and figures are one link, since both rest on the same cells: "minskat, från 46 till 40 procent".
  const figures = way === "unclear" || since === null ? "" : `${language === "sv" ? "," : ""} ${since}`;
  const change = { text: changeWords[language][way] + figures, about };
  if (language === "sv") {
    const start = [`bland de ${group} som svarade båda gångerna (`, { text: `omkring ${number}`, about }, ")"] as const;
    return way === "unclear"
      ? sentence(language, ...start, " syns ", change, ...inBrackets(since, about), ".")
      : sentence(language, ...start, " har andelen under nivå 1 ", change, ".");
  }
  const start = [`among the ${group} that answered both times (`, { text: `about ${number}`, about }, "), "] as const;
  return way === "unclear"
    ? sentence(language, ...start, change, " can be seen", ...inBrackets(since, about), ".")
    : sentence(language, ...start, "the share below level 1 ", change, ".");
}
