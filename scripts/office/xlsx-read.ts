// Reads the sheets of an XLSX file (ECMA-376), whoever wrote it: values as text, with their cells, and which are formulas.
import { parseXml, type XmlDocument, XmlElement, XmlText } from "@rgrove/parse-xml";
import { Unzip, UnzipInflate, unzipSync } from "fflate-unzip";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { cellName } from "./workbook.ts";

export type XlsxCode = "xlsx-other-kind" | "xlsx-locked" | "xlsx-cut-off" | "xlsx-too-large";

/** `other`: an error, or true or false. */
interface ReadCell {
  readonly kind: "text" | "number" | "formula" | "other";
  readonly text: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By name, such as B7. Empty cells are absent. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Numbers of the rows that have a cell, ascending. */
  readonly rows: readonly number[];
}

/** Largest size of the unpacked parts together, in bytes: twenty workbooks from here. */
const unpackedLimit = 3_000_000;
/** Bytes. */
const pieceSize = 2_048;
/** One more than a cell of Excel's holds, so that a text that is too long still shows as one. */
const longestText = 32_768;

/** Every sheet, in the order of the workbook. Refuses what is no workbook, is locked, is cut off or would unpack to too much. */
export function readXlsx(bytes: Uint8Array): Checked<readonly ReadSheet[]> {
  // The old format of Office, which a file with a password is wrapped in too.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused(fault<XlsxCode>("xlsx-locked"));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused(fault<XlsxCode>("xlsx-other-kind"));
  try {
    const files = unpack(bytes);
    if (!files) return refused(fault<XlsxCode>("xlsx-too-large", "", { limit: unpackedLimit / 1_000_000 }));
    if (!files["xl/workbook.xml"]) return refused(fault<XlsxCode>("xlsx-other-kind"));
    return accepted(sheetsOf(files));
  } catch {
    return refused(fault<XlsxCode>("xlsx-cut-off"));
  }
}

/**
 * The XML parts; null where they are too large together. What is unpacked is counted as it comes, since a header may lie: a piece of 2 kB
 * cannot unpack to more than two megabytes (DEFLATE: 1,032 times).
 */
function unpack(bytes: Uint8Array): Files | null {
  // Throws where the directory is cut off, which the parts before it do not tell.
  unzipSync(bytes, { filter: () => false });
  const parts: Record<string, string> = {};
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!/^xl\/.*\.(xml|rels)$/.test(file.name)) return;
    const decoder = new TextDecoder();
    parts[file.name] = "";
    file.ondata = (error, piece) => {
      if (error) throw error;
      unpacked += piece.length;
      parts[file.name] += decoder.decode(piece, { stream: true });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && unpacked <= unpackedLimit; at += pieceSize)
    unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
  return unpacked > unpackedLimit ? null : parts;
}

type Files = Readonly<Record<string, string>>;

function sheetsOf(files: Files): readonly ReadSheet[] {
  const targets = new Map(
    find(root(files, "xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [attributes.Id ?? "", attributes.Target ?? ""]),
  );
  const read = new Set<string>();
  const shared = files["xl/sharedStrings.xml"] ? find(root(files, "xl/sharedStrings.xml"), "si").map(stringOf) : [];
  return find(root(files, "xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const [, id = ""] = Object.entries(attributes).find(([key]) => key.endsWith(":id")) ?? [];
    const target = targets.get(id) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    // Each part holds one sheet: read once a sheet, three megabytes could take hours.
    if (read.has(path)) throw new Error("two sheets are one part");
    read.add(path);
    return { name: attributes.name ?? "", ...cellsOf(root(files, path), shared) };
  });
}

/** @throws Error if the part is absent or no XML. */
function root(files: Files, name: string): XmlElement {
  const file = files[name];
  const document: XmlDocument | undefined = file ? parseXml(file) : undefined;
  if (!document?.root) throw new Error("a part of the workbook is missing");
  return document.root;
}

function cellsOf(sheet: XmlElement, shared: readonly string[]): Pick<ReadSheet, "cells" | "rows"> {
  const cells = new Map<string, ReadCell>();
  const rows = new Set<number>();
  let row = 0;
  for (const one of find(sheet, "row")) {
    // The numbers of rows and the names of cells may be left out.
    row = Number(one.attributes.r ?? row + 1);
    let column = 0;
    for (const cell of children(one, "c")) {
      const named = /^([A-Z]{1,3})\d+$/.exec(cell.attributes.r ?? "")?.[1];
      column = named ? columnNumber(named) : column + 1;
      const read = cellOf(cell, shared);
      if (!read) continue;
      cells.set(cellName(column, row), read);
      rows.add(row);
    }
  }
  return { cells, rows: [...rows].toSorted((a, b) => a - b) };
}

function cellOf(cell: XmlElement, shared: readonly string[]): ReadCell | undefined {
  const value = children(cell, "v")[0]?.text ?? "";
  if (children(cell, "f").length > 0) return { kind: "formula", text: value };
  switch (cell.attributes.t ?? "n") {
    case "s": {
      const text = value === "" ? "" : shared[Number(value)];
      return text === undefined ? { kind: "other", text: value } : textCell(text);
    }
    case "inlineStr":
      return textCell(children(cell, "is").map(stringOf).join(""));
    case "str":
      return textCell(unescapeText(value));
    case "n":
      return value === "" ? undefined : { kind: "number", text: value };
    default:
      return { kind: "other", text: value };
  }
}

function textCell(text: string): ReadCell | undefined {
  return text === "" ? undefined : { kind: "text", text: text.slice(0, longestText) };
}

/** The text of a string item, of one run or several; phonetic guides (rPh) are no part of it. */
function stringOf(item: XmlElement): string {
  const runs = item.children.flatMap((one) =>
    one instanceof XmlElement ? (localName(one) === "t" ? [one] : localName(one) === "r" ? children(one, "t") : []) : [],
  );
  return unescapeText(runs.map((one) => one.children.map((text) => (text instanceof XmlText ? text.text : "")).join("")).join(""));
}

/** `_xHHHH_` stands for one code unit (ECMA-376 part 1, 22.9.2.19). */
function unescapeText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Every element of that name, at any depth, in order. Prefixes, which some programs write, are left out of the comparison. */
function find(from: XmlElement, name: string): readonly XmlElement[] {
  return from.children.flatMap((one) => (one instanceof XmlElement ? (localName(one) === name ? [one] : find(one, name)) : []));
}

function children(from: XmlElement, name: string): readonly XmlElement[] {
  return from.children.filter((one): one is XmlElement => one instanceof XmlElement && localName(one) === name);
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
