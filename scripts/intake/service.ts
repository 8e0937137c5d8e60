// Runs the intake: connection limits, periodic deliveries, and a graceful stop.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { type DeliverRequest, deliver } from "./deliver.ts";
import type { LogEntry } from "./journal.ts";
import { createMetrics } from "./metrics.ts";
import { type IntakeSetup, intakeApp } from "./server.ts";

/** Limits of a connection, in bytes and milliseconds. Sending an envelope takes a second; a sender that drips data blocks others. */
const connectionLimits = {
  maxHeaderSize: 8_192,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
const maxConnections = 500;
/** Milliseconds that a stop waits for requests in progress. */
const stopTimeout = 30_000;

export interface ServiceSetup extends IntakeSetup {
  readonly port: number;
  readonly host: string;
  readonly metricsPort: number | undefined;
  /** Seconds between deliveries, counted from the end of the last one. */
  readonly seconds: number;
  readonly log: (entry: LogEntry) => void;
  /** Tighter limits for tests, which cannot wait as long as a sender may. */
  readonly limits?: Partial<typeof connectionLimits> & { readonly connections?: number };
}

export interface Service {
  readonly port: number;
  readonly metricsPort: number | undefined;
  /** Accepts no more connections, answers requests in progress and lets a delivery finish. */
  readonly stop: () => Promise<void>;
}

export async function startIntake(setup: ServiceSetup): Promise<Service> {
  const metrics = createMetrics();
  const log = (entry: LogEntry): void => {
    metrics.record(entry);
    setup.log(entry);
  };
  const app = intakeApp({ ...setup, log, clock: setup.clock ?? (() => performance.now()) });
  const server = await listen(app.fetch, { port: setup.port, hostname: setup.host, ...(setup.limits ? { limits: setup.limits } : {}) });
  const metricsServer =
    setup.metricsPort === undefined
      ? undefined
      : await listen(metricsApp(setup, metrics.text).fetch, { port: setup.metricsPort, hostname: "127.0.0.1" });
  const stopDelivering = deliverEvery({ ...setup, log });
  const port = portOf(server) ?? setup.port;
  log({ event: "started" });
  return {
    port,
    metricsPort: portOf(metricsServer),
    stop: async () => {
      log({ event: "stopping" });
      await Promise.all([closeServer(server), metricsServer && closeServer(metricsServer), stopDelivering()]);
      log({ event: "stopped" });
    },
  };
}

/** `GET /metrics`, on this machine only: how many have answered is not public. */
function metricsApp({ outbox }: IntakeSetup, text: ReturnType<typeof createMetrics>["text"]): Hono {
  return new Hono().get("/metrics", async (context) => {
    const rounds = await outbox.rounds();
    const waiting = (await Promise.all(rounds.map((round) => outbox.waiting(round)))).reduce((sum, one) => sum + one.length, 0);
    return context.text(text({ waiting }), 200, { "Content-Type": "text/plain; version=0.0.4" });
  });
}

interface Address extends Pick<ServiceSetup, "limits"> {
  readonly port: number;
  readonly hostname: string;
}

function listen(
  fetch: Hono["fetch"],
  { port, hostname, limits: { connections = maxConnections, ...tighter } = {} }: Address,
): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname, serverOptions: { ...connectionLimits, ...tighter } }, () => done(server)) as Server;
    server.maxConnections = connections;
    server.once("error", fail);
  });
}

function portOf(server: Server | undefined): number | undefined {
  return (server?.address() as AddressInfo | null | undefined)?.port;
}

async function closeServer(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), stopTimeout);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

/** A failed delivery leaves everything for the next one. Returns a function that stops after the delivery in progress. */
function deliverEvery(setup: DeliverRequest & Pick<ServiceSetup, "seconds" | "log">): () => Promise<void> {
  let [timer, isStopped]: [NodeJS.Timeout | undefined, boolean] = [undefined, false];
  let current: Promise<void> = Promise.resolve();
  const run = (): void => {
    current = deliverOnce(setup).finally(() => {
      if (!isStopped) timer = setTimeout(run, setup.seconds * 1000);
    });
  };
  run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return current;
  };
}

async function deliverOnce(setup: Parameters<typeof deliverEvery>[0]): Promise<void> {
  try {
    const { delivered, diagnostics } = await deliver(setup);
    for (const one of delivered) setup.log({ event: "delivered", round: one.round, count: one.digests.length, proposal: one.proposal });
    if (diagnostics.length > 0) setup.log({ event: "waits", codes: [...new Set(diagnostics.map((one) => one.code))] });
  } catch (error) {
    setup.log({ event: "failed", error: error instanceof Error ? error.name : "unknown" });
  }
}
