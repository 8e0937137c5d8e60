// Decides how a description in RDF is held, and how it becomes JSON-LD and RDF/XML: the same statements in both.
import { escapeMarkup } from "../../../core/text.ts";

/** A literal with a language or a datatype, a link, or a plain text. */
export type RdfValue =
  | { readonly link: string }
  | { readonly text: string; readonly language?: string }
  | { readonly value: string; readonly type: string };

/** One thing with an address of its own. Names of classes and properties are prefixed: `dcat:Dataset`. */
export interface RdfNode {
  readonly id: string;
  readonly types: readonly string[];
  /** Property and value; a property with several values stands several times. */
  readonly properties: readonly (readonly [property: string, value: RdfValue])[];
}

export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** With its context inside, so that it can be read without the network. */
export function jsonLd(nodes: readonly RdfNode[]): string {
  const graph = nodes.map(({ id, types, properties }) => {
    const values = new Map<string, unknown[]>();
    for (const [property, value] of properties) values.set(property, [...(values.get(property) ?? []), jsonLdValue(value)]);
    return { "@id": id, "@type": types, ...Object.fromEntries(values) };
  });
  return `${JSON.stringify({ "@context": prefixes, "@graph": graph }, null, 2)}\n`;
}

function jsonLdValue(value: RdfValue): unknown {
  if ("link" in value) return { "@id": value.link };
  if ("type" in value) return { "@value": value.value, "@type": value.type };
  return value.language === undefined ? { "@value": value.text } : { "@value": value.text, "@language": value.language };
}

/** What Sveriges dataportal harvests (RDF 1.1 XML Syntax). */
export function rdfXml(nodes: readonly RdfNode[]): string {
  const names = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${escaped(address)}"`);
  const lines = nodes.flatMap(({ id, types, properties }) => [
    `  <rdf:Description rdf:about="${escaped(id)}">`,
    ...types.map((type) => `    <rdf:type rdf:resource="${escaped(whole(type))}"/>`),
    ...properties.map(([property, value]) => `    ${xmlProperty(property, value)}`),
    "  </rdf:Description>",
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<rdf:RDF${names.join("")}>`, ...lines, "</rdf:RDF>", ""].join("\n");
}

function xmlProperty(property: string, value: RdfValue): string {
  if ("link" in value) return `<${property} rdf:resource="${escaped(value.link)}"/>`;
  if ("type" in value) return `<${property} rdf:datatype="${escaped(whole(value.type))}">${escaped(value.value)}</${property}>`;
  const language = value.language === undefined ? "" : ` xml:lang="${value.language}"`;
  return `<${property}${language}>${escaped(value.text)}</${property}>`;
}

function whole(name: string): string {
  const [prefix = "", rest = ""] = name.split(":", 2);
  return `${prefixes[prefix as keyof typeof prefixes]}${rest}`;
}

/** XML 1.0 knows no other control characters than tab and line breaks, not even as references. */
function escaped(text: string): string {
  return escapeMarkup(text.replace(/(?![\t\n\r])\p{Cc}/gu, " ")).replaceAll("\r", "&#13;");
}
