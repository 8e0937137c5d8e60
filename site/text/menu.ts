// The menu's entries, the pages below each, and the footer's links.
import type { Language } from "./languages.ts";

type InLanguages = Readonly<Record<Language, string>>;

/** What a page is called. Its address has no language prefix. */
interface Page extends InLanguages {
  readonly href: string;
}

/** `more`: one line below the entry on a phone. `pages`: the others that belong to it. */
const entries: readonly { readonly entry: Page; readonly more: InLanguages; readonly pages: readonly Page[] }[] = [
  {
    entry: { href: "/resultat/", sv: "Resultat", en: "Results" },
    more: { sv: "Läget i landet, över tid och efter grupp", en: "The country as a whole, over time and by group" },
    pages: [
      { href: "/resultat/publiceringar/", sv: "Alla publiceringar", en: "All releases" },
      { href: "/rapport/", sv: "Rapport till regeringen", en: "Report to the Government" },
      { href: "/resultat/metod/", sv: "Så räknas statistiken", en: "How the statistics are produced" },
      { href: "/population/", sv: "Vilka som ingår", en: "Who is included" },
      { href: "/matomgangar/", sv: "Mätomgångar", en: "Rounds" },
    ],
  },
  {
    entry: { href: "/svara/", sv: "Svara", en: "Answer" },
    more: { sv: "Se er nivå och få en plan", en: "See your level and get a plan" },
    pages: [
      { href: "/delta/", sv: "Så deltar ni", en: "How to take part" },
      { href: "/forsegling/", sv: "Så skyddas era svar", en: "How your answers are protected" },
      { href: "/fragor-och-svar/", sv: "Frågor och svar", en: "Questions and answers" },
      { href: "/avsta/", sv: "Avstå eller ta tillbaka", en: "Decline or withdraw" },
      { href: "/kvittens/", sv: "Kontrollera en kvittens", en: "Check a receipt" },
      { href: "/logg/", sv: "Loggen över mätomgångarna", en: "The log of the rounds" },
      { href: "/begar-ut/", sv: "När någon begär ut svaren", en: "When someone asks for the answers" },
      { href: "/tillsammans/", sv: "Tillsammans med andra", en: "Together with others" },
    ],
  },
  {
    entry: { href: "/atgarder/", sv: "Åtgärder", en: "Measures" },
    more: { sv: "Vad ni kan göra, steg för steg", en: "What you can do, step by step" },
    pages: [
      { href: "/mallar/", sv: "Mallar", en: "Templates" },
      { href: "/stod/", sv: "Stöd till åtgärderna", en: "Support for the measures" },
    ],
  },
  {
    entry: { href: "/metod/", sv: "Metod", en: "Method" },
    more: { sv: "Skalan, frågorna och hur nivån räknas", en: "The scale, the questions and how the level is computed" },
    pages: [
      { href: "/skala/", sv: "Skalan", en: "The scale" },
      { href: "/fragor/", sv: "Frågorna", en: "The questions" },
      { href: "/ramverk/", sv: "Ramverk", en: "Frameworks" },
      { href: "/ordlista/", sv: "Ordlista", en: "Glossary" },
      { href: "/samrad/", sv: "Samråd om metoden", en: "Consultations on the method" },
    ],
  },
  {
    entry: { href: "/om/", sv: "Om", en: "About" },
    more: { sv: "Vem som ansvarar, kontakt och integritet", en: "Who is responsible, contact and privacy" },
    pages: [
      { href: "/integritet/", sv: "Integritet", en: "Privacy" },
      { href: "/tillganglighet/", sv: "Tillgänglighet", en: "Accessibility" },
      { href: "/dialog/", sv: "Vilka vi har talat med", en: "Who we have talked to" },
      { href: "/drift/", sv: "Så driver ni en mätomgång", en: "How to run a round" },
      { href: "/fortroendeperson/", sv: "Du som är förtroendeperson", en: "For trustees" },
      { href: "/egen/", sv: "Starta en egen uppföljning", en: "Start a follow-up of your own" },
    ],
  },
];

/** At most twelve links, with the one to all pages. */
const footer: readonly { readonly title: InLanguages; readonly hrefs: readonly string[] }[] = [
  { title: { sv: "Resultat", en: "Results" }, hrefs: ["/resultat/publiceringar/", "/rapport/", "/resultat/metod/", "/population/"] },
  { title: { sv: "Ni som svarar", en: "If you answer" }, hrefs: ["/delta/", "/forsegling/", "/fragor-och-svar/", "/avsta/"] },
  { title: { sv: "Om webbplatsen", en: "About the website" }, hrefs: ["/integritet/", "/tillganglighet/", "/drift/"] },
];

export function menuIn(language: Language) {
  const named = ({ href, [language]: label }: Page) => ({ href, label });
  return entries.map(({ entry, more, pages }) => ({ ...named(entry), more: more[language], pages: pages.map(named) }));
}

export function footerIn(language: Language) {
  const labels = new Map(entries.flatMap(({ entry, pages }) => [entry, ...pages]).map((page) => [page.href, page[language]]));
  return footer.map(({ title, hrefs }) => ({
    title: title[language],
    pages: hrefs.map((href) => ({ href, label: labels.get(href) ?? href })),
  }));
}

/** The href of the entry that a page belongs to: the one with the longest address that the page's begins with. Undefined for a page of none. */
export function menuEntryOf(path: string): string | undefined {
  const all = entries.flatMap(({ entry, pages }) => [entry, ...pages].map(({ href }) => ({ address: href, href: entry.href })));
  const under = all.filter(({ address }) => path.startsWith(address));
  return under.toSorted((a, b) => b.address.length - a.address.length)[0]?.href;
}
