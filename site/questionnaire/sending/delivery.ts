// Decides how an envelope is handed to the intake, and what each of its replies means.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../scripts/core/diagnostic.ts";

export type SendingCode = "send-network" | "send-refused" | "send-closed" | "send-busy" | "send-browser" | "send-keys" | "send-receipt";

export interface Delivery {
  readonly round: string;
  /** The envelope's file, as sealed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Milliseconds until the attempt is given up. The same bytes can be sent again: the intake knows them by their digest. */
const timeout = 30_000;

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
      signal: AbortSignal.timeout(timeout),
    });
    body = new Uint8Array(await reply.arrayBuffer());
  } catch {
    return refused(problem("send-network"));
  }
  if (reply.status === 200 || reply.status === 202) return accepted(body);
  const reason = reasonIn(body, language);
  return refused(problem(codeOf(reply.status, reason), reason === undefined ? {} : { reason }));
}

function codeOf(status: number, reason: string | undefined): SendingCode {
  if (status === 409) return "send-closed";
  if (status === 503) return "send-busy";
  if (reason !== undefined) return "send-refused";
  if (status === 429) return "send-busy";
  // No intake behind this address: a gateway without one, or a site that is only files.
  return [404, 405, 501, 502, 504].includes(status) ? "send-network" : "send-refused";
}

/** The intake's own sentences: `{diagnostics: [{sv, en, …}]}`. Anything else has no reason. */
function reasonIn(body: Uint8Array, language: "sv" | "en"): string | undefined {
  try {
    const { diagnostics } = JSON.parse(new TextDecoder().decode(body)) as {
      readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
    };
    const said = diagnostics.flatMap((one) => (typeof one[language] === "string" ? [one[language]] : []));
    return said.length > 0 ? said.join(" ").slice(0, 1000) : undefined;
  } catch {
    return undefined;
  }
}

function problem(code: SendingCode, values: Diagnostic["values"] = {}): Diagnostic<SendingCode> {
  return fault(code, "", values);
}
