// Decides the names of everything that can be wrong with a report.
import type { WordFault } from "./statements/sentence.ts";

export type ProseCode =
  | WordFault["code"]
  | "report-cell-unknown"
  | "report-figure-stale"
  | "report-figure-unpinned"
  | "report-direction-loose"
  | "report-figure-turned"
  | "report-link-unknown"
  | "report-markup"
  | "report-not-markdown"
  | "report-prose-name";

export type MaterialCode =
  | "report-no-release"
  | "report-same-release"
  | "report-other-edition"
  | "report-letter-missing"
  | "report-letter-round"
  | "report-date-order"
  | "support-measure-unknown"
  | "support-measure-without"
  | "support-measure-gap"
  | "support-duplicate"
  | "dialogue-outcome-missing"
  | "dialogue-date"
  | "recommendation-without-answer"
  | "recommendation-unknown"
  | "recommendation-duplicate";

export type KnownErrorCode =
  | "known-error-release"
  | "known-error-kind"
  | "known-error-same"
  | "known-error-date"
  | "known-error-early"
  | "known-error-repeated"
  | "known-error-figure"
  | "known-error-name";

export type PrintCode = "report-pdf-untagged" | "report-pdf-blank" | "report-no-browser";

export type ReportCode = ProseCode | MaterialCode | KnownErrorCode | PrintCode;
