// What a sealed value looks like from outside: lengths, offsets, and the text that it is bound to. No cryptography.

/** A holder's place in the round's list, from one. */
export type Place = 1 | 2 | 3;
export const places: readonly Place[] = [1, 2, 3];

/** Bytes of the seed and of each of its three pieces. */
export const pieceLength = 32;
/** Bytes of what a holder gets out of a box: two pieces. */
export const partLength = 2 * pieceLength;
const [encapsulatedLength, tagLength] = [1120, 16];
/** Bytes of one box: encapsulated key, two pieces, tag. */
export const boxLength = encapsulatedLength + partLength + tagLength;

/** Bytes of a sealed value: three boxes, the plaintext, a tag. */
export function sealedLength(plaintextLength: number): number {
  return places.length * boxLength + plaintextLength + tagLength;
}

/** One holder's box of a sealed value. */
export function boxOf(sealed: Uint8Array, place: Place): Uint8Array {
  return sealed.subarray((place - 1) * boxLength, place * boxLength);
}

/** The payload of a sealed value with its tag. */
export function payloadOf(sealed: Uint8Array): Uint8Array {
  return sealed.subarray(places.length * boxLength);
}

/** The numbers of the pieces in the box of this place, in order: all but its own. */
export function numbersIn(place: Place): readonly Place[] {
  return places.filter((number) => number !== place);
}

/** `info` of the box of this place. */
export function shareInfo(place: Place): string {
  return `infosaktrappan/2/share ${place}`;
}

/** What a sealed value is for: one use's values do not open as another's. */
type SealedUse = "envelope" | "registry" | "counted" | "private" | "drill";

export interface ContextFacts {
  readonly use: SealedUse;
  readonly round: string;
  /** Id of the holders' keys. */
  readonly kid: string;
  /** The envelope's `sub`; empty for a file of the round itself. */
  readonly subject: string;
}

/**
 * The text that a sealed value is bound to: `infosaktrappan/2/<use>\n<round>\n<kid>\n<subject>\n`.
 * @throws TypeError for a fact with a line feed, which would make two contexts alike.
 */
export function contextOf({ use, round, kid, subject }: ContextFacts): string {
  const facts = [`infosaktrappan/2/${use}`, round, kid, subject];
  if (facts.some((fact) => fact.includes("\n"))) throw new TypeError("no fact of a context has a line feed");
  return facts.map((fact) => `${fact}\n`).join("");
}
