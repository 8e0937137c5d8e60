// Two persons on two machines: a rehearsal with a release, and copies of it as each of them would have it.

import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SigningKey } from "../../envelope/node-signing.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { firstRound } from "../../rehearsal/make.ts";
import { readTrustees, type Trustee } from "../../rehearsal/open-round.ts";
import type { ReleaseRequest } from "../../release/computed-release.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import type { CountingSession } from "../../release/session.ts";
import { manifestFile, signatureOf } from "../../release/signer.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import type { ManifestBody } from "../../statistics/cube/manifest.ts";
import { putFile } from "../files.ts";
import { copyRehearsal } from "./shared.ts";

export const manifestPath = `statistics/${firstRound}/r1/manifest.json`;
export const cubePath = `statistics/${firstRound}/r1/cube.json`;
export const repliesPath = `statistics/${firstRound}/r1/replies.bin`;

interface Made {
  readonly cube: string;
  readonly body: ManifestBody;
}

export interface TwoMachines {
  /** The rehearsal with both signatures. */
  readonly done: Place;
  readonly trustees: readonly Trustee[];
  readonly signer: (name: string) => { readonly name: string; readonly key: SigningKey };
  /** A counting machine: the same commit, that person's own signing key and no key that opens, and no release yet. */
  readonly machine: (name: string, person: string) => Place;
  /** What the first person made, or what `change` makes of it, has arrived on the second person's machine. */
  readonly second: (name: string, change?: (files: Made) => Made) => Promise<Place>;
  /** A session of that machine with the parts of these holders, by default the first two. */
  readonly session: (place: Place, holders?: readonly string[]) => Promise<CountingSession>;
  /** What `person` asks for on a machine, in a session of its own. */
  readonly request: (place: Place, person: string, holders?: readonly string[]) => Promise<ReleaseRequest>;
  /** The same in another machine's session, which fits as long as both have the same sealed files and versions of the round. */
  readonly requestIn: (session: CountingSession, place: Place, person: string) => ReleaseRequest;
}

/** Lays the rehearsal out in `root`, where the machines get their folders too. */
export async function inventTwoMachines(root: string): Promise<TwoMachines> {
  const { place: done } = await copyRehearsal("tiny", join(root, "done"));
  const keys = join(done.root, "keys");
  const trustees = readTrustees(keys);
  const signer = (name: string) => ({ name, key: trustees.find((one) => one.name === name)?.release as SigningKey });
  const machine: TwoMachines["machine"] = (name, person) => {
    const folder = join(root, name);
    cpSync(done.root, folder, { recursive: true, filter: (from) => !from.startsWith(keys) });
    rmSync(join(folder, "content", "statistics", firstRound), { recursive: true });
    mkdirSync(join(folder, "keys", person), { recursive: true });
    const own = join(person, `release-${person}.dev.identity`);
    cpSync(join(keys, own), join(folder, "keys", own));
    return placeAt(folder);
  };
  const second: TwoMachines["second"] = async (name, change = (same) => same) => {
    const place = machine(name, "andra");
    const { signatures: _, ...body } = JSON.parse(text(done, manifestPath)) as ManifestBody & { signatures: object };
    const changed = change({ cube: text(done, cubePath), body });
    write(place, cubePath, changed.cube);
    write(place, repliesPath, bytes(done, repliesPath));
    write(place, manifestPath, manifestFile(changed.body, { forsta: signatureOf(changed.body, signer("forsta")) }));
    return place;
  };
  const session: TwoMachines["session"] = async (place, holders = ["forsta", "andra"]) =>
    unwrap(await holdSession({ place, wanted: itemsToCount(place, firstRound), keys, holders }));
  const requestIn: TwoMachines["requestIn"] = (session, place, person) => ({
    place,
    round: firstRound,
    session,
    signer: join(place.root, "keys", person),
    progress: () => undefined,
  });
  const request: TwoMachines["request"] = async (place, person, holders) => requestIn(await session(place, holders), place, person);
  return { done, trustees, signer, machine, second, session, request, requestIn };
}

export const bytes = (place: Place, path: string): Buffer => readFileSync(join(place.content, path));

export const text = (place: Place, path: string): string => readFileSync(join(place.content, path), "utf8");

export function write(place: Place, path: string, contents: string | Uint8Array): void {
  putFile(join(place.content, path), contents);
}
