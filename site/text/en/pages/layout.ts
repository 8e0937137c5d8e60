// Texts of the page frame.
import type { layout as sv } from "../../sv/pages/layout.ts";
import type { Widened } from "../../widened.ts";

export const layout = {
  siteName: "Infosäktrappan",
  skip: "Skip to the content",
  onThisPage: "On this page",
  navLabel: "Parts of the website",
  nav: [
    { href: "/resultat/", label: "Results" },
    { href: "/skala/", label: "The scale" },
    { href: "/svara/", label: "Answer" },
    { href: "/fragor/", label: "Questions" },
    { href: "/atgarder/", label: "Measures" },
    { href: "/metod/", label: "The method" },
  ],
  footerLabel: "About the website",
  footerLinks: [
    { href: "/om/", label: "About Infosäktrappan" },
    { href: "/delta/", label: "How to take part" },
    { href: "/fragor-och-svar/", label: "Questions and answers" },
    { href: "/avsta/", label: "Decline or withdraw" },
    { href: "/kvittens/", label: "Check a receipt" },
    { href: "/forsegling/", label: "Who sees what" },
    { href: "/integritet/", label: "Privacy" },
    { href: "/begar-ut/", label: "When someone asks for the answers" },
    { href: "/population/", label: "Which organisations are included" },
    { href: "/ramverk/", label: "Frameworks" },
    { href: "/ordlista/", label: "Glossary" },
    { href: "/matomgangar/", label: "Rounds" },
    { href: "/dialog/", label: "The dialogue" },
    { href: "/samrad/", label: "Consultations on the method" },
    { href: "/stod/", label: "The support" },
    { href: "/tillganglighet/", label: "Accessibility" },
    { href: "/drift/", label: "Operations" },
    { href: "/egen/", label: "Start a follow-up of your own" },
  ],
  // Names of authorities may or may not take an article, so none is added here.
  runBy: (authority: string, abbreviation: string) => `Responsible for Infosäktrappan: ${authority} (${abbreviation}).`,
  notYetRun: (authority: string, abbreviation: string) =>
    `Infosäktrappan is made for: ${authority} (${abbreviation}). No authority has taken it into operation yet.`,
  noContact: "Contact details have not been filled in yet.",
  whoToCall: { href: "/fragor-och-svar/#ringa", label: "Who to call" },
  noCookies: "The website sets no cookies and measures no visits.",
  licence: "Texts and statistics: CC0 1.0. Program code: EUPL 1.2.",
  rehearsal: "Rehearsal – invented organisations",
  rehearsalProse: "This is a rehearsal. The authority, the rounds and the figures are invented. The text below is about the real thing.",
  rehearsalMore: "Only figures expressly called real say anything about a real municipality, region or state agency.",
  tableUnder: (heading: string) => (heading ? `Table: ${heading}` : "Table"),
  notFound: {
    title: "The page does not exist",
    body: "The address leads nowhere. It may be misspelt, or the page may have been removed.",
    home: "To the front page",
  },
} as const satisfies Widened<typeof sv>;
