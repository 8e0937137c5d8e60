// The manifest of a release before it is signed: what it was made from.
import { sourceDigest } from "../core/source-digest.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { populationDigest, sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { type ManifestBody, manifestBody } from "../statistics/cube/manifest.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import type { Gathered } from "./opening/gather.ts";

interface Described {
  readonly place: Place;
  readonly gathered: Pick<Gathered, "document" | "roundDigest">;
  readonly release: string;
  readonly replies: Uint8Array;
  /** Texts of the files with figures, by the name that the manifest gives each. Null: there is no such file. */
  readonly figures: Readonly<Record<string, string | null>>;
  readonly corrects?: ManifestBody["corrects"];
}

export function manifestOf({ place, gathered, release, replies, figures, corrects }: Described): ManifestBody {
  const { document, roundDigest } = gathered;
  return manifestBody({
    round: document.round,
    release,
    rehearsal: document.rehearsal,
    ...noticeOf(document),
    digests: {
      round: roundDigest,
      edition: document.editionDigest,
      population: populationDigest(place, document.population.id),
      code: sourceDigest(),
      replies: sha256(replies),
      ...Object.fromEntries(Object.entries(figures).flatMap(([name, text]) => (text === null ? [] : [[name, sha256(text)]]))),
    },
    ...(corrects ? { corrects } : {}),
  });
}

export function noticeOf({ rehearsal }: Pick<RoundDocument, "rehearsal">): { readonly notice?: string } {
  return rehearsal ? { notice: rehearsalNotice } : {};
}
