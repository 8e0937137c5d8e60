// The record of a standard-setting panel's signed protocol, which decides what may be read of a pilot.

import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { type Static, Type } from "../core/type.ts";
import type { PanelCode } from "./panel-messages.ts";
import { EditionId } from "./schema.ts";

const Day = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });

/**
 * `content/method/<edition>/pilot/panel-protocol.yaml`: the panel that sets the edition's thresholds is done and has signed. Written by
 * hand when it has; until then nobody opens the levels, scores or answers of the edition's pilots as tables.
 */
export const PanelProtocol = Type.Closed({
  schema: Type.Literal("infosaktrappan-panel-protocol/1"),
  edition: EditionId,
  /** Registration number of the signed protocol. */
  diaryNumber: Type.String({ minLength: 1, maxLength: 60 }),
  /** The day on which its last signature was put. */
  date: Day,
  /** SHA-256 of the signed protocol as it was filed. */
  protocol: Type.String({ pattern: "^[0-9a-f]{64}$" }),
});
export type PanelProtocol = Static<typeof PanelProtocol>;

/** Faults of a record in the folder of `edition`, read on `today` (YYYY-MM-DD). */
export function panelProtocolFaults(
  { edition, diaryNumber, date }: PanelProtocol,
  of: { readonly edition: string; readonly today: string },
): readonly Diagnostic<PanelCode>[] {
  return [
    ...(edition === of.edition ? [] : [fault("panel-protocol-edition", "/edition", { edition, folder: of.edition })]),
    ...(diaryNumber.startsWith("TODO") ? [fault("panel-protocol-unwritten", "/diaryNumber")] : []),
    ...(date <= of.today ? [] : [fault("panel-protocol-future", "/date", { date, today: of.today })]),
  ];
}
