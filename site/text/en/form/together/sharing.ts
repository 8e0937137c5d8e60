import type * as sv from "../../../sv/form/together/sharing.ts";
import type { Widened } from "../../../widened.ts";

export const sharing: Widened<typeof sv.sharing> = {
  questions: (n, areas) => `${n === 1 ? "1 question" : `${n} questions`} in ${areas === 1 ? "1 area" : `${areas} areas`}.`,
  noQuestions: "No questions in the chosen block.",
  notSaved: "Not downloaded.",
  saved: (day) => `Downloaded ${day}.`,
  back: (day, answered, of) => `Back ${day}, ${answered} of ${of} answered.`,
  merged: "Merged",
  save: "Download the file",
  saveAgain: "Download the file again",
  told: (name, address) =>
    `The file is called ${name}. Whoever gets the file ${address === "" ? "opens the form" : `goes to ${address}`}, chooses “Open a draft” and opens the file there.`,
  roleTaken: "Write a role with letters or digits that is not in the lists already.",
  roleAdded: (role) => `${role} is now in the lists.`,
};
