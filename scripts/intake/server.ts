// HTTP API: stores envelopes and returns signed receipts.
import { type Context, Hono } from "hono";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { digestOf } from "../envelope/digest.ts";
import { envelopeLimits } from "../envelope/gate.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { makeReceipt, receiptText, verifyReceipt } from "../envelope/receipt.ts";
import type { Signer } from "../envelope/verifiers.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import type { ForgeCode } from "../forge/messages.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import type { RoundDocument } from "../round/document.ts";
import { apiDescription } from "./api-description.ts";
import type { LogEntry } from "./journal.ts";
import type { IntakeCode } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import { checkHead, checkSubmission, type Refusal } from "./receive.ts";
import { type RoundCache, roundCache } from "./rounds.ts";

export interface IntakeSetup {
  readonly forge: Forge;
  readonly outbox: Outbox;
  readonly verifyRound: RoundVerifier;
  /** Signs a round's receipts; undefined if this intake has no key for the round. */
  readonly receiptSigner: (round: string) => Signer | undefined;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Diagnostics with their texts, as the response has them. */
  readonly describe: (diagnostics: readonly Diagnostic[]) => readonly object[];
  /** For the operators' log and metrics. */
  readonly log?: (entry: LogEntry) => void;
  /** Milliseconds from an arbitrary origin, for the log. */
  readonly clock?: () => number;
}

/** Submissions that may be queued, at most 64 kB each. Further ones are asked to come back. */
export const maxQueueLength = 200;

/** `round` if it exists; `since` when the body had been read, by `clock`. */
type Outcome = { readonly round?: string; readonly since?: number } & (
  | { readonly status: 200 | 202; readonly receipt: string }
  | { readonly status: Refusal["status"] | 500; readonly diagnostics: readonly Diagnostic[] }
);

/**
 * `POST /v1/rounds/{round}/envelopes`: 202 new · 200 the same bytes again, with the same receipt · 400 404 409 413 415 422 429
 * with diagnostics · 503 if the envelope could not be stored. Never 202 before envelope and receipt are durable. Sets no cookie.
 * `GET /v1/openapi.json` describes it (OpenAPI 3.1); `GET /v1/health` says whether the repository can be reached.
 */
export function intakeApp(setup: IntakeSetup): Hono {
  const rounds = roundCache(setup);
  const app = new Hono();
  // Submissions are checked and stored one at a time, so that two at once cannot exceed a quota together.
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  app.post("/v1/rounds/:round/envelopes", async (context) => {
    const round = context.req.param("round");
    const body = await readBody(context);
    if (!(body instanceof Uint8Array)) return respond(setup, context, body);
    if (queued >= maxQueueLength) return respond(setup, context, { status: 503, diagnostics: [fault<IntakeCode>("intake-busy")] });
    const since = setup.clock?.();
    queued++;
    const mine = last.then(() => receive({ setup, rounds, round, body })).finally(() => queued--);
    last = mine.catch(() => undefined);
    return respond(setup, context, { ...(await mine), ...(since === undefined ? {} : { since }) });
  });
  app.get("/v1/openapi.json", (context) => context.json(apiDescription));
  app.get("/v1/health", async (context) => {
    const isHealthy = await setup.forge.head(mainBranch).then(Boolean, () => false);
    return context.json({ status: isHealthy ? "ok" : "unavailable" }, isHealthy ? 200 : 503);
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

interface Submission {
  readonly setup: IntakeSetup;
  readonly rounds: RoundCache;
  readonly round: string;
  readonly body: Uint8Array;
}

async function receive({ setup, rounds, round, body }: Submission): Promise<Outcome> {
  const digest = await digestOf(body);
  const known = setup.outbox.receipt(round, digest);
  // Even after the round has closed: whoever asks again gets the same receipt.
  if (known) return { status: 200, round, receipt: receiptText(known) };
  if (setup.outbox.isRoundClosed(round)) return { status: 409, round, diagnostics: [fault<ForgeCode>("round-closed", "", { round })] };
  const at = await rounds.read(round);
  const verdict = await checkSubmission({
    bytes: body,
    name: round,
    round: at.round,
    day: setup.today(),
    envelopesOf: at.envelopesOf,
  });
  const existing = at.round.ok ? { round } : {};
  if (verdict.status !== 202 || !at.round.ok) return { ...(verdict as Outcome), ...existing };
  const { document } = at.round.value;
  const receipt = await signedReceipt(setup, document, { envelope: digest, sub: verdict.verified.envelope.sub });
  if (!receipt) return { status: 503, round, diagnostics: [fault<IntakeCode>("intake-receipt-key", "", { round })] };
  try {
    await setup.outbox.put(receipt, body);
  } catch (error) {
    const isFull = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
    return { status: 503, round, diagnostics: [fault<IntakeCode>(isFull ? "intake-disk-full" : "intake-not-stored")] };
  }
  return { status: 202, round, receipt: receiptText(receipt) };
}

/** A receipt that the round's own key verifies; undefined if this intake's key is another. */
async function signedReceipt(setup: IntakeSetup, document: RoundDocument, of: { readonly envelope: string; readonly sub: string }) {
  const sign = setup.receiptSigner(document.round);
  if (!sign) return undefined;
  const receipt = await makeReceipt({ round: document.round, kid: document.kid, ...of, receivedOn: setup.today(), sign });
  const bytes = Buffer.from(receiptText(receipt));
  const verified = await verifyReceipt({ bytes, round: document, envelope: of.envelope, verifiers: nodeVerifiers });
  return verified.ok ? receipt : undefined;
}

function respond(setup: IntakeSetup, context: Context, outcome: Outcome): Response {
  context.header("Cache-Control", "no-store");
  context.header("Content-Type", "application/json");
  context.header("X-Content-Type-Options", "nosniff");
  const codes = "diagnostics" in outcome ? outcome.diagnostics.map((one) => one.code) : [];
  // A full disk takes an operator to fix; a queue shortens by itself.
  if (outcome.status === 503) context.header("Retry-After", codes.includes("intake-busy") ? "5" : "300");
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
