// The glossary: terms that the questionnaire defines, in its own words, followed by the site's own.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { capitalize } from "../../scripts/core/text.ts";
import { Glossary, type TargetKind } from "../../scripts/method/glossary.ts";
import { readShaped } from "../../scripts/repository/read-file.ts";
import { inLanguage } from "../text/chosen.ts";
import { type Language, languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { edition, place, unwrap } from "./content.ts";
import { definitionsIn } from "./definitions.ts";

export interface Explained {
  /** The fragment identifier on the page. */
  readonly anchor: string;
  readonly term: string;
  readonly text: string;
  /** Set where it differs from the page's language. */
  readonly lang?: string | undefined;
  /** Everyday words that find the term. */
  readonly also: readonly string[];
  /** Ids that the term leads to. */
  readonly targets: Readonly<Record<TargetKind, readonly string[]>>;
}

const noTargets: Explained["targets"] = { questions: [], measures: [], frameworks: [] };

const file = join(place.content, "method", "glossary.yaml");
const own = existsSync(file) ? unwrap(readShaped(file, Glossary)).terms : {};

/** As the first block's introduction defines them, in its order. Anchors are named after the term in the site's first language. */
export function questionnaireWords(language: Language): readonly Explained[] {
  const intro = edition.questionnaire.blocks[0]?.intro;
  const { value = "", lang } = inLanguage(intro, language, edition.entry.languages);
  const named = definitionsIn(intro?.[languages[0]] ?? value);
  return definitionsIn(value).map(({ words, text }, index) => ({
    anchor: anchorOf(named[index]?.words[0] ?? words[0] ?? ""),
    term: capitalize(words.join(", ")),
    text,
    lang,
    also: [],
    targets: noTargets,
  }));
}

/** The site's own, in the language's alphabetical order. */
export function siteWords(language: Language): readonly Explained[] {
  const order = new Intl.Collator(language);
  return Object.entries(own)
    .map(([id, { term, text, also, ...targets }]) => {
      const { value = "", lang } = inLanguage(term, language, edition.entry.languages);
      return {
        anchor: anchorOf(id),
        term: value,
        text: (inLanguage(text, language, edition.entry.languages).value ?? "").replace(
          "{roundedTo}",
          wordsIn(language).rounding.roundedTo,
        ),
        lang,
        also: also?.[language] ?? [],
        targets: { ...noTargets, ...targets },
      };
    })
    .toSorted((a, b) => order.compare(a.term, b.term));
}

/** Only a–z and digits: `Högsta ledningen` becomes `ord-hogsta-ledningen`. */
function anchorOf(word: string): string {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return `ord-${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}
