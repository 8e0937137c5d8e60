// Decides the shape of errors that are told in words: those of published figures that no correction can put right.
import Type, { type Static } from "typebox";

const closed = { additionalProperties: false } as const;

const Words = Type.String({ pattern: "\\S", maxLength: 2000 });

/** What an error may be about: the kinds of tables that a release has. */
const erringKinds = ["respondent", "level", "area", "question", "measure", "reason"] as const;
export type ErringKind = (typeof erringKinds)[number];

/** One error in published figures that stand: said in words, and never in figures that no release has. */
export const KnownError = Type.Object(
  {
    round: Type.String({ minLength: 1 }),
    /** The releases whose figures are wrong: r1, r2 … */
    releases: Type.Array(Type.String({ pattern: "^r[1-9][0-9]*$" }), { minItems: 1, uniqueItems: true }),
    kinds: Type.Array(Type.Enum([...erringKinds]), { minItems: 1, uniqueItems: true }),
    /** The day on which it was told: ISO 8601, YYYY-MM-DD. */
    date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
    /** What is wrong, which way it leans, and why it stands. In these two languages only: in others nobody reads it for figures. */
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

/** Those of one release, the newest first. */
export function knownErrorsOf(all: readonly KnownError[], { round, release }: Named): readonly KnownError[] {
  return all.filter((one) => one.round === round && one.releases.includes(release)).toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Those of one release that touch what is compared from one round to the next: who stands where, and who answered. */
export function comparedErrorsOf(all: readonly KnownError[], release: Named): readonly KnownError[] {
  return knownErrorsOf(all, release).filter(({ kinds }) => kinds.includes("level") || kinds.includes("respondent"));
}
