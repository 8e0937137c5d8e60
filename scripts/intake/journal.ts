// The intake's log: an allow-list of fields, each with a fixed form. Anything else is left out.

/** One event. `round` is given only if the round exists: an address can contain anything. */
export interface LogEntry {
  readonly event: "started" | "missing" | "answered" | "delivered" | "waits" | "failed" | "stopping" | "stopped";
  readonly status?: number;
  readonly codes?: readonly string[];
  readonly round?: string;
  /** Whole milliseconds from the last byte read to the response. */
  readonly milliseconds?: number;
  /** Number of envelopes. */
  readonly count?: number;
  readonly proposal?: number;
  /** The name of an error, never its message, which may contain a path or what was sent. */
  readonly error?: string;
}

const word = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isWord = (value: unknown): boolean => typeof value === "string" && word.test(value);

const allowed: Readonly<Record<keyof LogEntry, (value: unknown) => boolean>> = {
  event: isWord,
  status: isCount,
  codes: (value) => Array.isArray(value) && value.every(isWord),
  round: (value) => typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 40,
  milliseconds: isCount,
  count: isCount,
  proposal: isCount,
  error: isWord,
};

/** One line of JSON, the time first. A field that is not on the list, or has another form, is left out. */
export function formatLogEntry(entry: LogEntry, at: Date): string {
  const fields = Object.entries(allowed).flatMap(([name, isAllowed]) => {
    const value = entry[name as keyof LogEntry];
    return value !== undefined && isAllowed(value) ? [[name, value] as const] : [];
  });
  return JSON.stringify({ at: at.toISOString(), ...Object.fromEntries(fields) });
}
