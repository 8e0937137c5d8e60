import type { layout as sv } from "../../sv/pages/layout.ts";
import type { Widened } from "../../widened.ts";

export const layout = {
  siteName: "Infosäktrappan",
  skip: "Skip to the content",
  onThisPage: "On this page",
  navLabel: "Parts of the website",
  menu: "Menu",
  nav: [
    {
      href: "/resultat/",
      label: "Results",
      more: "The country as a whole, over time and by group",
      pages: [
        { href: "/resultat/publiceringar/", label: "All releases" },
        { href: "/rapport/", label: "Report to the Government" },
        { href: "/resultat/metod/", label: "How the statistics are produced" },
        { href: "/population/", label: "Who is included" },
        { href: "/matomgangar/", label: "Rounds" },
      ],
    },
    {
      href: "/svara/",
      label: "Answer",
      more: "See your level and get a plan",
      pages: [
        { href: "/delta/", label: "How to take part" },
        { href: "/forsegling/", label: "How your answers are protected" },
        { href: "/fragor-och-svar/", label: "Questions and answers" },
        { href: "/avsta/", label: "Decline or withdraw" },
        { href: "/kvittens/", label: "Check a receipt" },
        { href: "/logg/", label: "The log of the rounds" },
        { href: "/begar-ut/", label: "When someone asks for the answers" },
        { href: "/tillsammans/", label: "Together with others" },
      ],
    },
    {
      href: "/atgarder/",
      label: "Measures",
      more: "What you can do, step by step",
      pages: [
        { href: "/mallar/", label: "Templates" },
        { href: "/stod/", label: "Support for the measures" },
      ],
    },
    {
      href: "/metod/",
      label: "Method",
      more: "The scale, the questions and how the level is computed",
      pages: [
        { href: "/skala/", label: "The scale" },
        { href: "/fragor/", label: "The questions" },
        { href: "/ramverk/", label: "Frameworks" },
        { href: "/ordlista/", label: "Glossary" },
        { href: "/samrad/", label: "Consultations on the method" },
      ],
    },
    {
      href: "/om/",
      label: "About",
      more: "Who is responsible, contact and privacy",
      pages: [
        { href: "/integritet/", label: "Privacy" },
        { href: "/tillganglighet/", label: "Accessibility" },
        { href: "/dialog/", label: "Who we have talked to" },
        { href: "/drift/", label: "How to run a round" },
        { href: "/fortroendeperson/", label: "For trustees" },
        { href: "/egen/", label: "Start a follow-up of your own" },
      ],
    },
  ],
  footerLabel: "More pages",
  footer: [
    {
      title: "Results",
      pages: [{ href: "/resultat/publiceringar/" }, { href: "/rapport/" }, { href: "/resultat/metod/" }, { href: "/population/" }],
    },
    { title: "If you answer", pages: [{ href: "/delta/" }, { href: "/forsegling/" }, { href: "/fragor-och-svar/" }, { href: "/avsta/" }] },
    { title: "About the website", pages: [{ href: "/integritet/" }, { href: "/tillganglighet/" }, { href: "/drift/" }] },
  ],
  allPages: "All pages",
  onBehalfOf: (who: string) => `on behalf of ${who}`,
  notYetRunShort: (authority: string) => `Made for: ${authority}. No authority runs it yet.`,
  responsible: (onBehalf = "") => `Responsible for Infosäktrappan${onBehalf && ` ${onBehalf}`}.`,
  // Names of authorities may or may not take an article, so none is added here.
  notYetRun: (authority: string, abbreviation: string) =>
    `Infosäktrappan is made for: ${authority} (${abbreviation}). No authority has adopted it yet.`,
  minorityLanguages: "In the national minority languages:",
  whoToCall: { href: "/fragor-och-svar/#ringa", label: "Who to call" },
  noCookies: "The website sets no cookies and does not track visits.",
  licence: "Texts and statistics: CC0 1.0. Program code: EUPL 1.2.",
  rehearsal: "Rehearsal – invented organisations",
  rehearsalProse: "The authority, the rounds and the figures are invented. The text below is about the real thing.",
  rehearsalMore: "Only figures expressly called real say anything about a real organisation.",
  tableUnder: (heading: string) => (heading ? `Table: ${heading}` : "Table"),
  notFound: {
    title: "The page does not exist",
    body: "The address leads nowhere. It may be misspelt, or the page may have been removed.",
    home: "To the front page",
  },
} as const satisfies Widened<typeof sv>;
