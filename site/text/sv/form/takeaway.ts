// Texts of the documents to take away, and of the plan as files.
import { dateInWords } from "../../../../scripts/core/terms/sv.ts";
import { hoursInWords } from "../hours.ts";

const efforts = ["", "dagar", "veckor", "månader"];
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

export const takeaway = {
  language: "sv" as "sv" | "en",
  date: dateInWords,
  level,
  unknown: "Vet inte",
  unanswered: "Inte besvarat",
  question: (number: string, text: string) => (number === "" ? text : `Fråga ${number}. ${text}`),
  effort: (effort: number) => efforts[effort] ?? "",
  hours: hoursInWords,
  /** For questions that must be raised and have no measure. */
  withoutMeasure: "Åtgärd saknas ännu i förteckningen",
  rehearsal: "Övning – påhittade organisationer",
  pilot: "Utgåvan är ett förslag tills en pilot är genomförd.",

  table: {
    columns: {
      order: "ordning",
      measure: "atgard",
      title: "titel",
      effort: "insats",
      hours: "timmar",
      who: "vem",
      firstStep: "forsta_steg",
      doneWhen: "klart_nar",
      after: "gor_forst",
      questions: "fragor",
      start: "borja",
      due: "klart_senast",
      responsible: "ansvarig_roll",
      means: "pengar_eller_tid",
      status: "lage",
      mark: "markning",
    },
    raise: (question: string, from: string, to: string) => `${question} Nu: ${from} Mål: ${to}`,
  },

  calendar: {
    name: "Vägen upp – Infosäktrappan",
    start: (title: string) => `Börja: ${title}`,
    due: (title: string) => `Stäm av: ${title}`,
    firstStep: (text: string) => `Första steget: ${text}`,
    who: (text: string) => `Vem: ${text}`,
    goal: (text: string) => `Mål: ${text}`,
    doneWhen: (text: string) => `Klart när: ${text}`,
    until: (date: string) => `Stäm av senast ${date}.`,
    proposal:
      "Datumen är ett förslag: två åtgärder i taget, en vecka för dagar, fyra veckor för veckor och tretton veckor för månader. Flytta dem som det passar er.",
    private: "Planen visar vad som inte är på plats. Dela kalendern bara med dem som behöver den.",
  },
};

export type TakeawayWords = typeof takeaway;
