import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { RoundDocument } from "../../envelope/round-document.ts";
import type { DeclineReason } from "../../envelope/schema.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { boxOf, contextOf, type Place } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { inventPopulation } from "../../rehearsal/nation.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { fullPlan } from "../../statistics/plan/plan.ts";
import { rehearsalNotice } from "../../statistics/schema.ts";
import { codesOf, inventRound, pairs, passed } from "../../testing/envelope/invented-round.ts";
import { openBox } from "../../testing/envelope/open-box.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { count } from "../opening/count.ts";
import type { Gathered } from "../opening/gather.ts";
import type { Outcome } from "../opening/resolve.ts";
import { number, percent } from "./html.ts";
import { maintainersReport } from "./report.ts";
import { outputPathFaults, paddedTo, sealMaintainersReport } from "./sealed.ts";

const edition = unwrap(readEdition(placeAt("."), "2026"));
const model = modelOf(edition);
const size = { municipality: 40, region: 4, agency: 16 };
const population = inventPopulation({ chance: randomFrom(3, "nation"), size, id: "ovning", date: "2026-01-01" });

/** As gathered: every third organisation declined or silent, the rest at each level in turn. */
function gathered(seed = 1): Gathered {
  const outcomes = population.organisations.flatMap(({ id }, at): Outcome[] => {
    const reasons: readonly DeclineReason[] = ["no-time", "no-benefit"];
    if (at % 6 === 1) return [{ organisation: id, status: "declined", path: "", reason: reasons[at % 2] as DeclineReason }];
    if (at % 6 === 3) return [];
    const chance = randomFrom(seed, id);
    const said = inventResponse({
      model,
      background: edition.questionnaire.background,
      chance,
      level: at % 5,
      blocks: Math.max(1, at % 5),
    });
    return [{ organisation: id, status: "answered", path: "", ...said }];
  });
  const { units } = count({ edition, population, resolution: { outcomes, quarantined: [], superseded: 0 } });
  const counts = { envelopes: 57, valid: 40, declined: 10, withdrawn: 0, superseded: 2, setAside: { "open-not-as-sealed": 1 } };
  const document = { round: "ovning-1", plan: fullPlan(model) } as unknown as RoundDocument;
  return {
    document,
    roundDigest: "0".repeat(64),
    edition,
    population,
    units,
    outcomes,
    replies: [],
    seeds: [],
    wrongHolders: [],
    counts,
  };
}

const report = maintainersReport({ gathered: gathered(), release: "r1", notice: rehearsalNotice });

describe("The maintainers' report", () => {
  test("contains no organisation's name or id as a word", () => {
    const found = population.organisations.filter(({ id, name }) => report.includes(name) || report.includes(id));
    expect(found).toEqual([]);
    const planted = report.replace("</main>", `${population.organisations[0]?.name}</main>`);
    expect(population.organisations.some(({ name }) => planted.includes(name))).toBe(true);
  });

  test("says that the organisations are invented in a rehearsal, and only then", () => {
    expect(report).toContain(rehearsalNotice);
    expect(maintainersReport({ gathered: gathered(), release: "r1" })).not.toContain("påhittade");
  });

  test("loads nothing external", () => {
    expect(report.match(/https?:|src=|<script|<link|@import|url\(|style="/g)).toBeNull();
    expect(report).toContain("default-src 'none'");
  });

  test("has the site's colours in every look and names none itself", () => {
    const tokens = readFileSync("site/styles/tokens.css", "utf8");
    const set = tokens.match(/--[a-z0-9-]+: #[0-9a-f]{6};/g) ?? [];
    expect(set.length).toBeGreaterThan(60);
    expect(set.filter((one) => !report.includes(one))).toEqual([]);
    expect(readFileSync("scripts/release/maintainers/page.ts", "utf8")).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i);
    const used = [...report.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => `${name}: `);
    expect(used.filter((name) => !tokens.includes(name))).toEqual([]);
  });

  test("is written without any package", () => {
    const told = `import { registerHooks } from "node:module";
      registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });`;
    const load = (module: string): string =>
      spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(told)}`, module], { encoding: "utf8" }).stdout;
    const loaded = load("scripts/release/maintainers/report.ts");
    expect(loaded).toContain("maintainers/page.ts");
    expect(loaded).not.toContain("node_modules");
    expect(load("scripts/core/edit-yaml.ts")).toContain("node_modules/yaml");
  });

  test("has a table beside every chart, a caption in every table, headings in order and no id twice", () => {
    const { tags, ids, headings } = outline(report);
    expect(tags.svg).toBeGreaterThanOrEqual(12);
    expect(tags.table).toBeGreaterThan(tags.svg as number);
    expect([tags.caption, tags.title]).toEqual([tags.table, tags.svg]);
    expect(new Set(ids).size).toBe(ids.length);
    expect([headings[0], new Set(headings.slice(1))]).toEqual(["h1", new Set(["h2"])]);
    expect(report.match(/<th>/)).toBeNull();
  });

  test("has the same bytes for the same answers, and others for other answers", () => {
    expect(maintainersReport({ gathered: gathered(), release: "r1", notice: rehearsalNotice })).toBe(report);
    expect(maintainersReport({ gathered: gathered(2), release: "r1", notice: rehearsalNotice })).not.toBe(report);
  });

  test("adds up: answered, declined and silent are the population, in the first row", () => {
    const [, cells = ""] = /Alla organisationer<\/th>(.*?)<\/tr>/.exec(report) ?? [];
    const [whole, ...rest] = [...cells.matchAll(/<td>(\d+)<\/td>/g)].map((one) => Number(one[1]));
    expect([whole, rest.reduce((sum, one) => sum + one, 0)]).toEqual([60, 60]);
  });

  test("formats numbers as in Swedish", () => {
    expect([number(-0.256, 2), number(-0.001, 2), number(null), number(3), percent(1, 3), percent(0, 0)]).toEqual([
      "−0,26",
      "0,00",
      "–",
      "3",
      "33 %",
      "–",
    ]);
  });
});

describe("Sealed", () => {
  test("any two holders open it, it contains no plaintext, and has a length that tells nothing", async () => {
    const { document: round, secrets } = await inventRound(0);
    const other = maintainersReport({ gathered: gathered(2), release: "r1" });
    const [one, two] = [unwrap(await sealMaintainersReport(report, round, "r1")), unwrap(await sealMaintainersReport(other, round, "r1"))];
    expect(one.length).toBe(two.length);
    expect(report.length).toBeLessThan(paddedTo);
    expect(Buffer.from(one).includes("Loevinger")).toBe(false);
    const holders = passed(await readHolders(round));
    const open = (release: string, pair: readonly Place[]) => {
      const context = contextOf({ use: "private", round: round.round, kid: round.kid, subject: release });
      const parts = new Map(pair.map((place) => [place, openBox(boxOf(one, place), place, secrets[place], context)]));
      return openSealed({ sealed: one, length: undefined, holders, context, parts });
    };
    for (const pair of pairs) {
      const opened = await open("r1", pair);
      expect(opened.ok && new TextDecoder().decode(opened.plaintext).trimEnd()).toBe(report.trimEnd());
      // Nor is one release's report another's.
      expect((await open("r2", pair)).ok).toBe(false);
    }
    expect(codesOf(await sealMaintainersReport(report, { ...round, kid: "0".repeat(32) }, "r1")).length).toBeGreaterThan(0);
  });

  test("it is never written inside the project, a rehearsal's folder or any Git repository, not even through a link", () => {
    const outside = temporaryFolder("maintainers");
    const place = placeAt(join(outside, "rehearsal"));
    mkdirSync(join(outside, "repository", ".git"), { recursive: true });
    mkdirSync(place.root);
    symlinkSync(process.cwd(), join(outside, "link"));
    const inside = [
      "report.html",
      ".",
      join(place.root, "a", "b.html"),
      join(outside, "repository", "new", "c.html"),
      join(outside, "link", "d.html"),
    ];
    for (const out of inside) expect(outputPathFaults(out, place).map((one) => one.code)).toEqual(["maintainers-out-inside"]);
    expect(outputPathFaults(join(outside, "new", "report.html"), place)).toEqual([]);
  });
});

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function outline(html: string) {
  const tags: Record<string, number> = {};
  const ids: string[] = [];
  const headings: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName !== "title" || ids.length > 0) tags[node.nodeName] = (tags[node.nodeName] ?? 0) + 1;
    if (/^h\d$/.test(node.nodeName)) headings.push(node.nodeName);
    for (const { name, value } of node.attrs ?? []) if (name === "id") ids.push(value);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parseFragment(html.slice(html.indexOf("<header>"))) as unknown as Node);
  return { tags, ids, headings };
}
