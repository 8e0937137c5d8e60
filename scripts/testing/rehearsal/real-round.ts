// Turns a rehearsal's first round into one of a real authority: keys, decisions, a pinned trust list.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { type SigningKey, signingKeyOf } from "../../keys/ed25519.ts";
import { type KeyUse, keyFile } from "../../keys/key-file.ts";
import { secretsIn } from "../../keys/key-folder.ts";
import { recipientOf } from "../../keys/recipients.ts";
import { firstRound } from "../../rehearsal/make.ts";
import { readTrustees, type Trustee } from "../../rehearsal/open-round.ts";
import type { RoundCharter } from "../../round/document.ts";
import { placeAt } from "../../shared/place.ts";
import { unwrap } from "../../shared/read-file.ts";
import { readRound } from "../../shared/read-round.ts";
import { pinTrust } from "../../trust/lists.ts";
import { resignedFiles } from "../trust/resign.ts";
import { copyOfNode } from "./copy-of-node.ts";
import { copyRehearsal } from "./shared.ts";

export interface RealRound {
  readonly round: string;
  /** A Node of the machine's own: real keys are not handled on one that npm fetched. */
  readonly node: string;
  /** A clone of the authority's repository whose own code has the trust list pinned; the round is closed and not released. */
  readonly first: string;
  /** The same on the second person's machine. */
  readonly second: string;
  /** Folders of keys that are no development keys: an opening key and one signer's for each. */
  readonly keys: Readonly<Record<"first" | "second", { readonly opening: string; readonly signer: string }>>;
}

const decided = ["securityProtection", "secrecy", "classification", "archive", "consultation", "storage"];

export async function makeRealRound(folder: string): Promise<RealRound> {
  const made = join(folder, "made");
  await copyRehearsal("tiny", made);
  const first = join(folder, "first");
  git(folder, "clone", "--quiet", join(made, "store.git"), first);
  const trust = await makeReal(first, readTrustees(join(made, "keys")));
  // The repository holds the content; each machine has its own copy of the code, as the checkout of a workflow would.
  git(first, "add", "content");
  git(first, "commit", "--quiet", "--message", "Close");
  const second = join(folder, "second");
  git(folder, "clone", "--quiet", first, second);
  for (const machine of [first, second]) copyCode(machine, trust);
  return {
    round: firstRound,
    node: copyOfNode(join(folder, "own")),
    first,
    second,
    keys: { first: await hold(folder, "operations", "forsta"), second: await hold(folder, "recovery", "andra") },
  };

  async function hold(at: string, opening: KeyUse, name: string) {
    const identity = secret(made, opening);
    const seed = secret(made, "release", name);
    const [one, two] = [join(at, `keys-${name}`), join(at, `signer-${name}`)];
    put(one, keyFile({ use: opening, round: firstRound, development: false, publicKey: await recipientOf(identity), secret: identity }));
    const { publicKey } = signingKeyOf(seed) as SigningKey;
    put(two, keyFile({ use: "release", name, development: false, publicKey, secret: seed }));
    return { opening: one, signer: two };
  }
}

function secret(made: string, use: KeyUse, folder = ""): string {
  return secretsIn({ folder: join(made, "keys", folder), round: firstRound, rehearsal: true }, use)[0] as string;
}

/** Gives the digest of the trust list. */
async function makeReal(place: string, trustees: readonly Trustee[]): Promise<string> {
  const at = (path: string): string => join(place, "content", path);
  rmSync(at(`statistics/${firstRound}`), { recursive: true });
  const authority = parse(readFileSync(at("authority.yaml"), "utf8")) as object;
  writeFileSync(at("authority.yaml"), stringify({ ...authority, rehearsal: false, trust: null }, { aliasDuplicateObjects: false }));
  const decisions = Object.fromEntries(decided.map((one) => [one, { diaryNumber: "2026-1", date: "2026-02-01" }]));
  const charter = { rehearsal: false, decisions } as Partial<RoundCharter>;
  for (const { path, contents } of resignedFiles(placeAt(place), firstRound, trustees, { charter })) writeFileSync(at(path), contents);
  return unwrap(readRound(placeAt(place), firstRound)).charter.trust;
}

/** The code with the one line that an adopting authority writes. */
function copyCode(machine: string, trust: string): void {
  const filter = (from: string): boolean => !/\/(node_modules|fixtures)(\/|$)/.test(from);
  for (const name of ["scripts", "package.json", "package-lock.json", ".gitignore"])
    cpSync(name, join(machine, name), { recursive: true, filter });
  pinTrust(trust, machine);
  symlinkSync(resolve("node_modules"), join(machine, "node_modules"));
  writeFileSync(
    join(machine, ".git", "info", "exclude"),
    `${readdirSync(machine)
      .filter((name) => name !== "content" && name !== "submissions")
      .join("\n")}\n`,
  );
}

function put(folder: string, { name, text }: ReturnType<typeof keyFile>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), text, { mode: 0o600 });
}

/** As a person runs it, with nothing of this machine's own settings. */
export function git(cwd: string, ...args: readonly string[]): void {
  const author = ["-c", "user.name=x", "-c", "user.email=x@example.invalid"];
  const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull };
  execFileSync("git", [...author, ...args], { cwd, env, stdio: "pipe" });
}
