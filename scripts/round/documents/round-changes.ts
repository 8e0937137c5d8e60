// Opens, extends, closes or corrects a round on disk: writes the next version, which then waits for the trustees' signatures.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedFaults } from "../../envelope/acknowledged.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import type { RosterPart, RoundVersion } from "../../envelope/round-document.ts";
import { closingRoot } from "../../holder/items.ts";
import { editionDigest, sha256 } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readEdition } from "../../repository/read-method.ts";
import { isAnnounced, isReleased } from "../../repository/read-release.ts";
import { readAcknowledged, readRound } from "../../repository/read-round.ts";
import { signaturesFile, versionFile } from "../../repository/round-files.ts";
import { nextAfter } from "../../repository/round-folder.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import { type ChangeRequest, changedRound, withoutClosing } from "../change.ts";
import { kindFaults } from "../kinds.ts";
import type { RoundCode } from "../messages.ts";
import { openingFaults } from "./opening-faults.ts";
import { type NewFiles, readSetting, type Setting, writeVersion } from "./round-files.ts";

export interface ChangeAt
  extends Pick<ChangeRequest, "act" | "answersOpened" | "decision" | "decided" | "today" | "closes" | "early" | "holder"> {
  readonly place: Place;
  readonly round: string;
}

/** The new version, which waits for signatures; or every reason why nothing was changed. */
export async function changeRoundAt(request: ChangeAt): Promise<Checked<RoundVersion>> {
  const { place, round } = request;
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { charter, population, version, signed, opened, folder } = setting.value;
  const pins = request.act === "close" || request.act === "correct";
  const unfit = request.act === "open" ? [...kindFaults(place, charter, population), ...openingFaults(setting.value, request.today)] : [];
  if (unfit.length > 0) return refused(...unfit.map((one) => ({ file: join(folder, "charter.json"), ...one })));
  const list = join(folder, "acknowledged.json");
  const acknowledged = existsSync(list) ? readAcknowledged(place, round) : accepted(null);
  if (!acknowledged.ok) return acknowledged;
  const closing = pins ? acknowledged.value : null;
  const forged = closing ? await acknowledgedFaults({ acknowledged: closing, round: charter, signature: nodeVerifiers.signature }) : [];
  if (forged.length > 0) return refused(...forged.map((one) => ({ ...one, file: list })));
  const changed = changedRound({
    ...request,
    charter,
    version,
    signed,
    opened,
    answersOpened: request.answersOpened || isAnnounced(place, round),
    released: isReleased(place, round),
    acknowledged: acknowledged.value !== null,
    ...presentEdition(place, charter.edition),
  });
  if (!changed.ok) return refused(...changed.diagnostics.map((one) => ({ file: join(folder, "charter.json"), ...one })));
  // The trustees vouch for this very list: nobody can replace it afterwards.
  const store = pins ? { closing: { root: await closingRoot({ place, round }), code: sourceDigest() } } : {};
  const pin = closing ? { acknowledged: sha256(readFileSync(list)), ...store } : {};
  return accepted(writeVersion(setting.value, { ...changed.value, ...pin }));
}

/**
 * Takes a closing, or a correction of one, that waits for signatures back, with the signatures on it and, of a correction, with what only a
 * correction may change. What else waits in that version stays. Nothing is signed: it was never in force. Returns the version in force.
 */
export async function withdrawClosing(place: Place, round: string): Promise<Checked<RoundVersion>> {
  const [setting, read] = [await readSetting(place, round), readRound(place, round)];
  if (!setting.ok || !read.ok) return refused(...setting.diagnostics, ...read.diagnostics);
  const { signed, version, folder } = setting.value;
  const acts = version.acts.slice(signed?.acts.length);
  const isWaiting = signed?.status !== version.status || acts.some(({ act }) => act === "correct");
  if (!signed || !isWaiting) return refused(fault<RoundCode>("round-withdraw-none", "", { round }));
  const next = nextAfter(read.value);
  const lost = { lost: version.lost, acts: [...signed.acts, ...acts.filter(({ act }) => act === "lose")] };
  const left = signed.status === "closed" ? { ...next, ...lost } : withoutClosing({ act: "close", version, signed });
  if (canonicalDigest(left) !== canonicalDigest(next)) writeVersion(setting.value, left);
  else {
    const file = join(folder, "versions", versionFile(version.version));
    // Signatures without their version are nobody's.
    for (const one of [file, signaturesFile(file)]) rmSync(one, { force: true });
  }
  return accepted(signed);
}

/** The edition as it is now. One that cannot be read is left out; `validate` reports it. */
export function presentEdition(place: Place, id: string): Pick<ChangeRequest, "edition"> {
  const edition = readEdition(place, id);
  return edition.ok ? { edition: { status: edition.value.entry.status, digest: editionDigest(edition.value) } } : {};
}

type Act = Setting["version"]["acts"][number];

/** The version with the decision that changes codes, and how many letters it concerns: signers type that number. */
export function withLetters({ version, signed }: Setting, made: Pick<Act, "decision" | "date">, { roster }: NewFiles): Setting["version"] {
  const { add, revoke } = JSON.parse(new TextDecoder().decode(roster)) as RosterPart;
  const letters = Math.max(add.length, revoke.length);
  const at = version.acts.findIndex(
    ({ act, decision }, place) => place >= (signed?.acts.length ?? 0) && act === "replace" && decision === made.decision,
  );
  const counted = (version.acts[at]?.count ?? 0) + letters;
  const act: Act = { act: "replace", ...made, count: counted };
  return { ...version, acts: at < 0 ? [...version.acts, act] : version.acts.with(at, act) };
}

/** The version of a closed round that corrects who can answer: the closing's root and list stay. */
export function correctingVersion(
  { place, charter, signed }: Setting,
  version: Setting["version"],
  {
    opened,
    ...decided
  }: { readonly decision: string; readonly decided: string; readonly today: string; readonly opened?: boolean | undefined },
): Checked<Setting["version"]> {
  const released = isReleased(place, charter.round);
  return changedRound({
    act: "correct",
    charter,
    version,
    signed,
    opened: true,
    answersOpened: opened || isAnnounced(place, charter.round),
    released,
    ...decided,
  });
}
