// The public log, and what anybody can verify of a site with nothing secret.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { randomFrom } from "../../scripts/rehearsal/random.ts";
import { cases } from "../../scripts/testing/test-profile.ts";
import { openSite, parseList, type ServedSite, sha256 } from "../../scripts/verify/served.ts";
import { type Step, stepNames, verifySite } from "../../scripts/verify/verify-site.ts";
import { publicLog } from "../text/sv/pages/public-log.ts";
import { axeFaults } from "./support/axe.ts";
import { test } from "./support/shared-rehearsal.ts";

/** The site in memory, since it is verified many times. */
function kept(folder: string): ServedSite & { readonly paths: readonly string[] } {
  const site = openSite(folder);
  const files = new Map((site.all ?? []).map((path) => [path, readFileSync(join(folder, path)) as Uint8Array]));
  return { all: site.all, paths: [...files.keys()].sort(), read: async (path) => files.get(path) ?? null };
}
/** Another site, where one file has another content, or none. */
function altered(site: ServedSite, at: string, change: (bytes: Uint8Array) => Uint8Array | null): ServedSite {
  const read: ServedSite["read"] = async (path) => {
    const bytes = await site.read(path);
    return path === at && bytes ? change(bytes) : bytes;
  };
  return { all: site.all, read };
}
const flip = (at: number) => (bytes: Uint8Array) => bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ 1);
const statesOf = (steps: readonly Step[]) => Object.fromEntries(steps.map(({ name, state }) => [name, state]));
const failedIn = (steps: readonly Step[]) => steps.filter(({ state }) => state === "failed");

test("an honest site passes every step, from its folder and from its address", async ({ shared }) => {
  const own = parseList(readFileSync(join(shared.site, "logg/site.sha256"), "utf8"));
  const folder = await verifySite({ site: openSite(shared.site), own: own ?? undefined });
  const states = (...skipped: string[]) =>
    Object.fromEntries(stepNames.map((name) => [name, skipped.includes(name) ? "skipped" : "passed"]));
  expect(statesOf(folder.steps)).toEqual(states("trust", "history", "form"));
  const [form = "", pinned = ""] = ["form", "trust"].map((wanted) => folder.steps.find(({ name }) => name === wanted)?.detail);
  const served = await verifySite({ site: openSite(shared.address), own: own ?? undefined, seen: folder.seen, form, pinned });
  expect(statesOf(served.steps)).toEqual(states());
});

test("one changed byte in any file is named", { tag: "@long" }, async ({ shared }) => {
  const site = kept(shared.site);
  const chance = randomFrom(7, "changed");
  const kinds = [
    "index.html",
    "svara.html",
    /^resultat\/.*\/cube\.json$/,
    /^resultat\/.*\/manifest\.json$/,
    /^resultat\/.*\/replies\.bin$/,
    /^resultat\/.*\/keys\.txt$/,
    /^bevis\/trust\/1\.json$/,
    /^bevis\/trust\/1\.signatures\.json$/,
    /^bevis\/rounds\/.*\/charter\.json$/,
    /^bevis\/rounds\/.*\/versions\/0002\.json$/,
    /^bevis\/rounds\/.*\/roster\//,
    "logg/checkpoint",
    "logg/site.sha256",
    /^logg\/tile\/entries\//,
  ];
  const chosen = kinds.map((kind) => site.paths.find((path) => (typeof kind === "string" ? path === kind : kind.test(path))) ?? `${kind}`);
  const others = Array.from({ length: cases({ part: 20, whole: 100 }) }, () => chance.pick(site.paths));
  for (const path of [...chosen, ...others]) {
    const at = chance.below(1_000_000);
    const { steps } = await verifySite({ site: altered(site, path, flip(at)) });
    expect(failedIn(steps), `${path}, byte ${at}`).not.toEqual([]);
    if (!path.startsWith("logg/")) expect(JSON.stringify(failedIn(steps))).toContain(JSON.stringify(path).slice(1, -1));
  }
});

/** Alterations of a published site by somebody who then makes its list of files anew, and whether the numbers' addresses give them away. */
const figure = />([1-9][0-9]*)<\/td>/;
const cell = (html: string): string => /<td[^>]*? id="cell-type-municipality\.level\.[1-4]"[^>]*>[0-9]+<\/td>/.exec(html)?.[0] ?? "no cell";
const changed = (to: (count: number) => string) => (html: string) =>
  html.replace(cell(html), (found) => found.replace(figure, (_, count) => `>${to(Number(count))}</td>`));
const alterations: readonly (readonly [what: string, page: string, alter: (html: string) => string | null, isFound: boolean])[] = [
  ["a figure", "index.html", changed((count) => `${count + 5}`), true],
  ["a figure of another page", "fragor/governance/index.html", (html) => html.replace(/( id="cell-[^"]*"[^>]*>)[0-9]+</, "$1999<"), true],
  ["a cell that no release has", "index.html", (html) => html.replaceAll("cell-type-municipality.", "cell-type-nobody."), true],
  // Rounding to five makes eight at most.
  ["bounds that are nine apart", "index.html", changed((count) => `${count - 4}–${count + 5}`), true],
  ["a page that is gone", "fragor/governance/index.html", () => null, true],
  ["a number that is made a dash", "index.html", changed(() => "–"), true],
  ["a headline", "index.html", (html) => html.replace(/<h1[^>]*>[^<]*/, "$& 95 %"), false],
  ["a script", "index.html", (html) => html.replace("</body>", "<script src='/x.js'></script></body>"), false],
  ["a hidden cell", "index.html", (html) => html.replace(cell(html), (found) => found.replace("<td", '<td style="display:none"')), false],
  ["a share beside a number", "index.html", (html) => html.replace(/<td class="number">[0-9]+</, '<td class="number">95<'), false],
];

test("numbers in tables give careless alterations away without an own build; all are found with one", async ({ shared }) => {
  const site = kept(shared.site);
  const own = parseList(readFileSync(join(shared.site, "logg/site.sha256"), "utf8")) ?? undefined;
  for (const [what, page, alter, isFound] of alterations) {
    const path = `resultat/ovning-1/r1/${page}`;
    const html = alter(readFileSync(join(shared.site, path), "utf8"));
    const bytes = html === null ? null : new TextEncoder().encode(html);
    expect(html, what).not.toBe(readFileSync(join(shared.site, path), "utf8"));
    const listed = new Map(own);
    if (bytes) listed.set(path, sha256(bytes));
    else listed.delete(path);
    const list = new TextEncoder().encode([...listed].map(([file, digest]) => `${digest}  ${file}\n`).join(""));
    const forged: ServedSite = {
      all: site.paths.filter((one) => one !== path || bytes !== null),
      read: async (asked) => (asked === path ? bytes : asked === "logg/site.sha256" ? list : site.read(asked)),
    };
    const failed = failedIn((await verifySite({ site: forged, own })).steps).map(({ name }) => name);
    // The list that is logged is another than this one; whoever has the log's key can log it.
    expect(failed, what).toEqual(["figures", "logged-site", "own-build"].filter((step) => step !== "figures" || isFound));
  }
});

test("the log's page lists what is decided and published, and can be read by everybody", async ({ page, shared }) => {
  await page.goto(`${shared.address}/logg/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(publicLog.title);
  await expect(page.getByRole("table")).toContainText("Förtroendelista 1");
  await expect(page.getByRole("table")).toContainText("Publicering r1");
  await expect(page.getByText(publicLog.unwitnessed)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
