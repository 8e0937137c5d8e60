// Decides what the intake's log may hold: a few fields, each with a form of its own. Whatever else is handed in is left out.

/** One thing that happened. `round` is named only where it exists: an address can hold anything. */
export interface Entry {
  readonly event: "started" | "answered" | "delivered" | "waits" | "failed" | "stopping" | "stopped";
  readonly status?: number;
  readonly codes?: readonly string[];
  readonly round?: string;
  /** Whole milliseconds from the last byte read to the answer. */
  readonly milliseconds?: number;
  /** How many envelopes. */
  readonly count?: number;
  readonly proposal?: number;
  /** The class of an error, never its message: a message may hold a path or what was sent. */
  readonly error?: string;
}

const word = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isWord = (value: unknown): boolean => typeof value === "string" && word.test(value);

const allowed: Readonly<Record<keyof Entry, (value: unknown) => boolean>> = {
  event: isWord,
  status: isCount,
  codes: (value) => Array.isArray(value) && value.every(isWord),
  round: (value) => typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 40,
  milliseconds: isCount,
  count: isCount,
  proposal: isCount,
  error: isWord,
};

/** One line of JSON with the moment first. A field that is not allowed, or has another form, is not written. */
export function journalLine(entry: Entry, at: Date): string {
  const kept = Object.entries(allowed).flatMap(([name, holds]) => {
    const value = entry[name as keyof Entry];
    return value !== undefined && holds(value) ? [[name, value] as const] : [];
  });
  return JSON.stringify({ at: at.toISOString(), ...Object.fromEntries(kept) });
}
