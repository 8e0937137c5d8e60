// The form's page data for the real edition and an invented round.
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition } from "../../../scripts/repository/read-method.ts";
import { buildPageData } from "../../questionnaire/data/build-data.ts";
import type { PageData, PageRound } from "../../questionnaire/data/page-data.ts";
import { emptyFilled, type Filled } from "../../questionnaire/drafts/state.ts";
import type { Language } from "../../text/languages.ts";

export const digest = "d".repeat(64);
export const round: PageRound = {
  round: "ovning-1",
  kid: "0".repeat(32),
  padding: 8192,
  receiptKey: "k".repeat(43),
};

export function inventPage(language: Language = "sv"): PageData {
  const place = placeAt(".");
  const edition = readEdition(place, "2026");
  if (!edition.ok) throw new Error("the content does not read");
  return { ...buildPageData({ edition: edition.value, language, digest, round: undefined }), round };
}

/** The same option for every question of the blocks. */
export function filledTo(data: PageData, lastBlock: number, option: number): Filled {
  const answered = data.model.questions.filter((one) => one.block <= lastBlock);
  return { ...emptyFilled(3), answers: Object.fromEntries(answered.map((one) => [one.id, option])) };
}
