// A trustee's own part of a round's versions: makes one by a decision, and signs one with the own root key.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { requireOwnNode } from "../../core/own-node.ts";
import { said, visible } from "../../core/said.ts";
import { typedLine } from "../../core/typed-line.ts";
import { fromBase64url } from "../../envelope/base64url.ts";
import type { SigningKey } from "../../envelope/node-signing.ts";
import { documentOf, type roundActs } from "../../envelope/round-document.ts";
import { isTried } from "../../holder/drill.ts";
import type { HolderCode } from "../../holder/messages.ts";
import { readKeyFile } from "../../keys/key-file.ts";
import { readSigningKey } from "../../keys/key-folder.ts";
import type { Place } from "../../repository/place.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { readRound } from "../../repository/read-round.ts";
import type { TrustCode } from "../../trust/messages.ts";
import type { RoundCode } from "../messages.ts";
import { type Decided, standingDecision } from "../standing-decision.ts";
import { changeRoundAt } from "./round-changes.ts";
import { readSetting } from "./round-files.ts";
import { type Dialogue, isTrustees, type SignedRound, signedLines, signRoundAt } from "./round-signing.ts";

/** What changes a round, as it is asked for on the command line. */
export interface OwnChange {
  readonly round: string;
  readonly decision: string | undefined;
  readonly decided: string | undefined;
  /** The maker's own root key file. */
  readonly key: string | undefined;
  readonly closes?: string;
  readonly holder?: string;
  readonly early?: boolean;
  /** Correcting: whether answers have been opened. */
  readonly opened?: boolean;
}

export type Act = (typeof roundActs)[number];

const dialogue: Dialogue = { show: (line) => console.error(visible(said(line))), ask: (question) => typedLine(said(question)) };

/** Makes the next version and, with its maker's key, signs it. Says what is left to do. */
export async function changeAndSign(place: Place, act: Act, values: OwnChange): Promise<Checked<string>> {
  const today = swedishDay(new Date());
  const { round, key, closes, holder, early = false, opened = false } = values;
  const more = { ...(closes ? { closes } : {}), ...(holder ? { holder } : {}) };
  // Read before anything is written: a change that its maker cannot sign is not made.
  const own = key === undefined ? accepted(undefined) : readRootKey(place, key);
  if (!own.ok) return own;
  if (own.value && !isTrustees(place, round, own.value)) return refused(fault<TrustCode>("trust-key"));
  const standing = await decisionFor(place, act, values);
  if (!standing.ok) return standing;
  const changed = await changeRoundAt({ place, act, round, ...standing.value, today, early, answersOpened: opened, ...more });
  if (!changed.ok) return changed;
  if (!own.value)
    return accepted(`${round}: version ${changed.value.version}\nnpm run -s round -- sign --round ${round} --key <root key file>`);
  return told(await signRoundAt(place, round, own.value, dialogue));
}

/** The one that is named, else the one that says this already. Closing ahead of time is a decision of its own. */
async function decisionFor(place: Place, act: Act, values: OwnChange): Promise<Checked<Decided>> {
  const { round, decision, decided = swedishDay(new Date()), early } = values;
  if (decision !== undefined) return accepted({ decision, decided });
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { charter, version } = setting.value;
  const usesStandingDecision = (act === "open" || act === "close") && !early;
  const standing = usesStandingDecision ? standingDecision(place, act, documentOf(charter, version)) : undefined;
  return standing ? accepted(standing) : refused(fault<RoundCode>("round-decision-needed"));
}

function readRootKey(place: Place, file: string): Checked<SigningKey> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  requireOwnNode(authority.value.rehearsal);
  return readSigningKey(file, "root", authority.value.rehearsal);
}

/** What a version says, to whoever is to sign or has verified it. */
export const told = (signed: Checked<SignedRound>): Checked<string> => (signed.ok ? accepted(signedLines(signed.value)) : signed);

/** Signs the newest version. Before the round opens the trustee's own holder key is tried too. */
export async function signWith(place: Place, round: string, keyFile: string, holderKeyFile?: string): Promise<Checked<string>> {
  const key = readRootKey(place, keyFile);
  const keyFaults = key.ok ? holderKeyFaults(place, { round, key: key.value, folder: dirname(keyFile), file: holderKeyFile }) : [];
  if (!key.ok || keyFaults.length > 0) return refused(...key.diagnostics, ...keyFaults);
  return told(await signRoundAt(place, round, key.value, dialogue));
}

interface OwnKeys {
  readonly round: string;
  readonly key: SigningKey;
  readonly folder: string;
  readonly file: string | undefined;
}

/** Before a round opens each trustee's key of it is tried: one that is lost or another's would show only when the round is counted. */
function holderKeyFaults(place: Place, { round, key, folder, file }: OwnKeys): readonly Diagnostic[] {
  const read = readRound(place, round);
  if (!read.ok || read.value.versions.length > 0) return [];
  const name = read.value.lists.at(-1)?.document.trustees.find(({ root }) => root === key.publicKey)?.name;
  if (name === undefined) return [];
  const { rehearsal } = read.value.charter;
  const own = file ?? join(folder, `${round}-holder-${name}${rehearsal ? ".dev" : ""}.identity`);
  if (!existsSync(own)) return [fault<RoundCode>("round-sign-untried", "", { round, name })];
  const secret = readKeyFile({ name: basename(own), text: readFileSync(own, "utf8"), use: "holder", round, rehearsal });
  if (!secret.ok) return secret.diagnostics;
  const bytes = fromBase64url(secret.value);
  const isOwn = bytes !== null && isTried({ place, round, secret: bytes });
  return isOwn ? [] : [fault<HolderCode>("holder-key-other", "", { round })];
}
