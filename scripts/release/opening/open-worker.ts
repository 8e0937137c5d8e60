// Decides nothing: opens the batches that it is handed in a thread of its own, and hands them back. Writes nothing anywhere.
import { parentPort, workerData } from "node:worker_threads";
import { type OpenInput, openEnvelopes, type StoredEnvelope } from "./open.ts";

/** What a thread is told once, at its start. */
export type ThreadData = Pick<OpenInput, "identities" | "round" | "roster">;

const told = workerData as ThreadData;
parentPort?.on("message", async (envelopes: readonly StoredEnvelope[]) => {
  parentPort?.postMessage(await openEnvelopes({ ...told, envelopes }));
});
