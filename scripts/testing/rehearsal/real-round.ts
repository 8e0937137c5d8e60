// Turns a rehearsal's open round into a closed one of a real authority: keys, decisions, a pinned trust list, each person's own machine.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { sourceDigest } from "../../core/source-digest.ts";
import { decisionNames, type RoundCharter } from "../../envelope/round-document.ts";
import { type KeyUse, keyFile } from "../../keys/key-file.ts";
import { secretsIn } from "../../keys/key-folder.ts";
import { appendToFolder } from "../../log/append.ts";
import { dueEntries } from "../../log/due.ts";
import { logFolder } from "../../log/log-file.ts";
import { readNoteKey } from "../../log/note-keys.ts";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { firstRound, secondRound } from "../../rehearsal/make.ts";
import { readTrustees, trusteeNames } from "../../rehearsal/open-round.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { pinTrust } from "../../trust/lists.ts";
import { resignedFiles } from "../trust/resign.ts";
import { copyOfNode } from "./copy-of-node.ts";
import { sealToStranger, sendTo } from "./odd-envelopes.ts";
import { copyRehearsal } from "./shared.ts";

export type TrusteeName = (typeof trusteeNames)[number];

/** What a trustee has. */
interface TrusteeMachine {
  /** A clone of the authority's repository. */
  readonly clone: string;
  /** The key file of the round. */
  readonly holder: string;
  readonly root: string;
  /** The folder with the key for releases. */
  readonly signer: string;
}

export interface RealRound {
  readonly round: string;
  /** A Node of the machine's own: real keys are not handled on one that npm fetched. */
  readonly node: string;
  /** A counting machine: a clone whose own code has the trust list pinned; the round is closed and not released. */
  readonly first: string;
  /** The second person's. */
  readonly second: string;
  /** The same code, for holders: without anything from npm. */
  readonly program: string;
  readonly trustees: Readonly<Record<TrusteeName, TrusteeMachine>>;
}

/** Counted by jobs of the forge, on the authority's own runners. */
const counting = { runners: "own", diaryNumber: "2026-2", date: "2026-02-01" } as const;

/** One envelope of the round was sealed badly by its sender, so that it opens with no two holders' parts. */
export async function makeRealRound(folder: string): Promise<RealRound> {
  const made = join(folder, "made");
  const { place, unused } = await copyRehearsal("tiny", made);
  const { document } = unwrap(readRound(place, secondRound));
  await sendTo(place, document, [await sealToStranger(document, unused[0]?.code ?? "")]);
  const keys = join(made, "keys");
  unwrap(await closeAndRelease({ place, round: secondRound, keys, now: Math.floor(Date.now() / 1000), progress: () => undefined }));
  const first = join(folder, "first");
  git(folder, "clone", "--quiet", join(made, "store.git"), first);
  const trust = await makeReal(first, keys);
  // The repository holds the content; each machine has its own copy of the code, as the checkout of a workflow would.
  git(first, "add", "content");
  git(first, "commit", "--quiet", "--message", "Close");
  const cloned = (name: string): string => {
    git(folder, "clone", "--quiet", first, join(folder, name));
    return join(folder, name);
  };
  const second = cloned("second");
  copyCode(second, trust);
  const program = join(folder, "program");
  cpSync("scripts", join(program, "scripts"), { recursive: true, filter: isCode });
  for (const name of ["package.json", "content/population/types.json"]) cpSync(name, join(program, name));
  pinTrust(trust, program);
  const trustees = Object.fromEntries(trusteeNames.map((name) => [name, own(name)])) as RealRound["trustees"];
  return { round: secondRound, node: copyOfNode(join(folder, "own")), first, second, program, trustees };

  function own(name: string): TrusteeMachine {
    const at = join(folder, `own-${name}`);
    const put = (use: KeyUse, within: string): string => {
      const [secret = ""] = secretsIn({ folder: join(keys, name), round: secondRound, rehearsal: true }, use);
      const round = use === "holder" ? { round: secondRound } : {};
      const file = keyFile({ use, name, ...round, development: false, publicKey: "x", secret });
      mkdirSync(join(at, within), { recursive: true, mode: 0o700 });
      writeFileSync(join(at, within, file.name), file.text, { mode: 0o600 });
      return join(at, within, file.name);
    };
    const holder = put("holder", "holder");
    const root = put("root", "root");
    put("release", "signer");
    return { clone: cloned(`clone-${name}`), holder, root, signer: join(at, "signer") };
  }
}

/** With its own code, which the closing names. Gives the digest of the trust list. */
async function makeReal(place: string, keys: string): Promise<string> {
  const { trust, closing } = unwrap(readRound(placeAt(place), secondRound)).document;
  copyCode(place, trust);
  const trustees = readTrustees(keys);
  const at = (path: string): string => join(place, "content", path);
  const rehearsals = [`statistics/${firstRound}`, `statistics/${secondRound}`, `rounds/${firstRound}`];
  for (const path of [...rehearsals, `rounds/${secondRound}/counted.sealed`, `rounds/${secondRound}/private-r1.sealed`])
    rmSync(at(path), { recursive: true });
  const authority = parse(readFileSync(at("authority.yaml"), "utf8")) as object;
  writeFileSync(
    at("authority.yaml"),
    stringify({ ...authority, rehearsal: false, trust: null }, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
  const decision = { diaryNumber: "2026-1", date: "2026-02-01", regulation: "RA-MS 2026:0" };
  const decisions = Object.fromEntries(
    decisionNames.map((name) => [name, name === "disposal" ? decision : { diaryNumber: decision.diaryNumber, date: decision.date }]),
  ) as NonNullable<RoundCharter["decisions"]>;
  const charter: Partial<RoundCharter> = { rehearsal: false, decisions, counting };
  const newest = { closing: { root: closing?.root ?? "", code: sourceDigest(place) } };
  for (const { path, contents } of resignedFiles(placeAt(place), secondRound, trustees, { charter, newest }))
    writeFileSync(at(path), contents);
  await logAnew(placeAt(place), keys);
  return trust;
}

/** The log of a repository that has no round but this one. */
async function logAnew(place: Place, keys: string): Promise<void> {
  const folder = logFolder(place.content);
  for (const name of ["entries.txt", "checkpoint", `batches/${firstRound}`]) rmSync(join(folder, name), { recursive: true });
  const name = "log.dev.identity";
  const signer = unwrap(readNoteKey({ name, text: readFileSync(join(keys, "log", name), "utf8"), use: "log", rehearsal: true }));
  unwrap(await appendToFolder({ folder, added: unwrap(dueEntries(place)), signer }));
}

const isCode = (from: string): boolean => !/\/(node_modules|fixtures)(\/|$)/.test(from);

/** The code with the one line that an adopting authority writes. */
function copyCode(machine: string, trust: string): void {
  for (const name of ["scripts", "package.json", "package-lock.json", "site/styles/tokens.css", ".gitignore"])
    cpSync(name, join(machine, name), { recursive: true, filter: isCode });
  pinTrust(trust, machine);
  layPackages(machine);
  writeFileSync(
    join(machine, ".git", "info", "exclude"),
    `${readdirSync(machine)
      .filter((name) => name !== "content" && name !== "submissions")
      .join("\n")}\n`,
  );
}

/**
 * The installed packages: links, but of the solver a copy, since the audit's process may read no other folder. Without the Node that comes
 * with them where this machine's is too old, which npm would run before a person's own.
 */
export function layPackages(root: string): void {
  const [from, to] = [resolve("node_modules"), join(root, "node_modules")];
  mkdirSync(join(to, ".bin"), { recursive: true });
  for (const name of readdirSync(from)) if (name !== ".bin" && name !== "highs") symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, ".bin"))) if (name !== "node") symlinkSync(join(from, ".bin", name), join(to, ".bin", name));
  cpSync(join(from, "highs"), join(to, "highs"), { recursive: true });
}

/** As a person runs it, with nothing of this machine's own settings. */
export function git(cwd: string, ...args: readonly string[]): void {
  const author = ["-c", "user.name=x", "-c", "user.email=x@example.invalid"];
  const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull };
  execFileSync("git", [...author, ...args], { cwd, env, stdio: "pipe" });
}
