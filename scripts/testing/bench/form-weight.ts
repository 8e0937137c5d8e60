// Decides what the form may weigh, and what each weight is compared with.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import type { Figure } from "./figure.ts";
import { compressed, type PageWeight, weighPart, weighSite } from "./page-weight.ts";

/** Kilobytes after gzip. */
const limits = { script: 15, html: 30, sealing: 40, file: 250 };

const formPages = ["/svara/", "/en/svara/"];

/** @throws Error where the form is not among the site's pages. */
export async function formWeights(site: string): Promise<readonly Figure[]> {
  const pages = weighSite(site).filter(({ path }) => formPages.includes(path));
  const [first] = pages;
  if (!first) throw new Error("the site has no form");
  const engine = compressed(await bundle('import "./scripts/testing/bench/engine-in-page.ts";'));
  const library = compressed(await bundle('import { Encrypter } from "age-encryption"; globalThis.Encrypter = Encrypter;'));
  return [
    ...pages.flatMap((page) => weightsOf(site, page, engine)),
    {
      name: "sealing, loaded when somebody sends",
      unit: "kB",
      value: kilo(weighPart(site, first.path, /\/sealing\.[^/]*$/)),
      limit: limits.sealing,
      floor: { name: "the encryption library alone", value: kilo(library) },
    },
    {
      name: "svara.html, the whole form as a file",
      unit: "kB",
      value: kilo(compressed(readFileSync(join(site, "svara.html")))),
      limit: limits.file,
      floor: { name: "the page and all that it loads", value: kilo(first.html + first.styles + first.script + first.later) },
    },
  ];
}

function weightsOf(site: string, { path, script, html }: PageWeight, engine: number): readonly Figure[] {
  const file = join(site, path, "index.html");
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = page.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, " ");
  return [
    {
      name: `${path} JavaScript at load`,
      unit: "kB",
      value: kilo(script),
      limit: limits.script,
      floor: { name: "the engine alone", value: kilo(engine) },
    },
    {
      name: `${path} method and markup, one language`,
      unit: "kB",
      value: kilo(html),
      limit: limits.html,
      floor: { name: "the page's text alone", value: kilo(compressed(text.replaceAll(/\s+/g, " "))) },
    },
    ...[...page.matchAll(/data-file="(\/[^"]+)"/g)].map(([, address = ""]) => laterFile(site, path, address)),
  ];
}

/** What the page fetches once it is needed: not at load, but somebody's to carry. */
function laterFile(site: string, path: string, address: string): Figure {
  const text = readFileSync(join(site, address), "utf8");
  const words = text.replaceAll(/"[a-z0-9-]+":|[[\]{}",]/gi, " ").replaceAll(/\s+/g, " ");
  return {
    name: `${path} fetched later: ${address.replace(/^.*\/|-[^-]*$/g, "")}`,
    unit: "kB",
    value: kilo(compressed(text)),
    floor: { name: "its text alone", value: kilo(compressed(words)) },
  };
}

function kilo(bytes: number): number {
  return bytes / 1000;
}
