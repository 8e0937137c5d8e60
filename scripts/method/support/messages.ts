import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "support-link-not-https":
    "The address of “{title}” does not begin with https://. Write the encrypted address, or remove the link if there is none.",
  "support-link-no-address": "“{title}” has the grade {grade} but no address. Write the address under url, or set the grade to C.",
  "support-link-undated": 'It is not stated when “{title}” was checked. Write the day under checked, as date: "YYYY-MM-DD".',
  "support-link-measure":
    "“{title}” helps with the measure {measure}, which does not exist. Correct the id; the ids are in content/measures.",
  "support-link-repeated":
    "The address of “{title}” is already in {other}, with the title “{first}”. Keep one of them, with the measures of both.",
} satisfies Messages;

export type SupportLinkCode = keyof typeof messages;
