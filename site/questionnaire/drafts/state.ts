// The form's state: what is filled in, and the store that everything shown derives from.
import type { Size } from "../../../scripts/method/pathway/hours.ts";
import type { Bound } from "../../../scripts/method/pathway/plan.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { Weekly } from "../plan/plan-dates.ts";

/** What has been filled in so far. An unanswered question is absent. */
export interface Filled {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly background: Readonly<Record<string, string>>;
  /** The target level that the management has chosen; 0 if none, which means the next level. */
  readonly target: number;
  /** Notes on questions, who finds out the answer, who owns it, and its evidence: for own use, never sent. Absent if there are none. */
  readonly notes?: Annotations;
  readonly finders?: Annotations;
  readonly owners?: Annotations;
  readonly evidence?: Annotations;
  /** How the organisation has changed its plan: for own use, never sent. Absent if the plan is as proposed. */
  readonly plan?: PlanChoices;
  /** The round that was open when it was last changed. */
  readonly round?: string;
  /** Set if these are one colleague's part of the answers. */
  readonly part?: Part;
}

/** Question id → text. */
export type Annotations = Readonly<Record<string, string>>;

/** What differs from the proposed plan. Whatever is absent is as proposed; questions and steps that do not exist are ignored. */
export interface PlanChoices {
  /** By question: the lowest and the highest option that the plan may lead to. */
  readonly bounds?: Readonly<Record<string, Bound>>;
  /** The fewest hours, though it drives some questions to their top. */
  readonly isCheapest?: true;
  /** By step, `question:option`: who does it, and the day it is due, YYYY-MM-DD. */
  readonly who?: Readonly<Record<string, string>>;
  readonly due?: Readonly<Record<string, string>>;
  /** The plan's first day, YYYY-MM-DD. Kept from the first change on, so that the dates stay. */
  readonly start?: string;
  /** Whose hours are shown; absent: a small organisation's. */
  readonly size?: Exclude<Size, "small">;
  readonly weekly?: Weekly;
  /** What the organisation marks its papers with, and the group that the page for management tells of: its type, or "type/size". */
  readonly mark?: string;
  readonly group?: string;
  /** By question, the option that was chosen when the last round was answered. Absent if nothing is known of it. */
  readonly lastRound?: Readonly<Record<string, number>>;
  /** The areas that have been gone through since then, as `area:block`. */
  readonly confirmed?: Readonly<Record<string, true>>;
}

/** Some areas, in the questionnaire's order, in some or all blocks, and the organisation's label for them. */
export interface Part {
  readonly areas: readonly string[];
  /** Ascending. Absent: every block. */
  readonly blocks?: readonly number[];
  readonly label?: string;
}

export interface Store {
  readonly read: () => Filled;
  /** Replaces what is filled in and calls every listener, in the order they were added. */
  readonly change: (next: Filled) => void;
  readonly onChange: (listener: (now: Filled) => void) => void;
}

/** The chosen target level, or the next level if none is chosen. Never above the top. */
export function effectiveTarget(target: number, level: number, top: number): number {
  return Math.min(target === 0 ? level + 1 : target, top);
}

export function emptyFilled(target = 0): Filled {
  return { answers: {}, background: {}, target };
}

export function makeStore(first: Filled): Store {
  let now = first;
  const listeners: ((now: Filled) => void)[] = [];
  return {
    read: () => now,
    change: (next) => {
      now = next;
      for (const listener of listeners) listener(now);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

export function withAnswer(filled: Filled, question: string, answer: Answer): Filled {
  return { ...filled, answers: { ...filled.answers, [question]: answer } };
}

export function withFact(filled: Filled, fact: string, option: string): Filled {
  return { ...filled, background: { ...filled.background, [fact]: option } };
}

/** Whether there is nothing to lose: no answer, background fact or annotation, and no part to answer. */
export function isEmpty(filled: Filled): boolean {
  return countFilled(filled) + countAnnotations(filled) === 0 && !filled.part;
}

/** Answers and background facts together. */
export function countFilled(filled: Filled): number {
  return Object.keys(filled.answers).length + Object.keys(filled.background).length;
}

/** All kinds together. */
export function countAnnotations({ notes = {}, finders = {}, owners = {}, evidence = {} }: Filled): number {
  return [notes, finders, owners, evidence].reduce((sum, one) => sum + Object.keys(one).length, 0);
}
