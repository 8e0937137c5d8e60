// Decides the words of the page frame in Swedish.
export const layout = {
  siteName: "Infosäktrappan",
  skip: "Till innehållet",
  navLabel: "Webbplatsens delar",
  nav: [
    { href: "/skala/", label: "Skalan" },
    { href: "/fragor/", label: "Frågorna" },
    { href: "/svara/", label: "Svara" },
    { href: "/atgarder/", label: "Åtgärder" },
    { href: "/resultat/", label: "Resultat" },
    { href: "/metod/", label: "Så räknas nivån" },
  ],
  footerLabel: "Om webbplatsen",
  footerLinks: [
    { href: "/om/", label: "Om Infosäktrappan" },
    { href: "/delta/", label: "Så deltar ni" },
    { href: "/avsta/", label: "Avstå eller ta tillbaka" },
    { href: "/population/", label: "Vilka som ingår" },
    { href: "/ramverk/", label: "Ramverk" },
    { href: "/ordlista/", label: "Ordlista" },
    { href: "/integritet/", label: "Integritet" },
    { href: "/tillganglighet/", label: "Tillgänglighet" },
  ],
  runBy: (authority: string, abbreviation: string) => `${authority} (${abbreviation}) ansvarar för Infosäktrappan.`,
  notYetRun: (authority: string, abbreviation: string) =>
    `Infosäktrappan är gjord för ${authority} (${abbreviation}). Ingen myndighet har tagit den i drift ännu.`,
  noContact: "Kontaktuppgifter är inte ifyllda ännu.",
  noCookies: "Webbplatsen sätter inga kakor och mäter inga besök.",
  licence: "Texter och statistik: CC0 1.0. Programkod: EUPL 1.2.",
  rehearsal: "Övning – påhittade organisationer",
  rehearsalMore: "Inget på den här webbplatsen säger något om en verklig kommun, region eller myndighet.",
  tableUnder: (heading: string) => (heading ? `Tabell: ${heading}` : "Tabell"),
  notFound: {
    title: "Sidan finns inte",
    body: "Adressen leder ingenstans. Den kan vara felskriven, eller så har sidan tagits bort.",
    home: "Till startsidan",
  },
} as const;
