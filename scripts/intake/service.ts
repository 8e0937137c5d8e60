// Runs the intake: connection limits, periodic deliveries, and a graceful stop.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type HttpBindings, serve } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { type DeliverRequest, deliver } from "./deliver.ts";
import { hostInHeader, hostOf } from "./hosts.ts";
import type { LogEntry } from "./journal.ts";
import { createPace, defaultPace, type PaceLimits } from "./pace.ts";
import { type IntakeSetup, intakeApp } from "./server.ts";

/** Limits of a connection, in bytes and milliseconds. Sending an envelope takes a second; a sender that drips data blocks others. */
const connectionLimits = {
  maxHeaderSize: 8_192,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
const maxConnections = 500;
/**
 * Of one host, where the socket's address is the sender's: as many as may have a request in progress, so that slow senders from a few
 * addresses leave room for all others. Behind a proxy all connections are the proxy's.
 */
const maxConnectionsPerHost = defaultPace.inProgress;
/** Milliseconds that a stop waits for requests in progress. */
const stopTimeout = 30_000;

export interface ServiceSetup extends IntakeSetup {
  readonly port: number;
  readonly host: string;
  /** Seconds between deliveries, counted from the end of the last one. */
  readonly seconds: number;
  readonly log: (entry: LogEntry) => void;
  /** Lower case. The header in which a trusted proxy writes the sender's address; undefined: the socket's address is the sender's. */
  readonly addressHeader?: string | undefined;
  /** Other limits for tests and benches, whose senders are all on one machine and cannot wait as long as a sender may. */
  readonly limits?: Limits;
}

interface Limits extends Partial<typeof connectionLimits> {
  readonly connections?: number;
  readonly pace?: PaceLimits;
}

export interface Service {
  readonly port: number;
  /** Accepts no more connections, answers requests in progress and lets a delivery finish. */
  readonly stop: () => Promise<void>;
}

export async function startIntake(setup: ServiceSetup): Promise<Service> {
  const { addressHeader, log, limits = {} } = setup;
  const enter = createPace(limits.pace ?? defaultPace);
  const admit: IntakeSetup["admit"] = (context) => {
    const host = senderOf(context, addressHeader);
    return host === undefined ? { leave: () => undefined } : enter(host);
  };
  const app = intakeApp({ ...setup, admit, clock: setup.clock ?? (() => performance.now()) });
  const server = await listen(app.fetch, { port: setup.port, hostname: setup.host, limits });
  if (addressHeader === undefined) limitConnections(server, maxConnectionsPerHost);
  const stopDelivering = deliverEvery(setup);
  const port = (server.address() as AddressInfo | null)?.port ?? setup.port;
  log({ event: "started" });
  return {
    port,
    stop: async () => {
      log({ event: "stopping" });
      await Promise.all([closeServer(server), stopDelivering()]);
      log({ event: "stopped" });
    },
  };
}

interface Address {
  readonly port: number;
  readonly hostname: string;
  readonly limits?: Limits;
}

function listen(fetch: Hono["fetch"], { port, hostname, limits = {} }: Address): Promise<Server> {
  return new Promise((done, fail) => {
    // Node ignores the limits that are not its own.
    const server = serve({ fetch, port, hostname, serverOptions: { ...connectionLimits, ...limits } }, () => done(server)) as Server;
    server.maxConnections = limits.connections ?? maxConnections;
    server.once("error", fail);
  });
}

/** Undefined behind a proxy that has not said who the sender is: all would share one limit, and one sender could use it up. */
function senderOf(context: Context, addressHeader: string | undefined): string | undefined {
  if (addressHeader !== undefined) return hostInHeader(context.req.header(addressHeader));
  const { remoteAddress } = (context.env as HttpBindings).incoming.socket;
  return remoteAddress === undefined ? undefined : hostOf(remoteAddress);
}

/** Closes the connections that a host opens above so many. */
function limitConnections(server: Server, max: number): void {
  const counts = new Map<string, number>();
  server.on("connection", (socket) => {
    const host = hostOf(socket.remoteAddress ?? "");
    const count = (counts.get(host) ?? 0) + 1;
    counts.set(host, count);
    socket.once("close", () => {
      const left = (counts.get(host) ?? 1) - 1;
      if (left > 0) counts.set(host, left);
      else counts.delete(host);
    });
    if (count > max) socket.destroy();
  });
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
