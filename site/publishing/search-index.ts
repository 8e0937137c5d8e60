// Builds the search index of one language: terms, questions, measures, levels, pages and framework parts.
import type { LocalText } from "../../scripts/method/schema.ts";
import type { Entry, SearchIndex } from "../browser/search.ts";
import { edition, levelLabelsIn, measures } from "../data/content.ts";
import { type Explained, questionnaireWords, siteWords } from "../data/glossary.ts";
import { allReferences, englishWords, partAnchor, partLabel } from "../data/references.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { localeOf, plainTextIn } from "../text/locale.ts";
import { served } from "../text/own-address.ts";
import { wordsIn } from "../text/words.ts";

/** The largest size allowed, in bytes after compression. */
export const indexLimit = 60_000;

/** Terms come first: someone who searches for a single defined word wants to know what it means. */
export function searchIndex(language: Language, pages: readonly Entry[]): SearchIndex {
  const entries = [
    ...[...questionnaireWords(language), ...siteWords(language)].map((one) => termEntry(one, language)),
    ...questionEntries(language),
    ...measureEntries(language),
    ...levelEntries(language),
    ...pages,
    ...partEntries(language),
  ];
  return { language, kinds: wordsIn(language).search.kinds, entries };
}

function termEntry({ anchor, term, text, lang }: Explained, language: Language): Entry {
  const { to } = localeOf({ lang: language });
  return { kind: "term", href: served(to(`/ordlista/#${anchor}`)), title: term, note: "", text: [text], ...(lang ? { lang } : {}) };
}

function questionEntries(language: Language): readonly Entry[] {
  const { words, to, plainText } = localeOf({ lang: language });
  const { areas, questions } = edition.questionnaire;
  return questions.map((one) => {
    const area = areas.find((other) => other.id === one.area);
    return {
      kind: "question",
      href: served(to(`/fragor/${one.id}/`)),
      title: `${one.number}. ${plainText(one.text)}`,
      note: `${plainText(area?.name)} · ${words.questions.note(one.block, one.must !== undefined)}`,
      text: texts(language, one.why, one.help?.count, one.help?.doNotCount, ...one.options.map((option) => option.text)),
      ...untranslated(one.text, language),
    };
  });
}

function measureEntries(language: Language): readonly Entry[] {
  const { words, to, plainText, textList } = localeOf({ lang: language });
  return measures.map((one) => ({
    kind: "measure",
    href: served(to(`/atgarder/${one.id}/`)),
    title: plainText(one.title),
    note: words.measures.effortShort(one.hours),
    text: [...texts(language, one.why, one.firstStep), ...textList(one.steps).value, ...texts(language, one.doneWhen, one.twoPeople)],
    ...untranslated(one.title, language),
  }));
}

function levelEntries(language: Language): readonly Entry[] {
  const { to, textList } = localeOf({ lang: language });
  const labels = levelLabelsIn(language);
  return (edition.scale.levels ?? []).map((one, index) => ({
    kind: "level",
    href: served(to(`/skala/#niva-${one.level}`)),
    title: `${labels[index]?.label} – ${labels[index]?.name}`,
    note: "",
    text: [...texts(language, one.description, one.remains), ...textList(one.nextSteps).value],
    ...untranslated(one.name, language),
  }));
}

/** Groups of parts are left out, since their parts are listed. */
function partEntries(language: Language): readonly Entry[] {
  const { to, plainText } = localeOf({ lang: language });
  return allReferences.flatMap((reference) => {
    const groups = new Set(reference.parts.map((part) => part.parent));
    return reference.parts
      .filter((part) => !groups.has(part.id))
      .map((part) => {
        const english = englishWords(reference, part, language);
        return {
          kind: "part",
          href: served(to(`/ramverk/${reference.id}/#${partAnchor(part)}`)),
          title: partLabel(reference, part, language),
          note: plainText(reference.shortTitle),
          text: english ? [english] : [],
          ...untranslated(part.title, language),
          ...(english ? { textLang: "en" } : {}),
        };
      });
  });
}

function texts(language: Language, ...all: readonly (LocalText | undefined)[]): readonly string[] {
  return all.map((one) => plainTextIn(language, one)).filter((text) => text !== "");
}

/** The entry's language, where the content has not been translated. */
function untranslated(text: LocalText, language: Language): { readonly lang?: string } {
  const { lang } = inLanguage(text, language, edition.entry.languages);
  return lang ? { lang } : {};
}
