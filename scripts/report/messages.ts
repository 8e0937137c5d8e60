import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "report-placeholder-unknown": "{placeholder} cannot be read. Write for example {example}.",
  "report-cell-unknown": "{release} has no cell {cell}. Correct the name, row.variable.category, to something that exists: {known}.",
  "report-cell-withheld": "The cell {cell} is withheld because the group is too small. Say so instead, or choose another group.",
  "report-level-small":
    "The cell {cell} is a single level of a group where fewer than 100 answered, which no page shows. Write {row}.level.0, those below level 1, or choose another group.",
  "report-comparison-missing":
    "{placeholder} compares with an earlier release, but there is none with the same questions. Remove the sentence.",
  "report-comparison-unclear":
    "{placeholder} cannot be written out: the rounding leaves open which share is higher ({figures}). Write {instead}, which becomes “{words}”.",
  "report-comparison-certain": "{placeholder} does not hold: the first share is certainly “{words}” ({figures}). Write {instead}.",
  "report-row-unknown": "{placeholder} cannot be written out: {release} has no row {row}. Rows that can be used: {known}.",
  "report-panel-missing":
    "{placeholder} is about those that answered both times, but {release} has no panel with {compared}. Remove the sentence, or write :then-now with a cell.",
  "report-movement-withheld":
    "The row {row} of the panel is withheld, so {placeholder} cannot be written out. Say so instead, or remove the sentence.",
  "report-row-unnamed":
    "The report has no words for the row {row} in {placeholder}. Write the words yourself, and the figure with {instead}.",
  "report-link-unknown":
    "The link {link} cannot be followed. Write an address with https://. A figure is written :share[row.variable.category].",
  "report-markup": "{markup} is not possible in the report. Write plain Markdown: paragraphs, headings, lists, tables and links.",
  "report-not-markdown":
    "The line cannot be read. A brace { or a < opens something that is not closed. Remove the character, or write \\ before it.",
  "report-prose-name": "{name} does not belong to any section. Name the file after a section and a language: {allowed}.",
  "known-error-release": "{release} of {round} has not been published. Published releases: {known}.",
  "known-error-kind": "{release} of {round} has no tables of the kind {kind}. Choose one of: {kinds}.",
  "known-error-same":
    "{release} also has tables of the kind {kind}, and still has the error. Add it to releases. If it corrects the error, no entry is needed: the correction says why.",
  "known-error-date": "{date} is not a past day (today is {today}). Write the day on which the error is announced, as YYYY-MM-DD.",
  "known-error-repeated":
    "The same error is entered twice: the same round ({round}), day ({date}), releases and kinds. Merge the two entries.",
  "known-error-early": "The error is dated {date}, but the round closed on {closes}. Write the day on which the error is announced.",
  "report-no-release": "There is no release {release} of {round}. Existing releases: {known}.",
  "report-part-missing": "The report cannot be decided without {partEn}. Write it in {file}. Until then make a draft, without --decide.",
  "report-part-unwritten": {
    severity: "warning",
    en: "The draft lacks {partEn}. It is needed before the report can be decided with --decide.",
  },
  "report-letter-round": "The letter concerns {named}, but the report concerns {round}. Correct round or move the file.",
  "report-decided-already":
    "The report of {round}/{release} was decided on {date}, and is not made again: its files are in {folder}. Announce an error that is found later in content/statistics/known-errors.yaml: it stands beside the report, and in the next one.",
  "report-decided-changed":
    "This file is not as it was decided on {date}. Put it back as it was: git log shows the commit that added it. Announce errors in content/statistics/known-errors.yaml instead.",
  "report-date-future": "The decision is dated {date}, but today is {today}. Correct the date, or decide the report on that day.",
  "report-date-order": "The decision is dated {date}, before the round closed ({closes}). Correct the date.",
  "support-measure-unknown":
    "The support is for the measure {measure}, which does not exist. Correct the id; the ids are in content/measures.",
  "support-type-unknown":
    "The support is for the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  "support-measure-without": {
    severity: "warning",
    en: "The register has no support for {count} of {of} measures: {measures}. The report lists them as gaps. Add any support that exists.",
  },
  "support-measure-gap": {
    severity: "warning",
    en: "The register has no support for the measure {measure}. If there is support, add it in content/support. If there is none, the measure remains a gap.",
  },
  "support-duplicate": "Two entries of support have the id {id}. Change one of them.",
  "dialogue-outcome-missing": "The dialogue “{subject}” on {date} has no outcome. Write what it led to, even if that was nothing.",
  "dialogue-date":
    "The dialogue “{subject}” is dated {date}, after the day of the report ({day}). Correct the date, or leave it for the next report.",
  "recommendation-without-answer":
    "There is no account of what became of the recommendation {id} in the last report. Add it under earlier.",
  "recommendation-unknown": "The recommendation {id} under earlier was not in the last report. Correct the id.",
  "recommendation-past": "The recommendation {id} is to be done in {by}, which is before the day of the report ({day}). Correct by.",
  "recommendation-duplicate": "Two recommendations have the id {id}. Change one of them.",
  "report-pdf-untagged": "The PDF lacks {missing}. Print it with a newer Chromium.",
  "report-pdf-alternative": "Page {page} of the PDF has a figure without an alternative text. Print it with a newer Chromium.",
  "report-pdf-first-page":
    "The judgement does not fit on the first page. Shorten sammanfattning.sv.mdx or the first three recommendations.",
  "report-pdf-sparse": {
    severity: "warning",
    en: "Page {page} of the PDF is nearly empty. Shorten the text before it, so that it fits on the page before.",
  },
  "report-pdf-blank": "Page {page} of the PDF is blank. Find the figure or heading that does not fit before it.",
  "report-no-browser": "No Chromium starts on this machine, so no PDF was made. Install one and set CHROMIUM_PATH to it.",
} satisfies Messages;

export type ReportCode = keyof typeof messages;
