// Opens, extends or closes a round on disk: writes the document's next version and the root key's signature, both or neither.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { acknowledgedFaults } from "../../envelope/acknowledged.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { modelMeasures } from "../../method/model.ts";
import { editionDigest, measuresDigest, sha256 } from "../../shared/digests.ts";
import type { Place } from "../../shared/place.ts";
import { withLines } from "../../shared/read-file.ts";
import { readEdition, readMeasures } from "../../shared/read-method.ts";
import { readAcknowledged } from "../../shared/read-round.ts";
import { type ChangeRequest, changedRound } from "../change.ts";
import type { RoundDocument } from "../document.ts";
import { isSigned, readSetting, writeChanged } from "./round-files.ts";
import { signatureOf } from "./round-signing.ts";

export interface ChangeAt extends Pick<ChangeRequest, "act" | "decision" | "decided" | "today" | "closes" | "early"> {
  readonly place: Place;
  readonly round: string;
  readonly keyFile: string;
}

/** The new document, signed; or every reason why nothing was changed, with file and line. */
export async function changeRoundAt(request: ChangeAt): Promise<Checked<RoundDocument>> {
  const { place, round, keyFile } = request;
  const file = join(place.content, "rounds", round, "round.yaml");
  const setting = readSetting(place, round);
  if (!setting.ok) return setting;
  const { document, folder } = setting.value;
  const acknowledged = existsSync(join(folder, "acknowledged.json")) ? readAcknowledged(place, round) : accepted(null);
  if (!acknowledged.ok) return acknowledged;
  const list = request.act === "close" && acknowledged.value ? acknowledged.value : undefined;
  const forged = list ? await acknowledgedFaults({ acknowledged: list, round: document, signature: nodeVerifiers.signature }) : [];
  if (forged.length > 0) return refused(...forged.map((one) => ({ ...one, file: join(folder, "acknowledged.json") })));
  const signed = await isSigned(setting.value);
  const changed = changedRound({
    ...request,
    document,
    signed,
    version: document.version + (signed ? 1 : 0),
    acknowledged: acknowledged.value !== null,
    ...presentDigests(place, document.edition),
  });
  if (!changed.ok) return refused(...withLines(changed.diagnostics.map((one) => ({ ...one, file }))));
  // The root key vouches for this very list: nobody can replace it afterwards.
  const pin = list ? { acknowledged: sha256(readFileSync(join(folder, "acknowledged.json"))) } : {};
  const next: RoundDocument = { ...changed.value, ...pin };
  const signatures = await signatureOf({ place, round, keyFile, document: next });
  if (!signatures.ok) return refused(...withLines(signatures.diagnostics.map((one) => ({ file, ...one }))));
  const { version, status, closes, acts } = next;
  writeChanged(folder, { version, status, closes, acts, ...pin }, signatures.value);
  return accepted(next);
}

/** Edition and measures as they are now. One that cannot be read is left out; `validate` reports it. */
export function presentDigests(place: Place, id: string): Pick<ChangeRequest, "edition" | "measures"> {
  const [edition, measures] = [readEdition(place, id), readMeasures(place)];
  return {
    ...(edition.ok ? { edition: { status: edition.value.entry.status, digest: editionDigest(edition.value) } } : {}),
    ...(measures.ok ? { measures: measuresDigest(modelMeasures(measures.value)) } : {}),
  };
}
