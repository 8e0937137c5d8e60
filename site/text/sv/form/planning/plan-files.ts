// Texts of the plan as files: calendar, workbook and document. Loaded when one of them is saved.
import { listInWords } from "../../../../../scripts/core/terms/sv.ts";
import { takeaway } from "../takeaway.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const care = "Planen visar vad som inte är på plats. Dela den bara med dem som behöver den.";

export const planFiles = {
  ...takeaway,
  care,
  title: (to: number) => `Plan till ${level(to)}`,
  identity: (day: string, edition: string) => `Gjord den ${day} ur svaren i Infosäktrappan, utgåva ${edition}.`,
  unansweredBlocks: (blocks: readonly number[]) =>
    `Block ${listInWords(blocks.map(String))} är inte besvarat än, så vad det kräver vet ingen.`,
  unknownBlocks: (blocks: readonly number[]) =>
    `I block ${listInWords(blocks.map(String))} är för många svar ”Vet inte” för att steg ska kunna föreslås.`,

  raise: (asked: string, from: string, to: string) => `${asked} Nu: ${from} Mål: ${to}`,

  /** Labels in the workbook and the document. */
  labels: {
    order: "Nr",
    goal: "Mål",
    responsible: "Vem",
    start: "Börja",
    due: "Klart senast",
    status: "Läge",
    reason: "Varför",
    first: "Börja med",
    how: "Så gör ni",
    title: "Del av",
    hours: "Tid",
    done: "Klart när",
    show: "Visa",
    buys: "Kan behöva köpas",
    questions: "Fråga",
    least: "Minst timmar",
    most: "Högst timmar",
  },
  sum: "Summa",
  sumUnknown: "Därutöver högst, om inget är gjort",
  statuses: ["inte börjat", "pågår", "klart"] as readonly string[],
  chooseStatus: "Välj ur listan: inte börjat, pågår eller klart.",
  readFirst: "Läs först",
  sheet: "Plan",
  moreSheet: "Mer om stegen",

  calendar: {
    name: "Plan – Infosäktrappan",
    start: (goal: string) => `Börja: ${goal}`,
    due: (goal: string) => `Stäm av: ${goal}`,
    first: (text: string) => `Börja med: ${text}`,
    who: (text: string) => `Vem: ${text}`,
    done: (text: string) => `Klart när: ${text}`,
    until: (day: string) => `Stäm av senast ${day}.`,
    private: "Planen visar vad som inte är på plats. Dela kalendern bara med dem som behöver den.",
  },
};

export type PlanFileWords = typeof planFiles;
