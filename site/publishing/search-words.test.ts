// Forty searches with everyday words, written before the glossary was read, each with the page that the searcher needs.
import { describe, expect, test } from "vitest";
import { searchIn } from "../browser/search.ts";
import type { Language } from "../text/languages.ts";
import { searchIndex } from "./search-index.ts";

/** Hits that fit on the first screen of a phone. */
const firstHits = 5;

/** Query → path of the page, without the language prefix. */
const queries: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    mfa: "/fragor/mer-an-losenord/",
    tvåfaktor: "/fragor/mer-an-losenord/",
    tvåstegsverifiering: "/atgarder/starkare-inloggning/",
    lösenord: "/atgarder/starkare-inloggning/",
    nätfiske: "/atgarder/kort-utbildning/",
    phishing: "/atgarder/kort-utbildning/",
    ransomware: "/atgarder/sakerhetskopior/",
    utpressningsvirus: "/atgarder/sakerhetskopior/",
    nis2: "/ramverk/nis2-artikel-21/",
    cybersäkerhetslagen: "/ramverk/cybersakerhetslagen-2025-1506/",
    gdpr: "/fragor/rapportera-incidenter/",
    personuppgifter: "/fragor/rapportera-incidenter/",
    pentest: "/atgarder/prova-skyddet/",
    penetrationstest: "/fragor/provat-skydd/",
    ciso: "/fragor/samordnare/",
    informationssäkerhetssamordnare: "/fragor/samordnare/",
    backup: "/fragor/sakerhetskopior/",
    molnet: "/atgarder/krav-vid-kop/",
    usb: "/atgarder/lagsta-skyddsniva/",
    distansarbete: "/fragor/mer-an-losenord/",
    leverantör: "/fragor/viktigaste-leverantorerna/",
    loggar: "/fragor/loggning/",
    beredskap: "/fragor/krisledning/",
    krisövning: "/atgarder/arlig-ovning/",
    hackad: "/atgarder/sida-om-incidenter/",
    brandvägg: "/atgarder/lagsta-skyddsniva/",
    patchar: "/fragor/sakerhetsuppdateringar/",
    strömavbrott: "/atgarder/planer-for-avbrott/",
    scada: "/fragor/styrande-teknik/",
    överbelastningsattack: "/fragor/reservrutiner/",
  },
  en: {
    "2fa": "/fragor/mer-an-losenord/",
    phishing: "/atgarder/kort-utbildning/",
    ransomware: "/atgarder/sakerhetskopior/",
    cloud: "/atgarder/krav-vid-kop/",
    gdpr: "/fragor/rapportera-incidenter/",
    "pen test": "/atgarder/prova-skyddet/",
    ciso: "/fragor/samordnare/",
    "working from home": "/fragor/mer-an-losenord/",
    "supply chain": "/fragor/viktigaste-leverantorerna/",
    ddos: "/fragor/reservrutiner/",
  },
};

describe.each(Object.keys(queries) as readonly Language[])("In %s", (language) => {
  const { find } = searchIn(searchIndex(language, []));
  const prefix = language === "sv" ? "" : `/${language}`;

  test.each(Object.entries(queries[language]))("%s leads to %s", (query, path) => {
    const found = find(query).slice(0, firstHits);
    expect(found.map(({ href }) => href)).toContain(prefix + path);
  });
});
