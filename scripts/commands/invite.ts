// `npm run invite`: invites the organisations of a register to a round, issues further codes, replaces lost ones or revokes leaked ones.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { type Invitations, makeInvitations, rosterPart } from "../envelope/invitation/invite.ts";
import { Issued, issuedText } from "../envelope/invitation/issued.ts";
import { letterPage, type OfflineFile } from "../envelope/invitation/letter.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { invitingFaults, type NewFiles, readSetting, type Setting, writeVersion } from "../round/documents/round-files.ts";
import { flag, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { sha256 } from "../shared/digests.ts";
import { placeAt } from "../shared/place.ts";
import { readShaped, withLines } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { canonicalDigest } from "../trust/chain.ts";

const usage = `npm run -s invite -- --round <id> --register <file.csv> [--add] [--address <web address>] [--offline-file <svara.html> --offline-file <svara-en.html>]
npm run -s invite -- --round <id> --lost --organisation <id> [--issued <file>] [--address …] [--offline-file …]
npm run -s invite -- --round <id> --revoke [--code-file <file>]
npm run -s invite -- --round <id> --revoke --organisation <id> [--issued <file>]
  [--root <folder>]
Bjuder in organisationerna i registret: ett brev för utskrift per organisation i letters/, och nästa version av mätomgången, som väntar
på underskrift. --add ger fler koder; de tidigare gäller. --lost ger en organisation en ny kod och spärrar den gamla, när brevet är
borta. --revoke spärrar en läckt kod, som läses från --code-file eller tangentbordet, aldrig från kommandoraden.
--issued är er egen lista över vem som fått vilken kod (letters/issued.json). Spara den på ett eget medium. Ingen öppningsnyckel behövs.
Kommandot skriver allt eller inget. Skriv sedan under: npm run -s round -- sign
Invites the organisations in the register: one letter per organisation, to be printed, in letters/, and the round's next version, which
waits for signatures. --add issues further codes; earlier ones stay valid. --lost gives an organisation that lost its letter a new code
and revokes the old one. --revoke revokes a leaked code, read from --code-file or the keyboard, never from the command line.
--issued is your own list of who got which code (letters/issued.json). Keep it on a medium of its own. No opening key is needed.
The command writes everything or nothing. Then sign: npm run -s round -- sign`;

const options = {
  round: text,
  register: text,
  address: text,
  issued: text,
  organisation: text,
  "code-file": text,
  /** The form as a file, in each language. */
  "offline-file": { type: "string", multiple: true },
  add: flag,
  lost: flag,
  revoke: flag,
  root: text,
} as const;
type Values = ValuesOf<typeof options>;

function problem(code: EnvelopeCode, values: Readonly<Record<string, string | number>> = {}): Checked<never> {
  return refused(fault(code, "", values));
}

type Entries = Issued["entries"];

/** Who got which key, by the issuer's list; empty before anybody is invited. */
function issuedEntries({ folder, charter, roster }: Setting, { issued }: Values): Checked<Entries> {
  const file = issued ?? join(folder, "letters", "issued.json");
  if (issued === undefined && !existsSync(file)) return roster.keys.length === 0 ? accepted([]) : problem("invite-no-issued", { file });
  const read = readShaped(file, Issued);
  if (!read.ok) return read;
  return read.value.round === charter.round ? accepted(read.value.entries) : problem("invite-issued-round");
}

async function invite(setting: Setting, register: string, values: Values): Promise<Checked<NewFiles>> {
  const { population, roster } = setting;
  const invited = roster.keys.length;
  if (invited > 0 && !values.add) return problem("invite-exists", { count: invited });
  const ids = readRegister(readFileSync(register), new Set(population.organisations.map((one) => one.id)));
  if (!ids.ok) return refused(...ids.diagnostics.map((one) => ({ ...one, file: register })));
  return issue(setting, values, { organisations: ids.value });
}

/** A new code for an organisation, in place of all that it has. */
async function replaceLost(setting: Setting, organisation: string, values: Values): Promise<Checked<NewFiles>> {
  const subs = activeKeys(setting, organisation, values);
  return subs.ok ? issue(setting, values, { organisations: [organisation], revoke: subs.value }) : subs;
}

/** The organisation's keys that are not revoked. */
function activeKeys(setting: Setting, organisation: string, values: Values): Checked<readonly string[]> {
  const entries = issuedEntries(setting, values);
  if (!entries.ok) return entries;
  const own = entries.value.filter((one) => one.organisation === organisation).map(({ sub }) => sub);
  if (own.length === 0) return problem("invite-no-key-of", { organisation });
  return accepted(own.filter((sub) => !setting.roster.revoked.includes(sub)));
}

interface Issue {
  readonly organisations: readonly string[];
  readonly revoke?: readonly string[];
}

async function issue(setting: Setting, values: Values, wanted: Issue): Promise<Checked<NewFiles>> {
  const { charter, authority } = setting;
  if (!authority.rehearsal && !authority.contact.telephone && !authority.contact.email) return problem("letter-no-contact");
  const offline = offlineOf(values["offline-file"] ?? []);
  const entries = issuedEntries(setting, values);
  if (!offline.ok || !entries.ok) return refused(...offline.diagnostics, ...entries.diagnostics);
  const notice = authority.rehearsal ? { notice: rehearsalNotice } : {};
  const made = await makeInvitations({ round: charter, ...wanted, ...notice });
  if (!made.ok) return made;
  const { invitations, roster, registry } = made.value;
  const all = [...entries.value, ...invitations.map(({ organisation, sub }) => ({ organisation, sub }))];
  return accepted({
    letters: lettersFor(setting, values, invitations, offline.value),
    issued: issuedText(charter.round, all),
    roster,
    registry,
  });
}

function lettersFor(
  { charter, version, authority, population }: Setting,
  { address = undefined }: Values,
  invitations: Invitations["invitations"],
  offline: readonly OfflineFile[],
): NewFiles["letters"] & {} {
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const round = {
    round: charter.round,
    kind: charter.kind,
    opens: charter.opens,
    closes: version.closes,
    charter: canonicalDigest(charter),
    counting: charter.counting,
  };
  return invitations.map(({ organisation, code }) => ({
    organisation,
    page: letterPage({
      authority,
      round,
      address: address ?? null,
      ...(offline.length > 0 ? { offline } : {}),
      organisation: { id: organisation, name: names.get(organisation) ?? organisation },
      code,
    }),
  }));
}

/** The form as a file, each identified by its name and SHA-256. */
function offlineOf(files: readonly string[]): Checked<readonly OfflineFile[]> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return refused(...missing.map((file) => ({ ...fault("file-missing"), file })));
  return accepted(files.map((file) => ({ name: basename(file), digest: sha256(readFileSync(file)) })));
}

async function revoke(setting: Setting, values: Values): Promise<Checked<NewFiles>> {
  const { roster, charter } = setting;
  if (roster.keys.length === 0) return problem("invite-nothing-earlier");
  const subs = values.organisation === undefined ? await keyOfCode(setting, values) : activeKeys(setting, values.organisation, values);
  if (!subs.ok) return subs;
  const active = subs.value.filter((sub) => !roster.revoked.includes(sub));
  if (active.length === 0) return problem("invite-already-revoked");
  const notice = charter.rehearsal ? { notice: rehearsalNotice } : {};
  return accepted({ roster: rosterPart({ round: charter.round, add: [], revoke: active, ...notice }) });
}

async function keyOfCode(setting: Setting, { "code-file": codeFile }: Values): Promise<Checked<readonly string[]>> {
  const code = parseCode(readFileSync(codeFile ?? 0, "utf8"));
  if (!code.ok) return code;
  const { sub } = await submissionKeys(code.value, setting.charter.round);
  return setting.roster.keys.includes(sub) ? accepted([sub]) : problem("invite-unknown-code");
}

async function run(round: string, values: Values): Promise<Checked<string>> {
  const place = placeAt(values.root);
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  if (setting.value.version.status === "closed") return problem("invite-round-closed");
  const faults = invitingFaults(setting.value);
  if (faults.length > 0) return refused(...faults);
  const { register, organisation = "", lost } = values;
  const made =
    register !== undefined
      ? await invite(setting.value, register, values)
      : lost
        ? await replaceLost(setting.value, organisation, values)
        : await revoke(setting.value, values);
  if (!made.ok) return made;
  const { version, roster } = writeVersion(setting.value, setting.value.version, made.value);
  const letters = made.value.letters?.length ?? 0;
  return accepted(
    [
      `${letters} brev i ${join(setting.value.folder, "letters")}. Version ${version} har ${roster.length} delar av nyckellistan och väntar på underskrift.`,
      `${letters} letters in ${join(setting.value.folder, "letters")}. Version ${version} has ${roster.length} parts of the list of keys and waits for signatures.`,
    ].join("\n"),
  );
}

/** Whether the options ask for one thing, completely. */
function isComplete({ register, add = false, lost, revoke, organisation }: Values): boolean {
  if ([register !== undefined, lost, revoke].filter(Boolean).length !== 1) return false;
  if (register !== undefined) return organisation === undefined;
  return !add && (!lost || organisation !== undefined);
}

if (import.meta.main)
  await runCommand({
    usage,
    options,
    choose: (values) => {
      const { round } = values;
      if (!round || !isComplete(values)) return undefined;
      return async () => {
        const done = await run(round, values);
        return done.ok ? done : refused(...withLines(done.diagnostics));
      };
    },
  });
