// Checks known errors of published figures against the releases that have them. The texts are for a person to review: see .github/CODEOWNERS.
import { isDay } from "../../core/day.ts";
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import { messages, type ReportCode } from "../messages.ts";

/** A round with published releases. */
export interface PublishedRound {
  readonly round: string;
  /** The round's last day, YYYY-MM-DD. */
  readonly closes: string;
  /** By release in order, by kind of table: a serialisation of its figures, the same for the same figures. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface KnownErrorsInput {
  readonly errors: readonly KnownError[];
  /** The rounds that errors name. */
  readonly rounds: readonly PublishedRound[];
  /** Every published release, as "round release". */
  readonly released: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

type Faults = readonly Diagnostic<ReportCode>[];

const fault = (code: ReportCode, pointer: string, values: Diagnostic["values"]) => diagnostic(messages, code, pointer, values);

/** Every fault, with pointers into known-errors.yaml. The file has its shape. */
export function checkKnownErrors({ errors, rounds, released, today }: KnownErrorsInput): Faults {
  const identity = (one: KnownError): string => [one.round, one.date, ...one.releases.toSorted(), ...one.kinds.toSorted()].join(" ");
  return errors.flatMap((one, at) => {
    const published = rounds.find(({ round }) => round === one.round);
    const isRepeated = errors.findIndex((other) => identity(other) === identity(one)) < at;
    return [
      ...(published ? checkReleases(one, `/errors/${at}`, { published, released }) : [unpublished(one, `/errors/${at}/round`, released)]),
      ...checkDate(one, `/errors/${at}/date`, { closes: published?.closes ?? "", today }),
      ...(isRepeated ? [fault("known-error-repeated", `/errors/${at}`, { round: one.round, date: one.date })] : []),
    ];
  });
}

function unpublished(
  { round, releases }: Pick<KnownError, "round" | "releases">,
  pointer: string,
  released: readonly string[],
): Diagnostic<ReportCode> {
  return fault("known-error-release", pointer, { round, release: releases.join(", "), known: released.join(", ") || "–" });
}

/**
 * Each release that is named is published and has tables of each kind. An error that no correction puts right remains in every later
 * release of the round, whatever else that corrects; and in an earlier one where the figures are the same.
 */
function checkReleases(
  { round, releases, kinds }: KnownError,
  at: string,
  { published: { figures }, released }: { readonly published: PublishedRound; readonly released: readonly string[] },
): Faults {
  const unknown = releases.flatMap((release, index) =>
    figures.has(release) ? [] : [unpublished({ round, releases: [release] }, `${at}/releases/${index}`, released)],
  );
  const missing = kinds.flatMap((kind, index) =>
    releases.flatMap((release) => {
      const own = figures.get(release);
      if (!own || own.has(kind)) return [];
      return [fault("known-error-kind", `${at}/kinds/${index}`, { kind, round, release, kinds: [...own.keys()].join(", ") })];
    }),
  );
  const all = [...figures.keys()];
  const first = all.findIndex((release) => releases.includes(release));
  const omitted = all.flatMap((release, index) => {
    if (first < 0 || releases.includes(release)) return [];
    const own = figures.get(release);
    const hasError = (kind: string): boolean =>
      own?.has(kind) === true && (index > first || releases.some((one) => figures.get(one)?.get(kind) === own.get(kind)));
    const kind = kinds.find(hasError);
    return kind === undefined ? [] : [fault("known-error-same", `${at}/releases`, { release, kind })];
  });
  return [...unknown, ...missing, ...omitted];
}

function checkDate({ date }: KnownError, pointer: string, { closes, today }: { readonly closes: string; readonly today: string }): Faults {
  if (!isDay(date) || date > today) return [fault("known-error-date", pointer, { date, today })];
  return date > closes ? [] : [fault("known-error-early", pointer, { date, closes })];
}
