// A release without tables, of a pilot or of a round that few answered: how many were invited, how many answered, and a reply to each key.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { makeReplies } from "../envelope/reply.ts";
import type { Place } from "../repository/place.ts";
import type { Participation } from "../statistics/cube/participation.ts";
import type { ComputedRelease } from "./computed-release.ts";
import { maintainersReport } from "./maintainers/report.ts";
import { manifestOf, noticeOf } from "./manifest-of.ts";
import type { Gathered } from "./opening/gather.ts";
import type { Signer } from "./signer.ts";

/** Never corrected, so that there is only one. */
const release = "r1";

interface Work {
  readonly place: Place;
  readonly gathered: Gathered;
  readonly because: Participation["because"];
  readonly signer: Signer;
}

/**
 * Nothing is rounded: both numbers are of all who were invited. Nothing is sealed for a later count either, since nothing compares with
 * the round and no table of it can be corrected.
 */
export async function withoutTables({ place, gathered, because, signer }: Work): Promise<Checked<ComputedRelease>> {
  const { document, counts, wrongHolders } = gathered;
  const participationText = participationOf(gathered, because);
  const replies = await makeReplies({ round: document.round, release, slots: gathered.replies });
  return accepted({
    release,
    cube: null,
    cubeText: null,
    panelText: null,
    rescoredText: null,
    participationText,
    replies,
    body: manifestOf({ place, gathered, release, replies, figures: { participation: participationText } }),
    counted: null,
    wrongHolders,
    maintainers: maintainersReport({ gathered, release, ...noticeOf(document) }),
    document,
    counts,
    signer,
  });
}

/** No final line break: the file's own SHA-256 is the digest in the manifest. */
function participationOf({ document, population, edition, counts }: Gathered, because: Participation["because"]): string {
  const participation: Participation = {
    schema: "infosaktrappan-participation/1",
    round: document.round,
    release,
    edition: edition.entry.id,
    rehearsal: document.rehearsal,
    ...noticeOf(document),
    because,
    invited: population.organisations.length,
    answered: counts.valid,
  };
  return canonicalize(participation as unknown as Json);
}
