// Random histories of a round, and a model that is simple enough to be read as the rule.

import fc from "fast-check";
import type { SealedResponse } from "../../envelope/schema.ts";
import type { Resolvable } from "../../release/opening/resolve.ts";

/** Two organisations, one with two keys; `stranger` belongs to none. */
export const registry: ReadonlyMap<string, { readonly organisation: string }> = new Map(
  Object.entries({ "key-a": { organisation: "m-0001" }, "key-a2": { organisation: "m-0001" }, "key-b": { organisation: "r-01" } }),
);

const hour = 3_600;
/** Some moments of four days, a few apart, so that many fall on one day and some on one second. */
const moment = fc.tuple(fc.nat({ max: 95 }), fc.nat({ max: 2 })).map(([hours, seconds]) => hours * hour + seconds);
const clock = fc.oneof(moment, fc.constantFrom(0, 9_999_999_999));
const facts = fc.record({
  sub: fc.constantFrom("key-a", "key-a", "key-a2", "key-b", "stranger"),
  issuedAt: clock,
  addedAt: moment,
  position: fc.nat({ max: 8 }),
  type: fc.constantFrom("submit" as const, "decline" as const, "withdraw" as const),
});

/** Up to sixty envelopes: enough for a key to go beyond its twenty. */
export const histories: fc.Arbitrary<readonly Resolvable[]> = fc
  .uniqueArray(fc.nat().map(String), { maxLength: 60, size: "max" })
  .chain((digests) => fc.tuple(...digests.map((digest) => facts.map((one) => envelope(digest, one)))));

function envelope(
  digest: string,
  {
    sub,
    issuedAt,
    addedAt,
    position,
    type,
  }: {
    readonly sub: string;
    readonly issuedAt: number;
    readonly addedAt: number;
    readonly position: number;
    readonly type: SealedResponse["type"];
  },
): Resolvable {
  const common = {
    edition: "2026",
    editionDigest: "e".repeat(64),
    schema: "infosaktrappan-response/2",
    issuedAt,
  } as const;
  const response: SealedResponse =
    type === "submit"
      ? { ...common, type, answers: {}, background: {} }
      : type === "decline"
        ? { ...common, type, reason: "other" }
        : { ...common, type };
  return { path: digest, digest, sub, addedAt, position, response };
}

const statusOf = { submit: "answered", decline: "declined", withdraw: "withdrawn" } as const;

/** For each organisation by itself: its keys' first twenty each, and the last of them. */
export function naive(
  history: readonly Resolvable[],
): readonly { readonly organisation: string; readonly status: string; readonly path: string }[] {
  return ["m-0001", "r-01"].flatMap((organisation) => {
    const keys = [...registry].filter(([, owner]) => owner.organisation === organisation).map(([key]) => key);
    const counted = keys.flatMap((key) =>
      history
        .filter((one) => one.sub === key)
        .toSorted((a, b) => a.position - b.position || (a.digest < b.digest ? -1 : 1))
        .slice(0, 20),
    );
    const last = counted.reduce<Resolvable | undefined>((best, one) => (best === undefined || isLater(one, best) ? one : best), undefined);
    return last ? [{ organisation, status: statusOf[last.response.type], path: last.path }] : [];
  });
}

/**
 * The day of acceptance first. Within it what the sender's clock says, as far as it says something of that day that was not yet to come.
 */
function isLater(one: Resolvable, other: Resolvable): boolean {
  const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
  const within = ({ response, addedAt }: Resolvable): number => {
    if (response.issuedAt > addedAt) return addedAt;
    const begins = Date.parse(`${dayOf(addedAt)}T00:00:00Z`) / 1000;
    return Math.max(begins, response.issuedAt);
  };
  if (dayOf(one.addedAt) !== dayOf(other.addedAt)) return dayOf(one.addedAt) > dayOf(other.addedAt);
  if (within(one) !== within(other)) return within(one) > within(other);
  if (one.response.issuedAt !== other.response.issuedAt) return one.response.issuedAt > other.response.issuedAt;
  if (one.position !== other.position) return one.position > other.position;
  return one.digest > other.digest;
}
