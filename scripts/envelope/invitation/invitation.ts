// Formats and parses invitation codes, and derives the key that a code gives in one round. Small: part of the form's first load.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../base64url.ts";
import { utf8, withArrayBuffer } from "../digest.ts";
import type { Signer } from "../verifiers.ts";
import { crc20 } from "./crc.ts";
import type { InvitationCodeFault } from "./messages.ts";

/** 160 random bits. Shown once, never stored, never in a link. */
export type InvitationCode = Bytes & { readonly __invitationCode: true };

/** Gives `length` random bytes: from the platform's generator, or a test's own. */
export type RandomSource = (length: number) => Bytes;

/** Douglas Crockford's base 32: no I, L, O or U. */
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [codeBytes, codeLetters, checkLetters] = [20, 32, 4];
/** "IST1" once every I is read as 1. */
const prefix = "1ST1";

export const randomBytes: RandomSource = (length) => crypto.getRandomValues(new Uint8Array(length));

export function makeCode(draw: RandomSource = randomBytes): InvitationCode {
  return draw(codeBytes) as InvitationCode;
}

/** `IST1-` and nine groups of four: 32 characters for the 160 bits, 4 for the check. */
export function formatCode(code: InvitationCode): string {
  const check = crc20(code);
  const letters = Array.from({ length: codeLetters }, (_, at) => codeAlphabet.charAt(fiveBits(code, at)));
  for (let at = checkLetters - 1; at >= 0; at--) letters.push(codeAlphabet.charAt((check >> (5 * at)) & 31));
  return `IST1-${(letters.join("").match(/.{4}/g) ?? []).join("-")}`;
}

/** As the letter prints it: whose it is, then the code. */
export function printedCode({ organisation, code }: { readonly organisation: string; readonly code: string }): string {
  return `${organisation} ${code}`;
}

/** What stands before IST1, or before the first group: no group begins with another number of characters than four and a hyphen. */
const beforeCode = /^(?![I1L]ST1)(?:(.{1,20}?)[\s:,]*(?=[I1L]ST1)|(?!.{4}\p{Pd})([a-z][a-z0-9]*\p{Pd}[0-9a-z]+)[\s:,]+)/iu;

/** What says whose a code is, as it was typed, if something stands before it, and the rest. */
export function splitPrinted(text: string): { readonly organisation: string | undefined; readonly code: string } {
  const typed = text.trimStart();
  const [before = "", ...parts] = beforeCode.exec(typed) ?? [];
  return { organisation: (parts[0] ?? parts[1])?.trim(), code: typed.slice(before.length) };
}

/** Of these ids the one that was typed, with any dash, a space or nothing in place of its hyphen. */
export function typedId(typed: string, ids: readonly string[]): string | undefined {
  const bare = (text: string): string => text.replace(/[\s\p{Pd}]/gu, "").toLowerCase();
  return ids.find((id) => bare(id) === bare(typed));
}

const neededCharacters = codeLetters + checkLetters;

/**
 * The characters of a code as people type it, without what stands before it and `IST1`: upper case, with O read as 0, and I and L as 1. Spaces, any dash, and full
 * stops are left out. Characters that no code has remain, and there may be too few or too many.
 */
export function codeCharacters(text: string): string {
  const typed = splitPrinted(text)
    .code.replace(/[\s\u00ad\u200b\u2060\ufeff_.\p{Pd}\u2212]/gu, "")
    .toUpperCase();
  const normalised = typed.replaceAll("O", "0").replace(/[IL]/g, "1");
  if (!normalised.startsWith(prefix)) return normalised;
  // A code's own characters may begin like that. One that lacks a group has as many characters with the prefix as a code without it, but
  // the prefix has a letter that no code has.
  const isBare = normalised.length === neededCharacters && (!typed.startsWith("I") || holds(normalised));
  return isBare ? normalised : normalised.slice(prefix.length);
}

function holds(body: string): boolean {
  return [...body].every((letter) => codeAlphabet.includes(letter)) && crc20(bytesOf(body)) === checkOf(body);
}

function bytesOf(body: string): InvitationCode {
  return pack([...body].slice(0, codeLetters).map((letter) => codeAlphabet.indexOf(letter)));
}

function checkOf(body: string): number {
  return [...body].slice(codeLetters).reduce((sum, letter) => sum * 32 + codeAlphabet.indexOf(letter), 0);
}

/** Reads a code as people type it, with or without `IST1`. Faults carry positions and counts, never what was typed. */
export function parseCode(text: string): Checked<InvitationCode> {
  const body = codeCharacters(text);
  const faults: Diagnostic<InvitationCodeFault>[] = [];
  if (body.length !== neededCharacters) faults.push(fault("code-length", "", { count: body.length, needed: neededCharacters }));
  const foreign = [...body].findIndex((letter) => !codeAlphabet.includes(letter));
  if (foreign >= 0) faults.push(fault("code-character", "", { position: foreign + 1, group: Math.floor(foreign / 4) + 1 }));
  if (faults.length > 0) return refused(...faults);
  return holds(body) ? accepted(bytesOf(body)) : refused(fault("code-check"));
}

/** HKDF-SHA256 (RFC 5869) of the code: salt `infosaktrappan/1`, info `infosaktrappan/1/submission-key/<round>`, 32 bytes. */
export async function deriveSeed(code: InvitationCode, round: string): Promise<Bytes> {
  return derive(code, "infosaktrappan/1", `infosaktrappan/1/submission-key/${round}`);
}

/**
 * The key of the replies to a code's holder (`envelope/reply.ts`): HKDF-SHA256 (RFC 5869) of the code, salt `infosaktrappan/2`, info
 * `infosaktrappan/2/reply/<round>`, 32 bytes. The round's sealed registry has it beside each key, since the count never sees a code. It also
 * opens the roster's commitment to the organisation (`commitmentTo`): whoever makes the registry can exchange neither.
 */
export async function deriveReplyKey(code: InvitationCode, round: string): Promise<Bytes> {
  return derive(code, "infosaktrappan/2", `infosaktrappan/2/reply/${round}`);
}

async function derive(code: InvitationCode, salt: string, info: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", withArrayBuffer(code), "HKDF", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: utf8(salt), info: utf8(info) }, key, 256);
  return new Uint8Array(bits);
}

/** A round's submission key. `sub` is its public half in base64url: the organisation's pseudonym in that round only. */
export interface SubmissionKeys {
  readonly round: string;
  readonly sub: string;
  readonly sign: Signer;
}

export async function submissionKeys(code: InvitationCode, round: string): Promise<SubmissionKeys> {
  const { publicKey, sign } = await signingKeys(await deriveSeed(code, round));
  return { round, sub: toBase64url(publicKey), sign };
}

/** DER prefix of an Ed25519 PKCS #8 key (RFC 8410, section 7); the 32-byte seed follows. */
const pkcs8Prefix = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/**
 * The Ed25519 pair (RFC 8032) of a 32-byte seed, by Web Crypto. The public half can only be had by a JWK export.
 * @throws the platform's error if Web Crypto has no Ed25519; the form then has to say that the browser is too old.
 */
export async function signingKeys(seed: Uint8Array): Promise<{ readonly publicKey: Bytes; readonly sign: Signer }> {
  const key = await crypto.subtle.importKey("pkcs8", new Uint8Array([...pkcs8Prefix, ...seed]), { name: "Ed25519" }, true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = fromBase64url(x ?? "");
  if (publicKey?.length !== 32) throw new TypeError("Web Crypto exported no public key");
  return {
    publicKey,
    sign: async (message) => new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, key, withArrayBuffer(message))),
  };
}

function fiveBits(bytes: Uint8Array, at: number): number {
  const bit = at * 5;
  const pair = ((bytes[bit >> 3] as number) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

function pack(values: readonly number[]): InvitationCode {
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2)) as InvitationCode;
}
