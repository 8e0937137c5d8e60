// Builds the plaintext of an envelope, which the form can show before anything is sent. Small: part of the form's first load.
import { canonicalize, type Json } from "../core/canonical.ts";
import type { Answers, Background } from "../method/basic-shapes.ts";
import type { RoundDocument } from "./round-document.ts";
import type { DeclineReason, SealedResponse } from "./schema.ts";

/** What an organisation sends: its answers, that it does not take part, or that it withdraws an earlier response. */
export type ResponseContent =
  | { readonly type: "submit"; readonly answers: Answers; readonly background: Background }
  | { readonly type: "decline"; readonly reason: DeclineReason }
  | { readonly type: "withdraw" };

export interface ResponseFacts {
  readonly round: Pick<RoundDocument, "edition" | "editionDigest">;
  /** Whole Unix seconds, from `nextIssuedAt`. */
  readonly issuedAt: number;
  readonly content: ResponseContent;
}

/** A response ready to be shown and sealed. */
export function makeResponse({ round, issuedAt, content }: ResponseFacts): SealedResponse {
  const { edition, editionDigest } = round;
  return { ...content, edition, editionDigest, issuedAt, schema: "infosaktrappan-response/2" };
}

/** The canonical JSON that is sealed: what the form shows is byte for byte what is encrypted, apart from the padding spaces. */
export function responseText(inner: SealedResponse): string {
  return canonicalize(inner as unknown as Json);
}

/** Whole Unix seconds for a new envelope: the clock, but always later than the sender's last one, so that the newest counts. */
export function nextIssuedAt(now: number, last: number | undefined): number {
  return Math.max(Math.floor(now), (last ?? -1) + 1);
}
