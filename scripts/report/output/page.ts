// Writes the report as one stand-alone HTML file: cover, contents, sections and its own stylesheet. No script, nothing fetched.
import type { Element } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { noBreak } from "../../core/no-break.ts";
import type { Report, Section } from "../assemble.ts";
import { warningBlock } from "../sections/warnings.ts";
import { element } from "./element.ts";
import { styleOf } from "./style.ts";
import { blocksToElements, sectionElement } from "./to-hast.ts";

/** Page numbers of the sections by id; empty until the report has been printed once. */
export type PageNumbers = Readonly<Record<string, number>>;

export function reportPage(report: Report, pages: PageNumbers = {}): string {
  const { title, notice } = report;
  const head = element("head", {}, [
    element("meta", { charSet: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element("meta", { name: "author", content: report.authority }),
    element("title", {}, [notice === null ? title : `${title} (${notice})`]),
    element("style", {}, [styleOf({ title, notice })]),
  ]);
  const body = element("body", {}, [
    coverElement(report),
    contentsElement(report.sections, pages),
    element("main", {}, report.sections.map(sectionElement).map(withPaths)),
  ]);
  const page = { type: "root" as const, children: [{ type: "doctype" as const }, element("html", { lang: "sv" }, [head, body])] };
  return `${unified().use(rehypeStringify).stringify(page)}\n`;
}

/** A stand-alone file has no root that paths could lead from: such a link is written as its text and its path. */
function withPaths(node: Element): Element {
  const children = node.children.map((one) => (one.type === "element" ? withPaths(one) : one));
  const { href } = node.properties;
  const leadsFromRoot = typeof href === "string" && href.startsWith("/");
  return leadsFromRoot ? element("span", {}, [...children, ` (${href})`]) : { ...node, children };
}

function coverElement(report: Report): Element {
  const { title, cover, authority, notice } = report;
  const lines = [...cover, ...(notice === null ? [] : [notice])].map((line) => element("p", {}, [noBreak(line)]));
  return element("header", {}, [
    ...(notice === null ? [] : [element("p", { className: ["notice-banner"] }, [notice])]),
    element("div", { className: ["cover"] }, [
      element("p", { className: ["authority"] }, [authority]),
      element("h1", {}, [title]),
      ...lines,
    ]),
    ...warningElements(report),
  ]);
}

/** On the cover in print, so that nobody reads figures that have been replaced without knowing. */
function warningElements({ warnings }: Report): readonly Element[] {
  if (warnings.length === 0) return [];
  return [element("div", { className: ["warnings"] }, blocksToElements(warnings.map(warningBlock)))];
}

function contentsElement(sections: readonly Section[], pages: PageNumbers): Element {
  const entries = sections.map(({ id, title, language }) => {
    const link = element("a", { href: `#${id}`, ...(language ? { lang: language } : {}) }, [noBreak(title)]);
    const number = pages[id];
    const page = number === undefined ? [] : [element("span", {}, [String(number)])];
    return element("li", {}, [link, element("span", { className: ["dots"] }), ...page]);
  });
  return element("nav", { ariaLabelledBy: ["innehall"] }, [element("h2", { id: "innehall" }, ["Innehåll"]), element("ol", {}, entries)]);
}
