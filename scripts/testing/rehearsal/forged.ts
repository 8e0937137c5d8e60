// Envelopes with planted words inside, as an invited party with its own tools can seal them.

import { canonicalize } from "../../core/canonical.ts";
import { type Bytes, toBase64url } from "../../envelope/base64url.ts";
import { parseCode, type SubmissionKeys, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { pad } from "../../envelope/padding.ts";
import type { RoundDocument } from "../../envelope/round-document.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { unwrap } from "../../repository/read-file.ts";
import type { Canaries } from "./canaries.ts";

/** An envelope with this ciphertext, signed as it should be: the intake cannot see what is wrong inside. Gives the file. */
export async function signEnvelope(document: RoundDocument, keys: SubmissionKeys, ciphertext: Uint8Array): Promise<string> {
  const head = { kid: document.kid, round: document.round, sub: keys.sub };
  const sig = toBase64url(await keys.sign(await envelopeMessage(head, ciphertext)));
  return canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/2", sig });
}

interface Inner {
  readonly text: string;
  /** Whom it is sealed as, if not as its sender. */
  readonly subject?: string;
}

/** Sealed correctly, whatever it contains. */
async function sealAny(document: RoundDocument, keys: SubmissionKeys, { text, subject = keys.sub }: Inner): Promise<string> {
  const holders = unwrap(await readHolders(document));
  const context = contextOf({ use: "envelope", round: document.round, kid: document.kid, subject });
  return signEnvelope(document, keys, await sealToHolders({ plaintext: pad(text, document.padding) as Bytes, holders, context }));
}

/** How the forged envelopes are set aside, by code. */
export const forgedCodes = {
  "gate-not-json": 1,
  "gate-not-canonical": 1,
  "shape-unknown-key": 2,
  "shape-choice": 1,
  "open-not-as-sealed": 1,
  "open-other-edition": 2,
};

/** Eight files by the holder of one code, with a planted word in each place where sealed contents can have one. */
export async function forgeAll(document: RoundDocument, code: string, { of }: Canaries): Promise<readonly string[]> {
  const keys = await submissionKeys(unwrap(parseCode(code)), document.round);
  const about = { edition: document.edition, editionDigest: document.editionDigest, issuedAt: 1_795_000_000 };
  const response = (changes: object): string =>
    canonicalize({ ...about, answers: {}, background: {}, schema: "infosaktrappan-response/2", type: "submit", ...changes });
  const inners: readonly Inner[] = [
    { text: of("no JSON inside") },
    { text: `{"${of("early key")}":1,${response({}).slice(1)} `.trim() },
    { text: response({ [of("key inside")]: of("value inside") }) },
    { text: response({ type: of("type inside") }) },
    { text: response({ round: of("round inside"), answers: { [of("question inside")]: 1 } }) },
    { text: response({ edition: of("edition inside") }) },
    { text: response({ editionDigest: "0".repeat(64), background: { [of("fact inside")]: of("background inside") } }) },
    { text: response({ answers: { [of("question of another sender")]: 1 } }), subject: "A".repeat(43) },
  ];
  return Promise.all(inners.map((inner) => sealAny(document, keys, inner)));
}
