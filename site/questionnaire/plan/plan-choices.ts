// Reads what a draft has changed in the plan. Measures are not checked here: the form has their list only once the plan is opened.
import { isRecord } from "../../../scripts/core/canonical.ts";
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import { sanitize } from "../answering/annotations.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { isDay } from "./is-day.ts";

type Check = (value: unknown) => boolean;

const isMeasure: Check = (id) => typeof id === "string" && /^[a-z][a-z0-9-]{0,99}$/.test(id);
const each =
  (isRight: Check): Check =>
  (value) =>
    isRecord(value) && Object.entries(value).every(([id, one]) => isMeasure(id) && isRight(one));

const members: Readonly<Record<keyof PlanChoices, Check>> = {
  order: (value) => Array.isArray(value) && value.every(isMeasure),
  included: each((value) => typeof value === "boolean"),
  who: each((value) => typeof value === "string" && value.trim() !== "" && value === sanitize(value, "owners")),
  due: each((value) => isDay(value)),
  start: (value) => isDay(value),
  size: (value) => value === "large",
};

/** The members that can be read, each whole, with one warning if any was left out. */
export function readPlanChoices(given: unknown): {
  readonly plan?: PlanChoices;
  readonly diagnostics: readonly Diagnostic<DraftFileCode>[];
} {
  if (given === undefined) return { diagnostics: [] };
  const all = isRecord(given) ? Object.entries(given) : [];
  const read = all.filter(([key, value]) => Object.hasOwn(members, key) && members[key as keyof PlanChoices](value));
  const isWhole = isRecord(given) && read.length === all.length;
  return {
    ...(read.length > 0 ? { plan: Object.fromEntries(read) } : {}),
    diagnostics: isWhole ? [] : [warning("draft-plan", "/plan")],
  };
}
