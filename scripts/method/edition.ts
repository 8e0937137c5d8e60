// Editions and responses as the engine reads them.
import type { Growth, StepHours } from "./pathway/hours.ts";
import type { Answers, Background, EditionEntry, Questionnaire, Scale } from "./schema.ts";

/** An edition as read: its entry in editions.yaml, the scale and the questionnaire. */
export interface Edition {
  readonly entry: EditionEntry;
  readonly scale: Scale;
  readonly questionnaire: Questionnaire;
}

export interface Response {
  readonly answers: Answers;
  readonly background: Background;
}

/** The parts of an edition that the arithmetic needs: no texts, so that the browser loads little. */
export interface Model {
  readonly creditMax: number;
  /** Credits are integer multiples of 1/creditUnit; absent: 1. Above 1 only if the method has fractional credits. */
  readonly creditUnit?: number;
  readonly blocks: number;
  readonly thresholds: readonly (readonly number[])[];
  readonly areaFloor: number;
  readonly areas: readonly string[];
  readonly questions: readonly ModelQuestion[];
}

export interface ModelQuestion {
  readonly id: string;
  readonly area: string;
  readonly block: number;
  /** 1 where the weight is a fraction, which only `weighted-mean` reads. */
  readonly weight: number;
  readonly fraction?: string;
  readonly must?: number;
  readonly credits: readonly number[];
  readonly notApplicableWhen?: { readonly fact: string; readonly is: string };
  /** Several options may be chosen; `exclusive` ones only alone. */
  readonly several?: true;
  readonly exclusive?: readonly number[];
  /** "Vet inte" is not allowed. */
  readonly noUnknown?: true;
  /** For a follow-up: the condition for asking it, an unparsed rule. */
  readonly askedWhen?: unknown;
}

/** The parts of a step that the plan needs. */
export interface ModelStep {
  readonly question: string;
  readonly to: number;
  /** Id of the measure that it is part of. */
  readonly measure: string;
  /** In a small organisation. */
  readonly hours: StepHours;
  readonly grows: Growth;
  readonly urgent?: true;
  readonly leads?: "who" | "time";
  readonly weeks?: number;
  /** Something may have to be bought. */
  readonly buys?: true;
  /** Steps that come before it, as `question:option`. */
  readonly after?: readonly string[];
}
