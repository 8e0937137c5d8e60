// Decides whether an error is told as it may be: of a release that is out, after its round closed, and without figures that nothing has published.
import { type Diagnostic, fault } from "../diagnostic.ts";
import type { KnownError } from "../statistics/known-errors.ts";
import { looseFigures } from "./claims.ts";
import type { KnownErrorCode } from "./codes.ts";
import type { Language } from "./words.ts";

/** What is out, by round. */
export interface Out {
  readonly round: string;
  /** The round's last day, YYYY-MM-DD. */
  readonly closes: string;
  readonly releases: readonly string[];
  /** The kinds of tables that some release of the round has. */
  readonly kinds: ReadonlySet<string>;
}

/** A few counted in words: in a small group that is an exact count, which no release gives. */
const fewInWords: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s+(?:\p{L}+\s+)?(?:kommun|region|myndighet|organisation|svar)(?:er|en)?(?!\p{L})/giu,
  en: /(?<!\p{L})(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\p{L}+\s+)?(?:municipalit(?:y|ies)|regions?|agenc(?:y|ies)|organisations?|answers?)(?!\p{L})/giu,
};

/** Every fault, with pointers into known-errors.yaml. The file has its shape. */
export function checkKnownErrors(errors: readonly KnownError[], out: readonly Out[]): readonly Diagnostic<KnownErrorCode>[] {
  return errors.flatMap((one, at) => [...placed(one, `/errors/${at}`, out), ...figuresIn(one, `/errors/${at}`)]);
}

function placed({ round, releases, kinds, date }: KnownError, at: string, out: readonly Out[]): readonly Diagnostic<KnownErrorCode>[] {
  const known = out.find((one) => one.round === round);
  const listed = out.flatMap((one) => one.releases.map((release) => `${one.round} ${release}`)).join(", ") || "–";
  if (!known) return [fault("known-error-release", `${at}/round`, { round, release: releases.join(", "), known: listed })];
  return [
    ...releases.flatMap((release, index) =>
      known.releases.includes(release)
        ? []
        : [fault<KnownErrorCode>("known-error-release", `${at}/releases/${index}`, { round, release, known: listed })],
    ),
    ...kinds.flatMap((kind, index) =>
      known.kinds.has(kind)
        ? []
        : [fault<KnownErrorCode>("known-error-kind", `${at}/kinds/${index}`, { kind, round, kinds: [...known.kinds].join(", ") })],
    ),
    ...(date > known.closes ? [] : [fault<KnownErrorCode>("known-error-early", `${at}/date`, { date, closes: known.closes })]),
  ];
}

/** Right figures beside the wrong ones would go round the rounding and the audit: that is why the error is told in words at all. */
function figuresIn({ text }: KnownError, at: string): readonly Diagnostic<KnownErrorCode>[] {
  return (["sv", "en"] as const).flatMap((language) => {
    const said = text[language] ?? "";
    const claims = [...looseFigures(language, said), ...[...said.matchAll(fewInWords[language])].map(([found]) => found)];
    return claims.map((claim) => fault<KnownErrorCode>("known-error-figure", `${at}/text/${language}`, { claim }));
  });
}
