// Decides nothing: invites the organisations of a register to a round, adds codes, or revokes one.

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "yaml";
import { accepted, type Checked, fault, refused } from "./diagnostic.ts";
import type { LetterCode } from "./envelope/codes.ts";
import { parseCode, submissionKeys } from "./envelope/invitation.ts";
import { type Invitations, makeInvitations, revokeKey, rosterBytes } from "./envelope/invite.ts";
import { letterPage, type OfflineFile } from "./envelope/letter.ts";
import { readRegister } from "./envelope/register.ts";
import { Roster, RoundDocument } from "./envelope/schema.ts";
import { readKeyFile } from "./keys/key-file.ts";
import { rootKeyFor } from "./keys/root.ts";
import type { Authority } from "./method/authority.ts";
import { forTerminal } from "./print.ts";
import { type Place, placeAt, readAuthority, readPopulation, readShaped, sha256 } from "./read.ts";
import { openRegistry } from "./release/open.ts";
import { runCommand } from "./run.ts";
import type { Population } from "./statistics/schema.ts";
import { writeWhole } from "./write.ts";

const usage = `npm run -s invite -- --round <id> --register <file.csv> [--address <web address>] [--offline-file <svara.html>] [--root <folder>]
npm run -s invite -- --round <id> --register <file.csv> --add --key <operations key file>   further codes, earlier ones stay
npm run -s invite -- --round <id> --revoke [--code-file <file>]                           a leaked code, else from standard input
Writes roster.json and registry.age, enters their digests in round.yaml and puts one letter per organisation in letters/.
Afterwards raise the version of round.yaml if it was signed before, and run: npm run keys -- sign-round`;

interface Setting {
  readonly folder: string;
  readonly document: RoundDocument;
  readonly authority: Authority;
  readonly population: Population;
  readonly roster: Roster | undefined;
}

function readSetting(place: Place, round: string): Checked<Setting> {
  const folder = join(place.content, "rounds", round);
  const authority = readAuthority(place);
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  if (!authority.ok || !document.ok) return refused(...authority.diagnostics, ...document.diagnostics);
  const population = readPopulation(place, document.value.population.id);
  const roster = existsSync(join(folder, "roster.json")) ? readShaped(join(folder, "roster.json"), Roster) : accepted(undefined);
  if (!population.ok || !roster.ok) return refused(...population.diagnostics, ...roster.diagnostics);
  return accepted({ folder, document: document.value, authority: authority.value, population: population.value, roster: roster.value });
}

function problem(code: LetterCode, values: Readonly<Record<string, number>> = {}): Checked<never> {
  return refused(fault(code, "", values));
}

/** The earlier roster and registry when codes are added; opening the registry needs one of the round's identities. */
async function earlierOf(setting: Setting, key: string): Promise<Checked<NonNullable<Parameters<typeof makeInvitations>[0]["earlier"]>>> {
  const { folder, document, authority, population, roster } = setting;
  if (!roster) return problem("invite-nothing-earlier");
  const identity = readKeyFile({
    name: basename(key),
    text: readFileSync(key, "utf8"),
    use: "operations",
    round: document.round,
    rehearsal: authority.rehearsal,
  });
  if (!identity.ok) return identity;
  const organisations = new Set(population.organisations.map((one) => one.id));
  const bytes = new Uint8Array(readFileSync(join(folder, "registry.age")));
  const opened = await openRegistry({ bytes, identities: [identity.value], round: document, roster, organisations });
  if (!opened.ok) return opened;
  const entries = [...opened.value].map(([sub, organisation]) => ({ organisation, sub }));
  return accepted({ roster, registry: { schema: "infosaktrappan-registry/1", round: document.round, entries } });
}

/** Enters digests in round.yaml and keeps its comments. */
function pin(folder: string, digests: Readonly<Record<string, string>>): void {
  const file = join(folder, "round.yaml");
  const yaml = parseDocument(readFileSync(file, "utf8"));
  for (const [key, digest] of Object.entries(digests)) yaml.set(key, digest);
  writeWhole(file, yaml.toString({ lineWidth: 0 }));
}

/** What every letter says beside the code. */
interface LetterMore {
  readonly rootKey: string;
  readonly address: string | null;
  readonly offline?: OfflineFile;
}

/** Letters first: were the machine to stop half-way, the round's files still agree and no code is lost that counts. */
function write(setting: Setting, made: Invitations, letter: LetterMore): void {
  const { folder, document, authority, population } = setting;
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  for (const { organisation, code } of made.invitations) {
    const page = letterPage({
      authority,
      round: document,
      ...letter,
      organisation: { id: organisation, name: names.get(organisation) ?? organisation },
      code,
    });
    writeWhole(join(folder, "letters", `${organisation}.html`), page, { mode: 0o600 });
  }
  writeWhole(join(folder, "registry.age"), made.files.registry);
  writeWhole(join(folder, "roster.json"), made.files.roster);
  pin(folder, made.digests);
}

async function invite(
  setting: Setting,
  options: {
    readonly register: string;
    readonly add: boolean;
    readonly key?: string;
    readonly address: string | null;
    readonly offlineFile?: string;
  },
): Promise<Checked<string>> {
  const { document, authority, population, roster } = setting;
  const invited = roster?.keys.length ?? 0;
  if (invited > 0 && !options.add) return problem("invite-exists", { count: invited });
  if (!authority.rehearsal && !authority.contact.telephone && !authority.contact.email) return problem("letter-no-contact");
  const rootKey = rootKeyFor(authority);
  const ids = readRegister(readFileSync(options.register, "utf8"), new Set(population.organisations.map((one) => one.id)));
  if (!rootKey.ok || !ids.ok) return refused(...rootKey.diagnostics, ...ids.diagnostics);
  const earlier = options.add ? await earlierOf(setting, options.key ?? "") : accepted(undefined);
  if (!earlier.ok) return earlier;
  const made = await makeInvitations({ round: document, organisations: ids.value, ...(earlier.value ? { earlier: earlier.value } : {}) });
  if (!made.ok) return made;
  const offline = options.offlineFile === undefined ? undefined : offlineOf(options.offlineFile);
  if (offline && !offline.ok) return offline;
  write(setting, made.value, { rootKey: rootKey.value, address: options.address, ...(offline ? { offline: offline.value } : {}) });
  return accepted(
    `${made.value.invitations.length} letters in ${join(setting.folder, "letters")}; ${made.value.roster.keys.length} keys in the roster`,
  );
}

/** The form in one file, known by its name and the digest of its bytes. */
function offlineOf(file: string): Checked<OfflineFile> {
  if (!existsSync(file)) return refused({ ...fault("file-missing"), file });
  return accepted({ name: basename(file), digest: sha256(readFileSync(file)) });
}

async function revoke(setting: Setting, codeText: string): Promise<Checked<string>> {
  const { folder, document, roster } = setting;
  const code = parseCode(codeText);
  if (!code.ok) return code;
  const { sub } = await submissionKeys(code.value, document.round);
  if (!roster?.keys.includes(sub)) return refused(fault("envelope-unknown-key"));
  const bytes = rosterBytes(revokeKey(roster, sub));
  writeWhole(join(folder, "roster.json"), bytes);
  pin(folder, { roster: sha256(bytes) });
  return accepted("1 key revoked");
}

async function main(): Promise<number> {
  const string = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    round: string,
    register: string,
    address: string,
    add: flag,
    key: string,
    revoke: flag,
    "code-file": string,
    "offline-file": string,
    root: string,
  };
  const { values } = parseArgs({ options });
  const { round, register, key, add = false } = values;
  if (!round || (values.revoke ? register !== undefined : !register) || (add && !key)) {
    console.error(usage);
    return 2;
  }
  const setting = readSetting(placeAt(values.root ?? process.env["INFOSAK_ROOT"] ?? "."), round);
  const address = values.address ?? null;
  const done = !setting.ok
    ? setting
    : register
      ? await invite(setting.value, {
          register,
          add,
          address,
          ...(key ? { key } : {}),
          ...(values["offline-file"] === undefined ? {} : { offlineFile: values["offline-file"] }),
        })
      : await revoke(setting.value, readFileSync(values["code-file"] ?? 0, "utf8"));
  console[done.ok ? "log" : "error"](done.ok ? done.value : forTerminal(done.diagnostics));
  return done.ok ? 0 : 1;
}

if (import.meta.main) await runCommand(main);
