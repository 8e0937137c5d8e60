// What a mode of `npm run release` works with: the round, a session with its holders, and where files go.

import type { Checked } from "../../core/diagnostic.ts";
import { reportProgress } from "../../core/progress.ts";
import type { Place } from "../../repository/place.ts";
import { type Held, withThird } from "../meeting.ts";
import type { CountingSession, ItemsToOpen } from "../session.ts";
import type { Signer } from "../signer.ts";

export interface Mode {
  readonly place: Place;
  readonly round: string;
  /** A session to which two holders have handed over their parts. With `signer`, whoever counts signs it. */
  readonly hold: (wanted: ItemsToOpen, signer?: Signer) => Promise<Checked<Held>>;
  /** Writes files, whose paths are relative to the content folder. */
  readonly save: (files: readonly { readonly path: string; readonly contents: string | Uint8Array }[], message: string) => Promise<void>;
}

interface Counting<T> {
  readonly wanted: ItemsToOpen;
  readonly signer?: Signer;
  readonly work: (session: CountingSession, progress: ReturnType<typeof reportProgress>["progress"]) => Promise<Checked<T>>;
}

/** Runs a count in a session of its own, with the third holder's parts where two did not open everything. */
export async function countIn<T>({ hold, round }: Mode, { wanted, signer, work }: Counting<T>): Promise<Checked<T>> {
  const held = await hold(wanted, signer);
  if (!held.ok) return held;
  const { progress, finish } = reportProgress();
  return withThird(held.value, round, () => work(held.value.session, progress)).finally(finish);
}
