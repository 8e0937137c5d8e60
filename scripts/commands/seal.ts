// `npm run seal`: seals one response on this machine, for those who answer offline and for tests.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { makeResponse, nextIssuedAt, type ResponseContent, responseText } from "../envelope/inner-response.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { type DeclineReason, declineReasons } from "../envelope/schema.ts";
import { seal } from "../envelope/seal.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readDraft } from "../repository/read-method.ts";
import { readRound } from "../repository/read-round.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { trustRound } from "../trust/trust-round.ts";

const usage = `npm run -s seal -- --round <id> (--response <draft.json> | --decline <${declineReasons.join("|")}> | --withdraw)
  [--code-file <file>] [--out <folder>] [--issued-after <seconds>] [--show] [--root <folder>]
Without --code-file the invitation code is read from standard input, never from the command line, which other users can see.`;

/** The signed round. What it pins is verified, except the population, which sealing does not use. */
async function trustedRound(place: Place, round: string): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  return trustRound({ folder: folder.value, round, authority: authority.value });
}

const options = {
  round: text,
  response: text,
  decline: text,
  withdraw: flag,
  "code-file": text,
  out: text,
  "issued-after": text,
  show: flag,
  root: text,
} as const;
type Values = ValuesOf<typeof options>;

const isReason = (text: string): text is DeclineReason => (declineReasons as readonly string[]).includes(text);

/** Whether exactly one thing is asked for. */
function isOne({ response, decline, withdraw }: Values): boolean {
  return [response, decline, withdraw].filter((one) => one !== undefined).length === 1 && (decline === undefined || isReason(decline));
}

/** The content of the response to seal. */
function contentOf({ response = "", decline, withdraw }: Values, round: RoundDocument): Checked<ResponseContent> {
  if (withdraw) return accepted({ type: "withdraw" });
  if (decline !== undefined && isReason(decline)) return accepted({ type: "decline", reason: decline });
  const draft = readDraft(response);
  if (!draft.ok) return draft;
  const { answers, background, edition, editionDigest } = draft.value;
  if (edition !== round.edition || editionDigest !== round.editionDigest)
    return refused(fault<EnvelopeCode>("response-of-other-edition", "/edition"));
  return accepted({ type: "submit", answers, background });
}

async function sealAt(id: string, values: Values, last: number | undefined): Promise<Checked<Outcome>> {
  const round = await trustedRound(placeAt(values.root), id);
  if (!round.ok) return round;
  const content = contentOf(values, round.value);
  if (!content.ok) return content;
  const code = parseCode(readFileSync(values["code-file"] ?? 0, "utf8"));
  if (!code.ok) return code;
  const keys = await submissionKeys(code.value, round.value.round);
  const inner = makeResponse({ round: round.value, issuedAt: nextIssuedAt(Date.now() / 1000, last), content: content.value });
  const sealed = await seal({ round: round.value, keys, inner });
  if (!sealed.ok) return sealed;
  const file = join(values.out ?? ".", `${sealed.value.digest}.json`);
  writeFileAtomic(file, sealed.value.bytes);
  if (values.show) console.error(responseText(inner));
  return accepted(file);
}

await runCommand({
  usage,
  reads: { sv: "utkastet, mätomgången och koden", en: "the draft, the round and the code" },
  writes: { sv: "kuvertet <kontrollsumma>.json i mappen --out", en: "the envelope <digest>.json in the folder --out" },
  example: "npm run -s seal -- --round 2027 --response utkast.json --code-file kod.txt",
  options,
  choose: (values) => {
    const { round, "issued-after": after } = values;
    const last = after === undefined ? undefined : Number(after);
    if (round === undefined || (last !== undefined && !Number.isSafeInteger(last)) || !isOne(values)) return undefined;
    return () => sealAt(round, values, last);
  },
});
