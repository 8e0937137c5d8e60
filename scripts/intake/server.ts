// HTTP API: stores envelopes and returns signed receipts.
import { type Context, Hono } from "hono";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { digestOf } from "../envelope/digest.ts";
import { envelopeLimits } from "../envelope/limits.ts";
import { type AcknowledgeSetup, type Answer, acknowledge, answerImmediately } from "./acknowledge.ts";
import { apiDescription } from "./api-description.ts";
import type { LogEntry } from "./journal.ts";
import type { IntakeCode } from "./messages.ts";
import type { Admission } from "./pace.ts";
import { codesNow } from "./readiness.ts";
import { checkHead, type Refusal } from "./receive.ts";
import { type CacheSetup, roundCache } from "./rounds.ts";

export interface IntakeSetup extends AcknowledgeSetup, CacheSetup {
  readonly outbox: AcknowledgeSetup["outbox"];
  /** Diagnostics with their texts, as the response has them. */
  readonly describe: (diagnostics: readonly Diagnostic[]) => readonly object[];
  /** Whether the sending host may have one more request in progress. Undefined: no host is limited. */
  readonly admit?: (context: Context) => Admission;
  /** For the operators' log. */
  readonly log?: (entry: LogEntry) => void;
  /** Milliseconds from an arbitrary origin. */
  readonly clock?: () => number;
}

/** Submissions that may be queued, at most 64 kB each. Further ones are asked to come back. */
export const maxQueueLength = 200;

/** `since`: when the body had been read, by `clock`. `wait`: seconds until the sender may try again. */
type Outcome = { readonly since?: number; readonly wait?: number } & (
  | Answer
  | { readonly status: 500; readonly round?: string; readonly diagnostics: readonly Diagnostic[] }
);

/**
 * `POST /v1/rounds/{round}/envelopes`: 202 new · 200 the same bytes again, with the same receipt · 400 404 409 413 415 422 429
 * with diagnostics · 503 if the envelope could not be stored. Never 202 before envelope and receipt are durable. Sets no cookie.
 * `GET /v1/openapi.json` describes it (OpenAPI 3.1); `GET /v1/health` says whether envelopes can be received.
 */
export function intakeApp(setup: IntakeSetup): Hono {
  const rounds = roundCache(setup);
  const app = new Hono();
  // Submissions are checked and stored one at a time, so that two at once cannot exceed a quota together.
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  const receive = async (context: Context): Promise<Outcome> => {
    const round = context.req.param("round") ?? "";
    const body = await readBody(context);
    if (!(body instanceof Uint8Array)) return body;
    const since = setup.clock?.();
    const timed = since === undefined ? {} : { since };
    const submission = { setup, rounds, round, body, digest: await digestOf(body) };
    // Only what is going to be stored joins the queue: nobody without a code can fill it.
    const early = await answerImmediately(submission);
    if (early) return { ...early, ...timed };
    if (queued >= maxQueueLength) return { status: 503, diagnostics: [fault<IntakeCode>("intake-busy")], wait: 5, ...timed };
    queued++;
    const mine = last.then(() => acknowledge(submission)).finally(() => queued--);
    last = mine.catch(() => undefined);
    return { ...(await mine), ...timed };
  };
  app.post("/v1/rounds/:round/envelopes", async (context) => {
    const admission = setup.admit?.(context);
    if (admission && "wait" in admission)
      return respond(setup, context, { status: 429, diagnostics: [fault<IntakeCode>("intake-too-many")], wait: admission.wait });
    try {
      return respond(setup, context, await receive(context));
    } finally {
      admission?.leave();
    }
  });
  app.get("/v1/openapi.json", (context) => context.json(apiDescription));
  const codes = codesNow({ ...setup, rounds });
  app.get("/v1/health", async (context) => {
    const missing = await codes();
    context.header("Cache-Control", "no-store");
    return missing.length === 0 ? context.json({ status: "ok" }) : context.json({ status: "unavailable", codes: missing }, 503);
  });
  app.notFound((context) => respond(setup, context, { status: 404, diagnostics: [fault<IntakeCode>("intake-no-such-door")] }));
  app.onError((error, context) => {
    setup.log?.({ event: "failed", error: error.name });
    return respond(setup, context, { status: 500, diagnostics: [fault<IntakeCode>("intake-fault")] });
  });
  return app;
}

/** The body, or the response to one that must not be read further. */
async function readBody(context: Context): Promise<Uint8Array | Refusal> {
  const contentType = context.req.header("content-type");
  const early = checkHead({ contentType, size: Number(context.req.header("content-length") ?? 0) });
  if (early) return early;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    const late = checkHead({ contentType, size });
    if (late) return late;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, Math.min(size, envelopeLimits.bytes)));
}

function respond(setup: IntakeSetup, context: Context, outcome: Outcome): Response {
  context.header("Cache-Control", "no-store");
  context.header("Content-Type", "application/json");
  context.header("X-Content-Type-Options", "nosniff");
  const codes = "diagnostics" in outcome ? outcome.diagnostics.map((one) => one.code) : [];
  // A full disk takes an operator to fix.
  const wait = outcome.wait ?? (outcome.status === 503 ? 300 : undefined);
  if (wait !== undefined) context.header("Retry-After", String(wait));
  const milliseconds = outcome.since === undefined ? undefined : Math.round((setup.clock?.() ?? outcome.since) - outcome.since);
  setup.log?.({
    event: "answered",
    status: outcome.status,
    ...(outcome.round === undefined ? {} : { round: outcome.round }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
  });
  return context.body(
    "receipt" in outcome ? outcome.receipt : JSON.stringify({ diagnostics: setup.describe(outcome.diagnostics) }),
    outcome.status,
  );
}
