// A small folder with three trustees, their keys and a round's draft, and a function that runs the real commands in it.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { RoundVersion } from "../../envelope/round-document.ts";
import { readTrustees, versionFiles } from "../../rehearsal/open-round.ts";
import { sha256 } from "../../repository/digests.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { nextAfter } from "../../repository/round-folder.ts";
import { type CommandResult, runCommand } from "../commands/run-command.ts";
import { inventRound } from "../envelope/invented-round.ts";
import { putFile } from "../files.ts";
import { copyOfNode } from "./copy-of-node.ts";

export interface CommandPlace {
  readonly root: string;
  readonly keys: string;
  /** The round's folder. */
  readonly folder: string;
  /** Without `input`, whoever is asked agrees. */
  readonly run: (command: string, args: readonly string[], input?: string) => CommandResult;
  /** The output of every command so far: what a log could contain. */
  readonly output: readonly string[];
}

export interface CommandPlaceRequest {
  readonly root: string;
  readonly organisations: readonly string[];
  /** The folder of another copy of the code. */
  readonly code?: string;
}

/** The codes of the diagnostics in a command's output. */
export function codesIn(output: string): readonly string[] {
  return [...output.matchAll(/\[([A-Za-z-]+)\]/g)].map((one) => one[1] as string);
}

export const commandRound = "ovning-1";

export const trusteeNames = ["forsta", "andra", "tredje"] as const;

/** The root key file of a trustee, the first unless another is named. */
export function rootKeyOf({ keys }: Pick<CommandPlace, "keys">, name: (typeof trusteeNames)[number] = "forsta"): string {
  return join(keys, name, `root-${name}.dev.identity`);
}

/**
 * Runs the real commands, on a Node of the machine's own: three trustees with a signed list, and a draft of a round with development keys,
 * to which nobody is invited yet.
 */
export async function makeCommandPlace(request: CommandPlaceRequest): Promise<CommandPlace> {
  const { root, organisations, code = "." } = request;
  const output: string[] = [];
  const node = copyOfNode(join(root, "bin"));
  const run: CommandPlace["run"] = (command, args, input) => {
    const words = [...args, "--root", root];
    const done =
      input === undefined ? runCommand(command, words, { execPath: node, code, typed: "ja\n" }) : withInput(node, command, words, input);
    output.push(done.stdout, done.stderr);
    return done;
  };
  const keys = join(root, "keys");
  const population = JSON.stringify(inventPopulation(organisations));
  const authorise = (trust: string | null) =>
    putFile(join(root, "content/authority.yaml"), stringify(inventAuthority(trust), { lineWidth: 0, aliasDuplicateObjects: false }));
  authorise(null);
  const read: string[] = [];
  const cards = trusteeNames.flatMap((name) => {
    const card = join(root, `${name}.card.json`);
    const made = run("keys", ["trustee", "--name", name, "--out", join(keys, name), "--dev"]);
    putFile(card, made.stdout);
    read.push(readOutIn(made.stderr));
    return ["--trustee", card];
  });
  authorise(/sha256 ([0-9a-f]{64})/.exec(run("trust", ["list", ...cards]).stdout)?.[1] ?? "");
  for (const name of trusteeNames.slice(0, 2)) run("trust", ["sign", "--key", rootKeyOf({ keys }, name)], `${read.join(" ")}\n`);
  putFile(join(root, "content/population/2026.json"), population);
  const at = ["--round", commandRound, "--dev"];
  const holders = trusteeNames.map(
    (name) => run("holder", ["key", ...at, "--name", name, "--root-key", rootKeyOf({ keys }, name), "--out", join(keys, name)]).stdout,
  );
  const receipt = run("keys", ["receipt", ...at, "--out", join(keys, "receipt")]).stdout;
  const { schema: _, trust: _trust, kid: _kid, ...charter } = (await inventRound(0)).charter;
  const pinned = { id: "2026", digest: sha256(population) };
  const folder = join(root, "content/rounds", commandRound);
  const draft = { ...charter, ...(parse(`holders:\n${holders.join("")}${receipt}`) as object), closes: "2026-11-30", population: pinned };
  putFile(join(folder, "draft.yaml"), stringify(draft, { lineWidth: 0 }));
  return { root, keys, folder, run, output };
}

/** The 16 characters that `keys trustee` printed for its owner to read out. */
export function readOutIn(stderr: string): string {
  return /^(?:Läs upp|Read out)[^:]*: ([0-9A-V ]+)$/m.exec(stderr)?.[1] ?? "";
}

function withInput(node: string, command: string, words: readonly string[], input: string): CommandResult {
  const argv = [join("scripts", "commands", `${command}.ts`), ...words];
  const { status, stdout, stderr } = spawnSync(node, argv, { input, encoding: "utf8" });
  return { status: status ?? -1, stdout, stderr };
}

function inventAuthority(trust: string | null): object {
  const text = { sv: "x", en: "x" };
  const contact = { email: null, telephone: null, hours: null, post: null, website: null };
  const about = { name: text, abbreviation: "X", system: text, contact, assignment: { diaryNumbers: ["1"] } };
  return { ...about, incidentRecipients: [], referenceGroup: [], rehearsal: true, forge: { repository: null }, trust };
}

function inventPopulation(ids: readonly string[]): object {
  const types = { m: "municipality", r: "region", a: "agency" } as const;
  const organisations = ids.map((id) => ({ id, name: id, type: types[id.charAt(0) as "m" | "r" | "a"], size: "all" }));
  const about = { schema: "infosaktrappan-population/1", id: "2026", date: "2026-01-01", rehearsal: true, notes: [] };
  return { ...about, organisations, hosted: [] };
}

/** The round's next version with these changes, signed by the trustees: what the commands would need days, decisions and an intake for. */
export function writeNextVersion(place: CommandPlace, changes: Partial<RoundVersion>): void {
  const next = { ...nextAfter(unwrap(readRound(placeAt(place.root), commandRound))), ...changes };
  for (const { path, contents } of versionFiles(next, readTrustees(place.keys))) writeFileSync(join(place.root, "content", path), contents);
}

/** The code in an organisation's letter, without what stands before it, with the break between its two lines. */
export function codeFromLetter(place: Pick<CommandPlace, "folder">, organisation: string): string {
  const page = readFileSync(join(place.folder, "letters", `${organisation}.html`), "utf8");
  return /<p class="code">\S+ ([^<]+)</.exec(page)?.[1] ?? "";
}

/** Every secret that lies in the place's key files and letters, in the pieces that would betray it. */
export function secretsOf(root: string): readonly string[] {
  return filesBelow(root).flatMap((file) => {
    if (file.endsWith(".identity"))
      return readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"));
    const code = file.includes("/letters/") ? (/<p class="code">\S+ ([^<]+)</.exec(readFileSync(file, "utf8"))?.[1] ?? "") : "";
    return code === "" ? [] : [code.replace("\n", ""), ...code.split("\n").map((line) => line.replace(/^IST1-|-$/g, ""))];
  });
}

/** How many of the secrets a text betrays: eight letters in a row of any, whatever stands between them and however they are written. */
export function leaks(text: string, secrets: readonly string[]): number {
  const bare = (some: string): string => some.replaceAll(/[\s-]/g, "").toUpperCase();
  const within = bare(text);
  return secrets.filter((secret) => {
    const letters = bare(secret);
    return Array.from({ length: letters.length - 7 }, (_, at) => letters.slice(at, at + 8)).some((piece) => within.includes(piece));
  }).length;
}

export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
