// What the form weighs, with its limits and what each weight is compared with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { bundle, compressed, type PageWeight, weighPart, weighSite } from "./page-weight.ts";

/** Kilobytes after gzip. */
const limits = { script: 8, html: 49.5, sealing: 40, file: 250 };

/** What each view loads when it is the first to be opened, by the names of the modules that are imported on use. */
const views: readonly { readonly view: string; readonly limit: number; readonly modules: readonly string[] }[] = [
  { view: "resultat", limit: 8, modules: ["outcome", "result-view", "result", "explained-words-sv"] },
  { view: "plan", limit: 8, modules: ["outcome", "plan-view", "plan"] },
  { view: "dela", limit: 7, modules: ["share-view", "sharing"] },
  { view: "ledningen", limit: 8, modules: ["outcome", "management-view", "management", "explained-words-sv"] },
  { view: "skicka", limit: 12, modules: ["outcome", "sending-view", "sending"] },
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
  const sealing = weighPart(site, first.path, /\/seal\.[^/]*$/);
  const opened = views.map(({ view, limit, modules }) => {
    const bytes = weighPart(site, first.path, new RegExp(`/(?:${modules.join("|")})\\.[^/]*$`));
    return { ...weight(`${first.path}#${view}, loaded when it opens`, bytes, { floor: "the engine alone", bytes: engine }), limit };
  });
  const whole = first.html + first.styles + first.script + first.later;
  const file = compressed(readFileSync(join(site, "svara.html")));
  return [
    ...pages.flatMap((page) => weightsOf(site, page, engine)),
    ...opened,
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
