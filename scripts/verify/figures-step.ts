// Numbers in the pages' tables against the signed figures, by the address that each has: a hint, since words, pictures and what a style
// hides have no address.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { base, roundingErrorOf } from "../statistics/base.ts";
import { type Cell, Cube, Panel } from "../statistics/schema.ts";
import type { VerifyCode } from "./messages.ts";
import { readJson } from "./release-step.ts";
import type { ServedSite } from "./served.ts";

/** Published counts by the addresses of their cells; null where withheld. */
type Published = ReadonlyMap<string, number | null>;

/** How many numbers were compared, and what differs: a number that no release has, and a variable that its release's pages do not show. */
export async function compareFigures(
  site: ServedSite,
  paths: Iterable<string>,
): Promise<{ readonly compared: number; readonly faults: readonly Diagnostic<VerifyCode>[] }> {
  const all = [...paths];
  const releases = new Map<string, Published>();
  for (const path of all.filter((one) => /^resultat\/[^/]+\/r[0-9]+\/cube\.json$/.test(one))) {
    const folder = path.slice(0, -"cube.json".length);
    const [cube, panel] = [await readJson<Cube>(site, path, Cube), await readJson<Panel>(site, `${folder}panel.json`, Panel)];
    releases.set(folder, publishedIn(cube.value, panel.value));
  }
  const faults: Diagnostic<VerifyCode>[] = [];
  let compared = 0;
  /** Variables that no page has shown yet, by the folder of a release's pages in one language. */
  const unshown = new Map<string, Set<string>>();
  for (const path of all.filter((one) => one.endsWith(".html"))) {
    // A page of a release shows that release's figures; another, those of any.
    const [folder, own] = [...releases].find(([one]) => path.includes(one)) ?? [];
    const pages = folder && path.slice(0, path.indexOf(folder) + folder.length);
    if (own && pages && !unshown.has(pages)) unshown.set(pages, variablesOf(own));
    const html = new TextDecoder().decode((await site.read(path)) ?? new Uint8Array());
    for (const [, id = "", text = ""] of html.matchAll(/<td\b[^>]*? id="cell-([^"]*)"[^>]*>([^<]*)</g)) {
      compared += 1;
      if (pages) unshown.get(pages)?.delete(variableOf(id));
      const candidates = own ? [own] : [...releases.values()];
      if (!candidates.some((published) => isShown(published.get(id), text.trim())))
        faults.push(fault<VerifyCode>("verify-figure", "", { path, cell: `cell-${id}` }));
    }
  }
  for (const [path, variables] of unshown)
    for (const variable of variables) faults.push(fault<VerifyCode>("verify-figure-missing", "", { path, variable }));
  return { compared, faults };
}

const variableOf = (id: string): string => id.split(".")[1] ?? "";

/** Those with a count that is not withheld. */
function variablesOf(published: Published): Set<string> {
  return new Set([...published].flatMap(([id, count]) => (count === null ? [] : [variableOf(id)])));
}

function publishedIn(cube: Cube | undefined, panel: Panel | undefined): Published {
  const published = new Map<string, number | null>();
  for (const { row, variable, category, count } of cube?.cells ?? []) published.set(`${row}.${variable}.${category}`, count);
  for (const { id, answered } of cube?.rows ?? []) {
    published.set(`${id}.respondent.answered`, answered);
    const levels = (cube?.cells ?? []).filter(({ row, variable }) => row === id && variable === "level");
    const isBelow = ({ category }: Cell): boolean => category === "0" || category.startsWith("lacks-");
    // Sums of whole categories, which the pages show as one number each.
    published.set(`${id}.level.0`, sumOf(levels.filter(isBelow)));
    published.set(`${id}.level.1-4`, sumOf(levels.filter((one) => !isBelow(one))));
  }
  for (const { row, sizes, movement } of panel?.rows ?? [])
    for (const [category, count] of Object.entries({ stayed: sizes.panel, ...movement }))
      published.set(`${row}.movement.${category}`, count);
  return published;
}

function sumOf(cells: readonly Cell[]): number | null {
  return cells.length === 0 || cells.some(({ count }) => count === null) ? null : cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

/** A number as it stands, or bounds of it that are no further apart than rounding makes them. */
function isShown(count: number | null | undefined, text: string): boolean {
  if (count === undefined || count === null) return count === null && text === "..";
  const numbers = text.split(/–| to /).map((one) => Number(one.replace(/[^0-9]/g, "")));
  const [low = 0, high = low] = numbers;
  return /^[0-9]/.test(text) && numbers.length < 3 && low <= count && count <= high && high - low <= 2 * roundingErrorOf(base);
}
