// What the form weighs, with its limits and what each weight is compared with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { bundle, compressed, type PageWeight, weighPart, weighSite } from "./page-weight.ts";

/** Kilobytes after gzip. */
const limits = { script: 8, html: 49.5, sealing: 32, file: 250 };

/** The modules that are imported when somebody begins to use the page, and those that are with the first answer. */
const begun = ["form-page", "form-words"];
const answered = ["level-view", "level"];

interface Part {
  readonly what: string;
  readonly limit: number;
  readonly modules: readonly string[];
  /** What has been loaded before it. */
  readonly before: readonly string[];
}

/** A view's part is what it loads when it is the first that an organisation with an answer opens. */
const view = (id: string, limit: number, modules: readonly string[], table: readonly string[] = ["staircase-views"]): Part => ({
  what: `#${id}, loaded when it opens`,
  limit,
  modules: [...table, ...modules],
  before: [...begun, ...answered],
});

const parts: readonly Part[] = [
  { what: "the rest of the form, loaded when somebody begins", limit: 8.5, modules: begun, before: [] },
  { what: "the level, loaded with the first answer", limit: 3.1, modules: answered, before: begun },
  view("resultat", 11.5, ["outcome", "result-view", "result"]),
  view("plan", 17.7, ["outcome", "plan-view", "plan"]),
  view("dela", 4.4, ["share-view", "sharing"], []),
  view("ledningen", 10.6, ["outcome", "management-view", "management"]),
  view("skicka", 11.8, ["outcome", "sending-view", "sending"]),
];

const formPages = ["/svara/", "/en/svara/"];

interface Floor {
  readonly floor: string;
  readonly bytes: number;
}

const weight = (name: string, bytes: number, { floor, bytes: least }: Floor): Figure => ({
  name,
  unit: "kB",
  value: bytes / 1000,
  floor: { name: floor, value: least / 1000 },
});

/** @throws Error where the form is not among the site's pages. */
export async function formWeights(site: string): Promise<readonly Figure[]> {
  const pages = weighSite(site).filter(({ path }) => formPages.includes(path));
  const first = pages.find(({ path }) => path === "/svara/");
  if (!first) throw new Error("the site has no form");
  const engine = compressed(await bundle('import "./scripts/testing/bench/engine-in-page.ts";'));
  const library = compressed(
    await bundle('import { ml_kem768_x25519 as kem } from "@noble/post-quantum/hybrid.js"; globalThis.kem = kem;'),
  );
  const sealing = weighPart(site, first.path, ["seal"]);
  const later = parts.map(({ what, limit, modules, before }) => {
    const bytes = weighPart(site, first.path, modules, before);
    return { ...weight(`${first.path} ${what}`, bytes, { floor: "the engine alone", bytes: engine }), limit };
  });
  const whole = first.html + first.styles + first.script + first.later;
  const file = compressed(readFileSync(join(site, "svara.html")));
  return [
    ...pages.flatMap((page) => weightsOf(site, page, engine)),
    ...later,
    {
      ...weight("sealing, loaded when somebody sends", sealing, { floor: "the key encapsulation alone", bytes: library }),
      limit: limits.sealing,
    },
    {
      ...weight("svara.html, the whole form as a file", file, { floor: "the page and all that it loads", bytes: whole }),
      limit: limits.file,
    },
  ];
}

function weightsOf(site: string, { path, script, html }: PageWeight, engine: number): readonly Figure[] {
  const page = readFileSync(join(site, path, "index.html"), "utf8");
  const text = page.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  return [
    { ...weight(`${path} JavaScript at load`, script, { floor: "the engine alone", bytes: engine }), limit: limits.script },
    {
      ...weight(`${path} method and markup, one language`, html, { floor: "the page's text alone", bytes: compressed(text) }),
      limit: limits.html,
    },
    // What the page fetches when it is needed.
    ...[...page.matchAll(/data-file="(\/[^"]+)"/g)].map(([, address = ""]) => {
      const fetched = readFileSync(join(site, address), "utf8");
      const words = fetched.replaceAll(/"[a-z0-9-]+":|[[\]{}",]/gi, " ").replaceAll(/\s+/g, " ");
      const name = `${path} fetched later: ${address.replace(/^.*\/|-[^-]*$/g, "")}`;
      return weight(name, compressed(fetched), { floor: "its text alone", bytes: compressed(words) });
    }),
  ];
}
