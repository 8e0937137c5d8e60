// Packs the XML parts of an Office Open XML file.
import { strToU8, zipSync } from "fflate";

/** The earliest time that a zip can hold, so that equal parts give equal bytes and no file tells when it was made. */
const noTime = new Date(1980, 0, 1);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Names of the parts and their XML, without the declaration. `[Content_Types].xml` should come first. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: noTime }) as Uint8Array<ArrayBuffer>;
}

interface Part {
  /** Without a leading slash. */
  readonly name: string;
  readonly type: string;
}

const namespace = "http://schemas.openxmlformats.org";

/** `[Content_Types].xml` of a package (ECMA-376 part 2). */
export function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("");
  return `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

/** A `.rels` part: the ids are rId1, rId2 … in order. `kind` is the last part of the relationship's type. */
export function relationships(targets: readonly { readonly kind: string; readonly target: string }[]): string {
  const all = targets.map(({ kind, target }, index) => `<Relationship Id="rId${index + 1}" Type="${typeOf(kind)}" Target="${target}"/>`);
  return `<Relationships xmlns="${namespace}/package/2006/relationships">${all.join("")}</Relationships>`;
}

function typeOf(kind: string): string {
  return kind === "core-properties"
    ? `${namespace}/package/2006/relationships/metadata/core-properties`
    : `${namespace}/officeDocument/2006/relationships/${kind}`;
}

/** `docProps/core.xml`: title and language, and neither an author nor a time. */
export function coreProperties(title: string, language: string): string {
  return `<cp:coreProperties xmlns:cp="${namespace}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

export const corePart: Part = {
  name: "docProps/core.xml",
  type: "application/vnd.openxmlformats-package.core-properties+xml",
};

/** Text for an element or an attribute in double quotes. Leaves out what XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
