// Worker thread: seals the invented statements that it is sent and posts the envelopes.
import { parentPort, workerData } from "node:worker_threads";
import type { RoundDocument } from "../envelope/round-document.ts";
import { type OwnStatement, sealStatement } from "./seal-statement.ts";

const document = workerData as RoundDocument;
parentPort?.on("message", async (own: OwnStatement) => {
  parentPort?.postMessage(await sealStatement(document, own));
});
