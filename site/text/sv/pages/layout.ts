import { footerIn, menuIn } from "../../menu.ts";

export const layout = {
  siteName: "Infosäktrappan",
  skip: "Till innehållet",
  onThisPage: "På den här sidan",
  navLabel: "Webbplatsens delar",
  menu: "Meny",
  nav: menuIn("sv"),
  footerLabel: "Fler sidor",
  footer: footerIn("sv"),
  allPages: "Alla sidor",
  /** The line above the name. The second part follows the authority's name. */
  onBehalfOf: (who: string) => `på uppdrag av ${who}`,
  notYetRunShort: (authority: string) => `Gjord för ${authority}. Ingen myndighet driver den ännu.`,
  /** Below the authority's name. */
  responsible: (onBehalf = "") => `Ansvarar för Infosäktrappan${onBehalf && ` ${onBehalf}`}.`,
  notYetRun: (authority: string, abbreviation: string) =>
    `Infosäktrappan är gjord för ${authority} (${abbreviation}). Ingen myndighet har tagit den i drift ännu.`,
  /** Followed by links. */
  minorityLanguages: "På de nationella minoritetsspråken:",
  whoToCall: { href: "/fragor-och-svar/#ringa", label: "Vem ni kan ringa" },
  noCookies: "Webbplatsen sätter inga kakor och mäter inga besök.",
  licence: "Texter och statistik: CC0 1.0. Programkod: EUPL 1.2.",
  rehearsal: "Övning – påhittade organisationer",
  rehearsalProse: "Myndigheten, mätomgångarna och siffrorna är påhittade. Texten nedan gäller verkligheten.",
  rehearsalMore: "Bara siffror som uttryckligen kallas verkliga säger något om en verklig organisation.",
  tableUnder: (heading: string) => (heading ? `Tabell: ${heading}` : "Tabell"),
  notFound: {
    title: "Sidan finns inte",
    body: "Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan tagits bort.",
    home: "Till startsidan",
  },
} as const;
