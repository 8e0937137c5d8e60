// `npm run seal`: seals one response on this machine, for those who answer offline and for tests.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { choice, flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { makeResponse, type ResponseContent, responseText } from "../envelope/inner-response.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { messages as invitationMessages } from "../envelope/invitation/messages.ts";
import { type EnvelopeCode, messages as envelope } from "../envelope/messages.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { declineReasons } from "../envelope/schema.ts";
import { seal } from "../envelope/seal.ts";
import { Draft } from "../method/response-schema.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readShaped } from "../repository/read-file.ts";
import { readRound } from "../repository/read-round.ts";
import { messages as trust } from "../trust/messages.ts";
import { trustRound } from "../trust/trust-round.ts";

const print = printer(envelope, invitationMessages, trust);

/** The signed round. What it pins is verified, except the population, which sealing does not use. */
async function trustedRound(place: Place, round: string): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  return trustRound({ folder: folder.value, round, authority: authority.value });
}

const takes = {
  response: text("draft.json"),
  decline: choice(...declineReasons),
  withdraw: flag,
  "code-file": text("file"),
  out: text("folder"),
  show: flag,
  root,
};
type Asked = Values<Readonly<Record<never, never>>, typeof takes>;

/** The content of the response to seal. */
function contentOf({ response = "", decline, withdraw }: Asked, round: RoundDocument): Checked<ResponseContent> {
  if (withdraw) return accepted({ type: "withdraw" });
  if (decline !== undefined) return accepted({ type: "decline", reason: decline });
  const draft = readShaped(response, Draft);
  if (!draft.ok) return draft;
  const { answers, background, edition, editionDigest } = draft.value;
  if (edition !== round.edition || editionDigest !== round.editionDigest)
    return refused(fault<EnvelopeCode>("response-of-other-edition", "/edition"));
  if (Object.keys(answers).length === 0) return refused(fault<EnvelopeCode>("response-empty", "/answers"));
  return accepted({ type: "submit", answers, background });
}

async function sealAt(id: string, values: Asked): Promise<Checked<Outcome>> {
  const round = await trustedRound(placeAt(values.root), id);
  if (!round.ok) return round;
  const content = contentOf(values, round.value);
  if (!content.ok) return content;
  const code = parseCode(readFileSync(values["code-file"] ?? 0, "utf8"));
  if (!code.ok) return code;
  const keys = await submissionKeys(code.value, round.value.round);
  const inner = makeResponse({
    round: round.value,
    issuedAt: Math.floor(Date.now() / 1000),
    content: content.value,
  });
  const sealed = await seal({ round: round.value, keys, inner });
  if (!sealed.ok) return sealed;
  const file = join(values.out ?? ".", `${sealed.value.digest}.json`);
  writeFileAtomic(file, sealed.value.bytes);
  if (values.show) console.error(responseText(inner));
  return accepted(file);
}

await runCommand({
  name: "npm run -s seal",
  print,
  forms: [
    form({
      needs: { round: id() },
      takes,
      oneOf: [["response", "decline", "withdraw"]],
      run: ({ round, ...asked }) => sealAt(round, asked),
    }),
  ],
  about: "Without --code-file the invitation code is read from standard input, never from the command line, which other users can see.",
  reads: { sv: "utkastet, mätomgången och koden", en: "the draft, the round and the code" },
  writes: { sv: "kuvertet <kontrollsumma>.json i mappen --out", en: "the envelope <digest>.json in the folder --out" },
  example: "--round 2027 --response utkast.json --code-file kod.txt",
});
