import { dateInWords } from "../../../../scripts/core/terms/en.ts";
import type { OpenPaperWords } from "../../sv/form/open-paper.ts";
import { steps } from "./steps.ts";

const body = "[the committee, the board or the head of the agency]";

export const openPaper: OpenPaperWords = {
  language: "en",
  file: "decision-paper",
  rehearsal: "Rehearsal – invented organisations.",
  fields: { date: "Date", diary: "Reference number", mark: "Marking", author: "Officer", to: "To" },
  placeholders: { date: "[date]", diary: "[reference number]", name: "[name and role]" },

  title: (organisation) => (organisation ? `Decision paper (tjänsteskrivelse), ${organisation}` : "Decision paper (tjänsteskrivelse)"),
  to: "[committee (nämnd), board or head of the agency]",
  subject: "Follow-up of information security work, and decision on a target level",
  proposal: "Proposed decision",
  proposalIntro: "[The committee, the board or the head of the agency] decides as follows.",
  proposals: (target, start, weekly) => [
    `The target level for information security work is level ${target || "[1–4]"} on the scale of Infosäktrappan. It is to be reached by [date].`,
    "[Role] is responsible for the plan to the target level and for following it up.",
    `The work is given time from ${dateInWords(start)}: ${steps.pace(weekly)}.`,
    `[Role] reports on progress to ${body} by [date], and then at least once a year.`,
    "The appendix is to be assessed for secrecy. Until then only those who need it for the decision and the work may see it.",
  ],
  summary: "Summary",
  summaryText: (edition) =>
    `Information security work has been followed up with Infosäktrappan, edition ${edition}. The result and a plan are in an appendix. This paper proposes a target level, who is responsible, time for the work, and when progress is reported.`,
  what: "What the follow-up is",
  whatText: [
    "Infosäktrappan is a follow-up of systematic information security work. The organisation answers for itself, and the answers place it on a scale. Anyone may read the questions and the scale.",
    "The scale measures how the work is done: decisions, responsibility, overview and follow-up. It does not measure how strong each technical safeguard is. Sending in the answers is voluntary.",
  ],
  pilot: "The edition of the questions is a proposal until a pilot has been carried out. Questions and thresholds may change.",
  done: "How the follow-up was made",
  doneText: (computedOn) =>
    `The answers were given on [date] by [roles that took part]. The result was worked out on ${dateInWords(computedOn)}. Nobody from outside has checked the answers.`,
  why: "Why a target level",
  whyText:
    "With a target level decided, it is possible to choose what to do first, to set aside time and money, and to see whether the work makes progress. Management chooses the target level.",
  cost: "Cost",
  costText: "The decision costs the time that is proposed. Money for measures is dealt with in the [activity plan and budget].",
  secrecy: "The appendix and secrecy",
  secrecyText:
    "The appendix is a document of its own, whatever the result. Details in it may be secret under chapter 18, section 8 (security measures) of the Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen), and under chapter 18, section 13 if they belong to a risk and vulnerability analysis or to planning for peacetime crises. That is examined each time somebody asks for it. [Check with your lawyer.]",
  appendix: "Appendix",
  appendixText: "Result and plan. A document of its own, [reference number].",
  sentTo: "The decision is sent to",
  sentToItems: ["[role]", "[role]"],
};
