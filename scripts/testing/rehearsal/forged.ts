// Envelopes with planted words inside, as an invited party with tools of its own can seal them.

import { canonicalize } from "../../core/canonical.ts";
import { type Bytes, toBase64url } from "../../envelope/base64url.ts";
import { parseCode, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { pad } from "../../envelope/padding.ts";
import { sealTo } from "../../envelope/seal.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import type { RoundDocument } from "../../round/document.ts";
import { unwrap } from "../../shared/read-file.ts";
import type { Canaries } from "./canaries.ts";

/** Sealed and signed as it should be, whatever it holds: the intake cannot see what is wrong with it. Gives the file. */
async function forge(document: RoundDocument, code: string, inner: (sub: string) => string): Promise<string> {
  const keys = await submissionKeys(unwrap(parseCode(code)), document.round);
  const ciphertext = unwrap(await sealTo(document.recipients, pad(inner(keys.sub), document.padding) as Bytes));
  const head = { kid: document.kid, round: document.round, sub: keys.sub };
  const sig = toBase64url(await keys.sign(await envelopeMessage(head, ciphertext)));
  return canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/1", sig });
}

/** How the forged envelopes are set aside, by code; one more has another fault of its shape. */
export const forgedCodes = {
  "gate-not-json": 1,
  "gate-not-canonical": 1,
  "shape-unknown-key": 1,
  "shape-choice": 1,
  "open-other-round": 1,
  "open-other-edition": 1,
};

/** Seven files by the holder of one code, with a planted word in each place that what is sealed can hold one. */
export function forgeAll(document: RoundDocument, code: string, { of }: Canaries): Promise<readonly string[]> {
  const about = { edition: document.edition, editionDigest: document.editionDigest, issuedAt: 1_795_000_000, round: document.round };
  const response = (sub: string, changes: object): string =>
    canonicalize({ ...about, answers: {}, background: {}, schema: "infosaktrappan-response/1", sub, type: "submit", ...changes });
  const inners: readonly ((sub: string) => string)[] = [
    () => of("no JSON inside"),
    (sub) => `{"${of("early key")}":1,${response(sub, {}).slice(1)} `.trim(),
    (sub) => response(sub, { [of("key inside")]: of("value inside") }),
    (sub) => response(sub, { type: of("type inside") }),
    (sub) => response(sub, { round: of("round inside"), answers: { [of("question inside")]: 1 } }),
    (sub) => response(sub, { edition: of("edition inside") }),
    (sub) => response(sub, { editionDigest: "0".repeat(64), background: { [of("fact inside")]: of("background inside") } }),
  ];
  return Promise.all(inners.map((inner) => forge(document, code, inner)));
}
