// The method's texts that the exports need.
import type { MeasureHours } from "../../../scripts/method/schema.ts";

/** What every document says of where it is from. */
export interface Identity {
  readonly edition: string;
  /** SHA-256 of the edition, in hex. */
  readonly editionDigest: string;
  /** Whether the edition is a proposal. */
  readonly isPilot: boolean;
  /** Whether the site is a rehearsal. */
  readonly isRehearsal: boolean;
  /** YYYY-MM-DD. */
  readonly computedOn: string;
}

export interface MeasureTexts {
  readonly title: string;
  readonly hours: MeasureHours;
  readonly isEstimate: boolean;
  /** The role that is responsible. */
  readonly responsible: string;
  /** Who does what. */
  readonly who: string;
  readonly firstStep: string;
  readonly doneWhen: string;
}

/** Every function is total: for an unknown id it gives the id or nothing. */
export interface MethodTexts {
  /** The question's number in the questionnaire, without a full stop. */
  readonly number: (question: string) => string;
  readonly question: (question: string) => string;
  readonly option: (question: string, option: number) => string;
  /** What to do to get to the option. */
  readonly goal: (question: string, option: number) => string;
  /** Whom to ask, if the help says so. */
  readonly ask: (question: string) => string | undefined;
  readonly area: (area: string) => string;
  readonly measure: (measure: string) => MeasureTexts;
}

export function measureIn(measures: Readonly<Record<string, MeasureTexts>>, id: string): MeasureTexts {
  const none = { coordinator: 0, others: 0 };
  const hours = { small: none, large: none };
  return measures[id] ?? { title: id, hours, isEstimate: true, responsible: "", who: "", firstStep: "", doneWhen: "" };
}
