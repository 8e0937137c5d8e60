// Asks a witness over HTTP for its cosignature (C2SP tlog-witness, add-checkpoint).
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import type { StoredLog } from "./log-file.ts";
import { consistencyProof, leafHash } from "./merkle.ts";
import type { LogCode } from "./messages.ts";
import { toBase64 } from "./note.ts";
import { bodyOf } from "./source.ts";

/** Milliseconds for one request. */
const requestTimeout = 30_000;

/**
 * The lines that a witness answers with, not verified. The first request claims that it has seen nothing; if it has, it answers 409 with
 * the size that it saw, and is asked again with the proof from there. Faults: `log-unreachable`, `log-witness-refused` with the status.
 */
export async function askWitness(url: string, log: StoredLog): Promise<Checked<string>> {
  const leaves = log.lines.map((one) => leafHash(utf8(one)));
  const ask = async (old: number): Promise<{ readonly status: number; readonly text: string }> => {
    const proof = consistencyProof(leaves, old).map((one) => `${toBase64(one)}\n`);
    const body = `old ${old}\n${proof.join("")}\n${log.texts.checkpoint}`;
    const address = `${url.replace(/\/+$/, "")}/add-checkpoint`;
    const response = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(requestTimeout), redirect: "error" });
    return { status: response.status, text: new TextDecoder().decode((await bodyOf(response)) ?? undefined) };
  };
  try {
    const first = await ask(0);
    const seen = first.status === 409 && /^(?:0|[1-9][0-9]{0,8})\n$/.test(first.text) ? Number(first.text) : null;
    const answer = seen !== null && seen <= leaves.length ? await ask(seen) : first;
    return answer.status === 200 ? accepted(answer.text) : refused(fault<LogCode>("log-witness-refused", "", { status: answer.status }));
  } catch {
    return refused(fault<LogCode>("log-unreachable", "", { file: "add-checkpoint" }));
  }
}
