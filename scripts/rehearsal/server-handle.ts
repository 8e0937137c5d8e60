// Decides how a command reaches the process that serves a rehearsal: the one that owns the outbox is asked to shut its door.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../core/write.ts";
import type { Place } from "../shared/place.ts";
import { emptyOutbox, openDesk } from "./intake.ts";

/** Where the server listens, and the word that proves that the caller can read the rehearsal's folder. */
export interface Serving {
  /** The rehearsal's folder. A copy of it has this file too, but no server. */
  readonly root: string;
  readonly port: number;
  readonly token: string;
}

export const closingPath = (round: string): string => `/rehearsal/rounds/${round}/closing`;

export function announce(place: Place, at: Omit<Serving, "root">): void {
  const serving: Serving = { root: place.root, ...at };
  writeFileAtomic(join(place.root, "serving.json"), JSON.stringify(serving), { mode: 0o600 });
}

export function withdraw(place: Place): void {
  rmSync(join(place.root, "serving.json"), { force: true });
}

export interface ShutDoor {
  /** Digests of everything that the intake has given a receipt for. */
  readonly acknowledged: readonly string[];
  readonly reopen: () => Promise<void>;
}

/** Shuts the round's door: asks the server where one runs, else empties the outbox here. @throws Error when the server refuses. */
export async function shutDoor(place: Place, round: string): Promise<ShutDoor> {
  const answer = await ask(place, round, "POST");
  if (!answer) return { acknowledged: await emptyOutbox(await openDesk(place), round), reopen: async () => undefined };
  if (!answer.ok) throw new Error(`the serving process answered ${answer.status} when asked to shut the round`);
  const { acknowledged } = (await answer.json()) as { acknowledged: readonly string[] };
  return { acknowledged, reopen: async () => void (await ask(place, round, "DELETE")) };
}

/** The server's answer, or nothing where none runs. */
async function ask(place: Place, round: string, method: "POST" | "DELETE"): Promise<Response | undefined> {
  const file = join(place.root, "serving.json");
  if (!existsSync(file)) return undefined;
  const { root, port, token } = JSON.parse(readFileSync(file, "utf8")) as Serving;
  if (root !== place.root) return undefined;
  try {
    return await fetch(`http://127.0.0.1:${port}${closingPath(round)}`, { method, headers: { authorization: `Bearer ${token}` } });
  } catch {
    // Left behind by a server that was killed: nobody owns the outbox.
    return undefined;
  }
}
