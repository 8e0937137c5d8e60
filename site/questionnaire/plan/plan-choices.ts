// Reads what a draft has changed in the plan. Questions are not checked here: those that do not exist have no effect.
import { isRecord } from "../../../scripts/core/canonical.ts";
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import { sanitize } from "../answering/annotations.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { isDay } from "./is-day.ts";
import { mostWeekly } from "./plan-dates.ts";

type Check = (value: unknown) => boolean;

const question = /^[a-z][a-z0-9-]{0,99}$/;
const step = /^[a-z][a-z0-9-]{0,99}:[1-9]\d{0,2}$/;
const each =
  (key: RegExp, isRight: Check): Check =>
  (value) =>
    isRecord(value) && Object.entries(value).every(([id, one]) => key.test(id) && isRight(one));
const whole =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

const isText: Check = (value) => typeof value === "string" && value.trim() !== "" && value === sanitize(value, "owners");

const members: Readonly<Record<keyof PlanChoices, Check>> = {
  bounds: each(question, each(/^(least|most)$/, whole(0, 200))),
  isCheapest: (value) => value === true,
  who: each(step, isText),
  due: each(step, isDay),
  start: isDay,
  size: (value) => ["medium", "large"].includes(String(value)),
  weekly: (value) => each(/^(coordinator|others)$/, whole(1, mostWeekly))(value) && Object.keys(value as object).length === 2,
  mark: isText,
  group: isText,
  lastRound: each(question, whole(0, 200)),
  confirmed: each(step, (value) => value === true),
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
