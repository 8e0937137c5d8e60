// Decides how a round's document says that the round is over: closed, one version higher, with the intake's signed list pinned.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "./diagnostic.ts";
import { acknowledgedFaults } from "./envelope/acknowledged.ts";
import { nodeJudges } from "./envelope/node.ts";
import { type Place, readAcknowledged, sha256 } from "./read.ts";
import { changed, nextVersion, readSetting } from "./round-files.ts";
import { writeWhole } from "./write.ts";

/** `acknowledged`: how many envelopes the pinned list holds; nothing where the intake's list is not there yet. */
export interface ClosedDocument {
  readonly version: number;
  readonly acknowledged: number | undefined;
}

/**
 * Writes round.yaml; the root key's signature comes after. Without acknowledged.json the round closes all the same – the intake takes no
 * more – and the same command pins the list when it has come; no release is made before that. A list that the round's receipt key has not signed is refused.
 */
export async function closeRoundAt(place: Place, round: string): Promise<Checked<ClosedDocument>> {
  const setting = readSetting(place, round);
  const list = readAcknowledged(place, round);
  if (!setting.ok || !list.ok) return refused(...setting.diagnostics, ...list.diagnostics);
  const { document, folder } = setting.value;
  const acknowledged = list.value;
  const faults = acknowledged ? await acknowledgedFaults({ acknowledged, round: document, signature: nodeJudges.signature }) : [];
  if (faults.length > 0) return refused(...faults.map((one) => ({ ...one, file: join(folder, "acknowledged.json") })));
  const pin = acknowledged ? { acknowledged: sha256(readFileSync(join(folder, "acknowledged.json"))) } : {};
  const isSame = document.status === "closed" && document.acknowledged === pin.acknowledged;
  const version = isSame ? document.version : await nextVersion(setting.value);
  if (!isSame) writeWhole(join(folder, "round.yaml"), changed(folder, { version, status: "closed", ...pin }));
  return accepted({ version, acknowledged: acknowledged?.envelopes.length });
}
