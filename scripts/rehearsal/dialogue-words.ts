// The rehearsal's invented calendar and consultations: one that is decided, and one that is open today.
import { stringify } from "yaml";
import { addDays } from "../core/day.ts";
import { rehearsalNotice as notice } from "../statistics/schema.ts";
import { type ContentFile, inventedFiles } from "./store.ts";

const yaml = (path: string, value: object): ContentFile => ({ path, contents: `# ${notice}.\n${stringify(value, { lineWidth: 0 })}` });
const both = (sv: string, en: string) => ({ sv, en });

/** Ids of editions. */
interface EditionChange {
  readonly from: string;
  readonly to: string;
}

interface InventedRound {
  readonly round: string;
  readonly opens: string;
  readonly closes: string;
}

/** The calendar: each round has a reminder three weeks before its last day and a release planned a week before the day on which it is published. */
export function inventCalendar(rounds: readonly InventedRound[], edition: string): ContentFile {
  const entries = rounds.map(({ round, opens, closes }, at) => ({
    round,
    edition,
    opens,
    reminder: onWeekday(addDays(closes, -21)),
    closes,
    release: onWeekday(addDays(closes, 53)),
    decision: { diaryNumber: `ÖVN 2026-000${at + 2}`, date: "2026-01-15" },
  }));
  return yaml("rounds/calendar.yaml", { schema: "infosaktrappan-calendar/1", notice, rounds: entries });
}

/** The same day, or the Monday after a Saturday or Sunday: nobody sends letters or publishes then. */
function onWeekday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** `today`: YYYY-MM-DD. The second consultation is open on it. `change`: the editions that the proposals are about, if there are two. */
export function inventConsultations(today: string, change: EditionChange | undefined): readonly ContentFile[] {
  return [
    // The only proposal ends the file.
    ...inventedFiles("consultations").map(({ path, contents }) =>
      change && path.endsWith("/consultation.yaml")
        ? { path, contents: `${contents}    change: ${JSON.stringify(change)}\n` }
        : { path, contents },
    ),
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
          ...(change ? { change } : {}),
        },
      ],
    }),
  ];
}
