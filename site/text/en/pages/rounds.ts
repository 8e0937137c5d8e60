import type { rounds as swedish } from "../../sv/pages/rounds.ts";
import type { Widened } from "../../widened.ts";

const often = (years: number): string => ["every year", "every second year", "every third year"][years - 1] ?? `every ${years} years`;

export const rounds: Widened<typeof swedish> = {
  title: "Rounds",
  description: "When each round opens and closes, when the reminder goes out and when the statistics are published.",
  lead: "The days of each round, so that you can plan.",
  none: "No round has been decided on.",
  noneMore: "When a round is decided on, its days stand here. The form can be used at any time, without sending anything.",
  toForm: "To the form",
  file: "Add the dates to your calendar (.ics)",
  fileMore: "Download the file again if a day changes. The calendar then replaces the old days.",
  standing: { decided: "Decided", open: "Receiving answers", closed: "Closed", published: "Published" },
  pastDays: { opens: "Opened", reminder: "Reminder to all invited", closes: "Last day to answer" },
  days: { opens: "Opens", reminder: "Reminder to all invited", closes: "Last day to answer", release: "Statistics published" },
  planned: "Planned day of publication",
  numbers: "Number of answers published",
  toNumbers: "To the number of answers",
  notDecided: "not decided",
  edition: "Edition",
  kind: "Kind",
  kinds: {
    ordinary: "Ordinary round",
    pilot: "Pilot. It tests the questions. Only how many were invited and answered is published.",
  },
  decision: "Decision",
  decidedOn: (diaryNumber, date) => `No. ${diaryNumber}, ${date}`,
  counting: "Counting",
  countedOn: {
    own: (diaryNumber, date) =>
      `Answers are counted on the authority's own machines, in jobs that GitHub starts. Decision no. ${diaryNumber}, ${date}.`,
    hosted: (diaryNumber, date) =>
      `Answers are counted on GitHub's machines. Whoever controls those machines can read answers while they are counted. Decision no. ${diaryNumber}, ${date}.`,
  },
  extended: (from) => `Extended. The last day was first ${from}.`,
  closedEarly: (promised) => `Closed ahead of time. The last day was to be ${promised}.`,
  interval: {
    decided: (years) => `An ordinary round is held ${often(years)}.`,
    proposed: (years) => `The proposal is an ordinary round ${often(years)}. It has not been decided.`,
  },
  toResults: "To the statistics",
  voluntary: "Answering is voluntary. You have at least three weeks.",
  equally: "The reminder goes to all who were invited. It takes no account of who has answered.",
  event: {
    opens: (round) => `${round}: you can begin to answer`,
    reminder: (round) => `${round}: reminder`,
    closes: (round) => `${round}: last day to answer`,
    release: (round) => `${round}: the statistics are published`,
    pilotRelease: (round) => `${round}: the number of answers is published`,
  },
  calendarName: (system) => `${system}: rounds`,
  rehearsal: "rehearsal, invented organisations",
};
