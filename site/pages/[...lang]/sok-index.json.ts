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

/** Results first. */
function pages(language: Language): readonly Entry[] {
  const { words, to } = localeOf({ lang: language });
  const release = latest ? `/resultat/${latest.round}/${latest.release}/` : newest;
  const hrefOf = (path: string): string => served(to(path.replace(newest, release)));
  const alsoAt = new Map(Object.entries(everydayWords).map(([path, also]) => [hrefOf(path), also[language] ?? []]));
  const page = (path: string, title: string, ...text: readonly string[]): Entry => ({
    kind: /^\/(?:resultat|rapport)\//.test(path) ? "result" : "page",
    href: hrefOf(path),
    title,
    note: "",
    text,
    also: alsoAt.get(hrefOf(path)) ?? [],
  });
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
  }).map(([path, { title, description }]) => page(path, title, description));
  const { ways, releases } = words.statistics;
  const from = latest;
  const ofRelease = from
    ? [
        ...pagesOfRelease(from).map((name) => {
          const { title, note } = ways[name] ?? { title: name, note: "" };
          return page(newest + name, title, isWithdrawn(name, from) ? releases.withdrawnNote : note);
        }),
        page(
          `${newest}#filer`,
          words.results.filesHeading,
          words.downloads.intro,
          ...Object.values(words.downloads.kinds).map(({ name }) => name),
        ),
      ]
    : [];
  // Before anything is published too.
  const list = page("/resultat/publiceringar/", releases.title, releases.note);
  const prose = proseNames.map((name) => {
    const { value, lang } = proseIn(name, language);
    const { title, description } = value.data;
    return { ...page(proseAddress(name).path, title, ...(description ? [description] : [])), ...(lang ? { lang } : {}) };
  });
  const ofTemplates = templatesIn(language).templates.map(({ id, title, purpose }) =>
    // Its first sentence, which says what it is for.
    page(`/mallar/${id}/`, title, purpose.slice(0, purpose.indexOf(". ") + 1)),
  );
  const contact = page(words.layout.whoToCall.href, words.layout.whoToCall.label);
  const all = [...listed, ...ofRelease, list, contact, ...ofTemplates, ...prose];
  // Not every release has every page.
  const unknown = Object.keys(everydayWords).filter((path) => !path.startsWith(newest) && all.every(({ href }) => href !== hrefOf(path)));
  if (unknown.length > 0) throw new Error(`${wordsFile}: the search has no page at ${unknown.join(", ")}. Correct the address.`);
  return all;
}
