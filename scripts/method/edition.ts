// The shapes of an edition and a response as the engine takes them.
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

/** What the arithmetic needs of an edition, and nothing else: no texts, so that the browser loads little. */
export interface Model {
  readonly creditMax: number;
  /** Credits are whole numbers of 1/creditUnit; absent: 1. Above 1 only where a method has fractions for credits. */
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
  readonly weight: number;
  readonly must?: number;
  readonly credits: readonly number[];
  readonly notApplicableWhen?: { readonly fact: string; readonly is: string };
  /** Several options may be chosen; those `exclusive` only alone. */
  readonly several?: true;
  readonly exclusive?: readonly number[];
  /** "Vet inte" may not be answered. */
  readonly noUnknown?: true;
  /** A follow-up: the rule, as data, that must hold for the question to be asked. */
  readonly askedWhen?: unknown;
}

/** What the pathway needs of a measure. */
export interface ModelMeasure {
  readonly id: string;
  readonly raises: readonly string[];
  readonly effort: number;
  readonly priority: number;
  readonly after: readonly string[];
}
