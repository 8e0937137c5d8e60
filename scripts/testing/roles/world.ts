// One closed and released round, the same round while it was open, and for each role the key files that it has, and nothing else.

import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bytes, fromBase64url } from "../../envelope/base64url.ts";
import type { RoundDocument } from "../../envelope/round-document.ts";
import type { Envelope } from "../../envelope/schema.ts";
import { type Holders, readHolders } from "../../envelope/sealing/holders.ts";
import { boxOf, contextOf, type Place as HolderPlace, places } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { listFiles, readBlobs } from "../../forge/git/objects.ts";
import { modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { secondRound } from "../../rehearsal/make.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readRound } from "../../repository/read-round.ts";
import type { ManifestBody } from "../../statistics/cube/manifest.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { openBox } from "../envelope/open-box.ts";
import { putFile } from "../files.ts";
import { sealCorrectly, sendTo } from "../rehearsal/odd-envelopes.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { write } from "../rehearsal/two-machines.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export const round = secondRound;
export const now = Math.floor(Date.now() / 1000);

export interface World {
  readonly document: RoundDocument;
  /** The code of an organisation that answered, whose envelope is `envelope`. */
  readonly honest: string;
  readonly envelope: string;
  /** The codes of two that have sent nothing. */
  readonly silent: readonly [string, string];
  /** A copy of the round while it was open, with the envelope proposed; it has the rehearsal's keys. */
  readonly open: (name: string) => Place;
  /** A copy of the round closed and released. It has no keys. */
  readonly released: (name: string) => Place;
  /** A folder with these key files of the rehearsal alone, by path. */
  readonly keys: (name: string, files: readonly string[]) => string;
  /** The folder of the rehearsal's keys: what no role here has. */
  readonly allKeys: string;
}

/** For one test file, after whose last test its root is removed. */
export async function makeWorld(): Promise<World> {
  const root = temporaryFolder("roles");
  const { place, unused } = await copyRehearsal("tiny", join(root, "open"));
  const [honest = "", one = "", other = ""] = unused.map(({ code }) => code);
  const { document } = unwrap(readRound(place, round));
  const { questionnaire, ...edition } = unwrap(readEdition(place, document.edition));
  const model = modelOf({ questionnaire, ...edition });
  const answer = inventResponse({ model, background: questionnaire.background, chance: randomFrom(1, "roles"), level: 1, blocks: 1 });
  const envelope = await sealCorrectly(document, honest, { type: "submit", ...answer });
  await sendTo(place, document, [envelope]);
  const allKeys = join(root, "open", "keys");
  const closed = copyOf(place, join(root, "released"));
  await close(closed);
  return {
    document,
    honest,
    envelope,
    silent: [one, other],
    open: (name) => copyOf(place, join(root, name)),
    released: (name) => copyOf(closed, join(root, name), allKeysOf(closed)),
    keys: (name, files) => {
      for (const file of files) cpSync(join(allKeys, file), join(root, `keys-${name}`, file));
      mkdirSync(join(root, `keys-${name}`), { recursive: true });
      return join(root, `keys-${name}`);
    },
    allKeys,
  };
}

const allKeysOf = (place: Place): string => join(place.root, "keys");

function copyOf(place: Place, folder: string, without?: string): Place {
  cpSync(place.root, folder, { recursive: true, filter: (from) => without === undefined || !from.startsWith(without) });
  return placeAt(folder);
}

/** Closes the round, releases it and has it countersigned, as honest trustees do. */
export async function close(place: Place, acknowledged: readonly string[] = []) {
  return unwrap(await closeAndRelease({ place, round, keys: allKeysOf(place), now, progress: () => undefined, acknowledged }));
}

/** Every envelope of the round in the store. */
export async function envelopesIn(place: Place): Promise<readonly Envelope[]> {
  const git = { directory: place.git };
  const files = (await listFiles(git, "refs/heads/main", `submissions/${round}`)).filter(({ path }) => !path.includes("/batches/"));
  const blobs = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return blobs.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Envelope);
}

/**
 * What somebody with these secrets of 32 bytes, each tried at every holder's place, opens of the envelopes: boxes, and complete answers.
 */
export async function opensWith(
  document: RoundDocument,
  envelopes: readonly Envelope[],
  secrets: readonly Uint8Array[],
): Promise<{ readonly boxes: number; readonly answers: number }> {
  const holders: Holders = unwrap(await readHolders(document));
  let [boxes, answers] = [0, 0];
  for (const { ct, sub } of envelopes) {
    const sealed = fromBase64url(ct) as Bytes;
    const context = contextOf({ use: "envelope", round, kid: document.kid, subject: sub });
    const parts = new Map<HolderPlace, Uint8Array>();
    for (const at of places)
      for (const secret of secrets) {
        const part = openBox(boxOf(sealed, at), at, secret, context);
        if (part) parts.set(at, part);
      }
    boxes += parts.size;
    if ((await openSealed({ sealed, length: document.padding, holders, context, parts })).ok) answers += 1;
  }
  return { boxes, answers };
}

/** The 32 bytes in a key file. */
export function secretIn(file: string): Bytes {
  return fromBase64url(readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "") as Bytes;
}

export const manifestPath = `statistics/${round}/r1/manifest.json`;
export const cubePath = `statistics/${round}/r1/cube.json`;
export const repliesPath = `statistics/${round}/r1/replies.bin`;

export function textOf(place: Place, path: string): string {
  return readFileSync(join(place.content, path), "utf8");
}

/** The first count of the cube made five larger: what somebody who would alter the figures writes. */
export function withOtherFigures(place: Place): string {
  const cube = textOf(place, cubePath).replace(/"count":(\d+)/, (_all, count: string) => `"count":${Number(count) + 5}`);
  write(place, cubePath, cube);
  return cube;
}

/** The manifest's body, without signatures. */
export function bodyOf(place: Place): ManifestBody {
  const { signatures: _, ...body } = JSON.parse(textOf(place, manifestPath)) as ManifestBody & { readonly signatures: object };
  return body;
}

/** Why the site does not show the release; empty if it does. */
export async function refusedBy(place: Place): Promise<readonly string[]> {
  return codesOf(await readRelease(place, round, "r1"));
}

export function put(place: Place, path: string, contents: string): void {
  putFile(join(place.content, path), contents);
}
