// Starts the intake, makes one delivery, or proposes the signed list of acknowledged envelopes at the end of a round.

import { parseArgs } from "node:util";
import { swedishDay } from "../core/day.ts";
import { type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import type { Signer } from "../envelope/judges.ts";
import type { Forge } from "../forge/forge.ts";
import { openForge } from "../forge/open-forge.ts";
import { type CloseRequest, closeIntake } from "../intake/close.ts";
import { type DeliverRequest, deliver } from "../intake/deliver.ts";
import { journalLine } from "../intake/journal.ts";
import { type IntakeOptions, keysFolder, readOptions } from "../intake/options.ts";
import { type Outbox, openOutbox } from "../intake/outbox.ts";
import { lockOutbox } from "../intake/outbox-lock.ts";
import { findMissing } from "../intake/readiness.ts";
import { roundCache } from "../intake/rounds.ts";
import { startIntake } from "../intake/service.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { trustRound } from "../keys/trust.ts";
import { placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s intake -- [--root <folder>] [--port 8480] [--host 127.0.0.1] [--metrics-port <port>] [--keys <folder>]
                     [--outbox <folder>] [--address-header <name>] [--deliver <seconds>] [--once | --close <round> [--early]]
Takes envelopes at POST /v1/rounds/<round>/envelopes, described at /v1/openapi.json. --keys holds the rounds' receipt keys
(default <root>/keys), --outbox what waits (default <root>/outbox). --deliver proposes what waits at that interval (default once a
day); --once does it now and ends. --close proposes acknowledged.json, signed, for a round that is over, and takes no more for it; --early where it is not over yet. --metrics-port serves /metrics on
this machine. --address-header names the header in which your proxy writes the sender's address (X-Forwarded-For, for example); without
it, all that comes through a proxy counts as one host and shares one limit. The store is the repository at <root>, or GitHub where INFOSAK_GITHUB_… names one. One process owns the outbox: stop the intake before --once and --close. SIGTERM stops it when all are answered.`;

const today = (): string => swedishDay(new Date());
const note: Parameters<typeof startIntake>[0]["note"] = (entry) => console.log(journalLine(entry, new Date()));

async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    "address-header": text,
    close: text,
    deliver: text,
    early: flag,
    help: flag,
    host: text,
    keys: text,
    "metrics-port": text,
    once: flag,
    outbox: text,
  } as const;
  const { values } = parseArgs({ options: { ...options, port: text, root: text } });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const place = placeFrom(process.argv.slice(2));
  const authority = readAuthority(place);
  const chosen = await readOptions(values, place, process.env);
  const forge = await openForge({ directory: place.git, environment: process.env });
  const verifyRound: DeliverRequest["verifyRound"] = (folder, round, seenVersion) =>
    authority.ok ? trustRound({ authority: authority.value, folder, round, seenVersion }) : Promise.resolve(authority);
  const keys = keysFolder(values, place);
  const rehearsal = authority.ok && authority.value.rehearsal;
  const receiptSigner = (round: string): Signer | undefined => signingKeysIn({ folder: keys, round, rehearsal }, "receipt")[0]?.sign;
  const missing = async (forge: Forge, outbox?: Outbox): Promise<readonly Diagnostic[]> => {
    const rounds = roundCache({ forge, verifyRound, outbox: outbox ?? { receipts: () => [] } });
    return findMissing({ forge, outbox, rounds, receiptSigner, today });
  };
  if (!authority.ok || !chosen.ok || !forge.ok) {
    // All at once: what is missing besides is told together with why it cannot start.
    const hasStore = forge.ok && !chosen.diagnostics.some((one) => one.code === "intake-no-store");
    const more = authority.ok && hasStore ? await missing(forge.value) : [];
    return tell([authority, chosen, forge, refused(...more)]);
  }
  const lock = lockOutbox(chosen.value.outbox);
  if (!lock.ok) return tell([lock]);
  const outbox = await openOutbox(chosen.value.outbox);
  const request: DeliverRequest = { forge: forge.value, outbox, verifyRound };
  try {
    if (values.once) return await deliverAndTell(request);
    if (values.close !== undefined)
      return await closeAndTell({
        ...request,
        round: values.close,
        today: today(),
        early: values.early ?? false,
        receiptSigner: receiptSigner(values.close),
      });
    const faults = await missing(forge.value, outbox);
    if (faults.length > 0) {
      tell([refused(...faults)]);
      note({ event: "missing", codes: [...new Set(faults.map((one) => one.code))] });
    }
    return await serveUntilStopped(request, chosen.value, receiptSigner);
  } finally {
    lock.value();
  }
}

function tell(results: readonly Checked<unknown>[]): number {
  console.error(forTerminal(results.flatMap((one) => one.diagnostics)));
  return 1;
}

async function deliverAndTell(request: DeliverRequest): Promise<number> {
  const { delivered, diagnostics } = await deliver(request);
  for (const one of delivered) console.log(`${one.round}: ${one.digests.length} kuvert, förslag / envelopes, proposal ${one.proposal}`);
  if (diagnostics.length > 0) console.log(forTerminal(diagnostics));
  return 0;
}

async function closeAndTell(request: CloseRequest): Promise<number> {
  const closed = await closeIntake(request);
  if (!closed.ok) return tell([closed]);
  console.log(`${request.round}: acknowledged.json, förslag / proposal ${closed.value.number}`);
  return 0;
}

async function serveUntilStopped(
  request: DeliverRequest,
  options: IntakeOptions,
  receiptSigner: (round: string) => Signer | undefined,
): Promise<number> {
  const service = await startIntake({ ...options, ...request, today, receiptSigner, tell: forMachines, note });
  console.log(`http://${options.host}:${service.port}/v1/rounds/<mätomgång>/envelopes`);
  if (service.metricsPort !== undefined) console.log(`http://127.0.0.1:${service.metricsPort}/metrics`);
  await new Promise<void>((stopped) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopped());
  });
  await service.stop();
  return 0;
}

await runCommand(main);
