// Decides where the takeaways get the method's words from: the page itself, and one file with what the page lacks.
import type { PageData } from "./page-data.ts";
import { optionText, questionNumber, questionText, whomToAsk } from "./question-texts.ts";
import { type MethodTexts, measureIn, type TakeawayTexts } from "./takeaway-texts.ts";

/** Where the form in one file has them: it can fetch nothing. */
export const heldTextsId = "ta-med-texter";

/** What stands in the page goes before what would be fetched. @throws Error where there is neither. */
export async function readTexts(address: string): Promise<TakeawayTexts> {
  const held = document.getElementById(heldTextsId)?.textContent;
  if (held) return JSON.parse(held) as TakeawayTexts;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("the texts could not be fetched");
  return (await answer.json()) as TakeawayTexts;
}

export function pageTexts(data: PageData, texts: TakeawayTexts): MethodTexts {
  return {
    number: questionNumber,
    question: questionText,
    option: optionText,
    ask: whomToAsk,
    area: (area) => data.areas[area] ?? area,
    measure: (measure) => measureIn(texts, measure),
    levels: texts.levels,
  };
}
