// Writes the report as one stand-alone HTML file: cover, contents, sections and its own stylesheet. No script, nothing fetched.
import type { Element } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { noBreak } from "../../core/no-break.ts";
import type { Report, Section } from "../assemble.ts";
import { warningBlocks } from "../sections/warnings.ts";
import { element } from "./element.ts";
import { styleOf } from "./style.ts";
import { blocksToElements, judgementSection, letterSection, sectionElement } from "./to-hast.ts";

/** Page numbers of the sections by id; empty until the report has been printed once. */
export type PageNumbers = Readonly<Record<string, number>>;

/** `paper`: to be printed, with the page numbers if they are known. Nothing then leads to the tables that only screens have. */
export function reportPage(report: Report, paper: PageNumbers | null = null): string {
  const { title, notice } = report;
  const sections = report.sections.map(sectionElement).map(withPaths);
  const head = element("head", {}, [
    element("meta", { charSet: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element("meta", { name: "author", content: report.authority }),
    element("title", {}, [notice === null ? title : `${title} (${notice})`]),
    element("style", {}, [styleOf({ title, notice })]),
  ]);
  const body = element("body", report.warnings.length > 0 ? { className: ["report-warned"] } : {}, [
    headElement(report),
    element("main", {}, withContents(report, paper === null ? sections : sections.map(forPaper), paper ?? {})),
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

/** Chromium tags a `figure` as an image, which it is not: the drawing in it is one, and has the alternative text. */
const onPaper: Readonly<Record<string, string>> = { figure: "div", figcaption: "p" };

/** Words about a figure as text alone, and without what only screens have. */
function forPaper(node: Element): Element {
  const children = node.children.flatMap((one): typeof node.children => {
    if (one.type !== "element") return [one];
    const kind = one.properties["className"];
    if (Array.isArray(kind) && kind.includes("for-screens")) return [];
    return one.tagName === "a" && Array.isArray(kind) && kind.includes("figure") ? one.children : [forPaper(one)];
  });
  const tagName = onPaper[node.tagName];
  if (tagName === undefined) return { ...node, children };
  return { ...node, tagName, properties: { ...node.properties, className: [node.tagName] }, children };
}

const hasJudgement = ({ sections }: Report): boolean => sections.some(({ id }) => id === judgementSection);

/** The contents come after the letter, and share its page. A draft, without a letter, begins with them. */
function withContents(report: Report, elements: readonly Element[], pages: PageNumbers): readonly Element[] {
  if (!hasJudgement(report)) return elements;
  const { sections } = report;
  return elements.toSpliced(sections.findIndex(({ id }) => id === letterSection) + 1, 0, contentsElement(sections, pages));
}

/** Who reports, the decision or that there is none, the title and what it is about. The title is small above a judgement, which has words of its own. */
function headElement(report: Report): Element {
  const { title, subject, status, authority, notice } = report;
  const sender = [authority, ...status].map((line) => element("span", {}, [noBreak(line)]));
  return element("header", {}, [
    ...(notice === null ? [] : [element("p", { className: ["notice-banner"] }, [notice])]),
    element("div", { className: ["head"] }, [
      element("p", { className: ["sender"] }, sender),
      element("h1", hasJudgement(report) ? { className: ["above"] } : {}, [title]),
      element("p", { className: ["subject"] }, [noBreak(subject)]),
    ]),
    ...warningElements(report),
  ]);
}

/** First in print too, so that nobody reads figures that have been replaced without knowing. */
function warningElements({ warnings }: Report): readonly Element[] {
  if (warnings.length === 0) return [];
  return [element("div", { className: ["warnings"] }, blocksToElements(warnings.flatMap(warningBlocks)))];
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
