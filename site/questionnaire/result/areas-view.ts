// The areas of the result, a line each, and those that stand highest and lowest.
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import type { PageData } from "../data/page-data.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { areaFindings } from "./area-findings.ts";
import { type AreaStanding, areaStandings } from "./area-standing.ts";
import type { Outcome } from "./outcome.ts";

/** More segments than this would be too narrow to count. */
const mostSegments = 12;

export function makeAreasView({ model, areas }: PageData, words: ResultWords & ManagementWords): (outcome: Outcome) => void {
  const nameOf = (area: string): string => areas[area] ?? area;
  return (outcome) => {
    const standings = areaStandings(model, outcome);
    for (const one of standings) drawArea(one, words);
    const floors = new Set(standings.map(({ floor, share }) => (floor && share ? `${floor}/${share.possible}` : "")));
    const [only = ""] = floors;
    const [floor, possible] = only.split("/").map(Number);
    const { answeredBlocks } = outcome.score;
    const isOneFloor = floors.size === 1 && floor && possible;
    setText(byId("omraden-krav"), isOneFloor ? words.areasFloor(floor, possible) : words.areasPoints(Math.max(1, answeredBlocks)));
    const known = standings.flatMap(({ area, share }) => (answeredBlocks > 0 && share ? [{ name: nameOf(area), share }] : []));
    setHidden(byId("styrkor"), known.length === 0);
    setText(byId("styrkor-text"), areaFindings(known, words).join(" "));
  };
}

function drawArea({ area, share, floor, isLow }: AreaStanding, words: ResultWords): void {
  const bar = byId(`omrade-${area}-stapel`);
  setText(byId(`omrade-${area}-tal`), share ? words.areaPoints(share) : words.areaNone);
  bar.parentElement?.classList.toggle("is-low", isLow);
  const key = share ? `${share.earned}/${share.possible}/${floor ?? ""}` : "";
  if (bar.dataset.key === key) return;
  bar.dataset.key = key;
  bar.replaceChildren(...(share ? segments(share.earned, share.possible) : []));
  bar.classList.toggle("has-limit", floor !== undefined && share !== null);
  if (floor !== undefined && share) bar.style.setProperty("--limit", String(floor / share.possible));
}

/** One segment a point, or a bar of two where there are too many to count. */
function segments(earned: number, possible: number): readonly HTMLElement[] {
  if (possible <= mostSegments) return Array.from({ length: possible }, (_, at) => make("i", at < earned ? { class: "on" } : {}));
  return [
    [earned, "on"],
    [possible - earned, ""],
  ].flatMap(([size, name]) => {
    if (size === 0) return [];
    const part = make("i", name ? { class: String(name) } : {});
    part.style.setProperty("flex-grow", String(size));
    return [part];
  });
}
