// Decides which words the pages of a release have in each language.

import { overTime as overTimeEn } from "./en/over-time.ts";
import { quality as qualityEn } from "./en/quality.ts";
import { statistics as statisticsEn } from "./en/statistics.ts";
import { takingPart as takingPartEn } from "./en/taking-part.ts";
import type { Language } from "./languages.ts";
import { overTime } from "./sv/over-time.ts";
import { quality } from "./sv/quality.ts";
import { statistics } from "./sv/statistics.ts";
import { takingPart } from "./sv/taking-part.ts";
import type { Widened } from "./widened.ts";

const sv = { ...statistics, overTime, takingPart, quality } as const;

export type StatisticsWords = Widened<typeof sv>;

const all: Readonly<Record<Language, StatisticsWords>> = {
  sv,
  en: { ...statisticsEn, overTime: overTimeEn, takingPart: takingPartEn, quality: qualityEn },
};

export function statisticsWordsIn(language: Language): StatisticsWords {
  return all[language];
}
