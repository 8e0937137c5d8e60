import { footerIn, menuIn } from "../../menu.ts";
import type { layout as sv } from "../../sv/pages/layout.ts";
import type { Widened } from "../../widened.ts";

export const layout = {
  siteName: "Infosäktrappan",
  skip: "Skip to the content",
  onThisPage: "On this page",
  navLabel: "Parts of the website",
  menu: "Menu",
  nav: menuIn("en"),
  footerLabel: "More pages",
  footer: footerIn("en"),
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
