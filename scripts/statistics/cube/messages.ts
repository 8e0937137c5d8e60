import type { Messages } from "../../core/diagnostic.ts";

/** Faults of releases without tables. */
export const messages = {
  "participation-because": {
    sv: "{round}/{release} säger ett annat skäl till att inga tabeller visas än mätomgångens slag och antal svar ger. Gör om publiceringen.",
    en: "{round}/{release} gives another reason for having no tables than the round's kind and number of answers do. Make the release again.",
  },
  "participation-numbers": {
    sv: "{round}/{release} har ett annat antal inbjudna än populationen, eller fler svar än inbjudna. Gör om publiceringen.",
    en: "{round}/{release} has another number of invited organisations than the population, or more answers than invitations. Make the release again.",
  },
  "pilot-with-cube": {
    sv: "{round}/{release} är en pilots och har {file}. En pilot visar bara hur många som bjöds in och svarade. Publiceringen visas inte; ta fram den som förtroendepersonerna skrev under.",
    en: "{round}/{release} is a pilot's and has {file}. A pilot shows only how many were invited and answered. The release is not shown; fetch the one that the trustees signed.",
  },
  "participation-with-cube": {
    sv: "{round}/{release} har både participation.json och {file}. En publicering har tabeller eller bara antalet inbjudna och svar. Ta fram den som förtroendepersonerna skrev under.",
    en: "{round}/{release} has both participation.json and {file}. A release has tables, or only the numbers of invitations and answers. Fetch the one that the trustees signed.",
  },
  "release-no-tables": {
    sv: "{round}/{release} har inga tabeller: den visar bara hur många som bjöds in och svarade. Välj en mätomgång med tabeller.",
    en: "{round}/{release} has no tables: it shows only how many were invited and answered. Choose a round that has tables.",
  },
  "manifest-audit": {
    sv: "Manifestet säger något annat om röjandekontrollen än filerna bredvid: med tabeller ska den vara godkänd, utan tabeller finns det inget att granska. Hämta publiceringen på nytt.",
    en: "What the manifest says of the audit does not fit the files beside it: with tables it must have passed, without tables there is nothing to audit. Fetch the release again.",
  },
  "manifest-participation-digest": {
    sv: "Antalet inbjudna och svar (participation.json) är inte den fil som manifestet anger, eller så saknas den. Hämta publiceringen på nytt.",
    en: "The numbers of invitations and answers (participation.json) are not the file that the manifest names, or it is missing. Fetch the release again.",
  },
} satisfies Messages;

export type ParticipationCode = keyof typeof messages;
