// As whom each key was counted and what became of the envelopes, for the replies that a release publishes.
import { fromBase64url } from "../../envelope/base64url.ts";
import type { CodeState, Outcome as ReplyOutcome, ReplySlot } from "../../envelope/reply.ts";
import type { Opened, OpenedEnvelope, Quarantined, RegistryBySub } from "./open.ts";
import { byTime, type Resolution } from "./resolve.ts";

interface Counted {
  readonly registry: RegistryBySub;
  /** Keys of the registry that no longer sign. */
  readonly revoked: readonly string[];
  readonly opened: Pick<Opened, "opened" | "quarantined">;
  readonly resolution: Resolution;
  /** Winning envelopes whose answers do not fit the questions. */
  readonly counted: { readonly quarantined: readonly { readonly path: string }[] };
}

type ReplyFacts = Pick<OpenedEnvelope, "sub" | "digest" | "addedAt" | "position"> & {
  readonly issuedAt: number;
  readonly outcome: ReplyOutcome;
};

/** One for each key of the registry, with the envelopes that its holder may know of (`ReplySlot`) and whose signature is valid. */
export function repliesFor({ registry, revoked, opened, resolution, counted }: Counted): readonly ReplySlot[] {
  const statuses = new Map(resolution.outcomes.map((one) => [one.path, one.status] as const));
  const unfit = new Set(counted.quarantined.map(({ path }) => path));
  const beyond = new Set(resolution.quarantined.map(({ path }) => path));
  const outcomeOf = ({ path }: OpenedEnvelope): ReplyOutcome => {
    if (beyond.has(path)) return "too-many";
    if (unfit.has(path)) return "answers";
    const status = statuses.get(path);
    return status === undefined ? "replaced" : status === "answered" ? "counted" : status;
  };
  const all: readonly ReplyFacts[] = [
    ...opened.opened.map((one) => ({ ...one, issuedAt: one.response.issuedAt, outcome: outcomeOf(one) })),
    // The time inside it is unknown: assume the latest possible.
    ...opened.quarantined.flatMap(({ by, code }) => (by ? [{ ...by, issuedAt: by.addedAt, outcome: setAsideAs(code) }] : [])),
  ];
  const invalid = new Set(revoked);
  const subsOf = Map.groupBy(registry.keys(), (sub) => registry.get(sub)?.organisation);
  const bySub = Map.groupBy(all, ({ sub }) => sub);
  return [...registry].map(([sub, { organisation, reply }]) => {
    const subs = subsOf.get(organisation) ?? [];
    const state: CodeState = !invalid.has(sub) ? "valid" : subs.every((one) => invalid.has(one)) ? "revoked" : "replaced";
    const seen = state === "valid" ? subs : [sub];
    return {
      sub,
      replyKey: fromBase64url(reply) ?? new Uint8Array(),
      organisation,
      state,
      codes: subs.length,
      envelopes: seen
        .flatMap((one) => bySub.get(one) ?? [])
        .toSorted(byTime)
        .map((one) => ({ digest: one.digest, outcome: one.outcome, isByOther: one.sub !== sub })),
    };
  });
}

/** The outcome of an envelope that was set aside with a code. */
function setAsideAs(code: Quarantined["code"]): ReplyOutcome {
  if (code === "envelope-revoked-key") return "revoked";
  if (code === "open-not-as-sealed") return "not-as-sealed";
  if (code === "open-payload") return "payload";
  if (code === "open-other-edition") return "other-edition";
  return code.startsWith("gate-") ? "gate" : "shape";
}
