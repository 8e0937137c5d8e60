// The panel of a release: how those who answered the earlier round too have moved, audited with everything published of all linked rounds.

import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { modelOf } from "../method/model.ts";
import type { Place } from "../repository/place.ts";
import { minDifference } from "../statistics/disclosure/differencing.ts";
import type { Link, Publication } from "../statistics/disclosure/knowledge.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import type { StatisticsCode } from "../statistics/messages.ts";
import { type PanelProtection, protectPanel } from "../statistics/panel/protect-panel.ts";
import { auditApart } from "./audit-apart.ts";
import type { EarlierRound } from "./compare-round.ts";
import { drawFromKey, type OpenedSecret } from "./counted.ts";
import type { LaterRounds } from "./later-rounds.ts";
import { isRelease, type LinkedRounds, type Roster, readLinked, readOwnPanels, rostersToKeep } from "./linked.ts";
import type { Gathered } from "./opening/gather.ts";

interface PanelRequest {
  readonly request: { readonly place: Place };
  readonly gathered: Gathered;
  readonly secret: OpenedSecret;
  /** The round that this one is compared with, and later ones that compare with it. */
  readonly compared: EarlierRound | null;
  readonly later: LaterRounds;
  /** The round's earlier releases, oldest first. */
  readonly earlier: readonly Publication[];
  /** This release's cube, and the counts it was made from. */
  readonly made: Publication;
  /** An earlier round's re-scored series of this release, if there is one. */
  readonly rescored: Publication | null;
}

/** A panel, and who answered the rounds before: to be sealed for the next round. */
export type LinkedPanel = PanelProtection & { readonly linked: readonly Roster[] };

/** Null if the round has no earlier one to compare with. */
export async function panelOf(input: PanelRequest): Promise<Checked<LinkedPanel | null>> {
  const { request, gathered, secret, compared, later, earlier, made, rescored } = input;
  const { place } = request;
  const { document } = gathered;
  if (compared === null) return withoutPanel(input);
  const { publications: counted, rosters } = compared;
  const linked = await readLinked({ place, document, rosters });
  if (!linked.ok) return linked;
  const before = counted.at(-1) as Publication;
  const known = withCounts(linked.value, [...counted, ...(rescored ? [rescored] : [])]);
  const releases = earlier.map(({ cube }) => cube.release);
  const own = readOwnPanels({ place, document }, releases, known);
  if (!own.ok) return own;
  const panel = await protectPanel({
    publications: [...known, ...later.publications, ...earlier, made],
    panels: [...linked.value.panels, ...later.compared.map((one) => one.panel), ...own.value],
    before,
    links: linksIn(gathered),
    draw: drawFromKey(secret.bytes),
    counters: secret.counters,
    attack: auditApart,
  });
  return panel.ok ? accepted({ ...panel.value, linked: rostersToKeep({ place, document, rosters }) }) : panel;
}

/** A round with no earlier one is audited with those that compare with it. */
async function withoutPanel({ gathered, later, earlier, made }: PanelRequest): Promise<Checked<null>> {
  if (later.publications.length === 0) return accepted(null);
  const report = await auditApart({
    publications: [...later.publications, ...earlier, made],
    panels: later.compared.map((one) => one.panel),
    links: linksIn(gathered),
  });
  const codes = [...new Set(report.findings.map(({ code }) => code))];
  return report.passed
    ? accepted(null)
    : refused(...codes.map((code) => fault<StatisticsCode>(code, "", { variable: "level", fewest: minDifference })));
}

/** The publications with those in place that have been counted again. */
function withCounts({ publications }: LinkedRounds, counted: readonly Publication[]): readonly Publication[] {
  return [...publications.filter(({ cube }) => !counted.some((one) => isRelease(cube, one.cube))), ...counted];
}

/** The method's public rules, which an attacker knows. */
export function linksIn({ edition }: Gathered): readonly Link[] {
  return linksOf(modelOf(edition));
}
