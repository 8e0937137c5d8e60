// A small RDF graph, serialized as RDF/XML.
import { escapeMarkup } from "../../../core/text.ts";

/** An IRI, or a literal that is plain, has a language or has a datatype. */
export type RdfValue =
  | { readonly link: string }
  | { readonly text: string; readonly language?: string }
  | { readonly value: string; readonly type: string };

/** One resource with its own IRI. Names of classes and properties are prefixed: `dcat:Dataset`. */
export interface RdfNode {
  readonly id: string;
  readonly types: readonly string[];
  /** A property with several values is repeated. */
  readonly properties: readonly (readonly [property: string, value: RdfValue])[];
}

const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export function link(address: string): RdfValue {
  return { link: address };
}

/** A property in Swedish and in English. */
export function both(property: string, sv: string, en: string): RdfNode["properties"] {
  return [
    [property, { text: sv, language: "sv" }],
    [property, { text: en, language: "en" }],
  ];
}

/** YYYY-MM-DD. */
export function day(value: string): RdfValue {
  return { value, type: "xsd:date" };
}

/** RDF/XML (RDF 1.1 XML Syntax), which Sveriges dataportal harvests. */
export function rdfXml(nodes: readonly RdfNode[]): string {
  const names = Object.entries(prefixes).map(([prefix, address]) => ` xmlns:${prefix}="${escaped(address)}"`);
  const lines = nodes.flatMap(({ id, types, properties }) => [
    `  <rdf:Description rdf:about="${escaped(id)}">`,
    ...types.map((type) => `    <rdf:type rdf:resource="${escaped(expanded(type))}"/>`),
    ...properties.map(([property, value]) => `    ${xmlProperty(property, value)}`),
    "  </rdf:Description>",
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<rdf:RDF${names.join("")}>`, ...lines, "</rdf:RDF>", ""].join("\n");
}

function xmlProperty(property: string, value: RdfValue): string {
  if ("link" in value) return `<${property} rdf:resource="${escaped(value.link)}"/>`;
  if ("type" in value) return `<${property} rdf:datatype="${escaped(expanded(value.type))}">${escaped(value.value)}</${property}>`;
  const language = value.language === undefined ? "" : ` xml:lang="${value.language}"`;
  return `<${property}${language}>${escaped(value.text)}</${property}>`;
}

function expanded(name: string): string {
  const [prefix = "", rest = ""] = name.split(":", 2);
  return `${prefixes[prefix as keyof typeof prefixes]}${rest}`;
}

/** XML 1.0 allows no control characters but tab and line breaks, not even as references. */
function escaped(text: string): string {
  return escapeMarkup(text.replace(/(?![\t\n\r])\p{Cc}/gu, " ")).replaceAll("\r", "&#13;");
}
