// The record that a pilot's private report was made after the panel's signed protocol, and thus has levels and answers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Static, Type } from "../core/type.ts";
import { Hex256, RoundId } from "../envelope/schema.ts";
import type { PanelProtocol } from "../method/panel-protocol.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { readShaped } from "./read-file.ts";
import { readPanelProtocol } from "./read-method.ts";

/** `private-<release>.json`, beside the sealed report. */
const CompleteReport = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-private-report/1"),
    round: RoundId,
    release: Type.String({ pattern: "^r[1-9][0-9]*$" }),
    /** The digest that the panel's record gives of its signed protocol. */
    protocol: Hex256,
    /** Of the sealed report. */
    sha256: Hex256,
  },
  { additionalProperties: false },
);

interface Sealed {
  readonly round: string;
  readonly release: string;
  readonly sealed: Uint8Array;
  readonly protocol: PanelProtocol;
}

/** The record as a file; its path is relative to the content folder. */
export function completeReportRecord({ round, release, sealed, protocol }: Sealed): { readonly path: string; readonly contents: string } {
  const record: Static<typeof CompleteReport> = {
    schema: "infosaktrappan-private-report/1",
    round,
    release,
    protocol: protocol.protocol,
    sha256: sha256(sealed),
  };
  return { path: `rounds/${round}/private-${release}.json`, contents: `${JSON.stringify(record, null, 2)}\n` };
}

/** Whether the sealed report that is there was made after the protocol that is recorded now. */
export function isReportComplete(
  place: Place,
  { round, edition, release }: { readonly round: string; readonly edition: string; readonly release: string },
): boolean {
  const [record, sealed] = ["json", "sealed"].map((ending) => join(place.content, "rounds", round, `private-${release}.${ending}`));
  const protocol = readPanelProtocol(place, edition);
  if (!record || !sealed || !protocol.ok || !protocol.value || !existsSync(record) || !existsSync(sealed)) return false;
  const read = readShaped(record, CompleteReport);
  return read.ok && read.value.protocol === protocol.value.protocol && read.value.sha256 === sha256(readFileSync(sealed));
}
