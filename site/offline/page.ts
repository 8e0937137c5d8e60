// Transforms the built page with the form into one self-contained file.
import { embeddedAttribute } from "../questionnaire/data/embedded.ts";
import { type PageData, pageDataId, pageDataText } from "../questionnaire/data/page-data.ts";
import type { offline } from "../text/sv/form/offline.ts";
import type { Widened } from "../text/widened.ts";
import { isData, policyFor, reachesOut } from "./policy.ts";
import * as tree from "./tree.ts";

interface OfflineParts {
  /** Reads a file of the site by its address, which begins with a slash. */
  readonly read: (address: string) => string;
  /** The page's scripts, bundled. */
  readonly script: string;
  /** In the page's language. */
  readonly words: Widened<typeof offline>;
  /** The website's address, shown as text; null while the authority has not set one. */
  readonly website: string | null;
}

/** The addresses of the page's scripts, in order. @throws Error at an inline script: the site has none. */
export function scriptsOf(html: string): readonly string[] {
  const scripts = tree.elementsOf(tree.readPage(html)).filter((one) => one.tagName === "script" && !isData(one));
  return scripts.map((one) => tree.attributeOf(one, "src") ?? stop("the page has a script without an address"));
}

/** The page's data block. */
export function dataOf(html: string): PageData {
  const block = tree.elementsOf(tree.readPage(html)).find((one) => tree.attributeOf(one, "id") === pageDataId);
  return JSON.parse(block?.childNodes.map(tree.textOf).join("") ?? stop("the page has no data for its script")) as PageData;
}

/** The file's text. Deterministic. @throws Error if the file would still fetch something. */
export function offlinePage(html: string, parts: OfflineParts): string {
  const page = tree.readPage(html);
  const all = (): readonly tree.Element[] => tree.elementsOf(page);
  const find = (is: (one: tree.Element) => boolean): tree.Element => all().find(is) ?? stop("the page lacks a part that the file needs");
  const root = find((one) => one.tagName === "html");
  tree.setAttribute(root, "data-offline", "");
  for (const one of all()) inline(one, parts);
  for (const one of all()) unlink(one);
  for (const one of all()) adapt(one, parts);
  for (const one of all()) embed(one, parts.read);
  const data = find((one) => tree.attributeOf(one, "id") === pageDataId);
  const dataText = pageDataText(offlineData(dataOf(html), parts.read));
  tree.replace(data, tree.make("script", { type: "application/json", id: pageDataId }, dataText));
  const body = find((one) => one.tagName === "body");
  tree.append(body, tree.make("script", { type: "module" }, parts.script));
  const policy = find((one) => tree.attributeOf(one, "http-equiv") === "Content-Security-Policy");
  tree.setAttribute(policy, "content", policyFor(all()));
  const left = reachesOut(all());
  if (left.length > 0) stop(`something would be fetched: ${left.join(", ")}`);
  return tree.pageText(page);
}

/** Inlines styles and the icon. Removes scripts, which the bundle replaces, and the links to search and the other language. */
function inline(one: tree.Element, { read }: OfflineParts): void {
  const address = tree.attributeOf(one, "href") ?? "";
  if (one.tagName === "script" && !isData(one)) tree.remove(one);
  if (tree.attributeOf(one, "class") === "site-tools") tree.remove(one);
  if (one.tagName !== "link") return;
  const relation = tree.attributeOf(one, "rel");
  if (relation === "stylesheet") tree.replace(one, tree.make("style", {}, read(address).trim()));
  else if (relation === "icon") tree.setAttribute(one, "href", `data:image/svg+xml;base64,${base64(read(address).trim())}`);
  else tree.remove(one);
}

/** Removes the site's navigation, and turns any other link out of the page into plain text. */
function unlink(one: tree.Element): void {
  const leadsOut = (link: tree.Element): boolean => !(tree.attributeOf(link, "href") ?? "#").startsWith("#");
  const links = one.tagName === "nav" ? tree.elementsOf(one).filter(({ tagName }) => tagName === "a") : [];
  if (links.length > 0 && links.every(leadsOut)) tree.remove(one);
  if (one.tagName !== "a" || !leadsOut(one)) return;
  one.tagName = one.nodeName = "span";
  for (const name of ["href", "aria-current", "rel", "target", "download", "hreflang"]) tree.setAttribute(one, name);
}

/** Hides what needs a network, shows what is for the file only, and adds a note on what the file is. */
function adapt(one: tree.Element, { website, words }: OfflineParts): void {
  const id = tree.attributeOf(one, "id");
  if (id === "skicka-knapp" || tree.attributeOf(one, "data-online") !== undefined) tree.setAttribute(one, "hidden", "");
  if (one.tagName !== "html" && tree.attributeOf(one, "data-offline") !== undefined) tree.setAttribute(one, "hidden");
  if (one.tagName === "head") {
    tree.append(one, tree.make("meta", { name: "robots", content: "noindex" }));
    tree.append(one, tree.make("style", {}, ownStyle));
  }
  if (id === "formularet") tree.insertBefore(one, note(words, website));
  if (id !== "skicka-fil") return;
  tree.setAttribute(one, "class", "button");
  const row = one.parentNode;
  if (row && "tagName" in row) tree.insertBefore(row, tree.make("p", { class: "note", id: "skicka-som-fil" }, words.send));
}

/** Embeds what the page would fetch in front of the element that names it. */
function embed(one: tree.Element, read: OfflineParts["read"]): void {
  const address = tree.attributeOf(one, "data-file");
  if (address === undefined) return;
  // So that no text can end the script element.
  const content = read(address).replaceAll("<", "\\u003c");
  tree.insertBefore(one, tree.make("script", { type: "application/json", [embeddedAttribute]: address }, content));
}

const ownStyle = "#som-fil{margin-top:1.5rem}";

function note(words: OfflineParts["words"], website: string | null): tree.Element {
  const points = [...words.points, words.measures(website)].map((one) => tree.make("li", {}, one));
  // No heading: it stands before the first heading of every view.
  const title = tree.make("p", { id: "som-fil-rubrik" }, tree.make("b", {}, words.title));
  return tree.make(
    "section",
    { class: "panel", id: "som-fil", "aria-labelledby": "som-fil-rubrik" },
    title,
    tree.make("ul", {}, ...points),
  );
}

/** Drops the address of the measures' pages, and turns addresses of earlier editions' data into data: URLs. */
function offlineData(data: PageData, read: OfflineParts["read"]): PageData {
  const dataUrl = (address: string): string => `data:application/json;base64,${base64(read(address))}`;
  const earlier = Object.entries(data.earlier ?? {}).map(([edition, address]) => [edition, dataUrl(address)] as const);
  const { measurePages: _, ...rest } = data;
  return { ...rest, ...(earlier.length > 0 ? { earlier: Object.fromEntries(earlier) } : {}) };
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function stop(reason: string): never {
  throw new Error(`svara.html cannot be made: ${reason}.`);
}
