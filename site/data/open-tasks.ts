// What is left to do for those who maintain the method, read from the content itself.
import type { Words } from "../text/words.ts";
import { authority, edition, measures, openRound } from "./content.ts";

type TaskWords = Words["home"]["waiting"];

/** One sentence a task. The edition's status comes first. */
export function openTasks(text: TaskWords): readonly string[] {
  return [text[edition.entry.status](edition.entry.id), ...gaps(text), ...(openRound ? [] : [text.round])];
}

function gaps(text: TaskWords): readonly string[] {
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
