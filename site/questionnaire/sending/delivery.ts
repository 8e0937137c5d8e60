// Delivers an envelope to the intake's HTTP API, and maps its replies to diagnostics.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../scripts/core/diagnostic.ts";
import type { Language } from "../../text/languages.ts";
import type { SendingCode } from "./messages.ts";

export interface Delivery {
  readonly round: string;
  /** The envelope as sealed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Milliseconds. A retry is safe: the intake identifies an envelope by its digest. */
const timeout = 30_000;

/** Milliseconds that this device's clock may differ from the intake's before it is told. */
const toleratedDifference = 10 * 60_000;

/**
 * The receipt's bytes, with a warning if this device's clock is wrong; or one diagnostic whose `values.reason` is the intake's own text
 * in the language, if it gave one. Sends nothing but the envelope: no cookies, no referrer.
 */
export async function deliver(delivery: Delivery, language: Language, send: typeof fetch = fetch): Promise<Checked<Uint8Array>> {
  let reply: Response;
  let body: Uint8Array;
  try {
    reply = await send(`${import.meta.env.BASE_URL}v1/rounds/${encodeURIComponent(delivery.round)}/envelopes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: delivery.bytes,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(timeout),
    });
    body = new Uint8Array(await reply.arrayBuffer());
  } catch {
    return refused(problem("send-network"));
  }
  if (reply.status === 200 || reply.status === 202) return accepted(body, clockWarnings(reply));
  const reason = reasonIn(body, language);
  return refused(problem(codeOf(reply, reason), reason === undefined ? {} : { reason }));
}

function codeOf({ status, headers }: Response, reason: string | undefined): SendingCode {
  if (status === 409) return "send-closed";
  // Whoever says when to come back has not refused the envelope.
  if (status === 503 || headers.has("retry-after")) return "send-busy";
  if (reason !== undefined) return "send-refused";
  if (status === 429) return "send-busy";
  // No intake at this address: a gateway without one, or a static site.
  return [404, 405, 501, 502, 504].includes(status) ? "send-network" : "send-refused";
}

/** The time of this device decides which of two answers is the newer, if both are accepted on one day. */
function clockWarnings({ headers }: Response): readonly Diagnostic<SendingCode>[] {
  const difference = Math.abs(Date.now() - Date.parse(headers.get("date") ?? ""));
  if (!(difference > toleratedDifference)) return [];
  return [{ ...problem("send-clock", { minutes: Math.round(difference / 60_000) }), severity: "warning" }];
}

/** The intake's own texts, from `{diagnostics: [{sv, en, …}]}`; undefined for any other body. */
function reasonIn(body: Uint8Array, language: Language): string | undefined {
  try {
    const { diagnostics } = JSON.parse(new TextDecoder().decode(body)) as {
      readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
    };
    const texts = diagnostics.flatMap((one) => [one[language] ?? one["sv"]].filter((text) => typeof text === "string"));
    return texts.length > 0 ? texts.join(" ").slice(0, 1000) : undefined;
  } catch {
    return undefined;
  }
}

function problem(code: SendingCode, values: Diagnostic["values"] = {}): Diagnostic<SendingCode> {
  return fault(code, "", values);
}
