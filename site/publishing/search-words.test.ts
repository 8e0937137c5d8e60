// Forty searches with everyday words, written before the glossary was read, each with the page that the searcher needs.
import { describe, expect, test } from "vitest";
import { searchIn } from "../browser/search.ts";
import type { Language } from "../text/languages.ts";
import { searchIndex } from "./search-index.ts";

/** Hits that fit on the first screen of a phone. */
const firstHits = 5;

/** Path of the page, without the language prefix → queries. */
const queries: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  sv: {
    "/fragor/mer-an-losenord/": ["mfa", "tvåfaktor", "distansarbete"],
    "/atgarder/starkare-inloggning/": ["tvåstegsverifiering", "lösenord"],
    "/atgarder/kort-utbildning/": ["nätfiske", "phishing"],
    "/atgarder/sakerhetskopior/": ["ransomware", "utpressningsvirus"],
    "/ramverk/nis2-artikel-21/": ["nis2"],
    "/ramverk/cybersakerhetslagen-2025-1506/": ["cybersäkerhetslagen"],
    "/fragor/rapportera-incidenter/": ["gdpr", "personuppgifter"],
    "/atgarder/prova-skyddet/": ["pentest"],
    "/fragor/provat-skydd/": ["penetrationstest"],
    "/fragor/samordnare/": ["ciso", "informationssäkerhetssamordnare"],
    "/fragor/sakerhetskopior/": ["backup"],
    "/atgarder/krav-vid-kop/": ["molnet"],
    "/atgarder/lagsta-skyddsniva/": ["usb", "brandvägg"],
    "/fragor/viktigaste-leverantorerna/": ["leverantör"],
    "/fragor/loggning/": ["loggar"],
    "/fragor/krisledning/": ["beredskap"],
    "/atgarder/arlig-ovning/": ["krisövning"],
    "/atgarder/sida-om-incidenter/": ["hackad"],
    "/fragor/sakerhetsuppdateringar/": ["patchar"],
    "/atgarder/planer-for-avbrott/": ["strömavbrott"],
    "/fragor/styrande-teknik/": ["scada"],
    "/fragor/reservrutiner/": ["överbelastningsattack"],
  },
  en: {
    "/fragor/mer-an-losenord/": ["2fa", "working from home"],
    "/atgarder/kort-utbildning/": ["phishing"],
    "/atgarder/sakerhetskopior/": ["ransomware"],
    "/atgarder/krav-vid-kop/": ["cloud"],
    "/fragor/rapportera-incidenter/": ["gdpr"],
    "/atgarder/prova-skyddet/": ["pen test"],
    "/fragor/samordnare/": ["ciso"],
    "/fragor/viktigaste-leverantorerna/": ["supply chain"],
    "/fragor/reservrutiner/": ["ddos"],
  },
};

describe.each(Object.keys(queries) as readonly Language[])("In %s", (language) => {
  const { find } = searchIn(searchIndex(language, []));
  const prefix = language === "sv" ? "" : `/${language}`;

  const each = Object.entries(queries[language]).flatMap(([path, all]) => all.map((query) => [query, path] as const));
  test.each(each)("%s leads to %s", (query, path) => {
    const found = find(query).slice(0, firstHits);
    expect(found.map(({ href }) => href)).toContain(prefix + path);
  });
});
