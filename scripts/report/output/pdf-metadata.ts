// Adds to a PDF printed by Chromium what it leaves out: the author, and title, author and language as XMP.
import { escapeMarkup } from "../../core/text.ts";

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * The same bytes with an incremental update (ISO 32000-1, 7.5.6) after them: the information dictionary with an author, the catalog with an
 * XMP packet (ISO 16684-1). Where the file is not written as Chromium writes it, the bytes as they are: `pdfFaults` says what is missing.
 * It claims no conformance to PDF/UA, since nothing here can check that.
 */
export function withMetadata(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const end = /trailer\n<<\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\n?$/.exec(text);
  if (!end) return pdf;
  const [size, root, info, previous] = end.slice(1).map(Number) as [number, number, number, number];
  const changed = [
    [root, withEntry(text, root, `/Metadata ${size} 0 R`)],
    [info, withEntry(text, info, `/Author ${utf16(metadata.author)}`)],
    [size, streamOf(packetOf(metadata))],
  ] as const;
  let body = "\n";
  const rows = changed.map(([id, content]) => {
    const offset = String(pdf.length + body.length).padStart(10, "0");
    body += `${id} 0 obj\n${content}\nendobj\n`;
    return `${id} 1\n${offset} 00000 n \n`;
  });
  const trailer = `trailer\n<</Size ${size + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${previous}>>`;
  const update = `${body}xref\n${rows.join("")}${trailer}\nstartxref\n${pdf.length + body.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, "latin1")]);
}

/** The dictionary of an object, with one more entry. */
function withEntry(text: string, id: number, entry: string): string {
  const from = text.lastIndexOf(`\n${id} 0 obj\n<<`) + `\n${id} 0 obj\n`.length;
  return `<<${entry}\n${text.slice(from + 2, text.indexOf("\nendobj", from))}`;
}

/** A text string as UTF-16 with its byte order mark, in hexadecimal (7.9.2.2). */
const utf16 = (text: string): string => `<${Buffer.from(`\uFEFF${text}`, "utf16le").swap16().toString("hex").toUpperCase()}>`;

function streamOf(text: string): string {
  const bytes = Buffer.from(text).toString("latin1");
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>> stream\n${bytes}\nendstream`;
}

function packetOf({ title, author, language }: PdfMetadata): string {
  const properties = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeMarkup(language)}</rdf:li></rdf:Bag></dc:language>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties.join("")}</rdf:Description>`,
    "</rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}
