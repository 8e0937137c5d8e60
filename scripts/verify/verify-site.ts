// Verifies everything that an outsider can verify of a site, with nothing secret: one step after the other, each with its faults.
import { type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { parseCheckpoint } from "../log/checkpoint.ts";
import { coverageFaults } from "../log/coverage.ts";
import { formatEntry, type LogEntry } from "../log/entries.ts";
import { historyFaults, readLog, type Seen, type VerifiedLog } from "../log/read-log.ts";
import { bundlePaths, tilesOf } from "../log/tiles.ts";
import { canonicalDigest } from "../trust/chain.ts";
import type { TrustList } from "../trust/schema.ts";
import { compareFigures } from "./figures-step.ts";
import type { VerifyCode } from "./messages.ts";
import { verifyRelease } from "./release-step.ts";
import { parseList, type ServedSite, sha256 } from "./served.ts";
import { type PublicRound, publicRounds, readLists, readPublicRound } from "./trust-step.ts";

const problem = fault<VerifyCode>;

export interface ToVerify {
  readonly site: ServedSite;
  /** Digest of the first trust list, from one's own copy of the code or from elsewhere than the site. */
  readonly pinned?: string | undefined;
  /** What an earlier run saw of the log. */
  readonly seen?: Seen | undefined;
  /** A list of files that one's own build gave. */
  readonly own?: ReadonlyMap<string, string> | undefined;
  /** SHA-256 of `svara.html` as a letter prints it. */
  readonly form?: string | undefined;
}

export const stepNames = [
  "files",
  "trust",
  "rounds",
  "log",
  "history",
  "coverage",
  "releases",
  "figures",
  "logged-site",
  "own-build",
  "form",
] as const;
type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  /** `skipped`: not compared, since it needs something that was not given, or an earlier step. */
  readonly state: "passed" | "failed" | "skipped";
  /** What was verified: counts and names. */
  readonly detail: string;
  readonly faults: readonly Diagnostic[];
}

export interface Verified {
  readonly steps: readonly Step[];
  /** For the next run; undefined if the log could not be read. */
  readonly seen?: Seen;
}

/** All steps, whatever fails: every fault is reported at once. */
export async function verifySite({ site, pinned, seen, own, form }: ToVerify): Promise<Verified> {
  const steps: Step[] = [];
  const add = (name: StepName, faults: readonly Diagnostic[], detail: string): void => {
    const shown = faults.filter((one) => one.severity === "error");
    steps.push({ name, state: shown.length > 0 ? "failed" : "passed", detail, faults });
  };
  const skip = (name: StepName, detail: string, faults: readonly Diagnostic[] = []): void =>
    void steps.push({ name, state: "skipped", detail, faults });

  const listText = await site.read("logg/site.sha256");
  const files = parseList(listText ? new TextDecoder().decode(listText) : "");
  const fileFaults = files ? await checkFiles(site, files) : [problem("verify-list")];
  add("files", fileFaults, `${files?.size ?? 0}`);

  const evidence = new Map<string, Uint8Array>();
  for (const path of files?.keys() ?? [])
    if (path.startsWith("bevis/")) evidence.set(path.slice("bevis/".length), (await site.read(path)) ?? new Uint8Array());
  const lists = files ? readLists(evidence, pinned) : refused();
  const newest = lists.ok ? lists.value.at(-1)?.document : undefined;
  const first = lists.ok ? lists.value[0] : undefined;
  const digest = first ? canonicalDigest(first.document) : "";
  if (!files) skip("trust", "");
  else if (lists.ok && pinned === undefined)
    skip("trust", digest, [...lists.diagnostics, { ...problem("verify-not-pinned"), severity: "warning" }]);
  else add("trust", lists.diagnostics, digest);

  const read = lists.ok ? publicRounds(evidence).map((round) => readPublicRound(evidence, round, lists.value)) : [];
  const rounds = read.flatMap((one) => (one.ok ? [one.value] : []));
  const readFaults = read.flatMap((one) => one.diagnostics);
  const names = rounds.map(({ round }) => round).join(", ");
  if (lists.ok) add("rounds", readFaults, names);
  else skip("rounds", "");

  const log = newest?.log ? await readServedLog(site, newest) : undefined;
  if (newest && !newest.log) skip("log", "", [{ ...problem("verify-no-log"), severity: "warning" }]);
  else if (!newest) skip("log", "");
  else add("log", log?.faults ?? [], log?.log ? `${log.log.size}, ${log.log.signers.map(({ name }) => name).join(", ") || "–"}` : "");
  if (log?.log && seen) add("history", historyFaults(log.log, seen), `${seen.size}`);
  else skip("history", "");

  const releases = await Promise.all(releasesIn(files, rounds).map(({ round, release }) => verifyRelease(site, round, release)));
  if (log?.log) {
    const due = dueOf({
      lists: lists.ok ? lists.value.map(({ document }) => document) : [],
      rounds,
      batches: log.log.entries.filter(({ kind }) => kind === "batch"),
      releases: releases.map(({ round, release, digest }) => ({ round, release, digest: digest ?? "" })),
    });
    add("coverage", coverageFaults(log.log, due), `${due.length}`);
  } else skip("coverage", "");
  if (lists.ok)
    add(
      "releases",
      releases.flatMap(({ faults }) => faults),
      `${releases.length}`,
    );
  else skip("releases", "");
  const figures = await compareFigures(site, files?.keys() ?? []);
  if (files && lists.ok) add("figures", figures.faults, `${figures.compared}`);
  else skip("figures", "");
  const logged = log?.log?.entries.filter((one) => one.kind === "site").at(-1);
  if (logged && listText) add("logged-site", sha256(listText) === logged.digest ? [] : [problem("verify-list-not-logged")], logged.digest);
  else skip("logged-site", "");
  if (own && files) add("own-build", differences(files, own), `${own.size}`);
  else skip("own-build", "");
  const formFile = await site.read("svara.html");
  if (form === undefined) skip("form", formFile ? sha256(formFile) : "");
  else add("form", formFile && sha256(formFile) === form ? [] : [problem("verify-form")], form);
  return { steps, ...(log?.log ? { seen: { size: log.log.size, root: log.log.root } } : {}) };
}

/** The log's own files, which no list has: each is verified by what it says. */
const logFile = /^logg\/(checkpoint$|site\.sha256$|tile\/)/;

async function checkFiles(site: ServedSite, files: ReadonlyMap<string, string>): Promise<readonly Diagnostic<VerifyCode>[]> {
  const faults: Diagnostic<VerifyCode>[] = [];
  for (const [path, digest] of files) {
    const bytes = await site.read(path);
    if (!bytes || sha256(bytes) !== digest) faults.push(problem("verify-file", "", { path }));
  }
  const unlisted = site.all?.filter((path) => !files.has(path) && !logFile.test(path)) ?? [];
  return [...faults, ...unlisted.map((path) => problem("verify-file-unlisted", "", { path }))];
}

async function readServedLog(
  site: ServedSite,
  list: TrustList,
): Promise<{ readonly log?: VerifiedLog; readonly faults: readonly Diagnostic[] }> {
  const checkpoint = await site.read("logg/checkpoint");
  const text = checkpoint ? new TextDecoder().decode(checkpoint) : "";
  const parsed = parseCheckpoint(text);
  if (!parsed) return { faults: [problem("verify-log-missing", "", { path: "logg/checkpoint" })] };
  const bundles: Uint8Array[] = [];
  for (const path of bundlePaths(parsed.size)) {
    const bytes = await site.read(`logg/${path}`);
    if (!bytes) return { faults: [problem("verify-log-missing", "", { path: `logg/${path}` })] };
    bundles.push(bytes);
  }
  const { log: logKey, witnesses, quorum } = list;
  const log = await readLog({ checkpoint: text, bundles, logKey: logKey ?? "", witnesses, quorum, verifier: verifyWithNode });
  if (!log.ok) return { faults: log.diagnostics };
  const faults: Diagnostic[] = [...log.diagnostics];
  const tiles = tilesOf(log.value.entries.map((entry) => Buffer.from(formatEntry(entry))));
  faults.push(...unexpected(site, "logg/tile/", (path) => tiles.has(path.slice("logg/".length))));
  for (const [path, bytes] of tiles) {
    const served = await site.read(`logg/${path}`);
    if (!served || !Buffer.from(served).equals(bytes)) faults.push(problem("verify-file", "", { path: `logg/${path}` }));
  }
  return { log: log.value, faults };
}

/** Files below a folder that the log does not name, where files can be listed. */
function unexpected(site: ServedSite, folder: string, isNamed: (path: string) => boolean): readonly Diagnostic[] {
  const found = site.all?.filter((path) => path.startsWith(folder) && !isNamed(path)) ?? [];
  return found.map((path) => problem("verify-file-unlisted", "", { path }));
}

function releasesIn(files: ReadonlyMap<string, string> | null, rounds: readonly PublicRound[]) {
  return rounds.flatMap((round) =>
    [...(files?.keys() ?? [])].flatMap((path) => {
      const [, id, release] = /^resultat\/([^/]+)\/(r[1-9][0-9]*)\/manifest\.json$/.exec(path) ?? [];
      return id === round.round && release ? [{ round, release }] : [];
    }),
  );
}

interface DueOf {
  readonly lists: readonly TrustList[];
  readonly rounds: readonly PublicRound[];
  /** Of the log itself: their records are not public. */
  readonly batches: readonly LogEntry[];
  readonly releases: readonly { readonly round: string; readonly release: string; readonly digest: string }[];
}

/** What the log should have of what was read. */
function dueOf({ lists, rounds, batches, releases }: DueOf): readonly LogEntry[] {
  return [
    ...lists.map((list): LogEntry => ({ kind: "trust", version: list.version, digest: canonicalDigest(list) })),
    ...rounds.flatMap(({ round, versions }) =>
      versions.map(({ document }): LogEntry => ({ kind: "round", round, version: document.version, digest: canonicalDigest(document) })),
    ),
    ...batches,
    ...releases.map((one): LogEntry => ({ kind: "release", ...one })),
  ];
}

function differences(files: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): readonly Diagnostic<VerifyCode>[] {
  const paths = [...new Set([...files.keys(), ...own.keys()])].sort();
  return paths.filter((path) => files.get(path) !== own.get(path)).map((path) => problem("verify-other-build", "", { path }));
}
