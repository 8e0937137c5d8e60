// The rehearsal's invented calendar and consultations: one that is decided, and one that is open today.

import { stringify } from "yaml";
import { addDays } from "../core/day.ts";
import { roundName } from "../core/round-name.ts";
import { capitalize } from "../core/text.ts";
import { rehearsalNotice as notice } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

const yaml = (path: string, value: object): ContentFile => ({ path, contents: `# ${notice}.\n${stringify(value)}` });
const both = (sv: string, en: string) => ({ sv, en });

interface InventedRound {
  readonly round: string;
  readonly opens: string;
  readonly closes: string;
}

/** The calendar: each round has a reminder three weeks before its last day and a release two months after it. */
export function inventCalendar(rounds: readonly InventedRound[]): ContentFile {
  const nameIn = (language: "sv" | "en", opens: string): string => capitalize(roundName({ opens, rehearsal: true }, language));
  const entries = rounds.map(({ round, opens, closes }, at) => ({
    round,
    name: both(nameIn("sv", opens), nameIn("en", opens)),
    edition: "2026",
    opens,
    reminder: addDays(closes, -21),
    closes,
    release: addDays(closes, 60),
    decision: { diaryNumber: `ÖVN 2026-000${at + 2}`, date: "2026-01-15" },
  }));
  return yaml("rounds/calendar.yaml", { schema: "infosaktrappan-calendar/1", notice, rounds: entries });
}

const change = { from: "2026", to: "2028" } as const;
const consultation = { schema: "infosaktrappan-consultation/1", notice } as const;
const association = "Övningsförbundet för kommuner (påhittat)";

/** `today`: YYYY-MM-DD. The second consultation is open on it. */
export function inventConsultations(today: string): readonly ContentFile[] {
  const first = "consultations/ovning-troskel";
  return [
    yaml(`${first}/consultation.yaml`, {
      ...consultation,
      id: "ovning-troskel",
      title: both("En ändrad tröskel (påhittat samråd)", "A changed threshold (invented consultation)"),
      summary: both(
        "Utkastet till nästa utgåva ändrar en gräns mellan nivåerna.",
        "The draft of the next edition changes a threshold between levels.",
      ),
      opens: "2026-02-02",
      closes: "2026-02-27",
      asked: [association, "Övningssektorns myndighet (påhittad)"],
      proposals: [
        {
          id: "threshold",
          title: both("Höj tröskeln", "Raise the threshold"),
          what: both("En tröskel höjs i nästa utgåva.", "A threshold is raised in the next edition."),
          why: both("Få hade nytta av den låga gränsen.", "Few benefited from the low limit."),
          change,
        },
      ],
    }),
    yaml(`${first}/comments/forbundet.yaml`, {
      ...inventComment("threshold", association, "association"),
      consent: true,
      text: both("Höj gärna, men säg det ett år i förväg.", "Do raise it, but say so a year in advance."),
    }),
    yaml(`${first}/comments/sektorn.yaml`, {
      ...inventComment("threshold", "Övningssektorns myndighet (påhittad)", "sector-authority"),
      consent: false,
      reference: "ÖVN 2026-17",
    }),
    yaml(`${first}/decisions.yaml`, {
      schema: "infosaktrappan-consultation-decisions/1",
      notice,
      decision: {
        diaryNumber: "ÖVN 2026-0004",
        date: "2026-03-20",
        by: "generaldirektören (påhittad)",
        basis: both("Övningens beslut är påhittat.", "The rehearsal's decision is invented."),
      },
      proposals: [
        {
          proposal: "threshold",
          outcome: "changed",
          reasons: both("Tröskeln höjs, men sägs i förväg.", "It is raised, but announced in advance."),
        },
      ],
      comments: [
        {
          comment: "forbundet",
          outcome: "followed",
          reasons: both("Ändringen sägs ett år i förväg.", "The change is announced a year in advance."),
        },
        { comment: "sektorn", outcome: "partly", reasons: both("En del togs med.", "Some of it was adopted.") },
      ],
    }),
    yaml("consultations/ovning-ord/consultation.yaml", {
      ...consultation,
      id: "ovning-ord",
      title: both("Nya ord i nästa utgåva (påhittat samråd)", "New words in the next edition (invented consultation)"),
      summary: both("Några frågor får klarare ord.", "Some questions get clearer words."),
      opens: addDays(today, -7),
      closes: addDays(today, 30),
      asked: [association],
      proposals: [
        {
          id: "words",
          title: both("Klarare ord", "Clearer words"),
          what: both("Ord som två läsare förstod olika byts ut.", "Words that two readers understood differently are replaced."),
          why: both("Svaren blir lättare att jämföra.", "Answers become easier to compare."),
          change,
        },
      ],
    }),
  ];
}

function inventComment(proposal: string, party: string, kind: string): object {
  return { schema: "infosaktrappan-comment/1", notice, consultation: "ovning-troskel", proposal, party, kind, received: "2026-02-20" };
}
