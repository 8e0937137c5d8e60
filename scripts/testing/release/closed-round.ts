// A small closed round on disk and in a Git store, made with the real code: two answers, a decline, a withdrawal and a replaced answer.
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedText, makeAcknowledged } from "../../envelope/acknowledged.ts";
import type { Bytes } from "../../envelope/base64url.ts";
import { makeResponse, type ResponseContent } from "../../envelope/inner-response.ts";
import { type InvitationCode, parseCode, type SubmissionKeys, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { makeInvitations } from "../../envelope/invitation/invite.ts";
import type { RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { type SealedEnvelope, seal } from "../../envelope/seal.ts";
import type { Place as HolderPlace } from "../../envelope/sealing/layout.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { initStore } from "../../forge/git/git.ts";
import { closingRoot, itemKinds } from "../../holder/items.ts";
import { openForSession } from "../../holder/open.ts";
import { readClosedRound } from "../../holder/read-round.ts";
import { modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { inventPopulation } from "../../rehearsal/nation.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { save } from "../../rehearsal/store.ts";
import { acceptParts, type CountingSession, startSession } from "../../release/session.ts";
import { editionDigest, sha256 } from "../../repository/digests.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { populationText } from "../../repository/population-text.ts";
import { readEdition } from "../../repository/read-method.ts";
import { type InventedRound, inventRound, passed } from "../envelope/invented-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filesOfRound, firstVersion, nextVersion, trust } from "../trust/trustees.ts";

export const closedRound = "ovning-1";
const seconds = 1_790_000_100;

export interface InventedMember {
  readonly organisation: string;
  readonly code: InvitationCode;
  readonly keys: SubmissionKeys;
}

export interface InventedClosed {
  readonly place: Place;
  readonly charter: RoundCharter;
  readonly versions: readonly RoundVersion[];
  readonly secrets: InventedRound["secrets"];
  readonly members: readonly InventedMember[];
  /** In the order in which they were added. */
  readonly envelopes: readonly SealedEnvelope[];
  /** Commits files to the store, and writes those below `content/` to the folder. */
  readonly put: (files: readonly { readonly path: string; readonly contents: string | Uint8Array }[]) => Promise<void>;
  /** Writes the charter and these versions, signed by the trustees. */
  readonly publish: (versions: readonly RoundVersion[], charter?: RoundCharter) => Promise<void>;
}

export interface ClosedRequest {
  readonly charter?: Partial<RoundCharter>;
  /** Further files of the store, by anybody's tools. */
  readonly extra?: (
    charter: RoundCharter,
    members: readonly InventedMember[],
  ) => Promise<readonly (readonly [path: string, bytes: Bytes])[]>;
}

export async function inventClosedRound({ charter: changes = {}, extra }: ClosedRequest = {}): Promise<InventedClosed> {
  const root = temporaryFolder("closed-round");
  const place = { root, content: join(root, "content"), git: join(root, "store.git") };
  const edition = passed(readEdition(placeAt("."), "2026"));
  const population = inventPopulation({
    chance: randomFrom(3, "nation"),
    size: { municipality: 4, region: 1, agency: 1 },
    id: "ovning",
    date: "2026-01-01",
  });
  const invented = await inventRound(0, closedRound);
  const text = populationText(population);
  const charter: RoundCharter = {
    ...invented.charter,
    editionDigest: editionDigest(edition),
    population: { id: population.id, digest: sha256(text) },
    ...changes,
  };
  const invited = passed(
    await makeInvitations({ round: charter, organisations: population.organisations.map(({ id }) => id).slice(0, 5) }),
  );
  const members = await Promise.all(
    invited.invitations.map(async ({ organisation, code }) => {
      const parsed = passed(parseCode(code));
      return { organisation, code: parsed, keys: await submissionKeys(parsed, closedRound) };
    }),
  );
  const roster = sha256(invited.roster);
  const parts = new Map<string, string | Uint8Array>([
    [`roster/${roster}.json`, invited.roster],
    [`registry/${sha256(invited.registry)}.sealed`, invited.registry],
  ]);
  await initStore(place.git);
  const put: InventedClosed["put"] = (files) => {
    const inside = files.filter(isContent).map(({ path, contents }) => ({ path: path.slice("content/".length), contents }));
    return save({ place, files: inside, stored: files.filter((one) => !isContent(one)), message: "Content", seconds });
  };
  const publish: InventedClosed["publish"] = (versions, other = charter) =>
    put([...filesOfRound(other, versions, parts)].map(([path, contents]) => ({ path: `content/${path}`, contents })));
  const first = firstVersion(charter, { roster: [roster], registry: [sha256(invited.registry)] });
  const authority = readFileSync("content/authority.yaml", "utf8").replace(/^rehearsal: .*$/m, "rehearsal: true");
  await put([
    { path: "content/authority.yaml", contents: authority.replace(/^trust: .*$/m, `trust: "${trust.digest}"`) },
    { path: "content/population/ovning.json", contents: text },
  ]);
  for (const folder of ["method", "measures"]) symlinkSync(resolve("content", folder), join(place.content, folder));
  await publish([first]);
  const envelopes = await sealAll(charter, members);
  for (const envelope of envelopes) await put([{ path: envelopePath(closedRound, envelope.digest), contents: envelope.bytes }]);
  const more = (await extra?.(charter, members)) ?? [];
  if (more.length > 0) await put(more.map(([path, contents]) => ({ path, contents })));
  const acknowledged = await makeAcknowledged({
    round: closedRound,
    envelopes: envelopes.map(({ digest }) => digest),
    sign: invented.signReceipt,
  });
  const list = acknowledgedText(acknowledged);
  const closing = { root: await closingRoot({ place, round: closedRound }), code: sourceDigest() };
  const versions = [first, nextVersion(first, { status: "closed", acknowledged: sha256(list), closing })];
  await put([{ path: `content/rounds/${closedRound}/acknowledged.json`, contents: list }]);
  await publish(versions);
  return { place, charter, versions, secrets: invented.secrets, members, envelopes, put, publish };
}

const isContent = ({ path }: { readonly path: string }): boolean => path.startsWith("content/");

/** The first member answers twice, the second once, the third declines, the fourth withdraws, the fifth sends nothing. */
async function sealAll(charter: RoundCharter, members: readonly InventedMember[]): Promise<readonly SealedEnvelope[]> {
  const edition = passed(readEdition(placeAt("."), charter.edition));
  const answer = (level: number): ResponseContent => {
    const { background } = edition.questionnaire;
    return {
      type: "submit",
      ...inventResponse({ model: modelOf(edition), background, chance: randomFrom(1, "x"), level, blocks: level + 1 }),
    };
  };
  const sent: readonly (readonly [number, ResponseContent])[] = [
    [0, answer(1)],
    [0, answer(2)],
    [1, answer(3)],
    [2, { type: "decline", reason: "no-time" }],
    [3, { type: "withdraw" }],
  ];
  const sealed: SealedEnvelope[] = [];
  for (const [at, [member, content]] of sent.entries()) {
    const { keys } = members[member] as InventedMember;
    sealed.push(
      passed(await seal({ round: charter, keys, inner: makeResponse({ round: charter, issuedAt: 1_790_000_000 + at, content }) })),
    );
  }
  return sealed;
}

/** A holder's sealed parts for a session, made on that holder's machine. */
export async function partsFrom(closed: InventedClosed, session: CountingSession, at: HolderPlace): Promise<Uint8Array> {
  const round = passed(await readClosedRound(closed.place, closedRound, true));
  const parts = await openForSession({ place: closed.place, round, session: session.session, secret: closed.secrets[at] });
  return passed(parts).sealed;
}

/** A session for everything of the round, to which the holders in these places have handed over their parts. */
export async function sessionOf(closed: InventedClosed, from: readonly HolderPlace[]): Promise<CountingSession> {
  const session = passed(await startSession(closed.place, new Map([[closedRound, itemKinds]])));
  for (const at of from) passed(acceptParts(session, closedRound, await partsFrom(closed, session, at)));
  return session;
}
