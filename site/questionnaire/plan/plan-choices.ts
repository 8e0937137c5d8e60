// Reads what a draft has changed in the plan. Measures are not checked here: the form has their list only once the plan is opened.
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import { sanitize } from "../answering/annotations.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { PlanChoices } from "../drafts/state.ts";

type Entries = Readonly<Record<string, unknown>>;

const most = 200;
const isMeasure = (id: unknown): id is string => typeof id === "string" && /^[a-z][a-z0-9-]{0,99}$/.test(id);
const isText = (text: unknown): text is string => typeof text === "string" && text.trim() !== "";

/** Whatever can be read, with one warning if anything was left out. */
export function readPlanChoices(given: unknown): {
  readonly plan?: PlanChoices;
  readonly diagnostics: readonly Diagnostic<DraftFileCode>[];
} {
  if (given === undefined) return { diagnostics: [] };
  const value = entriesOf(given) ?? {};
  const entries = (key: string, isRight: (one: unknown) => boolean, read = (one: unknown) => one): Entries | undefined => {
    const all = Object.entries(entriesOf(value[key]) ?? {}).slice(0, most);
    const right = all.filter(([id, one]) => isMeasure(id) && isRight(one));
    return right.length > 0 ? Object.fromEntries(right.map(([id, one]) => [id, read(one)])) : undefined;
  };
  const order = Array.isArray(value.order) ? [...new Set(value.order.filter(isMeasure))].slice(0, most) : [];
  const read = {
    ...(order.length > 0 ? { order } : {}),
    included: entries("included", (one) => typeof one === "boolean"),
    who: entries("who", isText, (one) => sanitize(String(one), "owners")),
    due: entries("due", isDay),
    ...(isDay(value.start) ? { start: value.start } : {}),
    ...(value.size === "large" ? { size: value.size } : {}),
  };
  const plan = Object.fromEntries(Object.entries(read).filter(([, one]) => one !== undefined)) as PlanChoices;
  const isWhole = JSON.stringify(sorted(plan)) === JSON.stringify(sorted(given));
  return {
    ...(Object.keys(plan).length > 0 ? { plan } : {}),
    diagnostics: isWhole ? [] : [warning("draft-plan", "/plan")],
  };
}

/** Whether it is an existing date YYYY-MM-DD, early enough for a plan after it. */
export function isDay(day: unknown): day is string {
  if (typeof day !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= "1970-01-01" && day < "9900-01-01";
}

function entriesOf(given: unknown): Entries | undefined {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Entries) : undefined;
}

function sorted(value: unknown): unknown {
  const entries = entriesOf(value);
  return entries
    ? Object.fromEntries(
        Object.keys(entries)
          .sort()
          .map((key) => [key, sorted(entries[key])]),
      )
    : value;
}
