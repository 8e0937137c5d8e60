// Decides nothing: opens one ciphertext as many times as it is told, in a thread of its own. For the bench only.
import { parentPort, workerData } from "node:worker_threads";
import { Decrypter } from "age-encryption";

/** What a thread is told once, at its start. */
export interface BareData {
  readonly identity: string;
  readonly ciphertext: Uint8Array;
}

const { identity, ciphertext } = workerData as BareData;
const decrypter = new Decrypter();
decrypter.addIdentity(identity);
parentPort?.on("message", async (times: number) => {
  for (let at = 0; at < times; at++) await decrypter.decrypt(ciphertext);
  parentPort?.postMessage(times);
});
