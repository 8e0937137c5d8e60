// Decides where the takeaways get the method's words from: the page itself, and what has been fetched of what the page lacks.

import { whomToAsk } from "../answering/question-help.ts";
import { optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import { type MethodTexts, measureIn, type TakeawayTexts } from "../takeaway/takeaway-texts.ts";
import type { PageData } from "./page-data.ts";

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
