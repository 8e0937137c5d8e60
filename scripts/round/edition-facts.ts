// Decides what a round has to know of its edition: whether the text still is the one that was chosen, and how far it has come.

import { modelMeasures } from "../method/model.ts";
import { editionDigest, measuresDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readEdition, readMeasures } from "../shared/read-method.ts";
import type { ChangeRequest } from "./change.ts";

/** Status and digest as the edition lies; nothing where it cannot be read, which `validate` tells. */
export function editionOf(place: Place, id: string): Pick<ChangeRequest, "edition"> {
  const read = readEdition(place, id);
  return read.ok ? { edition: { status: read.value.entry.status, digest: editionDigest(read.value) } } : {};
}

/** Digest of the measures as they lie; nothing where they cannot be read, which `validate` tells. */
export function measuresOf(place: Place): Pick<ChangeRequest, "measures"> {
  const read = readMeasures(place);
  return read.ok ? { measures: measuresDigest(modelMeasures(read.value)) } : {};
}
