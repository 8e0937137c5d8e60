// Sends a steady load to an intake: so many envelopes a second, each at its own moment, however slow the answers are.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Load {
  readonly port: number;
  readonly envelopes: readonly { readonly bytes: Uint8Array }[];
  readonly perSecond: number;
  /** How many slow senders hold a connection meanwhile. */
  readonly slow: number;
}

export interface LoadResult {
  /** Milliseconds from the moment when each was due, so that a queue of waiting senders counts. */
  readonly times: readonly number[];
  /** How many had each status; 0: no answer at all. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** Sends each envelope once and resolves when all are answered. Only ever to this machine; at most 3,000, however many are passed in. */
export async function sendLoad({ port, envelopes, perSecond, slow }: Load): Promise<LoadResult> {
  const [times, statuses] = [[] as number[], new Map<number, number>()];
  const stopSlow = startSlow(port, slow);
  const began = performance.now();
  await Promise.all(
    envelopes.slice(0, 3_000).map(async ({ bytes }, at) => {
      const due = began + (at * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      const status = await sendOne(port, bytes);
      times.push(performance.now() - due);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
  );
  stopSlow();
  return { times, statuses };
}

async function sendOne(port: number, bytes: Uint8Array): Promise<number> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/v1/rounds/ovning-1/envelopes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: bytes as BodyInit,
      signal: AbortSignal.timeout(600_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** Senders that announce a complete envelope and then send one byte a second. */
function startSlow(port: number, count: number): () => void {
  const head = "POST /v1/rounds/ovning-1/envelopes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 15000\r\n\r\n";
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, "127.0.0.1", () => socket.write(head));
    return socket.on("error", () => socket.destroy());
  });
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("{");
  }, 1_000);
  return () => {
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
  };
}
