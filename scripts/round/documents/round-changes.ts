// Decides how a round is opened, extended or closed: the next version of its document and the root key's signature, both or neither.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { acknowledgedFaults } from "../../envelope/acknowledged.ts";
import { nodeJudges } from "../../envelope/node-judges.ts";
import { sha256 } from "../../shared/digests.ts";
import type { Place } from "../../shared/place.ts";
import { withLines } from "../../shared/read-file.ts";
import { readAcknowledged } from "../../shared/read-round.ts";
import { type ChangeRequest, changedRound } from "../change.ts";
import type { RoundDocument } from "../document.ts";
import { editionOf, measuresOf } from "../edition-facts.ts";
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
  const list = request.act === "close" && acknowledged.value ? acknowledged.value : undefined;
  const forged = list ? await acknowledgedFaults({ acknowledged: list, round: document, signature: nodeJudges.signature }) : [];
  if (forged.length > 0) return refused(...forged.map((one) => ({ ...one, file: join(folder, "acknowledged.json") })));
  const signed = await isSigned(setting.value);
  const changed = changedRound({
    ...request,
    document,
    signed,
    version: document.version + (signed ? 1 : 0),
    acknowledged: acknowledged.value !== null,
    ...editionOf(place, document.edition),
    ...measuresOf(place),
  });
  if (!changed.ok) return refused(...withLines(changed.diagnostics.map((one) => ({ ...one, file }))));
  // The root key vouches for the very list that lies there: nobody can exchange it afterwards.
  const pin = list ? { acknowledged: sha256(readFileSync(join(folder, "acknowledged.json"))) } : {};
  const next: RoundDocument = { ...changed.value, ...pin };
  const signatures = await signatureOf({ place, round, keyFile, document: next });
  if (!signatures.ok) return refused(...withLines(signatures.diagnostics.map((one) => ({ file, ...one }))));
  const { version, status, closes, acts } = next;
  writeChanged(folder, { version, status, closes, acts, ...pin }, signatures.value);
  return accepted(next);
}
