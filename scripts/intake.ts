// Decides nothing: serves the intake on a port, and turns what waits into proposals at an interval.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { swedishDay } from "./day.ts";
import type { Signer } from "./envelope/judges.ts";
import { bareForge } from "./forge/bare-git.ts";
import type { RoundJudge } from "./forge/round-at.ts";
import { type DeliverRequest, deliver } from "./intake/deliver.ts";
import { openOutbox } from "./intake/outbox.ts";
import { intakeApp } from "./intake/server.ts";
import { signingKeysIn } from "./keys/key-folder.ts";
import { trustRound } from "./keys/trust.ts";
import { forMachines, forTerminal } from "./print.ts";
import { placeFrom, readAuthority } from "./read.ts";
import { runCommand } from "./run.ts";

const usage = `npm run -s intake -- [--root <folder>] [--port 8480] [--host 127.0.0.1] [--keys <folder>] [--outbox <folder>] [--deliver <seconds>] [--once]
Takes envelopes at POST /v1/rounds/<round>/envelopes. --keys holds the rounds' receipt keys (default <root>/keys), --outbox what
waits (default <root>/outbox). --deliver proposes what waits at that interval (default once a day); --once does it now and ends;
stop the intake first, since one process owns the outbox.`;

const secondsPerDay = 86_400;

function today(): string {
  return swedishDay(new Date());
}

async function deliverAndTell(request: Omit<DeliverRequest, "today">): Promise<void> {
  const { delivered, diagnostics } = await deliver({ ...request, today: today() });
  for (const one of delivered) console.log(`${one.round}: ${one.digests.length} kuvert, förslag / envelopes, proposal ${one.proposal}`);
  if (diagnostics.length > 0) console.log(forTerminal(diagnostics));
}

/** One delivery at a time, each `seconds` after the last one ended. A failed one leaves everything waiting for the next. */
function deliverEvery(seconds: number, request: Omit<DeliverRequest, "today">): void {
  const again = (): void => {
    deliverAndTell(request)
      .catch((error: Error) => console.error(`deliver: ${error.name}`))
      .finally(() => setTimeout(again, seconds * 1000));
  };
  again();
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { deliver: text, help: flag, host: text, keys: text, once: flag, outbox: text, port: text, root: text };
  const { values } = parseArgs({ options });
  const [port, seconds] = [Number(values.port ?? 8480), Number(values.deliver ?? secondsPerDay)];
  if (values.help || !Number.isInteger(port) || !(seconds > 0)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const place = placeFrom(process.argv.slice(2));
  const read = readAuthority(place);
  if (!read.ok) {
    console.error(forTerminal(read.diagnostics));
    process.exitCode = 1;
    return;
  }
  const authority = read.value;
  const verifyRound: RoundJudge = (folder, round, seenVersion) => trustRound({ authority, folder, round, seenVersion });
  const forge = bareForge({ directory: place.git });
  const outbox = await openOutbox(values.outbox ?? join(place.root, "outbox"));
  if (values.once) return deliverAndTell({ forge, outbox, verifyRound });
  const folder = values.keys ?? join(place.root, "keys");
  const receiptSigner = (round: string): Signer | undefined =>
    signingKeysIn({ folder, round, rehearsal: authority.rehearsal }, "receipt")[0]?.sign;
  const app = intakeApp({ forge, outbox, verifyRound, receiptSigner, today, tell: forMachines, log: (line) => console.log(line) });
  deliverEvery(seconds, { forge, outbox, verifyRound });
  serve({ fetch: app.fetch, port, hostname: values.host ?? "127.0.0.1" }, (at) =>
    console.log(`http://${at.address}:${at.port}/v1/rounds/<mätomgång>/envelopes`),
  );
}

await runCommand(async () => {
  process.exitCode = 0;
  await main();
  return Number(process.exitCode);
});
