export const layout = {
  siteName: "Infosäktrappan",
  skip: "Till innehållet",
  onThisPage: "På den här sidan",
  navLabel: "Webbplatsens delar",
  menu: "Meny",
  /** The menu, and below each entry the other pages that belong to it. `more`: one line below the entry on a phone. */
  nav: [
    {
      href: "/resultat/",
      label: "Resultat",
      more: "Läget i landet, över tid och efter grupp",
      pages: [
        { href: "/resultat/publiceringar/", label: "Alla publiceringar" },
        { href: "/rapport/", label: "Rapport till regeringen" },
        { href: "/resultat/metod/", label: "Så räknas statistiken" },
        { href: "/population/", label: "Vilka som ingår" },
        { href: "/matomgangar/", label: "Mätomgångar" },
      ],
    },
    {
      href: "/svara/",
      label: "Svara",
      more: "Se er nivå och få en plan",
      pages: [
        { href: "/delta/", label: "Så deltar ni" },
        { href: "/forsegling/", label: "Så skyddas era svar" },
        { href: "/fragor-och-svar/", label: "Frågor och svar" },
        { href: "/avsta/", label: "Avstå eller ta tillbaka" },
        { href: "/kvittens/", label: "Kontrollera en kvittens" },
        { href: "/logg/", label: "Loggen över mätomgångarna" },
        { href: "/begar-ut/", label: "När någon begär ut svaren" },
        { href: "/tillsammans/", label: "Tillsammans med andra" },
      ],
    },
    {
      href: "/atgarder/",
      label: "Åtgärder",
      more: "Vad ni kan göra, steg för steg",
      pages: [
        { href: "/mallar/", label: "Mallar" },
        { href: "/stod/", label: "Stöd till åtgärderna" },
      ],
    },
    {
      href: "/metod/",
      label: "Metod",
      more: "Skalan, frågorna och hur nivån räknas",
      pages: [
        { href: "/skala/", label: "Skalan" },
        { href: "/fragor/", label: "Frågorna" },
        { href: "/ramverk/", label: "Ramverk" },
        { href: "/ordlista/", label: "Ordlista" },
        { href: "/samrad/", label: "Samråd om metoden" },
      ],
    },
    {
      href: "/om/",
      label: "Om",
      more: "Vem som ansvarar, kontakt och integritet",
      pages: [
        { href: "/integritet/", label: "Integritet" },
        { href: "/tillganglighet/", label: "Tillgänglighet" },
        { href: "/dialog/", label: "Vilka vi har talat med" },
        { href: "/drift/", label: "Så driver ni en mätomgång" },
        { href: "/fortroendeperson/", label: "Du som är förtroendeperson" },
        { href: "/egen/", label: "Starta en egen uppföljning" },
      ],
    },
  ],
  footerLabel: "Fler sidor",
  /** At most twelve links. Labels are those above. */
  footer: [
    {
      title: "Resultat",
      pages: [{ href: "/resultat/publiceringar/" }, { href: "/rapport/" }, { href: "/resultat/metod/" }, { href: "/population/" }],
    },
    { title: "Ni som svarar", pages: [{ href: "/delta/" }, { href: "/forsegling/" }, { href: "/fragor-och-svar/" }, { href: "/avsta/" }] },
    { title: "Om webbplatsen", pages: [{ href: "/integritet/" }, { href: "/tillganglighet/" }, { href: "/drift/" }] },
  ],
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
