import { rmSync } from "node:fs";
import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { verifyReceipt } from "../../envelope/receipt.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import type { LogEntry } from "../../intake/journal.ts";
import { openOutbox } from "../../intake/outbox.ts";
import { type Service, type ServiceSetup, startIntake } from "../../intake/service.ts";
import { type InventedStore, inventedDay, inventStore } from "../forge/invented-store.ts";
import { trust } from "../trust/trustees.ts";
import { type Started, startNode } from "./processes.ts";
import { outboxFolder } from "./test-intake.ts";

const { verifyRound } = trust;
const honest = 12;
const connections = 260;

let store: InventedStore;
let envelopes: SealedEnvelope[];
let service: Service;
let flood: Started;
let log: LogEntry[];
beforeEach(async () => {
  store = await inventStore(honest);
  envelopes = [];
  for (let member = 0; member < honest; member++) envelopes.push(await store.sealOne(member));
});
afterEach(async () => {
  await flood.end();
  await service.stop();
  rmSync(store.folder, { recursive: true, force: true });
});

/** Starts the intake, and an attacker on 127.0.0.1 that has got as many answers as it has connections. */
async function startUnderAttack(limits: ServiceSetup["limits"]): Promise<void> {
  log = [];
  service = await startIntake({
    forge: store.forge,
    outbox: await openOutbox(outboxFolder(store)),
    verifyRound,
    receiptSigner: () => store.round.signReceipt,
    today: () => inventedDay,
    describe: (diagnostics) => diagnostics.map(({ code }) => ({ code })),
    log: (entry) => log.push(entry),
    port: 0,
    host: "127.0.0.1",
    seconds: 86_400,
    ...(limits ? { limits } : {}),
  });
  flood = startNode(["scripts/testing/intake/flood.ts", String(service.port), String(connections), "127.0.0.1"]);
  await flood.until(/flooding/);
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

function send({ bytes }: SealedEnvelope, localAddress: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { "content-type": "application/json", "content-length": bytes.length };
    const path = "/v1/rounds/ovning-1/envelopes";
    request({ host: "127.0.0.1", port: service.port, path, method: "POST", headers, localAddress }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      answer.once("end", () => done({ status: answer.statusCode, body }));
    })
      .once("error", fail)
      .end(bytes);
  });
}

/** Sends every honest envelope once and expects a valid receipt for each, then ends the flood. Its answers, by status. */
async function expectReceipts(localAddress: string): Promise<Readonly<Record<string, number>>> {
  const answers: Answer[] = [];
  for (const one of envelopes) answers.push(await send(one, localAddress));
  expect(answers.map((one) => one.status)).toEqual(envelopes.map(() => 202));
  for (const [at, { body }] of answers.entries()) {
    const bytes = Buffer.from(body);
    const { digest } = envelopes[at] as SealedEnvelope;
    expect(await verifyReceipt({ bytes, round: store.round.document, envelope: digest, verifiers: nodeVerifiers })).toMatchObject({
      ok: true,
    });
  }
  expect(flood.child.exitCode).toBeNull();
  await flood.end("SIGTERM");
  const busy = log.filter((one) => one.codes?.includes("intake-busy"));
  expect(busy).toEqual([]);
  return JSON.parse(flood.output().split("\n").at(-2) ?? "") as Readonly<Record<string, number>>;
}

test("with the ordinary limits the host that floods is asked to wait, and another host notices nothing", {
  timeout: 1_200_000,
}, async () => {
  await startUnderAttack(undefined);
  const answers = await expectReceipts("127.0.0.2");
  expect(Object.keys(answers).filter((one) => !["422", "429", "closed"].includes(one))).toEqual([]);
  expect(answers["429"]).toBeGreaterThan(0);
  expect(JSON.stringify(log)).not.toContain("127.0.0.");
});
