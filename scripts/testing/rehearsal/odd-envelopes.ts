// Envelopes that an invited party can make with its own tools, and a function that sends any envelope to a rehearsal's open round.

import type { Bytes } from "../../envelope/base64url.ts";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { makeResponse, type ResponseContent, responseText } from "../../envelope/inner-response.ts";
import { parseCode, type SubmissionKeys, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { pad } from "../../envelope/padding.ts";
import type { RoundDocument } from "../../envelope/round-document.ts";
import { seal } from "../../envelope/seal.ts";
import { checkHolders, readHolders } from "../../envelope/sealing/holders.ts";
import { publicKeyOf } from "../../envelope/sealing/hpke.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { mainBranch } from "../../forge/accept.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
import type { Place } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { signEnvelope } from "./forged.ts";

const decline: ResponseContent = { type: "decline", reason: "no-time" };

export function keysOf(document: RoundDocument, code: string): Promise<SubmissionKeys> {
  return submissionKeys(unwrap(parseCode(code)), document.round);
}

/** An envelope in order but for one of its three holders, by place from one, who is a stranger. Gives the file. */
export async function sealToStranger(document: RoundDocument, code: string, stranger: 1 | 2 | 3 = 2): Promise<string> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const holders = unwrap(await readHolders(document)).map((key, at) => (at === stranger - 1 ? publicKeyOf(secret) : key));
  const keys = await keysOf(document, code);
  const inner = makeResponse({ round: document, issuedAt: Math.floor(Date.now() / 1000), content: decline });
  const plaintext = pad(responseText(inner), document.padding) as Bytes;
  const context = contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: keys.sub });
  return signEnvelope(document, keys, await sealToHolders({ plaintext, holders: unwrap(checkHolders(holders)), context }));
}

/** As the form does it. */
export async function sealCorrectly(document: RoundDocument, code: string, content: ResponseContent = decline, issuedAt?: number) {
  const inner = makeResponse({ round: document, issuedAt: issuedAt ?? Math.floor(Date.now() / 1000), content });
  return new TextDecoder().decode(unwrap(await seal({ round: document, keys: await keysOf(document, code), inner })).bytes);
}

let sent = 0;

/** Proposes the envelopes, as the intake or anybody with Git does. Closing the round accepts what is proposed. */
export async function sendTo(place: Place, { round }: Pick<RoundDocument, "round">, envelopes: readonly string[]): Promise<void> {
  const forge = bareForge({ directory: place.git });
  const files = await Promise.all(
    envelopes.map(async (text) => ({ path: envelopePath(round, await digestOf(utf8(text))), contents: utf8(text) })),
  );
  sent += 1;
  await forge.proposeFiles({
    branch: `intake/${round}/f${sent.toString(16).padStart(15, "0")}`,
    base: (await forge.head(mainBranch)) ?? "",
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    message: "Submissions",
    author: { name: "Infosaktrappan", email: "intake@infosaktrappan.invalid" },
    day: new Date().toISOString().slice(0, 10),
  });
}
