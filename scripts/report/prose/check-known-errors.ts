// Decides whether an error is told as it may be: of releases that are out and have its figures, on a day that has been, and without a figure or a name.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import type { ReportCode } from "../messages.ts";
import { figuresInWords, namesInWords } from "./figures-in-words.ts";

/** A round with something out. */
export interface Out {
  readonly round: string;
  /** The round's last day, YYYY-MM-DD. */
  readonly closes: string;
  /** By release, by kind of table: its figures as a text, so that the same figures are the same text. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of everybody in the round's frame but the authority that tells the error. */
  readonly names: readonly string[];
}

export interface Known {
  readonly errors: readonly KnownError[];
  /** The rounds that some error is of. */
  readonly out: readonly Out[];
  /** Everything that is out, "round release" each. */
  readonly released: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

type Faults = readonly Diagnostic<ReportCode>[];
const code = (name: ReportCode, pointer: string, values: Diagnostic["values"]): Diagnostic<ReportCode> => fault(name, pointer, values);

/** Every fault, with pointers into known-errors.yaml. The file has its shape. */
export function checkKnownErrors({ errors, out, released, today }: Known): Faults {
  const said = (one: KnownError): string => [one.round, one.date, ...one.releases.toSorted(), ...one.kinds.toSorted()].join(" ");
  return errors.flatMap((one, at) => {
    const known = out.find(({ round }) => round === one.round);
    const repeats = errors.findIndex((other) => said(other) === said(one)) < at;
    return [
      ...(known ? placed(one, `/errors/${at}`, { known, released }) : [notOut(one, `/errors/${at}/round`, released)]),
      ...dated(one, `/errors/${at}/date`, { closes: known?.closes ?? "", today }),
      ...toldIn(one, `/errors/${at}`, known?.names ?? []),
      ...(repeats ? [code("known-error-repeated", `/errors/${at}`, { round: one.round, date: one.date })] : []),
    ];
  });
}

function notOut(
  { round, releases }: Pick<KnownError, "round" | "releases">,
  pointer: string,
  released: readonly string[],
): Diagnostic<ReportCode> {
  return code("known-error-release", pointer, { round, release: releases.join(", "), known: released.join(", ") || "–" });
}

interface Placing {
  readonly known: Out;
  readonly released: readonly string[];
}

/**
 * Each release that is named is out and has tables of each kind. An error that no correction puts right stands in every later release of
 * the round, whatever else that corrects; and in an earlier one where the figures are the same.
 */
function placed({ round, releases, kinds }: KnownError, at: string, { known: { figures }, released }: Placing): Faults {
  const unknown = releases.flatMap((release, index) =>
    figures.has(release) ? [] : [notOut({ round, releases: [release] }, `${at}/releases/${index}`, released)],
  );
  const missing = kinds.flatMap((kind, index) =>
    releases
      .filter((release) => figures.has(release) && !figures.get(release)?.has(kind))
      .map((release) =>
        code("known-error-kind", `${at}/kinds/${index}`, {
          kind,
          round,
          release,
          kinds: [...(figures.get(release)?.keys() ?? [])].join(", "),
        }),
      ),
  );
  const all = [...figures.keys()];
  const first = all.findIndex((release) => releases.includes(release));
  const left = all.flatMap((release, index) => {
    if (releases.includes(release)) return [];
    const own = figures.get(release);
    const stands = (kind: string): boolean =>
      own?.has(kind) === true && (index > first || releases.some((one) => figures.get(one)?.get(kind) === own.get(kind)));
    const kind = kinds.find(stands);
    return first < 0 || kind === undefined ? [] : [code("known-error-same", `${at}/releases`, { release, kind })];
  });
  return [...unknown, ...missing, ...left];
}

function dated({ date }: KnownError, pointer: string, { closes, today }: { readonly closes: string; readonly today: string }): Faults {
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  if (!isDay || date > today) return [code("known-error-date", pointer, { date, today })];
  return date > closes ? [] : [code("known-error-early", pointer, { date, closes })];
}

/** Right figures beside the wrong ones would go round the rounding and the audit, and a name tells that somebody answered. */
function toldIn({ text }: KnownError, at: string, names: readonly string[]): Faults {
  return (["sv", "en"] as const).flatMap((language) => [
    ...figuresInWords(language, text[language]).map((claim) => code("known-error-figure", `${at}/text/${language}`, { claim })),
    ...namesInWords(text[language], names).map((name) => code("known-error-name", `${at}/text/${language}`, { name })),
  ]);
}
