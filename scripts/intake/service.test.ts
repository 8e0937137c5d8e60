import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type InventedStore, inventedDay, inventStore } from "../testing/forge/invented-store.ts";
import { outboxFolder, slowDisk } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { type Disk, realDisk } from "./durable.ts";
import type { LogEntry } from "./journal.ts";
import { openOutbox } from "./outbox.ts";
import { type Service, type ServiceSetup, startIntake } from "./service.ts";

const { verifyRound } = trust;

let store: InventedStore;
let service: Service;
let log: LogEntry[];
beforeEach(async () => {
  store = await inventStore();
});
afterEach(() => service.stop());

/** A busy machine must not make a test's own sender look like one that drips. */
const patient = { headersTimeout: 600_000, requestTimeout: 600_000 };
/** Tries again until the assertions hold: a slow machine may take a while to see that a connection has closed. */
const eventually = (assertions: () => Promise<void>): Promise<void> => vi.waitFor(assertions, { timeout: 600_000 });

async function start(disk: Disk = realDisk, limits: ServiceSetup["limits"] = {}, addressHeader?: string): Promise<void> {
  log = [];
  service = await startIntake({
    forge: store.forge,
    outbox: await openOutbox(outboxFolder(store), disk),
    verifyRound,
    receiptSigner: () => store.round.signReceipt,
    today: () => inventedDay,
    describe: (diagnostics) => diagnostics.map(({ code }) => ({ code })),
    log: (entry) => log.push(entry),
    port: 0,
    host: "127.0.0.1",
    seconds: 86_400,
    limits: { ...patient, ...limits },
    addressHeader,
  });
}

const send = (body: Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${service.port}/v1/rounds/ovning-1/envelopes`, {
    method: "POST",
    body: body as BodyInit,
    headers: { "content-type": "application/json", ...headers },
  });

test("a stop answers what is under way, and what was acknowledged is kept", async () => {
  const { disk, reached, release } = slowDisk();
  await start(disk);
  const { bytes, digest } = await store.sealOne();
  const answer = send(bytes);
  await reached;
  const stopped = service.stop();
  release();
  expect((await answer).status).toBe(202);
  await stopped;
  await expect(send(bytes)).rejects.toThrow();
  const reopened = await openOutbox(outboxFolder(store));
  expect(reopened.receipt("ovning-1", digest)).toBeDefined();
  expect(log.map((one) => one.event)).toEqual(["started", "stopping", "answered", "stopped"]);
});

test("headers longer than 8 KiB are refused before the body is read", async () => {
  await start();
  const { bytes } = await store.sealOne();
  expect((await send(bytes, { "x-long": "x".repeat(9_000) })).status).toBe(431);
  expect((await send(bytes)).status).toBe(202);
});

test("a connection that breaks in the middle of a body leaves nothing, and the next one is answered", async () => {
  await start();
  const { bytes } = await store.sealOne();
  await new Promise<void>((done) => {
    const socket = connect(service.port, "127.0.0.1", () => {
      const head = `POST /v1/rounds/ovning-1/envelopes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`;
      socket.write(head);
      socket.write(bytes.subarray(0, 100), () => socket.destroy());
    });
    socket.once("close", () => done());
  });
  const answer = await send(bytes);
  expect(answer.status).toBe(202);
});

/** What a client that sends only this receives before the connection ends. */
function drip(words: string): Promise<string> {
  return new Promise((done) => {
    let answer = "";
    const socket = connect(service.port, "127.0.0.1", () => void socket.write(words));
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    socket.on("error", () => undefined);
    socket.once("close", () => done(answer));
  });
}

test("a sender that drips data is cut off, in its headers and in its body, and leaves nothing", async () => {
  await start(realDisk, { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 });
  const line = "POST /v1/rounds/ovning-1/envelopes HTTP/1.1\r\nhost: x\r\n";
  expect(await drip(line)).toContain("408 Request Timeout");
  await drip(`${line}content-type: application/json\r\ncontent-length: 20000\r\n\r\n{"ct"`);
  expect(await (await openOutbox(outboxFolder(store))).waiting("ovning-1")).toEqual([]);
  const { bytes } = await store.sealOne();
  // With limits this short a slow machine may cut off a good sender too: it sends again.
  await eventually(async () => expect([200, 202]).toContain((await send(bytes)).status));
});

test("connections above the limit are closed at once, and one that is closed makes room for another", async () => {
  await start(realDisk, { connections: 2, keepAliveTimeout: 50 });
  const sockets = await Promise.all(
    [0, 1].map(
      () =>
        new Promise<Socket>((done) => {
          const socket = connect(service.port, "127.0.0.1", () => done(socket));
        }),
    ),
  );
  expect(await drip("GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).toBe("");
  for (const socket of sockets) await new Promise<void>((done) => socket.once("close", () => done()).destroy());
  await eventually(async () => expect(await drip("GET /v1/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).toContain("200 OK"));
});

const wide = { inProgress: 100, burst: 100, perSecond: 100 };

/** Nine connections of one host and one of another: which of them, by place, are cut off. */
async function cutOff(): Promise<readonly number[]> {
  const from = (localAddress: string): Promise<Socket> =>
    new Promise((done) => {
      const socket = connect({ port: service.port, host: "127.0.0.1", localAddress }, () => done(socket));
    });
  const isCut = (socket: Socket): Promise<boolean> =>
    new Promise((done) => {
      socket.on("error", () => undefined).once("close", () => done(true));
      socket.once("data", () => done(false)).write("GET /v1/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n");
    });
  const sockets: Socket[] = [];
  for (let count = 0; count < 9; count += 1) sockets.push(await from("127.0.0.1"));
  sockets.push(await from("127.0.0.2"));
  const cut = await Promise.all(sockets.map(isCut));
  for (const socket of sockets) socket.destroy();
  return cut.flatMap((one, at) => (one ? [at] : []));
}

test("a host has eight connections at a time: one more is cut off, and others are not", async () => {
  await start(realDisk, { pace: wide });
  expect(await cutOff()).toEqual([8]);
});

test("while fourteen hosts hold all the slow bodies that they can, every honest sender is answered", async () => {
  await start(realDisk, { requestTimeout: 3_600_000, headersTimeout: 3_600_000 });
  const head = "POST /v1/rounds/ovning-1/envelopes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20000\r\n\r\n{";
  const slow = Array.from({ length: 560 }, (_, at) =>
    connect({ port: service.port, host: "127.0.0.1", localAddress: `127.0.1.${(at % 14) + 1}` }).on("error", () => undefined),
  );
  for (const socket of slow) socket.write(head);
  const open = (): number => slow.filter((socket) => !socket.destroyed).length;
  await eventually(async () => expect(open()).toBe(14 * 8));
  for (let sender = 1; sender <= 8; sender += 1) expect((await send((await store.sealOne()).bytes)).status).toBe(202);
  expect(open()).toBe(14 * 8);
  for (const socket of slow) socket.destroy();
});

test("while a host floods it with junk over 260 connections and is asked to wait, every honest sender is answered", async () => {
  await start();
  const [answers, agent] = [new Set<number | "closed">(), new Agent({ keepAlive: true, maxSockets: 260 })];
  let isOver = false;
  const to = { host: "127.0.0.1", port: service.port, method: "POST", localAddress: "127.0.0.2", agent };
  const junk = (path: string): Promise<void> =>
    new Promise((done) => {
      request({ ...to, path, headers: { "content-type": "application/json", "content-length": "2" } }, (answer) => {
        answers.add(answer.statusCode ?? 0);
        answer.resume().once("close", done);
      })
        .once("error", () => done(void answers.add("closed")))
        .end("{}");
    });
  const flood = Promise.all(
    Array.from({ length: 260 }, async (_, at) => {
      while (!isOver) await junk(`/v1/rounds/${at % 2 ? "ovning-1" : `invented-${at}`}/envelopes`);
    }),
  );
  await eventually(async () => expect(answers).toContain(429));
  for (let sender = 1; sender <= 8; sender += 1) expect((await send((await store.sealOne()).bytes)).status).toBe(202);
  isOver = true;
  await flood;
  agent.destroy();
  expect([...answers].filter((one) => one !== "closed" && one !== 422)).toEqual([429]);
  expect(JSON.stringify(log)).not.toMatch(/127\.0\.0\.|intake-busy/);
});

const pace = { inProgress: 10, burst: 2, perSecond: 0.001 };
const statusesOf = async (senders: readonly string[]): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (const sender of senders) statuses.push((await send(Buffer.from("{}"), { "x-forwarded-for": sender })).status);
  return statuses;
};

test("a host that sends too often is asked to wait, whatever the header says if none is trusted", async () => {
  await start(realDisk, { pace });
  expect(await statusesOf(["192.0.2.1", "192.0.2.2", "192.0.2.3"])).toEqual([422, 422, 429]);
  const refused = await send(Buffer.from("{}"));
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(await refused.json()).toEqual({ diagnostics: [{ code: "intake-too-many" }] });
  expect((await fetch(`http://127.0.0.1:${service.port}/v1/health`)).status).toBe(200);
});

test("behind a proxy all connections are the proxy's, and none is cut off", async () => {
  await start(realDisk, { pace: wide }, "x-forwarded-for");
  expect(await cutOff()).toEqual([]);
});

test("behind a proxy each sender counts by itself, and none can take another's name", async () => {
  await start(realDisk, { pace }, "x-forwarded-for");
  expect(await statusesOf(["192.0.2.1", "192.0.2.1", "192.0.2.1"])).toEqual([422, 422, 429]);
  expect(await statusesOf(["192.0.2.2", "192.0.2.9, 192.0.2.1", "192.0.2.1, 192.0.2.2"])).toEqual([422, 429, 422]);
  expect(await statusesOf(["unknown", "unknown", "unknown", "unknown"])).toEqual([422, 422, 422, 422]);
});

test("a host has only so many requests in progress, and may send again when they are answered", async () => {
  const { disk, reached, release } = slowDisk();
  await start(disk, { pace: { inProgress: 1, burst: 100, perSecond: 100 } });
  const first = send((await store.sealOne()).bytes);
  await reached;
  const second = await store.sealOne(1);
  expect((await send(second.bytes)).status).toBe(429);
  release();
  expect([(await first).status, (await send(second.bytes)).status]).toEqual([202, 202]);
});
