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
    mfa: "/fragor/safeguards-mfa/",
    tvåfaktor: "/fragor/safeguards-mfa/",
    tvåstegsverifiering: "/atgarder/stronger-login/",
    lösenord: "/atgarder/stronger-login/",
    nätfiske: "/atgarder/short-training/",
    phishing: "/atgarder/short-training/",
    ransomware: "/atgarder/secure-backups/",
    utpressningsvirus: "/atgarder/secure-backups/",
    nis2: "/ramverk/nis2-article-21/",
    cybersäkerhetslagen: "/ramverk/cybersakerhetslagen-2025-1506/",
    gdpr: "/fragor/incident-legal-reporting/",
    personuppgifter: "/fragor/incident-legal-reporting/",
    pentest: "/atgarder/protection-tested/",
    penetrationstest: "/fragor/safeguards-tested/",
    ciso: "/fragor/organisation-coordinator/",
    informationssäkerhetssamordnare: "/fragor/organisation-coordinator/",
    backup: "/fragor/continuity-backup/",
    molnet: "/atgarder/purchase-requirements/",
    usb: "/atgarder/lowest-protection/",
    distansarbete: "/fragor/safeguards-mfa/",
    leverantör: "/fragor/suppliers-list/",
    loggar: "/fragor/safeguards-logging/",
    beredskap: "/fragor/continuity-crisis/",
    krisövning: "/atgarder/yearly-exercise/",
    hackad: "/atgarder/incident-page/",
    brandvägg: "/atgarder/lowest-protection/",
    patchar: "/fragor/safeguards-updates/",
    strömavbrott: "/atgarder/outage-plans/",
    scada: "/fragor/assets-ot/",
    överbelastningsattack: "/fragor/continuity-manual/",
  },
  en: {
    "2fa": "/fragor/safeguards-mfa/",
    phishing: "/atgarder/short-training/",
    ransomware: "/atgarder/secure-backups/",
    cloud: "/atgarder/purchase-requirements/",
    gdpr: "/fragor/incident-legal-reporting/",
    "pen test": "/atgarder/protection-tested/",
    ciso: "/fragor/organisation-coordinator/",
    "working from home": "/fragor/safeguards-mfa/",
    "supply chain": "/fragor/suppliers-list/",
    ddos: "/fragor/continuity-manual/",
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
