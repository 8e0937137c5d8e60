import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "pilot-no-pairs": "The folder has no answers. Put one subfolder for each organisation in it, with two saved drafts (.json) in each.",
  "pilot-second-missing": "Answers here: {count}. There should be two. Add what is missing, or move the organisation away.",
  "pilot-too-many": "Answers here: {count}. There should be two. Keep the first answer from each of the two respondents.",
  "pilot-file-name":
    "The file's folder and name do not show which pair it belongs to. Put it in the organisation's subfolder, or name it code-a.json or code-b.json.",
  "pilot-other-edition":
    "The answer is to edition {found}, but edition {edition} is compared here. Move the pair away, or run the command with --edition {found}.",
  "pilot-other-text":
    "The two answers are to different wordings of the edition, so differences may be due to the text. Move the pair away, or let both answer the same wording.",
  "pilot-few-pairs": {
    severity: "warning",
    en: "Pairs compared: {count}. With fewer than {few}, the figures say next to nothing about the questions, and may disclose something about one organisation. Wait until more pairs have come in, and do not show the figures to others.",
  },
  "pilot-text-changed": {
    severity: "warning",
    en: "Answers given to another wording than the edition has now: {count}. The figures concern the wording that the respondents saw. Run the command on that wording if you are unsure.",
  },
  "pilot-left-out": {
    severity: "warning",
    en: "Items in the files that are not in the edition and were left out: {count}. Run npm run score on the files to see which.",
  },
  "pilot-several": {
    severity: "warning",
    en: "Questions where several options may be chosen: {count}. They have no steps and are not compared here. Read them separately.",
  },
  "pilot-same-answers": {
    severity: "warning",
    en: "Pairs whose two answers are identical, background questions included: {count}. Check that it is not the same file twice.",
  },
} satisfies Messages;

export type AgreementCode = keyof typeof messages;
