// Schema of known errors: those in published figures that no correction can put right and that are announced in words.
import { type Static, Type } from "../../core/type.ts";

const Words = Type.String({ pattern: "\\S", maxLength: 2000 });

/** The kinds of tables of a release that an error may concern. */
const affectedKinds = ["respondent", "level", "area", "question", "reason"] as const;
export type AffectedKind = (typeof affectedKinds)[number];

const errorDirections = ["up", "down", "unknown"] as const;
export type ErrorDirection = (typeof errorDirections)[number];

/** One error in figures that remain published. Its text is words only: correct figures beside the published ones could disclose a few. */
export const KnownError = Type.Closed({
  round: Type.String({ minLength: 1 }),
  /** Every release that has the error: r1, r2 … */
  releases: Type.Array(Type.String({ pattern: "^r[1-9][0-9]*$" }), { minItems: 1, uniqueItems: true }),
  /** Kinds of tables that err in different directions have an entry each. */
  kinds: Type.Array(Type.Enum([...affectedKinds]), { minItems: 1, uniqueItems: true }),
  /** `up`: the figures show higher levels, or more of what they count, than is true. `unknown`: also where it differs between groups. */
  direction: Type.Enum([...errorDirections]),
  /** The day on which it was announced: ISO 8601, YYYY-MM-DD. */
  date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
  /** What is wrong, which way the figures err, and why they remain, without naming a group. A person reviews it: see .github/CODEOWNERS. */
  text: Type.Closed({ sv: Words, en: Words }),
});

/** `content/statistics/known-errors.yaml`. */
export const KnownErrors = Type.Closed({ errors: Type.Array(KnownError, { minItems: 1 }) });

export type KnownError = Static<typeof KnownError>;
export type KnownErrors = Static<typeof KnownErrors>;

interface Named {
  readonly round: string;
  readonly release: string;
}

/** The known errors of one release, the newest first. */
export function knownErrorsOf(all: readonly KnownError[], { round, release }: Named): readonly KnownError[] {
  return all.filter((one) => one.round === round && one.releases.includes(release)).toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Those of one release that affect comparisons from one round to the next: levels, and who answered. */
export function comparedErrorsOf(all: readonly KnownError[], release: Named): readonly KnownError[] {
  return knownErrorsOf(all, release).filter(({ kinds }) => kinds.includes("level") || kinds.includes("respondent"));
}

/** Which way each known error moves the levels of the later and of the earlier of two compared releases. */
export interface ErrorsOfChange {
  readonly now: readonly ErrorDirection[];
  readonly before: readonly ErrorDirection[];
}

export const noErrors: ErrorsOfChange = { now: [], before: [] };

/** Those of two compared releases; none of an earlier one that is null. How an error in who answered moves the levels is never known. */
export function errorsOfChange(
  all: readonly KnownError[],
  { now, before }: { readonly now: Named; readonly before: Named | null },
): ErrorsOfChange {
  const [ofNow = [], ofBefore = []] = [now, before].map((one) =>
    one === null ? [] : comparedErrorsOf(all, one).map(({ kinds, direction }) => (kinds.includes("respondent") ? "unknown" : direction)),
  );
  return { now: ofNow, before: ofBefore };
}
