// Builds the search index of one language: terms, questions, measures, levels, pages and framework parts.
import { withNumbers } from "../../scripts/method/question-number.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import type { Entry, SearchIndex } from "../browser/search.ts";
import { edition, levelLabelsIn, measures, numbers } from "../data/content.ts";
import { type Explained, questionnaireWords, siteWords } from "../data/glossary.ts";
import { allReferences, ownWords, partAnchor, partLabel } from "../data/references.ts";
import { linksFor } from "../data/support-links.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { localeOf, plainTextIn } from "../text/locale.ts";
import { served } from "../text/own-address.ts";
import { wordsIn } from "../text/words.ts";

/** Terms come first: someone who searches for a single defined word wants to know what it means. Then pages, of which there are few. */
export function searchIndex(language: Language, pages: readonly Entry[]): SearchIndex {
  const terms = [...questionnaireWords(language), ...siteWords(language)];
  const entries = [
    ...terms.map((one) => termEntry(one, language)),
    ...pages,
    ...frameworkEntries(language),
    ...questionEntries(language),
    ...measureEntries(language),
    ...levelEntries(language),
    ...partEntries(language),
  ];
  const { kinds, alsoLabel, endings } = wordsIn(language).search;
  return { language, endings, kinds, alsoLabel, entries: withTerms(entries, terms, language) };
}

function termEntry({ anchor, term, text, also, lang }: Explained, language: Language): Entry {
  const href = served(localeOf({ lang: language }).to(`/ordlista/#${anchor}`));
  return { kind: "term", href, title: term, note: "", text: [text], ...(also.length > 0 ? { also } : {}), ...(lang ? { lang } : {}) };
}

/** Each entry with the terms that lead to it. The terms are first among the entries, in the same order. */
function withTerms(entries: readonly Entry[], terms: readonly Explained[], language: Language): readonly Entry[] {
  const { to } = localeOf({ lang: language });
  const leading = new Map<string, number[]>();
  for (const [at, { targets }] of terms.entries()) {
    const paths = [
      ...targets.questions.map((id) => `/fragor/${id}/`),
      ...targets.measures.map((id) => `/atgarder/${id}/`),
      ...targets.frameworks.map((id) => `/ramverk/${id}/`),
    ];
    for (const href of paths.map((path) => served(to(path)))) leading.set(href, [...(leading.get(href) ?? []), at]);
  }
  return entries.map((one) => {
    const found = leading.get(one.href);
    return found ? { ...one, terms: found } : one;
  });
}

function questionEntries(language: Language): readonly Entry[] {
  const { words, to, plainText } = localeOf({ lang: language });
  const { areas, questions } = withNumbers(edition.questionnaire, edition.questionnaire);
  return questions.map((one) => {
    const area = areas.find((other) => other.id === one.area);
    return {
      kind: "question",
      href: served(to(`/fragor/${one.id}/`)),
      title: `${numbers.get(one.id)}. ${plainText(one.text)}`,
      note: [plainText(area?.name), ...(one.must === undefined ? [] : [words.questions.must])].join(" · "),
      text: texts(language, one.why, one.help?.count, one.help?.doNotCount, ...one.options.map((option) => option.text)),
      ...untranslated(one.text, language),
    };
  });
}

function measureEntries(language: Language): readonly Entry[] {
  const { words, to, plainText } = localeOf({ lang: language });
  const support = (id: string) => linksFor(id).map(({ title, helps }) => `${title}. ${plainText(helps)}`);
  return measures.map((one) => ({
    kind: "measure",
    href: served(to(`/atgarder/${one.id}/`)),
    title: plainText(one.title),
    note: words.measures.stepsShort(one.steps.length),
    text: [...texts(language, one.why), ...one.steps.flatMap(({ first }) => texts(language, first)), ...support(one.id)],
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

function frameworkEntries(language: Language): readonly Entry[] {
  const { to, plainText, words } = localeOf({ lang: language });
  return allReferences.map((one) => ({
    kind: "page",
    href: served(to(`/ramverk/${one.id}/`)),
    title: plainText(one.shortTitle),
    note: words.frameworks.eyebrow,
    text: texts(language, one.title, one.about),
    ...untranslated(one.title, language),
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
        const own = ownWords(reference, part, language);
        return {
          kind: "part",
          href: served(to(`/ramverk/${reference.id}/#${partAnchor(part)}`)),
          title: partLabel(reference, part, language),
          note: plainText(reference.shortTitle),
          text: own ? [own] : [],
          ...untranslated(part.title, language),
          ...(own && reference.wordsIn ? { textLang: reference.wordsIn } : {}),
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
