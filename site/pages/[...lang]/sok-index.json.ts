// The search index of one language. The search page fetches it once, at the first search.
import type { Entry } from "../../browser/search.ts";
import { proseAddress, proseIn, proseNames } from "../../data/prose.ts";
import { latest } from "../../data/releases.ts";
import { templatesIn } from "../../data/templates.ts";
import { searchIndex } from "../../publishing/search-index.ts";
import { isWithdrawn, pagesOfRelease } from "../../results/pages.ts";
import { languageOf, onceInEachLanguage } from "../../text/addresses.ts";
import type { Language } from "../../text/languages.ts";
import { localeOf } from "../../text/locale.ts";
import { served } from "../../text/own-address.ts";

export const getStaticPaths = onceInEachLanguage;

export function GET({ params }: { readonly params: { readonly lang?: string | undefined } }): Response {
  const language = languageOf(params);
  const body = JSON.stringify(searchIndex(language, pages(language)));
  return new Response(body, { headers: { "content-type": "application/json" } });
}

function pages(language: Language): readonly Entry[] {
  const { words, to } = localeOf({ lang: language });
  const listed = Object.entries({
    "/skala/": words.scale,
    "/fragor/": words.questions,
    "/atgarder/": words.measures,
    "/mallar/": words.templates,
    "/svara/": words.questionnaire,
    "/avsta/": words.steppingAside,
    "/kvittens/": words.receiptCheck,
    "/tillsammans/": words.group,
    "/resultat/": words.results,
    "/rapport/": words.nationalReport,
    "/matomgangar/": words.rounds,
    "/samrad/": words.consultations,
    "/dialog/": words.registers.dialogue,
    "/stod/": words.registers.support,
    "/logg/": words.publicLog,
    "/population/": words.population,
    "/ramverk/": words.frameworks,
    "/ordlista/": words.glossary,
    "/begar-ut/": words.disclosure,
  }).map(([href, { title, description }]) => page(to(href), title, description));
  const prose = proseNames.map((name) => {
    const { value, lang } = proseIn(name, language);
    return { ...page(to(proseAddress(name).path), value.data.title, value.data.description), ...(lang ? { lang } : {}) };
  });
  const ofTemplates = templatesIn(language).templates.map(({ id, title, purpose }) =>
    // Its first sentence, which says what it is for.
    page(to(`/mallar/${id}/`), title, purpose.slice(0, purpose.indexOf(". ") + 1)),
  );
  return [...listed, ...ofTemplates, ...ofRelease(language), ...prose];
}

/** The pages of the newest release. */
function ofRelease(language: Language): readonly Entry[] {
  const { words, to } = localeOf({ lang: language });
  const { ways, releases } = words.statistics;
  const newest = latest;
  if (!newest) return [];
  const folder = `/resultat/${newest.round}/${newest.release}/`;
  const noteOf = (name: string) => (isWithdrawn(name, newest) ? releases.withdrawnNote : ways[name]?.note);
  const below = pagesOfRelease(newest).map((name) => page(to(folder + name), ways[name]?.title ?? name, noteOf(name)));
  return [...below, page(to("/resultat/publiceringar/"), releases.title, releases.note)];
}

function page(href: string, title: string, description: string | undefined): Entry {
  return { kind: "page", href: served(href), title, note: "", text: description ? [description] : [] };
}
