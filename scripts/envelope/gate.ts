// Strict reader for bytes from outside: one line of canonical ASCII JSON, within limits.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { GateLimits } from "./limits.ts";
import type { EnvelopeCode } from "./messages.ts";

const problem = fault<EnvelopeCode>;
const keyPattern = /^[a-z][A-Za-z0-9-]*$/;
const foreign = /[^ -[\]-~]/;
/** Keeps a BOM, so that it is refused like any other foreign character. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const [quote, comma] = [0x22, 0x2c];

/**
 * Checks size, then that every byte is in 0x20–0x7E and no backslash, then depth and width before anything is parsed, then keys and
 * values, and last that the text is its own canonical form. That refuses repeated keys, escapes, BOM, CRLF, NaN, fractions, invalid
 * UTF-8, white space and trailing data by one rule. Faults carry positions and limits, never contents.
 */
export function passGate(bytes: Uint8Array, limits: GateLimits): Checked<Json> {
  const tooLarge = sizeFault(bytes, limits);
  if (tooLarge) return refused(tooLarge);
  const text = decoder.decode(bytes);
  const early = characterFault(text) ?? nestingFault(bytes, limits);
  if (early) return refused(early);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(problem("gate-not-json"));
  }
  const faults = memberFaults(value, "");
  if (faults.length > 0) return refused(...faults);
  return canonicalize(value as Json) === text ? accepted(value as Json) : refused(problem("gate-not-canonical"));
}

function sizeFault(bytes: Uint8Array, limits: GateLimits): Diagnostic<EnvelopeCode> | undefined {
  if (bytes.length === 0) return problem("gate-empty");
  return bytes.length > limits.bytes ? problem("gate-too-large", "", { limit: limits.bytes }) : undefined;
}

/** Everything before the first foreign character is ASCII, one byte a character, so the character's position is also the byte's. */
function characterFault(text: string): Diagnostic<EnvelopeCode> | undefined {
  const at = text.search(foreign);
  return at < 0 ? undefined : problem("gate-byte", "", { position: at + 1 });
}

/** Without backslashes every quotation mark opens or closes a string, so one pass over the bytes suffices. */
function nestingFault(bytes: Uint8Array, limits: GateLimits): Diagnostic<EnvelopeCode> | undefined {
  const widths: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      // Skip to the end of the string: the ciphertext is one of 15 kB.
      at = bytes.indexOf(quote, at + 1);
      if (at < 0) return undefined;
    } else if (byte === 0x7b || byte === 0x5b) {
      widths.push(1);
      if (widths.length > limits.depth) return problem("gate-too-deep", "", { limit: limits.depth });
    } else if (byte === 0x7d || byte === 0x5d) widths.pop();
    else if (byte === comma && widths.length > 0) {
      const width = (widths.at(-1) as number) + 1;
      if (width > limits.width) return problem("gate-too-wide", "", { limit: limits.width });
      widths[widths.length - 1] = width;
    }
  }
  return undefined;
}

/** A refused key is reported at its parent, not by name: it may contain anything. */
function memberFaults(value: unknown, pointer: string): readonly Diagnostic<EnvelopeCode>[] {
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? [] : [problem("gate-value", pointer)];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => memberFaults(item, `${pointer}/${index}`));
  return Object.entries(value).flatMap(([key, member]) =>
    keyPattern.test(key) ? memberFaults(member, `${pointer}/${key}`) : [problem("gate-key", pointer)],
  );
}
