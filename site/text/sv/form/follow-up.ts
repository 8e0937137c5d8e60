// Decides how the form tells, in Swedish, when a follow-up question is asked.
const numbers = (list: readonly number[]): string => new Intl.ListFormat("sv", { type: "conjunction" }).format(list.map(String));

export const followUp = {
  plain: "Följdfråga. Den ställs bara vid vissa svar.",
  after: (questions: readonly number[]) => `Följdfråga. Den ställs bara vid vissa svar på fråga ${numbers(questions)}.`,
  begin: "Följdfråga. Besvaras om ni har valt ",
  /** Around an option's own words. */
  open: "”",
  close: "”",
  atQuestion: (number: number) => ` på fråga ${number}`,
  or: " eller ",
  and: " och ",
} as const;
