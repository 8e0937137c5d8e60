// A witness over HTTP, as C2SP tlog-witness describes it: keeps the latest checkpoint of one log in memory.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { verifyWithNode } from "../../envelope/node-ed25519.ts";
import { checkSignatures, cosign, type NoteSigner, parseCheckpoint } from "../../log/checkpoint.ts";
import { type Hash, rootOf } from "../../log/merkle.ts";
import { fromBase64, type VerifierKey } from "../../log/note.ts";
import { verifyConsistency } from "./consistency.ts";

interface WitnessServer {
  readonly address: string;
  readonly close: () => void;
  /** `old` sizes and statuses, in order. */
  readonly asked: readonly (readonly [number, number])[];
}

/** `seen` is what the witness cosigned before. */
export async function serveWitness(
  log: VerifierKey,
  signer: NoteSigner,
  seen: { readonly size: number; readonly root: Hash } = { size: 0, root: rootOf([]) },
): Promise<WitnessServer> {
  const asked: (readonly [number, number])[] = [];
  let latest = seen;
  const answer = async (body: string): Promise<readonly [number, string]> => {
    const [head = "", ...rest] = body.split("\n\n");
    const [oldLine, ...proof] = head.split("\n");
    const old = /^old (0|[1-9][0-9]*)$/.exec(oldLine ?? "")?.[1];
    const checkpoint = parseCheckpoint(rest.join("\n\n"));
    const hashes = proof.map(fromBase64).filter((one) => one !== null);
    if (old === undefined || !checkpoint || hashes.length < proof.length || hashes.length > 63) return [400, ""];
    if (checkpoint.origin !== log.name) return [404, ""];
    if (!(await checkSignatures({ checkpoint, log, witnesses: [], verifier: verifyWithNode })).ok) return [403, ""];
    if (Number(old) > checkpoint.size) return [400, ""];
    if (Number(old) !== latest.size) return [409, `${latest.size}\n`];
    const { size, root } = checkpoint;
    if (!verifyConsistency({ oldSize: latest.size, oldRoot: latest.root, size, root, proof: hashes })) return [422, ""];
    latest = { size, root };
    return [200, await cosign(checkpoint, signer, 1_790_000_000)];
  };
  const app = new Hono().post("/add-checkpoint", async (context) => {
    const body = await context.req.text();
    const [status, text] = await answer(body);
    asked.push([Number(/^old ([0-9]+)/.exec(body)?.[1]), status]);
    return new Response(text, { status });
  });
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
      done({ address: `http://127.0.0.1:${port}`, close: () => void server.close(), asked });
    });
  });
}
