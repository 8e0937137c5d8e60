import type { participation as swedish } from "../../sv/results/participation.ts";
import type { Widened } from "../../widened.ts";

export const participation: Widened<typeof swedish> = {
  description: "How many were invited and how many answered.",
  finding: (answered, invited) => `${answered} of ${invited} invited organisations answered`,
  table: "Invitations and answers",
  invited: "Invited organisations",
  answered: "Organisations that answered",
  exact: "Both numbers are exact.",
  heading: "Why there are no more figures",
  because: {
    pilot: [
      "This is a pilot. It tests the questions, not those who answer.",
      "Too few take part to say anything about the country, so we publish no levels, scores or answers, and no later round is compared with the pilot.",
    ],
    "few-answers": [
      "Fewer than 60 organisations answered, so we publish no tables.",
      "Every number is rounded to protect those who answered. With so few answers, rounding alone can move a share by more than six percentage points.",
    ],
  },
  own: "If you answered, the form shows your level. Your code shows what became of your envelope:",
  toReceipt: "Receipt",
  toPilot: "About the pilot",
  fileHeading: "Download the numbers",
  file: "The same two numbers for programs",
  checked: "At least two trustees have each counted and signed.",
  latest: (round, answered, invited) => `${round}: ${answered} of ${invited} invited organisations answered.`,
  noTables: "No national statistics have been published yet.",
  noTablesMore: "Only how many were invited and how many answered has been published.",
  toRelease: "Read more",
};
