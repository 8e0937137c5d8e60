// Decides how an invitation code is written and read, and which key of one round it stands for. Light: loads with the form.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../base64url.ts";
import { ownBytes, utf8 } from "../digest.ts";
import type { Signer } from "../judges.ts";
import type { InvitationCodeFault } from "../messages.ts";
import { crc20 } from "./crc.ts";

/** 160 random bits. Shown once, never stored, never in a link. */
export type InvitationCode = Bytes & { readonly __invitationCode: true };

/** Draws `length` random bytes: the platform's own generator, or a test's. */
export type Draw = (length: number) => Bytes;

/** Douglas Crockford's base 32: no I, L, O or U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [codeBytes, codeLetters, checkLetters] = [20, 32, 4];
/** "IST1" as it reads after I → 1. */
const prefix = "1ST1";

export const drawRandom: Draw = (length) => crypto.getRandomValues(new Uint8Array(length));

export function makeCode(draw: Draw = drawRandom): InvitationCode {
  return draw(codeBytes) as InvitationCode;
}

/** `IST1-` and nine groups of four: 32 characters that carry the bits, 4 that check them. */
export function formatCode(code: InvitationCode): string {
  const check = crc20(code);
  const letters = Array.from({ length: codeLetters }, (_, at) => alphabet.charAt(fiveBits(code, at)));
  for (let at = checkLetters - 1; at >= 0; at--) letters.push(alphabet.charAt((check >> (5 * at)) & 31));
  return `IST1-${(letters.join("").match(/.{4}/g) ?? []).join("-")}`;
}

/**
 * Reads a code as people type it: lower case, spaces, any dash or none, O for 0, I and L for 1, with or without `IST1`.
 * Faults name a position and a count, never what was typed.
 */
export function parseCode(text: string): Checked<InvitationCode> {
  const typed = text.replace(/[\s\u00ad\u200b\u2060\ufeff_.\p{Pd}\u2212]/gu, "").toUpperCase();
  const whole = typed.replaceAll("O", "0").replace(/[IL]/g, "1");
  const long = codeLetters + checkLetters;
  const body = whole.startsWith(prefix) && whole.length !== long ? whole.slice(prefix.length) : whole;
  const faults: Diagnostic<InvitationCodeFault>[] = [];
  if (body.length !== long) faults.push(fault("code-length", "", { count: body.length, needed: long }));
  const strange = [...body].findIndex((letter) => !alphabet.includes(letter));
  if (strange >= 0) faults.push(fault("code-character", "", { position: strange + 1, group: Math.floor(strange / 4) + 1 }));
  if (faults.length > 0) return refused(...faults);
  const values = [...body].map((letter) => alphabet.indexOf(letter));
  const code = pack(values.slice(0, codeLetters));
  const check = values.slice(codeLetters).reduce((sum, value) => sum * 32 + value, 0);
  return crc20(code) === check ? accepted(code) : refused(fault("code-check"));
}

/** HKDF-SHA256 (RFC 5869) of the code: salt `infosaktrappan/1`, info `infosaktrappan/1/submission-key/<round>`, 32 bytes. */
export async function seedOf(code: InvitationCode, round: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", ownBytes(code), "HKDF", false, ["deriveBits"]);
  const info = utf8(`infosaktrappan/1/submission-key/${round}`);
  const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: utf8("infosaktrappan/1"), info }, key, 256);
  return new Uint8Array(bits);
}

/** A round's submission key. `sub` is its public half in base64url: the organisation's pseudonym in that round only. */
export interface SubmissionKeys {
  readonly round: string;
  readonly sub: string;
  readonly sign: Signer;
}

export async function submissionKeys(code: InvitationCode, round: string): Promise<SubmissionKeys> {
  const { publicKey, sign } = await signingKeys(await seedOf(code, round));
  return { round, sub: toBase64url(publicKey), sign };
}

/** The head of a PKCS #8 key for Ed25519 (RFC 8410, section 7); the seed's 32 bytes follow. */
const pkcs8Head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/**
 * The Ed25519 pair (RFC 8032) of a 32-byte seed, by Web Crypto. Only a JWK export gives the public half away.
 * @throws the platform's error where Web Crypto has no Ed25519: the form must tell that its browser is too old.
 */
export async function signingKeys(seed: Uint8Array): Promise<{ readonly publicKey: Bytes; readonly sign: Signer }> {
  const key = await crypto.subtle.importKey("pkcs8", new Uint8Array([...pkcs8Head, ...seed]), { name: "Ed25519" }, true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = fromBase64url(x ?? "");
  if (publicKey?.length !== 32) throw new TypeError("the platform exported no public key");
  return { publicKey, sign: async (message) => new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, key, ownBytes(message))) };
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
