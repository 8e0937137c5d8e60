// Texts of the plan as files: calendar, workbook, table and document. Loaded when one of them is saved.
import { takeaway } from "./takeaway.ts";

const { language, date, effort, hours, question, withoutMeasure, rehearsal, pilot } = takeaway;
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const care = "Planen visar vad som inte är på plats. Dela den bara med dem som behöver den.";

export const planFiles = {
  language,
  date,
  effort,
  hours,
  question,
  withoutMeasure,
  rehearsal,
  pilot,
  care,
  title: (to: number) => `Plan till ${level(to)}`,
  identity: (day: string, edition: string) => `Gjord den ${day} ur svaren i Infosäktrappan, utgåva ${edition}.`,
  /** Where measures have been left out. */
  reaches: (reached: number, to: number) =>
    `Åtgärderna räcker inte till ${level(to)}. ${reached === 0 ? "Ni står kvar under nivå 1." : `Med dem står ni på ${level(reached)}.`}`,
  assumesUnanswered: "Obesvarade frågor räknas som det lägsta alternativet.",
  without: "De här frågorna behöver också höjas. Ännu finns ingen åtgärd beskriven för dem.",

  /** Column heads for programs. */
  columns: {
    order: "ordning",
    goal: "mal",
    measure: "atgard",
    title: "titel",
    effort: "insats",
    hours: "timmar",
    responsible: "ansvarig",
    who: "vem",
    firstStep: "forsta_steg",
    doneWhen: "klart_nar",
    after: "gor_forst",
    questions: "fragor",
    start: "borja",
    due: "klart_senast",
    means: "pengar_eller_tid",
    status: "lage",
    mark: "markning",
  },
  raise: (asked: string, from: string, to: string) => `${asked} Nu: ${from} Mål: ${to}`,

  /** Labels in the workbook and the document. */
  labels: {
    order: "Nr",
    goal: "Mål",
    responsible: "Vem",
    start: "Börja",
    due: "Klart senast",
    status: "Läge",
    firstStep: "Första steget",
    title: "Så gör ni",
    hours: "Tid",
    doneWhen: "Klart när",
    who: "Vem gör vad",
    questions: "Frågor",
    means: "Pengar eller tid",
  },
  statuses: ["inte börjat", "pågår", "klart"] as readonly string[],
  chooseStatus: "Välj ur listan: inte börjat, pågår eller klart.",
  readFirst: "Läs först",
  sheet: "Plan",
  moreSheet: "Mer om åtgärderna",

  calendar: {
    name: "Plan – Infosäktrappan",
    start: (goal: string) => `Börja: ${goal}`,
    due: (goal: string) => `Stäm av: ${goal}`,
    firstStep: (text: string) => `Första steget: ${text}`,
    who: (text: string) => `Vem: ${text}`,
    goal: (text: string) => `Mål: ${text}`,
    title: (text: string) => `Så gör ni: ${text}`,
    doneWhen: (text: string) => `Klart när: ${text}`,
    until: (day: string) => `Stäm av senast ${day}.`,
    private: "Planen visar vad som inte är på plats. Dela kalendern bara med dem som behöver den.",
  },
};

export type PlanFileWords = typeof planFiles;
