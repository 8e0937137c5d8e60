// Decides whether an error is told as it may be: of releases that are out and have its figures, on a day that has been, and without a figure or a name.
import { type Diagnostic, fault } from "../diagnostic.ts";
import type { KnownError } from "../statistics/known-errors.ts";
import type { KnownErrorCode } from "./codes.ts";
import { figuresToldIn, namesToldIn } from "./told-figures.ts";

/** A round with something out. */
export interface Out {
  readonly round: string;
  /** The round's last day, YYYY-MM-DD. */
  readonly closes: string;
  /** By release, by kind of table: its figures as a text, so that the same figures are the same text. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of everybody in the round's frame. */
  readonly names: readonly string[];
}

export interface Known {
  readonly errors: readonly KnownError[];
  readonly out: readonly Out[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

type Faults = readonly Diagnostic<KnownErrorCode>[];
const code = (name: KnownErrorCode, pointer: string, values: Diagnostic["values"]): Diagnostic<KnownErrorCode> =>
  fault(name, pointer, values);

/** Every fault, with pointers into known-errors.yaml. The file has its shape. */
export function checkKnownErrors({ errors, out, today }: Known): Faults {
  const said = (one: KnownError): string => [one.round, one.date, ...one.releases.toSorted(), ...one.kinds.toSorted()].join(" ");
  return errors.flatMap((one, at) => {
    const known = out.find(({ round }) => round === one.round);
    const repeats = errors.findIndex((other) => said(other) === said(one)) < at;
    return [
      ...(known ? placed(one, `/errors/${at}`, known) : [notOut(one, `/errors/${at}/round`, out)]),
      ...dated(one, `/errors/${at}/date`, { closes: known?.closes ?? "", today }),
      ...toldIn(one, `/errors/${at}`, known?.names ?? []),
      ...(repeats ? [code("known-error-repeated", `/errors/${at}`, { round: one.round, date: one.date })] : []),
    ];
  });
}

function notOut({ round, releases }: KnownError, pointer: string, out: readonly Out[]): Diagnostic<KnownErrorCode> {
  const known = out.flatMap((one) => [...one.figures.keys()].map((release) => `${one.round} ${release}`)).join(", ") || "–";
  return code("known-error-release", pointer, { round, release: releases.join(", "), known });
}

/** Each release that is named is out and has tables of each kind, and so has no other of the same figures. */
function placed({ round, releases, kinds }: KnownError, at: string, known: Out): Faults {
  const { figures } = known;
  const unknown = releases.flatMap((release, index) =>
    figures.has(release) ? [] : [notOut({ releases: [release], round } as KnownError, `${at}/releases/${index}`, [known])],
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
  const others = [...figures.keys()].filter((release) => !releases.includes(release));
  const same = others.flatMap((release) => {
    const shared = kinds.filter((kind) => releases.some((one) => has(figures, one, kind) === has(figures, release, kind)));
    return shared
      .filter((kind) => has(figures, release, kind) !== undefined)
      .map((kind) => code("known-error-same", `${at}/releases`, { release, kind }));
  });
  return [...unknown, ...missing, ...same];
}

function has(figures: Out["figures"], release: string, kind: string): string | undefined {
  return figures.get(release)?.get(kind);
}

function dated({ date }: KnownError, pointer: string, { closes, today }: { readonly closes: string; readonly today: string }): Faults {
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  if (!isDay || date > today) return [code("known-error-date", pointer, { date, today })];
  return date > closes ? [] : [code("known-error-early", pointer, { date, closes })];
}

/** Right figures beside the wrong ones would go round the rounding and the audit, and a name tells that somebody answered. */
function toldIn({ text }: KnownError, at: string, names: readonly string[]): Faults {
  return (["sv", "en"] as const).flatMap((language) => [
    ...figuresToldIn(language, text[language]).map((claim) => code("known-error-figure", `${at}/text/${language}`, { claim })),
    ...namesToldIn(text[language], names).map((name) => code("known-error-name", `${at}/text/${language}`, { name })),
  ]);
}
