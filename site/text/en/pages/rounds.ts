import { inWords } from "../../../../scripts/core/terms/en.ts";
import type { rounds as swedish } from "../../sv/pages/rounds.ts";
import type { Widened } from "../../widened.ts";

const often = (years: number): string => (years === 1 ? "every year" : `every ${inWords(years)} years`);

export const rounds: Widened<typeof swedish> = {
  title: "Rounds",
  description: "When each round opens and closes, when the reminder goes out and when the statistics are published.",
  lead: "The dates of each round, so that you can plan.",
  none: "No round has been decided yet.",
  noneMore: "Once a round has been decided, its dates appear here. You can use the form at any time without submitting anything.",
  toForm: "To the form",
  standing: { decided: "Decided", open: "Receiving answers", closed: "Closed", published: "Published" },
  pastDays: { opens: "Opened", reminder: "Reminder to all invited", closes: "Last day to answer" },
  days: { opens: "Opens", reminder: "Reminder to all invited", closes: "Last day to answer", release: "Statistics published" },
  planned: "Planned publication date",
  published: "Published on",
  numbers: "Number of answers published",
  toNumbers: "See the number of answers",
  notDecided: "not decided",
  edition: "Edition",
  kind: "Type",
  kinds: {
    ordinary: "Ordinary round",
    pilot: "Pilot. It tests the questions. Only how many were invited and answered is published.",
  },
  decision: "Decision",
  decidedOn: (diaryNumber, date) => `No. ${diaryNumber}, ${date}`,
  counting: "Counting",
  countedOn: {
    own: (diaryNumber, date) =>
      `Answers are counted on the authority's own machines, in jobs that GitHub controls. Whoever controls GitHub can read the answers. Decision no. ${diaryNumber}, ${date}.`,
    hosted: (diaryNumber, date) =>
      `Answers are counted on GitHub's machines. Whoever controls those machines can read answers while they are counted. Decision no. ${diaryNumber}, ${date}.`,
  },
  extended: (from) => `Extended. The last day was originally ${from}.`,
  closedEarly: (promised) => `Closed early. The last day was to have been ${promised}.`,
  interval: {
    decided: (years) => `An ordinary round is held ${often(years)}.`,
    proposed: (years) => `The proposal is to hold an ordinary round ${often(years)}. It has not been decided.`,
  },
  toResults: "See the statistics",
  voluntary: "Answering is voluntary. You have at least three weeks.",
  equally: "The reminder goes to everyone invited, whether or not they have answered.",
};
