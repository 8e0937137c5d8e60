import type { AppendixWords } from "../../sv/form/appendix.ts";

export const appendix: AppendixWords = {
  language: "en",
  /** Part of the file's name. */
  file: "appendix",
  placeholders: { date: "[date]", diary: "[reference number]", role: "[role]" },
  fields: { date: "Date", diary: "Reference number", secrecy: "Secrecy" },
  rehearsal: "Rehearsal – invented organisations.",

  title: (organisation) => (organisation ? `Appendix: result and plan, ${organisation}` : "Appendix: result and plan"),
  secrecy:
    "[Marking according to your procedure.] May apply under chapter 18, section 8 of the Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen). Examined each time somebody asks for the appendix.",
  result: "Result",
  areaNone: "not answered",
  unmet: (condition, needed, has) => `${condition} – Needed: ${needed} Now: ${has}`,
};
