// Resolves which of an organisation's envelopes counts: the last one, by the days on which they were accepted before anyone's clock.
import type { DeclineReason, SealedResponse } from "../../envelope/schema.ts";
import { maxEnvelopesPerKey } from "../../envelope/verify.ts";
import type { Answers, Background } from "../../method/schema.ts";
import type { ReleaseCode } from "../messages.ts";

/** The part of an opened envelope that resolution needs. Times in Unix seconds. */
export interface Resolvable {
  readonly path: string;
  /** SHA-256 of the envelope's bytes, hex. */
  readonly digest: string;
  readonly sub: string;
  readonly addedAt: number;
  readonly position: number;
  readonly response: SealedResponse;
}

/** One organisation's outcome. Never written anywhere. `path` names the envelope that won. */
export type Outcome =
  | {
      readonly organisation: string;
      readonly status: "answered";
      readonly path: string;
      readonly answers: Answers;
      readonly background: Background;
    }
  | { readonly organisation: string; readonly status: "declined"; readonly path: string; readonly reason: DeclineReason }
  | { readonly organisation: string; readonly status: "withdrawn"; readonly path: string };

export interface Resolution {
  /** Organisations with at least one envelope that counts, sorted by id. */
  readonly outcomes: readonly Outcome[];
  readonly quarantined: readonly { readonly path: string; readonly code: ReleaseCode }[];
  /** Envelopes that a later one of the same organisation replaced. Private. */
  readonly superseded: number;
}

/**
 * Orders by `issuedAt`, clamped between the start of the day on which the envelope was accepted and that moment, then by `issuedAt` as
 * it is, then by position of the adding commit, then by digest; the last one of an organisation, which may have several keys, wins. Nothing
 * is refused for its clock: one that runs fast is capped at the time when the file was added, and one that lags counts as the beginning of
 * that day, so an envelope accepted on a later day replaces an earlier one whatever the clocks say. Among those of one day a lagging clock
 * can still make the sender's own newer envelope lose. A winning withdrawal or decline is not an answer. Only a key's first twenty
 * envelopes in order of addition count; the check accepts no more, so more means that the check was bypassed.
 */
export function resolve(opened: readonly Resolvable[], registry: ReadonlyMap<string, { readonly organisation: string }>): Resolution {
  const quarantined: { readonly path: string; readonly code: ReleaseCode }[] = [];
  const perKey = new Map<string, number>();
  const winners = new Map<string, Resolvable>();
  let counted = 0;
  for (const one of opened.toSorted(byAddition)) {
    const organisation = registry.get(one.sub)?.organisation;
    const used = perKey.get(one.sub) ?? 0;
    perKey.set(one.sub, used + 1);
    if (organisation === undefined) quarantined.push({ path: one.path, code: "resolve-no-organisation" });
    else if (used >= maxEnvelopesPerKey) quarantined.push({ path: one.path, code: "resolve-too-many" });
    else {
      counted += 1;
      const before = winners.get(organisation);
      if (!before || byTime(timed(before), timed(one)) < 0) winners.set(organisation, one);
    }
  }
  const outcomes = [...winners]
    .map(([organisation, winner]) => outcomeOf(organisation, winner))
    .sort((a, b) => compare(a.organisation, b.organisation));
  return { outcomes, quarantined, superseded: counted - winners.size };
}

function outcomeOf(organisation: string, { path, response }: Resolvable): Outcome {
  switch (response.type) {
    case "submit":
      return { organisation, status: "answered", path, answers: response.answers, background: response.background };
    case "decline":
      return { organisation, status: "declined", path, reason: response.reason };
    case "withdraw":
      return { organisation, status: "withdrawn", path };
    default:
      return response satisfies never;
  }
}

const secondsPerDay = 86_400;

interface Timed extends Pick<Resolvable, "addedAt" | "position" | "digest"> {
  readonly issuedAt: number;
}

/** In UTC days, which are the same wherever this runs. */
function timeOf({ issuedAt, addedAt }: Timed): number {
  const dayBegins = addedAt - (addedAt % secondsPerDay);
  return Math.max(dayBegins, Math.min(issuedAt, addedAt));
}

/** The order of counting: the last one wins. */
export function byTime(a: Timed, b: Timed): number {
  return timeOf(a) - timeOf(b) || a.issuedAt - b.issuedAt || a.position - b.position || compare(a.digest, b.digest);
}

function timed({ addedAt, position, digest, response }: Resolvable): Timed {
  return { addedAt, position, digest, issuedAt: response.issuedAt };
}

function byAddition(a: Resolvable, b: Resolvable): number {
  return a.position - b.position || compare(a.digest, b.digest);
}

/** Code-unit order: which answer counts must not depend on a locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
