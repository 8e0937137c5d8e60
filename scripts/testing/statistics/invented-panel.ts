// A panel of one row, as if it had been made and verified.
import { base } from "../../statistics/base.ts";
import type { ProtectedPanel } from "../../statistics/panel/panel.ts";
import type { PanelRow } from "../../statistics/schema.ts";

type Invented = Partial<PanelRow> & { readonly round?: string; readonly before?: string };

/** Rounds: the panel's own, and the one that it compares with. */
export function inventedPanel({ round = "two", before = "one", ...row }: Invented): ProtectedPanel {
  const panel = {
    schema: "infosaktrappan-panel/2",
    round,
    release: "r1",
    edition: "2026",
    rehearsal: true,
    base,
    compares: { round: before, release: "r1", edition: "2026" },
    rows: [
      {
        row: "type-municipality",
        sizes: { panel: 100, joiners: 20, leavers: 30, gone: 0 },
        movement: { rose: 30, same: 60, fell: 10 },
        joiners: 1,
        leavers: 2,
        ...row,
      },
    ],
  };
  return panel as unknown as ProtectedPanel;
}
