// Formats a key share as rows of groups to print and type, each row with its own check, so that a typing error is located.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { Bytes } from "../envelope/base64url.ts";
import { toHex } from "../envelope/digest.ts";
import { crc20, polynomial } from "../envelope/invitation/crc.ts";
import type { KeysCode } from "./messages.ts";
import { type Share, shareUses } from "./shares.ts";

/** Douglas Crockford's base 32, as in the invitation codes: no I, L, O or U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [rowBytes, rowCount, rowLetters, checkLetters] = [10, 4, 16, 4];
const fullRow = rowLetters + checkLetters;
const [version, recoveryBit, developmentBit] = [0x10, 1, 2];

/**
 * Four rows of four groups and a check group, then a row with one group that checks the whole. A row's check covers its number too,
 * so that two rows that changed places are seen. 40 bytes: one of version and kind, four of the key, two of the split, 33 of the share.
 */
export function shareRows(share: Share): readonly (readonly string[])[] {
  const bytes = bytesOf(share);
  const rows = Array.from({ length: rowCount }, (_, at) => {
    const row = bytes.subarray(at * rowBytes, (at + 1) * rowBytes);
    return groupsOf(lettersOf(row) + checkOf(rowCheck(at, row)));
  });
  return [...rows, [checkOf(crc20(bytes))]];
}

/**
 * A share as it was typed: a row a line, or everything on one line; lower case, spaces and dashes as people write, O for 0, I and L
 * for 1. `sheet` numbers the sheet in the faults, which name rows, groups and places and never what was typed. One wrong letter and two
 * letters that changed places are located exactly.
 */
export function readShare(text: string, sheet: number): Checked<Share> {
  const lines = text.split(/\r?\n/).map(tidy).filter(Boolean);
  const rows = lines.length === 1 ? ((lines[0] as string).match(new RegExp(`.{1,${fullRow}}`, "g")) ?? []) : lines;
  if (rows.length !== rowsOnSheet) return refused(problem("share-rows", { sheet, count: rows.length, needed: rowsOnSheet }));
  const faults = rows.flatMap((row, at) => rowFaults(row, at, sheet));
  if (faults.length > 0) return refused(...faults);
  const parts = rows.slice(0, rowCount).map((row) => bytesOfLetters(row.slice(0, rowLetters)));
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  if (checkOf(crc20(bytes)) !== rows[rowCount]) return refused(problem("share-whole", { sheet }));
  if (((bytes[0] as number) & 0xf0) !== version) return refused(problem("share-version", { sheet }));
  return accepted(shareOf(bytes));
}

/** What is wrong with one row as it was typed: `at` counts from 0, the last is the group that checks the whole. */
export function checkShareRow(text: string, at: number, sheet: number): readonly Diagnostic<KeysCode>[] {
  return rowFaults(tidy(text), at, sheet);
}

/** Rows on a sheet, the last with a single group. */
export const rowsOnSheet = rowCount + 1;

function rowFaults(row: string, at: number, sheet: number): readonly Diagnostic<KeysCode>[] {
  const here = { sheet, row: at + 1 };
  const needed = at === rowCount ? checkLetters : fullRow;
  if (row.length !== needed) return [problem("share-length", { ...here, count: row.length, needed })];
  const strange = [...row].findIndex((letter) => !alphabet.includes(letter));
  if (strange >= 0) return [problem("share-strange", { ...here, ...placeOf(strange) })];
  if (at === rowCount) return [];
  const difference = rowCheck(at, bytesOfLetters(row.slice(0, rowLetters))) ^ numberOf(row.slice(rowLetters));
  return difference === 0 ? [] : [slipOf(difference, here)];
}

/** What the difference of a check says: one wrong letter, two that changed places, or no more than that the row is wrong. */
function slipOf(difference: number, here: { readonly sheet: number; readonly row: number }): Diagnostic<KeysCode> {
  const slip = slips.get(difference);
  return slip ? problem(slip.code, { ...here, ...placeOf(slip.at) }) : problem("share-row", here);
}

/**
 * Every single slip in a row by the difference it makes to the check. The check is linear: a wrong bit always changes it in the
 * same way, whatever the row holds. All of the 20 × 31 wrong letters and 19 × 31 swaps differ (a test counts them).
 */
const slips: ReadonlyMap<number, { readonly code: "share-letter" | "share-swap"; readonly at: number }> = (() => {
  const bits: number[] = [];
  for (let place = 0, register = 1; place < 5 * fullRow; place++) {
    bits.unshift(register);
    register = (register << 1) ^ (register & 0x80000 ? polynomial : 0);
  }
  const change = (at: number, value: number): number =>
    [0, 1, 2, 3, 4].reduce((sum, bit) => ((value >> (4 - bit)) & 1 ? sum ^ (bits[at * 5 + bit] as number) : sum), 0);
  const found = new Map<number, { readonly code: "share-letter" | "share-swap"; readonly at: number }>();
  for (let value = 1; value < 32; value++) {
    for (let at = 0; at < fullRow - 1; at++) found.set(change(at, value) ^ change(at + 1, value), { code: "share-swap", at });
    for (let at = 0; at < fullRow; at++) found.set(change(at, value), { code: "share-letter", at });
  }
  return found;
})();

function bytesOf(share: Share): Bytes {
  const kind = version | (share.use === "recovery" ? recoveryBit : 0) | (share.development ? developmentBit : 0);
  const marks = `${share.key}${share.split}`.match(/../g) ?? [];
  return Uint8Array.from([kind, ...marks.map((octet) => Number.parseInt(octet, 16)), ...share.bytes]);
}

function shareOf(bytes: Bytes): Share {
  const kind = bytes[0] as number;
  return {
    use: shareUses[kind & recoveryBit] ?? "operations",
    development: (kind & developmentBit) !== 0,
    key: toHex(bytes.subarray(1, 5)),
    split: toHex(bytes.subarray(5, 7)),
    bytes: bytes.slice(7),
  };
}

function rowCheck(at: number, row: Uint8Array): number {
  return crc20(Uint8Array.from([at + 1, ...row]));
}

function placeOf(at: number): { readonly group: number; readonly place: number } {
  return { group: Math.floor(at / 4) + 1, place: (at % 4) + 1 };
}

function tidy(line: string): string {
  const typed = line.replace(/[\s\u00ad\u200b\u2060\ufeff_.\p{Pd}\u2212]/gu, "").toUpperCase();
  return typed.replaceAll("O", "0").replace(/[IL]/g, "1");
}

function groupsOf(letters: string): readonly string[] {
  return letters.match(/.{4}/g) ?? [];
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);
}

function checkOf(check: number): string {
  return [15, 10, 5, 0].map((shift) => alphabet.charAt((check >> shift) & 31)).join("");
}

function lettersOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join("");
}

function bytesOfLetters(letters: string): Bytes {
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2));
}

function problem(code: KeysCode, values: Diagnostic["values"]): Diagnostic<KeysCode> {
  return fault(code, "", values);
}
