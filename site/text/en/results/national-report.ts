import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import type { nationalReport as swedish } from "../../sv/results/national-report.ts";
import type { Widened } from "../../widened.ts";

/** Titles of chapters in Swedish, by id. The summary is already in English. */
const chapters: Readonly<Record<string, string>> = {
  missiv: "Covering letter",
  sammanfattning: "The judgement on one page",
  genomforande: "How the assignment was carried out",
  bedomning: "Overall assessment",
  mal: "The three goals and the strategy",
  struktur: "How the structure can be developed",
  stod: "How the support can be developed",
  tidigare: "Earlier recommendations",
  rekommendationer: "Recommendations",
  kvalitet: "About the figures",
  kallor: "Appendix: sources of the figures",
};

export const nationalReport: Widened<typeof swedish> = {
  title: "Report to the Government",
  description: `The overall assessment of information security work in ${listInWords(listedTypes("en", "title"))}.`,
  none: "There is no report yet.",
  noneMore: "The report is made when a round has closed and the statistics have been published.",
  intro:
    "The report gives an overall assessment, shows how the assignment was carried out and proposes how the structure and the support can be developed. Every underlined figure leads to its cell in the statistics.",
  all: "All reports",
  one: (round, release) => `Report on ${round}, ${releaseName(release, "en")}`,
  contents: "Contents",
  chapter: (id, title) => {
    const name = chapters[id];
    return name === undefined ? title : `${/^\d+ /.exec(title)?.[0] ?? ""}${name} (in Swedish)`;
  },
  inSwedishMostly: (name) => `${name} (in Swedish, summary in English)`,
  markdown: "The whole report as text (Markdown)",
  word: "The whole report for word processors (DOCX)",
  pdf: "The whole report as the Government received it (PDF)",
  digests: "Digests of the files (SHA-256), recorded with the decision",
  frozen: (day) =>
    `The report was approved on ${day} and does not change. Errors in the figures that became known later are at the top of this page, with their dates, and in the next report.`,
  figures: "The figures behind the report",
  otherLanguage: "The report itself is in Swedish. Its English summary comes first on this page.",
};
