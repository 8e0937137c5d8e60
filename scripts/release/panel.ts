// The panel of a release: how those who answered the earlier round too have moved, audited with everything published of all linked rounds.
import { accepted, type Checked } from "../core/diagnostic.ts";
import { modelOf } from "../method/model.ts";
import type { Place } from "../shared/place.ts";
import type { Link, Publication } from "../statistics/disclosure/knowledge.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import { type PanelProtection, protectPanel } from "../statistics/panel/protect-panel.ts";
import { readCompared } from "./compare-round.ts";
import { drawWith, type OpenedSecret } from "./counted.ts";
import { isRelease, type LinkedRounds, type Roster, readLinked, readOwnPanels, rostersToKeep } from "./linked.ts";
import type { Gathered } from "./opening/gather.ts";
import type { CountingSession } from "./session.ts";

interface PanelRequest {
  readonly request: { readonly place: Place; readonly session: CountingSession };
  readonly gathered: Gathered;
  readonly secret: OpenedSecret;
  /** The round's earlier releases, oldest first. */
  readonly earlier: readonly Publication[];
  /** This release's cube, and the counts it was made from. */
  readonly made: Publication;
  /** An earlier round's re-scored series of this release, if there is one. */
  readonly rescored: Publication | null;
}

/** A panel, and who answered the rounds before: to be sealed for the next round. */
export type LinkedPanel = PanelProtection & { readonly linked: readonly Roster[] };

/** Null if the round compares with none. */
export async function panelOf({ request, gathered, secret, earlier, made, rescored }: PanelRequest): Promise<Checked<LinkedPanel | null>> {
  const { place, session } = request;
  const { document, edition, population } = gathered;
  const compared = await readCompared({ place, document, edition, population, session });
  if (!compared.ok || compared.value === null) return compared.ok ? accepted(null) : compared;
  const { publications: counted, rosters } = compared.value;
  const linked = await readLinked({ place, document, rosters });
  if (!linked.ok) return linked;
  const before = counted.at(-1) as Publication;
  const known = withCounts(linked.value, [...counted, ...(rescored ? [rescored] : [])]);
  const own = readOwnPanels(
    { place, document },
    earlier.map(({ cube }) => cube.release),
    known,
  );
  if (!own.ok) return own;
  const panel = await protectPanel({
    publications: [...known, ...earlier, made],
    panels: [...linked.value.panels, ...own.value],
    before,
    links: linksIn(gathered),
    draw: drawWith(secret.bytes),
    counters: secret.counters,
  });
  return panel.ok ? accepted({ ...panel.value, linked: rostersToKeep({ place, document, rosters }) }) : panel;
}

/** The publications with those in place that have been counted again. */
function withCounts({ publications }: LinkedRounds, counted: readonly Publication[]): readonly Publication[] {
  return [...publications.filter(({ cube }) => !counted.some((one) => isRelease(cube, one.cube))), ...counted];
}

/** The method's public rules, which an attacker knows. */
export function linksIn({ edition, measures }: Gathered): readonly Link[] {
  return linksOf(
    modelOf(edition),
    measures.map(({ id }) => id),
  );
}
