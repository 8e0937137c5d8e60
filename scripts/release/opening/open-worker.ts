// Worker thread: opens the batches that it is sent and posts the results. Writes nothing.
import { parentPort, workerData } from "node:worker_threads";
import { type OpenInput, openEnvelopes, type StoredEnvelope } from "./open.ts";

/** Sent to a thread once, when it starts. */
export type ThreadData = Pick<OpenInput, "round" | "roster">;

const shared = workerData as ThreadData;
parentPort?.on("message", async (envelopes: readonly StoredEnvelope[]) => {
  parentPort?.postMessage(await openEnvelopes({ ...shared, envelopes }));
});
