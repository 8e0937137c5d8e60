// Decides which words the pages of a release have in each language.

import { overTime as overTimeEn } from "./en/results/over-time.ts";
import { quality as qualityEn } from "./en/results/quality.ts";
import { statistics as statisticsEn } from "./en/results/statistics.ts";
import { takingPart as takingPartEn } from "./en/results/taking-part.ts";
import type { Language } from "./languages.ts";
import { overTime } from "./sv/results/over-time.ts";
import { quality } from "./sv/results/quality.ts";
import { statistics } from "./sv/results/statistics.ts";
import { takingPart } from "./sv/results/taking-part.ts";
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
