// Decides how the intake runs: its limits on the wire, its deliveries in time, and how it stops without dropping anybody.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { type DeliverRequest, deliver } from "./deliver.ts";
import type { Entry } from "./journal.ts";
import { makeMeter } from "./metrics.ts";
import { type IntakeSetup, intakeApp } from "./server.ts";

/** Limits of a connection, in bytes and milliseconds. A sender of one envelope needs a second; one that drips holds a place from somebody else. */
const wire = {
  maxHeaderSize: 8_192,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
const mostConnections = 500;
/** Milliseconds that a stop waits for what is under way. */
const patience = 30_000;

export interface ServiceSetup extends IntakeSetup {
  readonly port: number;
  readonly host: string;
  readonly metricsPort: number | undefined;
  /** Seconds between deliveries, counted from the end of the last one. */
  readonly seconds: number;
  readonly note: (entry: Entry) => void;
  /** Tighter than our own, where a test cannot wait as long as a sender may. */
  readonly limits?: Partial<typeof wire> & { readonly connections?: number };
}

export interface Service {
  readonly port: number;
  readonly metricsPort: number | undefined;
  /** Takes no more, answers what is under way, lets a delivery end. */
  readonly stop: () => Promise<void>;
}

export async function startIntake(setup: ServiceSetup): Promise<Service> {
  const meter = makeMeter();
  const note = (entry: Entry): void => {
    meter.note(entry);
    setup.note(entry);
  };
  const app = intakeApp({ ...setup, note, clock: setup.clock ?? (() => performance.now()) });
  const door = await listen(app.fetch, { port: setup.port, hostname: setup.host, ...(setup.limits ? { limits: setup.limits } : {}) });
  const figures =
    setup.metricsPort === undefined
      ? undefined
      : await listen(figuresOf(setup, meter.text).fetch, { port: setup.metricsPort, hostname: "127.0.0.1" });
  const stopDelivering = deliverEvery({ ...setup, note });
  const port = portOf(door) ?? setup.port;
  note({ event: "started" });
  return {
    port,
    metricsPort: portOf(figures),
    stop: async () => {
      note({ event: "stopping" });
      await Promise.all([shut(door), figures && shut(figures), stopDelivering()]);
      note({ event: "stopped" });
    },
  };
}

/** `GET /metrics` on this machine only: how many answer is nobody else's to see. */
function figuresOf({ outbox }: IntakeSetup, text: ReturnType<typeof makeMeter>["text"]): Hono {
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
  { port, hostname, limits: { connections = mostConnections, ...tighter } = {} }: Address,
): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname, serverOptions: { ...wire, ...tighter } }, () => done(server)) as Server;
    server.maxConnections = connections;
    server.once("error", fail);
  });
}

function portOf(server: Server | undefined): number | undefined {
  return (server?.address() as AddressInfo | null | undefined)?.port;
}

async function shut(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

/** A failed delivery leaves everything waiting for the next. Gives what stops it after the one under way. */
function deliverEvery(setup: DeliverRequest & Pick<ServiceSetup, "seconds" | "note">): () => Promise<void> {
  let [timer, isOver]: [NodeJS.Timeout | undefined, boolean] = [undefined, false];
  let underWay: Promise<void> = Promise.resolve();
  const again = (): void => {
    underWay = deliverOnce(setup).finally(() => {
      if (!isOver) timer = setTimeout(again, setup.seconds * 1000);
    });
  };
  again();
  return () => {
    isOver = true;
    clearTimeout(timer);
    return underWay;
  };
}

async function deliverOnce(setup: Parameters<typeof deliverEvery>[0]): Promise<void> {
  try {
    const { delivered, diagnostics } = await deliver(setup);
    for (const one of delivered) setup.note({ event: "delivered", round: one.round, count: one.digests.length, proposal: one.proposal });
    if (diagnostics.length > 0) setup.note({ event: "waits", codes: [...new Set(diagnostics.map((one) => one.code))] });
  } catch (error) {
    setup.note({ event: "failed", error: error instanceof Error ? error.name : "unknown" });
  }
}
