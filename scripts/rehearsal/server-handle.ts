// Reaches the process that serves a rehearsal, which owns the outbox, to close its intake.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../core/write.ts";
import type { Place } from "../repository/place.ts";
import { drainOutbox, openOutboxOf } from "./intake.ts";

/** Where the server listens, and a token that proves that the caller can read the rehearsal's folder. */
interface ServerHandle {
  /** The rehearsal's folder. A copy of it has this file too, but no server. */
  readonly root: string;
  /** Without a slash at the end. */
  readonly address: string;
  readonly token: string;
}

export const closingPath = (round: string): string => `/rehearsal/rounds/${round}/closing`;

export function writeHandle(place: Place, at: Omit<ServerHandle, "root">): void {
  const handle: ServerHandle = { root: place.root, ...at };
  writeFileAtomic(join(place.root, "serving.json"), JSON.stringify(handle), { mode: 0o600 });
}

export function removeHandle(place: Place): void {
  rmSync(join(place.root, "serving.json"), { force: true });
}

interface ClosedIntake {
  /** Digests of every envelope with a receipt. */
  readonly acknowledged: readonly string[];
  readonly reopen: () => Promise<void>;
}

/** Closes the round's intake: asks the server if one runs, else drains the outbox here. @throws Error if the server refuses. */
export async function closeIntake(place: Place, round: string): Promise<ClosedIntake> {
  const answer = await ask(place, round, "POST");
  if (!answer) return { acknowledged: await drainOutbox(await openOutboxOf(place), round), reopen: async () => undefined };
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to the request to close the round's intake`);
  const { acknowledged } = (await answer.json()) as { acknowledged: readonly string[] };
  return { acknowledged, reopen: async () => void (await ask(place, round, "DELETE")) };
}

/** The server's answer; undefined if none runs. */
async function ask(place: Place, round: string, method: "POST" | "DELETE"): Promise<Response | undefined> {
  const file = join(place.root, "serving.json");
  if (!existsSync(file)) return undefined;
  const { root, address, token } = JSON.parse(readFileSync(file, "utf8")) as ServerHandle;
  if (root !== place.root) return undefined;
  try {
    return await fetch(`${address}${closingPath(round)}`, { method, headers: { authorization: `Bearer ${token}` } });
  } catch {
    // The handle of a server that was killed: nobody owns the outbox.
    return undefined;
  }
}
