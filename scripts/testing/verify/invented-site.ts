// A small published site in memory, with everything that an outsider verifies: lists, closed rounds, a log and releases.
import { toBase64url } from "../../envelope/base64url.ts";
import { slotLength } from "../../envelope/reply-slot.ts";
import type { RoundCharter } from "../../envelope/round-document.ts";
import { formatEntry, type LogEntry } from "../../log/entries.ts";
import { sha256 } from "../../repository/digests.ts";
import { canonicalText } from "../../repository/round-files.ts";
import { manifestBody, manifestSigningText, manifestText } from "../../statistics/cube/manifest.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import { nextList } from "../../trust/lists.ts";
import type { TrustList } from "../../trust/schema.ts";
import { inventRound } from "../envelope/invented-round.ts";
import { inventCheckpoint, inventDigest, inventedLog, inventedWitnesses, inventServed } from "../log/invented-log.ts";
import { filesOfRound, firstVersion, nextVersion, rosterFile, trust } from "../trust/trustees.ts";

const [release, members] = ["r1", 2] as const;

export interface InventedSite {
  /** By path. */
  readonly files: Map<string, Uint8Array>;
  /** Digest of the first trust list. */
  readonly pinned: string;
  readonly entries: readonly LogEntry[];
  /** Puts these entries in the log's place, cosigned by so many witnesses, of two. */
  readonly log: (entries: readonly LogEntry[], witnesses?: number) => Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The list of files as a site has it, and as `sha256sum` writes it: of all but the log's own. */
export function listOf(files: ReadonlyMap<string, Uint8Array>): string {
  const listed = [...files].filter(([path]) => !path.startsWith("logg/"));
  return listed.map(([path, one]) => `${sha256(one)}  ${path}\n`).join("");
}

export async function inventSite(rounds: readonly string[] = ["ovning-1"]): Promise<InventedSite> {
  const named = trust.trustees.map(({ name, root, release: key }) => ({ name, root: root.publicKey, release: key.publicKey }));
  const witnesses = inventedWitnesses.slice(0, 2);
  const list = nextList([], named, { log: inventedLog.vkey, witnesses: witnesses.map(({ vkey }) => vkey), quorum: 2 });
  const pinned = canonicalDigest(list);
  const files = new Map<string, Uint8Array>([
    ["index.html", bytes("<!doctype html>")],
    ["svara.html", bytes("<!doctype html><title>Svara</title>")],
  ]);
  const entries: LogEntry[] = [{ kind: "trust", version: 1, digest: pinned }];
  for (const round of rounds) entries.push(...(await addRound(files, round, { list, pinned })));
  const listed = listOf(files);
  files.set("logg/site.sha256", bytes(listed));
  entries.push({ kind: "site", digest: inventDigest(6) }, { kind: "site", digest: sha256(listed) });
  const log: InventedSite["log"] = async (some, count = 2) => {
    const lines = some.map(formatEntry);
    for (const path of [...files.keys()].filter((one) => /^logg\/(checkpoint|tile\/)/.test(one))) files.delete(path);
    const served = await inventServed(lines, await inventCheckpoint(lines, { witnesses: witnesses.slice(0, count) }));
    for (const [path, one] of served) files.set(`logg/${path}`, one);
  };
  await log(entries);
  return { files, pinned, entries, log };
}

/** A round to which somebody was invited after it opened, with a batch and a release without tables. Returns what is logged of it. */
async function addRound(
  files: Map<string, Uint8Array>,
  round: string,
  { list, pinned }: { readonly list: TrustList; readonly pinned: string },
): Promise<readonly LogEntry[]> {
  const by = { ...trust, list, signed: { document: list, signatures: trust.sign("trust", list) } };
  const invented = await inventRound(members, round);
  const charter: RoundCharter = { ...invented.charter, trust: pinned };
  const subs = invented.keys.map(({ sub }) => sub).sort();
  const parts = subs.map((sub) => rosterFile(round, [sub]));
  const digests = parts.map(({ digest }) => digest);
  const opened = firstVersion(charter, { roster: digests.slice(0, 1) });
  const invited = nextVersion(opened, { roster: digests });
  const closed = nextVersion(invited, { status: "closed", closing: { root: inventDigest(7), code: inventDigest(8) } });
  const versions = [opened, invited, closed];
  for (const [path, text] of filesOfRound(charter, versions, new Map(parts.map(({ path, text }) => [path, text])), by))
    files.set(`bevis/${path}`, typeof text === "string" ? bytes(text) : text);

  const participation = canonicalText({
    schema: "infosaktrappan-participation/1",
    round,
    release,
    edition: charter.edition,
    rehearsal: true,
    because: "few-answers",
    invited: 9,
    answered: 5,
    salt: "s".repeat(43),
  });
  const replies = new Uint8Array(members * slotLength);
  const body = manifestBody({
    round,
    release,
    rehearsal: true,
    digests: {
      round: canonicalDigest(closed),
      edition: charter.editionDigest,
      population: charter.population.digest,
      code: inventDigest(8),
      replies: sha256(replies),
      participation: sha256(participation),
    },
  });
  const message = bytes(manifestSigningText(sha256(manifestText(body))));
  const signatures = Object.fromEntries(trust.trustees.slice(0, 2).map((one) => [one.name, toBase64url(one.release.sign(message))]));
  const folder = `resultat/${round}/${release}`;
  files.set(`${folder}/participation.json`, bytes(participation));
  files.set(`${folder}/manifest.json`, bytes(canonicalText({ ...body, signatures })));
  files.set(`${folder}/replies.bin`, replies);
  files.set(`${folder}/keys.txt`, bytes(subs.map((sub) => `${sub}\n`).join("")));

  return [
    ...versions.map((one): LogEntry => ({ kind: "round", round, version: one.version, digest: canonicalDigest(one) })),
    { kind: "batch", round, number: 1, digest: inventDigest(9) },
    { kind: "release", round, release, digest: sha256(manifestText(body)) },
  ];
}
