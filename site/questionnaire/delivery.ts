// Decides how an envelope is handed to the intake, and what each of its replies means.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../scripts/diagnostic.ts";

export type SendingCode = "send-network" | "send-refused" | "send-closed" | "send-busy" | "send-browser" | "send-keys" | "send-receipt";

export interface Delivery {
  readonly round: string;
  /** The envelope's file, as sealed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Milliseconds until the attempt is given up. The same bytes can be sent again: the intake knows them by their digest. */
const patience = 30_000;

/**
 * The bytes of the receipt, or one diagnostic. `values.reason` holds the intake's own sentence in the page's language, where it
 * gave one. Sends nothing but the envelope: no cookies, no referrer.
 */
export async function deliver(delivery: Delivery, language: "sv" | "en", send: typeof fetch = fetch): Promise<Checked<Uint8Array>> {
  let reply: Response;
  let body: Uint8Array;
  try {
    reply = await send(`/v1/rounds/${encodeURIComponent(delivery.round)}/envelopes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: delivery.bytes,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
    body = new Uint8Array(await reply.arrayBuffer());
  } catch {
    return refused(problem("send-network"));
  }
  if (reply.status === 200 || reply.status === 202) return accepted(body);
  return refused(problem(codeOf(reply.status), reasonIn(body, language)));
}

function codeOf(status: number): SendingCode {
  if (status === 409) return "send-closed";
  if (status === 429 || status === 503) return "send-busy";
  // No intake behind this address: a gateway without one, or a site that is only files.
  if (status === 404 || status === 405 || status === 502 || status === 504) return "send-network";
  return "send-refused";
}

function reasonIn(body: Uint8Array, language: "sv" | "en"): Diagnostic["values"] {
  try {
    const reason = (JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>>)[language];
    return typeof reason === "string" && reason.length < 1000 ? { reason } : {};
  } catch {
    return {};
  }
}

function problem(code: SendingCode, values: Diagnostic["values"] = {}): Diagnostic<SendingCode> {
  return fault(code, "", values);
}
