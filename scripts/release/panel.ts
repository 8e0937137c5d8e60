// The panel of a release: the change since the earlier round that its document names, audited with every earlier panel of the round.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { modelOf } from "../method/model.ts";
import type { Place } from "../shared/place.ts";
import { readReleaseFiles } from "../shared/read-release.ts";
import type { Link, Publication } from "../statistics/disclosure/knowledge.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import { panelCounts, panelRows } from "../statistics/panel/panel.ts";
import { panelGroups } from "../statistics/panel/panel-groups.ts";
import { panelView } from "../statistics/panel/panel-views.ts";
import { type PanelProtection, protectPanel } from "../statistics/panel/protect-panel.ts";
import { readCompared } from "./compare-round.ts";
import { drawWith, type OpenedSecret } from "./counted.ts";
import type { Gathered } from "./opening/gather.ts";
import type { CountingSession } from "./session.ts";

interface PanelRequest {
  readonly request: { readonly place: Place; readonly round: string; readonly session: CountingSession };
  readonly gathered: Gathered;
  readonly secret: OpenedSecret;
  /** The round's earlier releases, oldest first. */
  readonly earlier: readonly Publication[];
  /** This release's cube, and the counts it was made from. */
  readonly made: Publication;
}

/** Null if the round compares with none. */
export async function panelOf({ request, gathered, secret, earlier, made }: PanelRequest): Promise<Checked<PanelProtection | null>> {
  const { place, round, session } = request;
  const { document, edition, population } = gathered;
  const compared = await readCompared({ place, document, edition, population, session });
  if (!compared.ok || compared.value === null) return compared.ok ? accepted(null) : compared;
  const before = compared.value;
  const views = { before: [] as Publication[], after: [] as Publication[] };
  for (const one of earlier) {
    const files = readReleaseFiles(place, round, one.cube.release);
    if (!files.ok) return refused(...files.diagnostics);
    const { panel } = files.value;
    // The release that it was made from, even if that round has been corrected since.
    const then =
      panel && before.publications.find(({ cube }) => cube.round === panel.compares.round && cube.release === panel.compares.release);
    if (!panel || !then) continue;
    const groups = panelRows
      .filter((row) => panelCounts(panel, row, "panel-before") !== null)
      .map((row) => panelGroups({ before: then.table, after: one.table }, row));
    views.before.push(panelView({ panel, groups, cube: then.cube, side: "before" }));
    views.after.push(panelView({ panel, groups, cube: one.cube, side: "after" }));
  }
  return protectPanel({
    before: { ...before, publications: [...views.before, ...before.publications] },
    after: { publications: [...views.after, ...earlier, made], links: linksIn(gathered) },
    draw: drawWith(secret.bytes),
    counters: secret.counters,
  });
}

/** The method's public rules, which an attacker knows. */
export function linksIn({ edition, measures }: Gathered): readonly Link[] {
  return linksOf(
    modelOf(edition),
    measures.map(({ id }) => id),
  );
}
