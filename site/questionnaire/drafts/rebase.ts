// Three-way merge of drafts.

import type { Bound } from "../../../scripts/method/pathway/plan.ts";
import { annotationKinds, withAnnotations } from "../answering/annotations.ts";
import type { Filled, PlanChoices } from "./state.ts";

export interface Changes {
  /** The common ancestor. */
  readonly base: Filled;
  readonly mine: Filled;
  readonly theirs: Filled;
}

/** Theirs, with every change from base to mine applied, removals included; mine wins a conflict. */
export function rebase({ base, mine, theirs }: Changes): Filled {
  const { plan: _plan, part: _part, ...rest } = theirs;
  const part = isSame(mine.part, base.part) ? theirs.part : mine.part;
  const merged: Filled = {
    ...rest,
    answers: mergeEntries(base.answers, mine.answers, theirs.answers),
    background: mergeEntries(base.background, mine.background, theirs.background),
    target: mine.target === base.target ? theirs.target : mine.target,
    ...mergedPlan(base.plan, mine.plan, theirs.plan),
    ...(part ? { part } : {}),
  };
  return annotationKinds.reduce((now, kind) => withAnnotations(now, kind, mergeEntries(base[kind], mine[kind], theirs[kind])), merged);
}

/** What is chosen for the whole plan each as a whole; the rest question by question and step by step. */
function mergedPlan(base: PlanChoices = {}, mine: PlanChoices = {}, theirs: PlanChoices = {}): { readonly plan?: PlanChoices } {
  const whole = mergeEntries<unknown>({ ...base }, { ...mine }, { ...theirs });
  const each = (["bounds", "who", "due", "confirmed"] as const).map((key) => {
    const entries = mergeEntries<Bound | string | true>(base[key], mine[key], theirs[key]);
    return [key, Object.keys(entries).length > 0 ? entries : undefined] as const;
  });
  const found = Object.entries({ ...whole, ...Object.fromEntries(each) }).filter(([, value]) => value !== undefined);
  return found.length > 0 ? { plan: Object.fromEntries(found) } : {};
}

type Entries<T> = Readonly<Record<string, T>>;

function mergeEntries<T>(base: Entries<T> = {}, mine: Entries<T> = {}, theirs: Entries<T> = {}): Record<string, T> {
  const result: Record<string, T> = { ...theirs };
  for (const key of Object.keys({ ...base, ...mine })) {
    const value = mine[key];
    if (isSame(base[key], value)) continue;
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
