// The open decision paper: the same, byte for byte, whatever the result.
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import type { OpenPaperWords } from "../../text/sv/form/open-paper.ts";
import type { OpenPaperChange } from "./open-paper-change.ts";
import type { Paper, PaperBlock } from "./paper.ts";
import type { Identity } from "./takeaway-texts.ts";

/** No result, answer, question or measure, so that none can leak. */
export interface OpenInput extends Omit<Identity, "editionDigest">, Omit<OpenPaperChange, "isCarriedOut"> {
  /** Empty if none was typed. */
  readonly organisation: string;
}

/** What the follow-up is, that it has been carried out, and what is proposed. */
export function openPaper(input: OpenInput, words: OpenPaperWords): Paper {
  const { edition, computedOn, target, isPilot, isRehearsal, organisation, mark, start, weekly } = input;
  const { fields, placeholders } = words;
  return {
    language: words.language,
    title: words.title(organisation),
    blocks: [
      ...(isRehearsal ? [paragraph(words.rehearsal)] : []),
      {
        kind: "fields",
        rows: [
          [fields.date, placeholders.date],
          mark === "" ? [fields.diary, placeholders.diary] : [fields.mark, mark],
          [fields.author, placeholders.name],
          [fields.to, words.to],
        ],
      },
      heading(words.subject),
      ...chapter(words.proposal, paragraph(words.proposalIntro), list(words.proposals(target, start, weekly), true)),
      ...chapter(words.summary, paragraph(words.summaryText(edition))),
      ...chapter(words.what, ...words.whatText.map(paragraph), ...(isPilot ? [paragraph(words.pilot)] : [])),
      ...chapter(words.done, paragraph(words.doneText(computedOn))),
      ...chapter(words.why, paragraph(words.whyText)),
      ...chapter(words.cost, paragraph(words.costText)),
      ...chapter(words.secrecy, paragraph(words.secrecyText)),
      ...chapter(words.appendix, paragraph(words.appendixText)),
      ...chapter(words.sentTo, list(words.sentToItems)),
      paragraph(placeholders.name),
    ],
  };
}

function chapter(title: string, ...body: readonly PaperBlock[]): readonly PaperBlock[] {
  return [heading(title), ...body];
}
