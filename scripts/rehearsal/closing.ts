// Decides how a rehearsal's round ends: everything waiting is taken in, the document is closed and signed, the release is made.
import { type Checked, fault, refused } from "../diagnostic.ts";
import type { Acknowledged, RoundDocument } from "../envelope/schema.ts";
import { acceptProposal } from "../forge/accept.ts";
import { bareForge } from "../forge/bare-git.ts";
import type { RoundJudge } from "../forge/round-at.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { trustRound } from "../keys/trust.ts";
import { type Place, readRound } from "../read.ts";
import type { ReleaseCode } from "../release/codes.ts";
import { makeRelease, type Release } from "../release/make.ts";
import { closeRound } from "./opening.ts";
import { type ContentFile, save } from "./store.ts";

export interface ClosingRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of the rehearsal's development keys. */
  readonly keys: string;
  /** Unix seconds: the time of acceptance, closing and release. */
  readonly now: number;
  readonly progress: (done: number, total: number) => void;
  /** Digests that the intake has given receipts for; absent where no intake has been open. */
  readonly acknowledged?: readonly string[];
}

/** Accepts what is proposed, closes the round and publishes. A proposal that does not pass stays open and stops nothing. */
export async function closeAndRelease(request: ClosingRequest): Promise<Checked<Release>> {
  const { place, round, now } = request;
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const [root] = signingKeysIn({ folder: request.keys, round, rehearsal: true }, "root");
  if (!root) return refused(fault<ReleaseCode>("release-no-identity", "", { round }));
  const { document } = folder.value;
  if (document.status === "open") {
    await acceptAll({ place, document, rootKey: root.publicKey, now });
    const closed = await closeRound(document, root);
    await save({
      place,
      files: [...closed.files, ...acknowledgedFile(round, request.acknowledged)],
      message: `Close ${round}`,
      seconds: now,
    });
  }
  const release = await makeRelease(request);
  if (release.ok) await save({ place, files: release.value.files, message: `Release ${round}`, seconds: now });
  return release;
}

async function acceptAll(input: {
  readonly place: Place;
  readonly document: RoundDocument;
  readonly rootKey: string;
  readonly now: number;
}): Promise<void> {
  const forge = bareForge({ directory: input.place.git });
  const verifyRound: RoundJudge = (folder, round) => trustRound({ authority: { rehearsal: true, rootKey: input.rootKey }, folder, round });
  for (const proposal of await forge.proposals()) {
    if (proposal.state !== "open" || !proposal.branch.startsWith(`intake/${input.document.round}/`)) continue;
    await acceptProposal({ forge, proposal: proposal.number, verifyRound, now: input.now });
  }
}

function acknowledgedFile(round: string, digests: readonly string[] | undefined): readonly ContentFile[] {
  if (digests === undefined) return [];
  const acknowledged: Acknowledged = { schema: "infosaktrappan-acknowledged/1", round, envelopes: digests.toSorted(), excused: [] };
  return [{ path: `rounds/${round}/acknowledged.json`, contents: `${JSON.stringify(acknowledged, null, 1)}\n` }];
}
