// Decides where the takeaways get the method's words from: the page itself, and what has been fetched of what the page lacks.
import type { PageData } from "./page-data.ts";
import { whomToAsk } from "./question-help.ts";
import { optionText, questionNumber, questionText } from "./question-texts.ts";
import { type MethodTexts, measureIn, type TakeawayTexts } from "./takeaway-texts.ts";

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
