// Decides what waits for those who maintain the method, as the content itself shows it.

import type { Words } from "../text/words.ts";
import { authority, edition, measures, openRound } from "./content.ts";

type WaitingWords = Words["home"]["waiting"];

/** One sentence a thing that waits, the state of the edition first. */
export function waiting(text: WaitingWords): readonly string[] {
  return [text[edition.entry.status](edition.entry.id), ...gaps(text), ...(openRound ? [] : [text.round])];
}

function gaps(text: WaitingWords): readonly string[] {
  const questions = edition.questionnaire.questions;
  const raised = new Set(measures.flatMap((one) => one.raises));
  const withoutHelp = questions.filter((one) => !one.help).length;
  const withoutMeasure = questions.filter((one) => !raised.has(one.id)).length;
  return [
    ...(withoutHelp > 0 ? [text.help(withoutHelp, questions.length)] : []),
    ...(withoutMeasure > 0 ? [text.measures(withoutMeasure, questions.length)] : []),
    ...(authority.contact.email === null && authority.contact.telephone === null ? [text.contact] : []),
    ...(authority.referenceGroup.length === 0 ? [text.reference] : []),
  ];
}
