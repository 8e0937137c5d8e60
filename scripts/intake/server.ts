// Decides how the door stands on the web: one address to leave envelopes at, and a receipt only for what is safely kept.

import { type Context, Hono } from "hono";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { digestOf } from "../envelope/digest.ts";
import { envelopeLimits } from "../envelope/gate.ts";
import type { Signer } from "../envelope/judges.ts";
import { nodeJudges } from "../envelope/node-judges.ts";
import { makeReceipt, receiptText, verifyReceipt } from "../envelope/receipt.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import type { ForgeCode } from "../forge/messages.ts";
import type { RoundJudge } from "../forge/round-at.ts";
import type { RoundDocument } from "../round/document.ts";
import { apiDescription } from "./api-description.ts";
import type { Entry } from "./journal.ts";
import type { IntakeCode } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import { judgeDelivery, judgeHead, type RefusalStatus, type Verdict } from "./receive.ts";
import { type RoundKeeper, roundKeeper } from "./rounds.ts";

export interface IntakeSetup {
  readonly forge: Forge;
  readonly outbox: Outbox;
  readonly verifyRound: RoundJudge;
  /** The signer of a round's receipts; nothing where this intake has no key for the round. */
  readonly receiptSigner: (round: string) => Signer | undefined;
  /** The day, YYYY-MM-DD. */
  readonly today: () => string;
  /** A diagnostic with its sentences, as it is answered. */
  readonly tell: (diagnostics: readonly Diagnostic[]) => readonly object[];
  /** For the log and the figures of those who run the intake. */
  readonly note?: (entry: Entry) => void;
  /** Milliseconds from any moment, for the log. */
  readonly clock?: () => number;
}

/** How many deliveries may stand in line. Each holds at most 64 kB; the next is asked to come back. */
export const longestQueue = 200;

interface Known {
  /** Where it exists. */
  readonly round?: string;
  readonly since?: number;
}
type Answer = Known &
  (
    | { readonly status: 200 | 202; readonly receipt: string }
    | { readonly status: RefusalStatus | 500; readonly diagnostics: readonly Diagnostic[] }
  );

/**
 * `POST /v1/rounds/{round}/envelopes`: 202 new · 200 the same bytes again, with the same receipt · 400 404 409 413 415 422 429
 * with diagnostics · 503 where nothing could be kept. Never 202 before envelope and receipt are durable. Sets no cookie.
 * `GET /v1/openapi.json` describes it (OpenAPI 3.1); `GET /v1/health` says whether it can take envelopes.
 */
export function intakeApp(setup: IntakeSetup): Hono {
  const rounds = roundKeeper(setup);
  const app = new Hono();
  // One delivery at a time is judged and kept, so that two at once cannot pass a quota together.
  let turn: Promise<unknown> = Promise.resolve();
  let inLine = 0;
  app.post("/v1/rounds/:round/envelopes", async (context) => {
    const round = context.req.param("round");
    const body = await readBody(context);
    if (!(body instanceof Uint8Array)) return answer(setup, context, body);
    if (inLine >= longestQueue) return answer(setup, context, { status: 503, diagnostics: [fault<IntakeCode>("intake-busy")] });
    const since = setup.clock?.();
    inLine++;
    const mine = turn.then(() => receive({ setup, rounds, round, body })).finally(() => inLine--);
    turn = mine.catch(() => undefined);
    return answer(setup, context, { ...(await mine), ...(since === undefined ? {} : { since }) });
  });
  app.get("/v1/openapi.json", (context) => context.json(apiDescription));
  app.get("/v1/health", async (context) => {
    const isWell = await setup.forge.head(mainBranch).then(Boolean, () => false);
    return context.json({ status: isWell ? "ok" : "unavailable" }, isWell ? 200 : 503);
  });
  app.notFound((context) => answer(setup, context, { status: 404, diagnostics: [fault<IntakeCode>("intake-no-such-door")] }));
  app.onError((error, context) => {
    setup.note?.({ event: "failed", error: error.name });
    return answer(setup, context, { status: 500, diagnostics: [fault<IntakeCode>("intake-fault")] });
  });
  return app;
}

/** The body, or the answer to one that must not be read to its end. */
async function readBody(context: Context): Promise<Uint8Array | (Verdict & { readonly status: RefusalStatus })> {
  const contentType = context.req.header("content-type");
  const early = judgeHead({ contentType, size: Number(context.req.header("content-length") ?? 0) });
  if (early && early.status !== 202) return early;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.length;
    const late = judgeHead({ contentType, size });
    if (late && late.status !== 202) return late;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, Math.min(size, envelopeLimits.bytes)));
}

interface Delivery {
  readonly setup: IntakeSetup;
  readonly rounds: RoundKeeper;
  readonly round: string;
  readonly body: Uint8Array;
}

async function receive({ setup, rounds, round, body }: Delivery): Promise<Answer> {
  const digest = await digestOf(body);
  const known = setup.outbox.receipt(round, digest);
  // Also after the round has closed: who asks again for a receipt gets the one that was given.
  if (known) return { status: 200, round, receipt: receiptText(known) };
  if (setup.outbox.isShut(round)) return { status: 409, round, diagnostics: [fault<ForgeCode>("round-closed", "", { round })] };
  const at = await rounds.at(round);
  const verdict = await judgeDelivery({
    bytes: body,
    name: round,
    round: at.round,
    day: setup.today(),
    judges: nodeJudges,
    heldBy: at.heldBy,
  });
  const named = at.round.ok ? { round } : {};
  if (verdict.status !== 202 || !at.round.ok) return { ...(verdict as Answer), ...named };
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

/** A receipt that holds against the round's own key, or nothing: a receipt that nobody can verify is none. */
async function signedReceipt(setup: IntakeSetup, document: RoundDocument, of: { readonly envelope: string; readonly sub: string }) {
  const sign = setup.receiptSigner(document.round);
  if (!sign) return undefined;
  const receipt = await makeReceipt({ round: document.round, kid: document.kid, ...of, receivedOn: setup.today(), sign });
  const bytes = Buffer.from(receiptText(receipt));
  const verified = await verifyReceipt({ bytes, round: document, envelope: of.envelope, judges: nodeJudges });
  return verified.ok ? receipt : undefined;
}

function answer(setup: IntakeSetup, context: Context, given: Answer): Response {
  context.header("Cache-Control", "no-store");
  context.header("Content-Type", "application/json");
  context.header("X-Content-Type-Options", "nosniff");
  const codes = "diagnostics" in given ? given.diagnostics.map((one) => one.code) : [];
  // A full disk needs somebody's hand; a line of senders is short in a moment.
  if (given.status === 503) context.header("Retry-After", codes.includes("intake-busy") ? "5" : "300");
  const milliseconds = given.since === undefined ? undefined : Math.round((setup.clock?.() ?? given.since) - given.since);
  setup.note?.({
    event: "answered",
    status: given.status,
    ...(given.round === undefined ? {} : { round: given.round }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
  });
  return context.body("receipt" in given ? given.receipt : JSON.stringify({ diagnostics: setup.tell(given.diagnostics) }), given.status);
}
