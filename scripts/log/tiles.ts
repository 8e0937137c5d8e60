// The static files of a log at a size, and the entries read back from them (C2SP tlog-tiles).
import { joined } from "../envelope/digest.ts";
import { type Hash, leafHash, rootOf } from "./merkle.ts";

/** Hashes of a full tile, and entries of a full bundle. */
const tileWidth = 256;

/** `N` as path elements of three digits, all but the last begun with x: 1234067 is `x001/x234/067`. */
function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
}

function tilePath(level: number | "entries", index: number, width: number): string {
  return `tile/${level}/${indexPath(index)}${width < tileWidth ? `.p/${width}` : ""}`;
}

function inTiles<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, at) => all.slice(at * tileWidth, (at + 1) * tileWidth));
}

/** One entry of a bundle: its length as big-endian uint16, then its bytes. @throws RangeError above 65,535 bytes */
function prefixed(entry: Uint8Array): Uint8Array {
  if (entry.length > 0xffff) throw new RangeError("a log entry is at most 65,535 bytes");
  return joined(Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry);
}

/** Every tile and entry bundle of a log, by path below its prefix. An empty log has none. */
export function tilesOf(entries: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [index, part] of inTiles(entries).entries()) files.set(tilePath("entries", index, part.length), joined(...part.map(prefixed)));
  let row: readonly Hash[] = entries.map(leafHash);
  for (let level = 0; row.length > 0; level++) {
    const tiles = inTiles(row);
    for (const [index, part] of tiles.entries()) files.set(tilePath(level, index, part.length), joined(...part));
    // A partial tile is not hashed into the level above.
    row = tiles.filter((part) => part.length === tileWidth).map(rootOf);
  }
  return files;
}

/** Paths of the bundles that together hold the entries of a log of this size, in order. */
export function bundlePaths(size: number): readonly string[] {
  return Array.from({ length: Math.ceil(size / tileWidth) }, (_, index) =>
    tilePath("entries", index, Math.min(tileWidth, size - index * tileWidth)),
  );
}

/** The entries of one bundle; null unless it consists of complete entries. */
export function entriesOfBundle(bundle: Uint8Array): readonly Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return null;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return null;
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}
