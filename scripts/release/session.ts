// The counting machine's side of a session: its key lives in memory only, and what holders hand over is kept there too.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { type Bytes, toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { type Holders, readHolders } from "../envelope/sealing/holders.ts";
import { hpkeOpen, hpkeSeal, publicKeyOf } from "../envelope/sealing/hpke.ts";
import { type ContextFacts, contextOf, type Place as HolderPlace, places } from "../envelope/sealing/layout.ts";
import { openSealed } from "../envelope/sealing/open-sealed.ts";
import { type ItemKind, itemsDigest, itemsOf } from "../holder/items.ts";
import { challengeContext, challengeInfo, partRecordLength, partsContext, partsInfo, type Session } from "../holder/session.ts";
import type { Place } from "../repository/place.ts";
import { readRound } from "../repository/read-round.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import { type ReleaseCode, releaseFault } from "./messages.ts";

/** What a count asks holders to open: kinds of items by round. */
export type ItemsToOpen = ReadonlyMap<string, readonly ItemKind[]>;

/** Parts of one item by place: null where that holder's box did not open. */
export type Parts = ReadonlyMap<HolderPlace, Uint8Array | null>;

interface RoundSession {
  readonly folder: RoundFolder;
  /** Place of each item in the list. */
  readonly index: ReadonlyMap<string, number>;
  /** What each holder's challenge says. */
  readonly answers: ReadonlyMap<HolderPlace, Bytes>;
  /** One record for each item, by the place of the holder who handed them over. */
  readonly records: Map<HolderPlace, Uint8Array>;
  /** Holders who handed over something other than what their box of a file of the round holds. */
  readonly wrong: Set<HolderPlace>;
}

export interface CountingSession {
  readonly session: Session;
  readonly rounds: ReadonlyMap<string, RoundSession>;
  /** Never written. */
  readonly secret: Bytes;
}

/** A session with a fresh key, for these items. Nothing can be opened until two holders have handed over their parts. */
export async function startSession(place: Place, wanted: ItemsToOpen): Promise<Checked<CountingSession>> {
  const secret = randomBytes();
  const recipient = toBase64url(publicKeyOf(secret));
  const rounds = new Map<string, RoundSession>();
  const listed: Session["rounds"][number][] = [];
  for (const [round, kinds] of wanted) {
    const folder = readRound(place, round);
    if (!folder.ok) return folder;
    const { charter, versions } = folder.value;
    const holders = await readHolders(charter);
    if (!holders.ok) return holders;
    const newest = versions.at(-1)?.document;
    const index = new Map<string, number>();
    const items = itemsDigest();
    for await (const item of itemsOf({ place, round, kid: charter.kid, registry: newest?.registry ?? [] }, kinds)) {
      index.set(item.id, index.size);
      items.add(item);
    }
    const answers = new Map(places.map((at) => [at, randomBytes()]));
    const challenges = places.map((at) => challenge(holders.value, { recipient, round, at, answer: answers.get(at) as Bytes }));
    rounds.set(round, { folder: folder.value, index, answers, records: new Map(), wrong: new Set() });
    listed.push({ round, kinds, items: items.digest(), challenges });
  }
  return accepted({ session: { schema: "infosaktrappan-session/2", recipient, rounds: listed }, rounds, secret });
}

const randomBytes = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

interface ToChallenge {
  readonly recipient: string;
  readonly round: string;
  readonly at: HolderPlace;
  readonly answer: Bytes;
}

function challenge(holders: Holders, { recipient, round, at, answer }: ToChallenge): string {
  const aad = utf8(challengeContext({ recipient }, round, at));
  return toBase64url(hpkeSeal({ to: holders[at - 1] as Bytes, info: challengeInfo, aad, plaintext: answer }) ?? new Uint8Array());
}

/** Adds a holder's sealed parts of a round. Refused if they are for another session, round or list, or not by a holder of the charter. */
export function acceptParts(counting: CountingSession, round: string, sealed: Uint8Array): Checked<string> {
  const own = counting.rounds.get(round);
  const { secret, session } = counting;
  for (const at of own ? places : []) {
    const answer = own?.answers.get(at) ?? new Uint8Array();
    const aad = utf8(partsContext(session, { round, place: at, answer }));
    const records = hpkeOpen({ box: sealed, secret, info: partsInfo, aad });
    if (records?.length !== (own?.index.size ?? 0) * partRecordLength) continue;
    own?.records.set(at, records);
    return accepted(own?.folder.charter.holders[at - 1]?.name ?? "");
  }
  return refused(releaseFault("count-parts", { round }));
}

/** Names of the holders who have handed over their parts of a round. */
export function presentHolders(counting: CountingSession, round: string): readonly string[] {
  const own = counting.rounds.get(round);
  return own ? [...own.records.keys()].map((at) => own.folder.charter.holders[at - 1]?.name ?? "") : [];
}

/**
 * Asks for the third holder when something did not open with two: a part that is not what the box holds may be the cause. Undefined if
 * no other holder has a key, so that the value itself is bad, and while fewer than two are present.
 */
export function thirdHolder(counting: CountingSession, round: string, count = 1): Diagnostic<ReleaseCode> | undefined {
  const document = counting.rounds.get(round)?.folder.document;
  const present = presentHolders(counting, round);
  const absent =
    present.length < 2 ? undefined : document?.holders.find(({ name }) => !present.includes(name) && !document.lost.includes(name));
  return absent ? releaseFault("count-third-holder", { round, count, name: absent.name }) : undefined;
}

/** Empty if two holders have handed over their parts of every round of the session. */
export function missingHolders(counting: CountingSession): readonly Diagnostic<ReleaseCode>[] {
  return [...counting.rounds].flatMap(([round, { records }]) =>
    records.size < 2 ? [releaseFault("count-holders", { round, count: records.size })] : [],
  );
}

/** The parts of one item. */
export function partsOf(counting: CountingSession, round: string, id: string): Parts {
  const own = counting.rounds.get(round);
  const at = own?.index.get(id);
  if (!own || at === undefined) return new Map();
  return new Map(
    [...own.records].map(([place, records]) => {
      const record = records.subarray(at * partRecordLength, (at + 1) * partRecordLength);
      return [place, record[0] === 1 ? record.slice(1) : null] as const;
    }),
  );
}

/** A file of the round that is sealed to its holders; null if it does not open. */
export async function openFile(
  counting: CountingSession,
  file: Omit<ContextFacts, "kid"> & { readonly id: string; readonly sealed: Uint8Array },
): Promise<Bytes | null> {
  const own = counting.rounds.get(file.round);
  const holders = own && (await readHolders(own.folder.charter));
  if (!holders?.ok) return null;
  const { use, round, subject, id, sealed } = file;
  const context = contextOf({ use, round, subject, kid: own?.folder.charter.kid ?? "" });
  const opened = await openSealed({ sealed, length: undefined, holders: holders.value, context, parts: partsOf(counting, round, id) });
  if (!opened.ok) return null;
  for (const at of opened.wrong) own?.wrong.add(at);
  return opened.plaintext;
}
