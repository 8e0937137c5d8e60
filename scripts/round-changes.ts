// Decides how a round is opened, extended or closed: the next version of its document and the root key's signature, both or neither.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "./diagnostic.ts";
import type { RoundDocument } from "./envelope/schema.ts";
import { type Place, readAcknowledged, withLines } from "./read.ts";
import { type ChangeRequest, changedRound } from "./round/change.ts";
import { editionOf } from "./round/edition-facts.ts";
import { isSigned, readSetting, writeChanged } from "./round-files.ts";
import { signatureOf } from "./round-signing.ts";

export interface ChangeAt extends Pick<ChangeRequest, "act" | "decision" | "decided" | "today" | "closes" | "early"> {
  readonly place: Place;
  readonly round: string;
  readonly keyFile: string;
}

/** The document as it now lies, signed; or every reason why nothing was changed, with file and line. */
export async function changeRoundAt(request: ChangeAt): Promise<Checked<RoundDocument>> {
  const { place, round, keyFile } = request;
  const file = join(place.content, "rounds", round, "round.yaml");
  const setting = readSetting(place, round);
  if (!setting.ok) return setting;
  const { document, folder } = setting.value;
  const acknowledged = existsSync(join(folder, "acknowledged.json")) ? readAcknowledged(place, round) : accepted(null);
  if (!acknowledged.ok) return acknowledged;
  const signed = await isSigned(setting.value);
  const changed = changedRound({
    ...request,
    document,
    signed,
    version: document.version + (signed ? 1 : 0),
    acknowledged: acknowledged.value !== null,
    ...editionOf(place, document.edition),
  });
  if (!changed.ok) return refused(...withLines(changed.diagnostics.map((one) => ({ ...one, file }))));
  const signatures = await signatureOf({ place, round, keyFile, document: changed.value });
  if (!signatures.ok) return refused(...withLines(signatures.diagnostics.map((one) => ({ file, ...one }))));
  const { version, status, closes, acts } = changed.value;
  writeChanged(folder, { version, status, closes, acts }, signatures.value);
  return changed;
}
