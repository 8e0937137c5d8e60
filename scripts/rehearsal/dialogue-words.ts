// The rehearsal's invented calendar and consultations: one that is decided, and one that is open today.
import { stringify } from "yaml";
import { addDays } from "../core/day.ts";
import { roundName } from "../core/terms/terms.ts";
import { capitalize } from "../core/text.ts";
import { rehearsalNotice as notice, type RoundKind } from "../statistics/schema.ts";
import { type ContentFile, inventedFiles } from "./store.ts";

const yaml = (path: string, value: object): ContentFile => ({ path, contents: `# ${notice}.\n${stringify(value, { lineWidth: 0 })}` });
const both = (sv: string, en: string) => ({ sv, en });

interface InventedRound {
  readonly round: string;
  readonly opens: string;
  readonly closes: string;
}

/** The calendar: each round has a reminder three weeks before its last day and a release planned a week before the day on which it is published. */
export function inventCalendar(rounds: readonly InventedRound[], kind: RoundKind): ContentFile {
  const nameIn = (language: "sv" | "en", opens: string): string => capitalize(roundName({ opens, kind, rehearsal: true }, language));
  const entries = rounds.map(({ round, opens, closes }, at) => ({
    round,
    name: both(nameIn("sv", opens), nameIn("en", opens)),
    edition: "2026",
    opens,
    reminder: addDays(closes, -21),
    closes,
    release: addDays(closes, 53),
    decision: { diaryNumber: `ÖVN 2026-000${at + 2}`, date: "2026-01-15" },
  }));
  return yaml("rounds/calendar.yaml", { schema: "infosaktrappan-calendar/1", notice, rounds: entries });
}

/** `today`: YYYY-MM-DD. The second consultation is open on it. */
export function inventConsultations(today: string): readonly ContentFile[] {
  return [
    ...inventedFiles("consultations"),
    yaml("consultations/ovning-ord/consultation.yaml", {
      schema: "infosaktrappan-consultation/1",
      notice,
      id: "ovning-ord",
      title: both("Nya ord i nästa utgåva (påhittat samråd)", "New words in the next edition (invented consultation)"),
      summary: both("Några frågor får klarare ord.", "Some questions get clearer words."),
      opens: addDays(today, -7),
      closes: addDays(today, 30),
      asked: ["Övningsförbundet för kommuner (påhittat)"],
      proposals: [
        {
          id: "words",
          title: both("Klarare ord", "Clearer words"),
          what: both("Ord som två läsare förstod olika byts ut.", "Words that two readers understood differently are replaced."),
          why: both("Svaren blir lättare att jämföra.", "Answers become easier to compare."),
          change: { from: "2026", to: "2028" },
        },
      ],
    }),
  ];
}
