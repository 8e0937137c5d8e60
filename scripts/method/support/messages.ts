import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "support-link-not-https": {
    sv: "Adressen till ”{title}” börjar inte med https://. Skriv den krypterade adressen, eller ta bort länken om det inte finns någon.",
    en: "The address of “{title}” does not begin with https://. Write the encrypted address, or remove the link if there is none.",
  },
  "support-link-no-address": {
    sv: "”{title}” har graden {grade} men ingen adress. Skriv adressen under url, eller sätt graden till C.",
    en: "“{title}” has the grade {grade} but no address. Write the address under url, or set the grade to C.",
  },
  "support-link-undated": {
    sv: 'Det står inte när ”{title}” kontrollerades. Skriv dagen under checked, som date: "ÅÅÅÅ-MM-DD".',
    en: 'It is not stated when “{title}” was checked. Write the day under checked, as date: "YYYY-MM-DD".',
  },
  "support-link-measure": {
    sv: "”{title}” hjälper med åtgärden {measure}, som inte finns. Rätta id:t; de står i content/measures.",
    en: "“{title}” helps with the measure {measure}, which does not exist. Correct the id; the ids are in content/measures.",
  },
  "support-link-repeated": {
    sv: "Adressen till ”{title}” står redan i {other}, med titeln ”{first}”. Behåll den ena, med allas åtgärder.",
    en: "The address of “{title}” is already in {other}, with the title “{first}”. Keep one of them, with the measures of both.",
  },
} satisfies Messages;

export type SupportLinkCode = keyof typeof messages;
