/**
 * The intake as a process of its own, killed while it receives, again and again: everything with a receipt is proposed in the end. One in
 * six runs in a PID namespace of its own, where that is possible. KILLS gives another number than 200.
 */
import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { reportProgress } from "../../core/progress.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { runGit } from "../../forge/git/git.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { canUnshare, type Started, startNode } from "./processes.ts";
import { makeServingPlace } from "./serving-place.ts";

const kills = Number(process.env["KILLS"] ?? 200);
/** A key may send twenty. */
const atOnce = 4;
const members = Math.ceil((kills * atOnce) / 20) + 1;

const store = await makeServingPlace(members);

const start = (isApart: boolean): Started =>
  startNode(["scripts/commands/intake.ts", "--port", "0", "--deliver", "86400", "--root", store.folder], isApart);

/** The digest if a receipt came; null if the connection broke first. */
async function send(address: string, { bytes, digest }: SealedEnvelope): Promise<string | null> {
  const headers = { "content-type": "application/json" };
  try {
    const answer = await fetch(`${address}/rounds/ovning-1/envelopes`, { method: "POST", body: bytes, headers });
    await answer.text();
    return answer.status === 202 ? digest : null;
  } catch {
    return null;
  }
}

function deliver(): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/commands/intake.ts", "--once", "--root", store.folder], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
}

/** Digests of the envelopes in every proposal. */
async function proposed(): Promise<ReadonlySet<string>> {
  const refs = (await runGit(store.git, { args: ["for-each-ref", "--format=%(refname)", "refs/pull/"] })).toString().split("\n");
  const found = new Set<string>();
  for (const ref of refs.filter((one) => one.endsWith("/head"))) {
    const names = (await runGit(store.git, { args: ["ls-tree", "-r", "--name-only", ref, "submissions/"] })).toString();
    for (const [, digest = ""] of names.matchAll(/\/([0-9a-f]{64})\.json$/gm)) found.add(digest);
  }
  return found;
}

test(`${kills} kills lose nothing that has a receipt`, async () => {
  const chance = randomFrom(1, "kills");
  const { progress, finish } = reportProgress();
  const acknowledged: string[] = [];
  let [apart, sent] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const isApart = canUnshare && kill % 6 === 0;
    apart += isApart ? 1 : 0;
    const intake = start(isApart);
    const address = await intake.until(/http:\/\/\S+?\/v1/);
    const envelopes = await Promise.all(Array.from({ length: atOnce }, (_, at) => store.sealOne((kill * atOnce + at) % members)));
    sent += atOnce;
    const sending = envelopes.map((one) => send(address, one));
    // As soon as one has its receipt, the others being on their way, or a little later.
    await Promise.race(sending);
    await pause((chance.bytes(1)[0] ?? 0) % 20);
    await intake.end("SIGKILL");
    acknowledged.push(...(await Promise.all(sending)).filter((digest) => digest !== null));
    if (kill % 100 === 99) deliver();
    progress("kills", kill + 1, kills);
  }
  deliver();
  finish();
  const stored = await proposed();
  const lost = acknowledged.filter((digest) => !stored.has(digest));
  console.log(
    `${kills} kills, ${apart} in a PID namespace; ${sent} sent, ${acknowledged.length} acknowledged, ${lost.length} of them lost`,
  );
  expect(lost).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  // Some had none: the kills came while others were being received.
  expect(acknowledged.length).toBeLessThan(sent);
});
