// The search index of one language. The search page fetches it once, at the first search.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SearchWords } from "../../../scripts/method/glossary.ts";
import { readContent } from "../../../scripts/repository/read-file.ts";
import type { Entry } from "../../browser/search.ts";
import { place, unwrap } from "../../data/content.ts";
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

const wordsFile = join(place.content, "pages", "search-words.yaml");
const everydayWords = existsSync(wordsFile) ? unwrap(readContent(wordsFile, SearchWords)) : {};
/** Pages of the newest release, in the file of everyday words and here. */
const newest = "/resultat/nyast/";

export function GET({ params }: { readonly params: { readonly lang?: string | undefined } }): Response {
  const language = languageOf(params);
  const body = JSON.stringify(searchIndex(language, pages(language)));
  return new Response(body, { headers: { "content-type": "application/json" } });
}

interface Page {
  readonly path: string;
  readonly title: string;
  readonly text: readonly (string | undefined)[];
  readonly lang?: string;
}

/** Results first. */
function pages(language: Language): readonly Entry[] {
  const { words } = localeOf({ lang: language });
  const listed = Object.entries({
    "/resultat/": words.results,
    "/rapport/": words.nationalReport,
    "/skala/": words.scale,
    "/fragor/": words.questions,
    "/atgarder/": words.measures,
    "/mallar/": words.templates,
    "/svara/": words.questionnaire,
    "/avsta/": words.steppingAside,
    "/kvittens/": words.receiptCheck,
    "/tillsammans/": words.group,
    "/matomgangar/": words.rounds,
    "/samrad/": words.consultations,
    "/dialog/": words.registers.dialogue,
    "/stod/": words.registers.support,
    "/logg/": words.publicLog,
    "/population/": words.population,
    "/ramverk/": words.frameworks,
    "/ordlista/": words.glossary,
    "/begar-ut/": words.disclosure,
  }).map(([path, { title, description }]) => ({ path, title, text: [description] }));
  const { href, label } = words.layout.whoToCall;
  const prose = proseNames.map((name) => {
    const { value, lang } = proseIn(name, language);
    return { path: proseAddress(name).path, title: value.data.title, text: [value.data.description], ...(lang ? { lang } : {}) };
  });
  const ofTemplates = templatesIn(language).templates.map(({ id, title, purpose }) => ({
    path: `/mallar/${id}/`,
    title,
    // Its first sentence, which says what it is for.
    text: [purpose.slice(0, purpose.indexOf(". ") + 1)],
  }));
  const all: readonly Page[] = [...listed, ...ofRelease(language), { path: href, title: label, text: [] }, ...ofTemplates, ...prose];
  const unknown = Object.keys(everydayWords).filter((path) => !path.startsWith(newest) && all.every((one) => one.path !== path));
  if (unknown.length > 0) throw new Error(`${wordsFile}: no page that the search has is at ${unknown.join(", ")}. Correct the address.`);
  return all.map((one) => entryOf(one, language));
}

/** The pages of the newest release, if there is one, its files, and the list of all releases. */
function ofRelease(language: Language): readonly Page[] {
  const { statistics, results, downloads } = localeOf({ lang: language }).words;
  const { ways, releases } = statistics;
  const list = { path: "/resultat/publiceringar/", title: releases.title, text: [releases.note] };
  if (!latest) return [list];
  const [release, formats] = [latest, Object.values(downloads.kinds).map(({ name }) => name)];
  const noteOf = (name: string) => (isWithdrawn(name, release) ? releases.withdrawnNote : ways[name]?.note);
  return [
    ...pagesOfRelease(release).map((name) => ({ path: newest + name, title: ways[name]?.title ?? name, text: [noteOf(name)] })),
    { path: `${newest}#filer`, title: results.filesHeading, text: [downloads.intro, ...formats] },
    list,
  ];
}

function entryOf({ path, title, text, lang }: Page, language: Language): Entry {
  const { to } = localeOf({ lang: language });
  const also = everydayWords[path]?.[language];
  return {
    kind: /^\/(?:resultat|rapport)\//.test(path) ? "result" : "page",
    href: served(to(latest ? path.replace(newest, `/resultat/${latest.round}/${latest.release}/`) : path)),
    title,
    note: "",
    text: text.flatMap((one) => one ?? []),
    ...(also ? { also } : {}),
    ...(lang ? { lang } : {}),
  };
}
