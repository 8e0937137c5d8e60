// Decides nothing: seals one response on this machine, for those who answer offline and for tests.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { writeWhole } from "../core/write.ts";
import { issuedAtAfter, makeResponse, type Saying, sealedText } from "../envelope/inner-response.ts";
import { type InvitationCode, parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { type DeclineReason, declineReasons } from "../envelope/schema.ts";
import { type SealedEnvelope, seal } from "../envelope/seal.ts";
import { trustRound } from "../keys/trust.ts";
import type { RoundDocument } from "../round/document.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readAuthority, readDraft } from "../shared/read-method.ts";
import { readRound } from "../shared/read-round.ts";

const usage = `npm run -s seal -- --round <id> (--response <draft.json> | --decline <${declineReasons.join("|")}> | --withdraw)
  [--code-file <file>] [--out <folder>] [--issued-after <seconds>] [--show] [--root <folder>]
Without --code-file the invitation code is read from standard input; never from the command line, which other users can see.`;

/** The signed round of a place; what it pins is compared, except the population, which sealing does not use. */
async function trustedRound(place: Place, round: string): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  return trustRound({ folder: folder.value, round, authority: authority.value });
}

interface Choices {
  readonly response?: string;
  readonly decline?: string;
  readonly withdraw?: boolean;
}

/** What is to be said, or null where the arguments say nothing or several things. */
function sayingOf({ response, decline, withdraw }: Choices, round: RoundDocument): Checked<Saying> | null {
  if ([response, decline, withdraw].filter((one) => one !== undefined).length !== 1) return null;
  if (withdraw) return accepted({ type: "withdraw" });
  if (decline !== undefined) {
    const isReason = (text: string): text is DeclineReason => (declineReasons as readonly string[]).includes(text);
    return isReason(decline) ? accepted({ type: "decline", reason: decline }) : null;
  }
  const draft = readDraft(response as string);
  if (!draft.ok) return draft;
  const { answers, background, edition, editionDigest } = draft.value;
  if (edition !== round.edition || editionDigest !== round.editionDigest)
    return refused(fault<EnvelopeCode>("response-of-other-edition", "/edition"));
  return accepted({ type: "submit", answers, background });
}

interface Made {
  readonly sealed: SealedEnvelope;
  readonly text: string;
}

async function sealWith(input: {
  readonly round: RoundDocument;
  readonly code: InvitationCode;
  readonly saying: Saying;
  readonly last: number | undefined;
}): Promise<Checked<Made>> {
  const { round, saying } = input;
  const keys = await submissionKeys(input.code, round.round);
  const inner = makeResponse({ round, sub: keys.sub, issuedAt: issuedAtAfter(Date.now() / 1000, input.last), saying });
  const sealed = await seal({ round, keys, inner });
  return sealed.ok ? accepted({ sealed: sealed.value, text: sealedText(inner) }) : sealed;
}

async function main(): Promise<number> {
  const string = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    round: string,
    response: string,
    decline: string,
    withdraw: flag,
    "code-file": string,
    out: string,
    "issued-after": string,
    show: flag,
    root: string,
  };
  const { values } = parseArgs({ options });
  const stop = ({ diagnostics }: Checked<unknown>): number => {
    console.error(forTerminal(diagnostics));
    return 1;
  };
  const last = values["issued-after"] === undefined ? undefined : Number(values["issued-after"]);
  if (values.round === undefined || (last !== undefined && !Number.isSafeInteger(last))) {
    console.error(usage);
    return 2;
  }
  const round = await trustedRound(placeAt(values.root ?? process.env["INFOSAK_ROOT"] ?? "."), values.round);
  if (!round.ok) return stop(round);
  const saying = sayingOf(values, round.value);
  if (saying === null) {
    console.error(usage);
    return 2;
  }
  if (!saying.ok) return stop(saying);
  const code = parseCode(readFileSync(values["code-file"] ?? 0, "utf8"));
  if (!code.ok) return stop(code);
  const made = await sealWith({ round: round.value, code: code.value, saying: saying.value, last });
  if (!made.ok) return stop(made);
  const file = join(values.out ?? ".", `${made.value.sealed.digest}.json`);
  writeWhole(file, made.value.sealed.bytes);
  if (values.show) console.error(made.value.text);
  console.log(file);
  return 0;
}

if (import.meta.main) await runCommand(main);
