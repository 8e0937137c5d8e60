// The intake's metrics for its operators: counts only, served on an address of their own.
import type { LogEntry } from "./journal.ts";

interface Metrics {
  readonly record: (entry: LogEntry) => void;
  /** In Prometheus' text format 0.0.4. `waiting`: envelopes that no proposal contains yet. */
  readonly text: (now: { readonly waiting: number }) => string;
}

const names = {
  answers: "infosaktrappan_intake_answers_total",
  codes: "infosaktrappan_intake_refusals_total",
  failures: "infosaktrappan_intake_delivery_failures_total",
  proposals: "infosaktrappan_intake_proposals_total",
  waiting: "infosaktrappan_intake_waiting_envelopes",
  slowest: "infosaktrappan_intake_answer_milliseconds_max",
} as const;

export function createMetrics(): Metrics {
  const byStatus = new Map<string, number>();
  const byCode = new Map<string, number>();
  let [failures, proposals, slowest] = [0, 0, 0];
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    record: ({ event, status, codes = [], milliseconds = 0 }) => {
      if (event === "answered") add(byStatus, String(status));
      if (event === "answered") for (const code of codes) add(byCode, code);
      if (event === "failed") failures++;
      if (event === "delivered") proposals++;
      slowest = Math.max(slowest, milliseconds);
    },
    text: ({ waiting }) =>
      [
        ...family(names.answers, "counter", "status", byStatus),
        ...family(names.codes, "counter", "code", byCode),
        ...single(names.failures, "counter", failures),
        ...single(names.proposals, "counter", proposals),
        ...single(names.waiting, "gauge", waiting),
        ...single(names.slowest, "gauge", slowest),
        "",
      ].join("\n"),
  };
}

function family(name: string, type: "counter", label: string, counts: ReadonlyMap<string, number>): readonly string[] {
  return [`# TYPE ${name} ${type}`, ...[...counts].sort().map(([value, count]) => `${name}{${label}="${value}"} ${count}`)];
}

function single(name: string, type: "counter" | "gauge", value: number): readonly string[] {
  return [`# TYPE ${name} ${type}`, `${name} ${value}`];
}
