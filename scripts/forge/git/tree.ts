// Reads a tree object strictly: nothing but what Git itself would have written.
import type { ObjectId } from "./git.ts";

export interface TreeEntry {
  /** In Git's octal notation: "40000" is a folder, "100644" a plain file. */
  readonly mode: string;
  /** Each byte as one character (Latin-1), so that a name in another encoding cannot look like an allowed one. */
  readonly name: string;
  readonly id: ObjectId;
}

export const folderMode = "40000";

const idBytes = 20;
const [space, nul] = [32, 0];

/**
 * The entries of a tree by name. Undefined if the bytes are not a tree as Git writes it: cut short, a mode that is padded or not a number,
 * a name that is empty or a path, two entries of one name, or another order than Git's.
 */
export function parseTree(bytes: Uint8Array): ReadonlyMap<string, TreeEntry> | undefined {
  const tree = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, TreeEntry>();
  let previous = "";
  for (let at = 0; at < tree.length; ) {
    const modeEnd = tree.indexOf(space, at);
    const nameEnd = modeEnd < 0 ? -1 : tree.indexOf(nul, modeEnd);
    const end = nameEnd + 1 + idBytes;
    if (nameEnd < 0 || end > tree.length) return undefined;
    const mode = tree.toString("latin1", at, modeEnd);
    const name = tree.toString("latin1", modeEnd + 1, nameEnd);
    // Git sorts a folder as if its name ended in a slash.
    const place = mode === folderMode ? `${name}/` : name;
    if (!/^[1-7][0-7]{4,5}$/.test(mode) || name === "" || name.includes("/") || entries.has(name) || place <= previous) return undefined;
    entries.set(name, { mode, name, id: tree.toString("hex", nameEnd + 1, end) });
    previous = place;
    at = end;
  }
  return entries;
}
