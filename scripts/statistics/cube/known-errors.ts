// Known errors: errors in published figures that no correction can fix, and that are described in words.
import Type, { type Static } from "typebox";

const closed = { additionalProperties: false } as const;

const Words = Type.String({ pattern: "\\S", maxLength: 2000 });

/** The kinds of tables that an error may affect. */
const erringKinds = ["respondent", "level", "area", "question", "measure", "reason"] as const;
export type ErringKind = (typeof erringKinds)[number];

/** One error in published figures that remain: described in words, never with figures that no release has. */
export const KnownError = Type.Object(
  {
    round: Type.String({ minLength: 1 }),
    /** The releases whose figures are wrong: r1, r2 … */
    releases: Type.Array(Type.String({ pattern: "^r[1-9][0-9]*$" }), { minItems: 1, uniqueItems: true }),
    kinds: Type.Array(Type.Enum([...erringKinds]), { minItems: 1, uniqueItems: true }),
    /** The day it was announced: ISO 8601, YYYY-MM-DD. */
    date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
    /** What is wrong, in which direction, and why it remains. Only in these two languages: others are not checked for figures. */
    text: Type.Object({ sv: Words, en: Words }, closed),
  },
  closed,
);

/** `content/statistics/known-errors.yaml`. */
export const KnownErrors = Type.Object({ errors: Type.Array(KnownError, { minItems: 1 }) }, closed);

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

/** The known errors of one release that affect comparisons between rounds: in the level or the response. */
export function comparedErrorsOf(all: readonly KnownError[], release: Named): readonly KnownError[] {
  return knownErrorsOf(all, release).filter(({ kinds }) => kinds.includes("level") || kinds.includes("respondent"));
}
