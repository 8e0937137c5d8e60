// A file that was chosen: its bytes are read once and at once, whatever still has to load before they are used.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { draftLimit } from "./draft-text.ts";
import type { DraftFileCode } from "./messages.ts";

export interface ChosenFile {
  readonly name: string;
  /** Never rejects. Refused if the file is too large, in which case it is not read, or cannot be read. */
  readonly bytes: Promise<Checked<Uint8Array<ArrayBuffer>>>;
}

export function chosenFile(file: Pick<File, "name" | "size" | "arrayBuffer">): ChosenFile {
  return { name: file.name, bytes: readBytes(file) };
}

async function readBytes(file: Pick<File, "size" | "arrayBuffer">): Promise<Checked<Uint8Array<ArrayBuffer>>> {
  if (file.size > draftLimit) return refused(fault<DraftFileCode>("draft-too-large", "", { limit: draftLimit }));
  try {
    return accepted(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refused(fault<DraftFileCode>("draft-not-json"));
  }
}

/** The text of UTF-8, or of UTF-16 that begins with a byte order mark. Never throws. */
export function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
