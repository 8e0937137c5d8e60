import type { registers as swedish } from "../../sv/pages/registers.ts";
import type { Widened } from "../../widened.ts";

export const registers: Widened<typeof swedish> = {
  kind: {
    "local-government": "Municipalities and regions",
    "digital-government": "Digital government",
    "cyber-security": "Cyber security",
    supervision: "Supervision",
    other: "Other",
  },
  dialogue: {
    title: "Whom we have talked to",
    description: "Meetings, letters and consultations with those who are measured and those who support them.",
    lead: "Whom we have talked with about the follow-up, what it was about and what it led to.",
    empty: "The register is empty. No dialogue has been recorded yet.",
    emptyMore: "That means that nobody has entered anything here. We do not fill the register with what cannot be checked.",
    rule: "A conversation is entered only when we can write what it led to, even if that was nothing. Their view stands in their own words, and they have approved them.",
    about: "About",
    view: "Their view",
    outcome: "Led to",
    consultations: "Proposed changes of the method are tried in consultations.",
    toConsultations: "Consultations on the method",
  },
  support: {
    title: "Support for the measures",
    description: "What support exists for the measures, who gives it and whether it reaches those who need it.",
    lead: "Here the measures are compared with the support that an organisation can get.",
    empty: "The register is empty. Nobody has judged yet whether the support reaches those who need it.",
    emptyMore: (count) =>
      `That does not mean that support is missing, only that nobody has entered a judgement. ${count} measures are waiting for one.`,
    rule: "Support is entered in the register only where it can be looked up. Whether it reaches those who need it is a judgement, and the grounds must be given.",
    toGroup: "Do you share support with others? See what several of you lack together",
    reach: {
      used: "Exists and is used",
      "does-not-reach": "Exists but does not reach those who need it",
      unknown: "Exists, but nobody knows how far it reaches",
      missing: "Missing",
    },
    reachSmall: "In municipalities under 10,000 inhabitants",
    all: "All support in the register",
    provider: "Given by",
    forWhom: "For",
    helpsWith: "Helps with",
    basis: "The judgement rests on",
    source: "Source",
    checked: (month) => `read ${month}`,
    byMeasure: "Measure by measure",
    byMeasureLead: "Where several help with one measure, the one that reaches furthest is shown.",
    measureColumn: "Measure",
    standingColumn: "Support",
    supportColumn: "Which",
  },
};
