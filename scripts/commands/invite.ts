// `npm run invite`: invites the organisations of a register to a round, issues further codes, replaces lost ones or revokes leaked ones.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { type Invitations, makeInvitations, rosterPart } from "../envelope/invitation/invite.ts";
import { Issued, issuedText } from "../envelope/invitation/issued.ts";
import { letterPage, type OfflineFile } from "../envelope/invitation/letter.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { changedRound } from "../round/change.ts";
import { openingFaults } from "../round/documents/opening-faults.ts";
import { presentEdition } from "../round/documents/round-changes.ts";
import { invitingFaults, type NewFiles, readSetting, type Setting, writeVersion } from "../round/documents/round-files.ts";
import { contactFaults } from "../round/gates.ts";
import { occasionFiles, occasionPage, senderOf } from "../round/letters.ts";
import { addressees, type LetterToPrint, printLetters } from "../round/print-letters.ts";
import { standingDecision } from "../round/standing-decision.ts";
import { flag, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { sha256 } from "../shared/digests.ts";
import { placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readShaped, withLines } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const usage = `npm run -s invite -- --round <id> (--all | --register <file.csv>) [--add] [--pdf] [--offline-file <svara.html> --offline-file <svara-en.html>]
npm run -s invite -- --round <id> --lost --organisation <id> [--issued <file>] [--offline-file …]
npm run -s invite -- --round <id> --revoke [--code-file <file>]
npm run -s invite -- --round <id> --revoke --organisation <id> [--issued <file>]
  [--root <folder>]
Bjuder in alla i populationen (--all) eller organisationerna i registret: ett brev för utskrift per organisation i letters/, påminnelsen
till alla (paminnelse.html), och nästa version av mätomgången, som väntar på underskrift. Om omgången står i kalendern öppnas den genom
beslutet där. --pdf gör också varje brev till en PDF, för säker digital post. --add ger fler koder; de tidigare gäller. --lost ger en organisation en ny kod och spärrar den gamla, när brevet är
borta. --revoke spärrar en läckt kod, som läses från --code-file eller tangentbordet, aldrig från kommandoraden.
--issued är er egen lista över vem som fått vilken kod (letters/issued.json). Spara den på ett eget medium. Ingen öppningsnyckel behövs.
Kommandot skriver allt eller inget. Skriv sedan under: npm run -s round -- sign
Invites everybody in the population (--all) or the organisations in the register: one letter per organisation, to be printed, in letters/,
the reminder to all (paminnelse.html), and the round's next version, which waits for signatures. A round that is in the calendar is opened
by the decision there. --pdf makes a PDF of each letter as well, for secure digital mail. --add issues further codes; earlier ones stay valid. --lost gives an organisation that lost its letter a new code
and revokes the old one. --revoke revokes a leaked code, read from --code-file or the keyboard, never from the command line.
--issued is your own list of who got which code (letters/issued.json). Keep it on a medium of its own. No opening key is needed.
The command writes everything or nothing. Then sign: npm run -s round -- sign`;

const options = {
  round: text,
  register: text,
  issued: text,
  organisation: text,
  "code-file": text,
  /** The form as a file, in each language. */
  "offline-file": { type: "string", multiple: true },
  all: flag,
  pdf: flag,
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

async function invite(setting: Setting, values: Values): Promise<Checked<NewFiles>> {
  const { population, roster } = setting;
  const invited = roster.keys.length;
  if (invited > 0 && !values.add) return problem("invite-exists", { count: invited });
  const organisations = addressees(population, values.register);
  return organisations.ok ? issue(setting, values, { organisations: organisations.value.map(({ id }) => id) }) : organisations;
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
  const offline = offlineOf(values["offline-file"] ?? []);
  const entries = issuedEntries(setting, values);
  if (!offline.ok || !entries.ok) return refused(...offline.diagnostics, ...entries.diagnostics);
  const notice = authority.rehearsal ? { notice: rehearsalNotice } : {};
  const made = await makeInvitations({ round: charter, ...wanted, ...notice });
  if (!made.ok) return made;
  const { invitations, roster, registry } = made.value;
  const all = [...entries.value, ...invitations.map(({ organisation, sub }) => ({ organisation, sub }))];
  return accepted({
    letters: [...lettersFor(setting, invitations, offline.value), ...reminderFor(setting, invitations)],
    issued: issuedText(charter.round, all),
    roster,
    registry,
  });
}

function lettersFor(
  { charter, version, authority, population }: Setting,
  invitations: Invitations["invitations"],
  offline: readonly OfflineFile[],
): NewFiles["letters"] & {} {
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const round = senderOf(charter, version);
  return invitations.map(({ organisation, code }) => ({
    organisation,
    page: letterPage({
      authority,
      round,
      ...(offline.length > 0 ? { offline } : {}),
      organisation: { id: organisation, name: names.get(organisation) ?? organisation },
      code,
    }),
  }));
}

/** To everybody who is invited now: it has no code, and is sent on the day in the calendar. */
function reminderFor(
  { charter, version, authority, population }: Setting,
  invitations: Invitations["invitations"],
): NewFiles["letters"] & {} {
  if (version.version > 1) return [];
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const organisations = invitations.map(({ organisation }) => ({ id: organisation, name: names.get(organisation) ?? organisation }));
  const facts = { authority, round: senderOf(charter, version), occasion: "reminder", organisations } as const;
  return [{ organisation: occasionFiles.reminder, page: occasionPage({ ...facts, release: null }) }];
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
  const subs =
    values.organisation === undefined ? await keysFromCodeFile(setting, values) : activeKeys(setting, values.organisation, values);
  if (!subs.ok) return subs;
  const active = subs.value.filter((sub) => !roster.revoked.includes(sub));
  if (active.length === 0) return problem("invite-already-revoked");
  const notice = charter.rehearsal ? { notice: rehearsalNotice } : {};
  return accepted({ roster: rosterPart({ round: charter.round, add: [], revoke: active, ...notice }) });
}

async function keysFromCodeFile(setting: Setting, { "code-file": codeFile }: Values): Promise<Checked<readonly string[]>> {
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
  const today = swedishDay(new Date());
  const isFirst = !setting.value.opened;
  const faults = [
    ...invitingFaults(setting.value),
    ...(isFirst ? openingFaults(setting.value, today) : contactFaults(setting.value.authority)),
  ];
  if (faults.length > 0) return refused(...faults);
  const opened = isFirst && setting.value.roster.keys.length === 0 ? openedBy(setting.value, today) : accepted(setting.value.version);
  if (!opened.ok) return opened;
  const { register, organisation = "", lost, all } = values;
  const made =
    register !== undefined || all
      ? await invite(setting.value, values)
      : lost
        ? await replaceLost(setting.value, organisation, values)
        : await revoke(setting.value, values);
  if (!made.ok) return made;
  const { version } = writeVersion(setting.value, opened.value, made.value);
  const written = made.value.letters ?? [];
  const letters = written.filter(({ organisation }) => organisation !== occasionFiles.reminder).length;
  const folder = join(setting.value.folder, "letters");
  const printed = values.pdf ? await printLetters(folder, pdfsOf(setting.value, written)) : accepted(0);
  if (!printed.ok) return printed;
  if (printed.diagnostics.length > 0) console.error(forTerminal(printed.diagnostics));
  return accepted(
    [
      `${letters} brev i ${folder}. Version ${version} väntar på underskrift.`,
      `${letters} letters in ${folder}. Version ${version} waits for signatures.`,
    ].join("\n"),
  );
}

/** The first version as the calendar's decision opens it; unchanged while the calendar lacks the round. */
function openedBy({ place, charter, version }: Setting, today: string): Checked<Setting["version"]> {
  const decided = standingDecision(place, "open", { ...charter, acts: [] });
  if (!decided) return accepted(version);
  return changedRound({ act: "open", charter, version, opened: false, today, ...decided, ...presentEdition(place, charter.edition) });
}

/** A letter is a file of its own; of the reminder there is one for each organisation. */
function pdfsOf(setting: Setting, letters: NewFiles["letters"] & {}): readonly LetterToPrint[] {
  const own = letters.filter(({ organisation }) => organisation !== occasionFiles.reminder);
  return own.flatMap((letter): readonly LetterToPrint[] => {
    const [reminder] = reminderFor(setting, [{ organisation: letter.organisation, sub: "", code: "" }]);
    const { organisation: name, page } = letter;
    return [{ name, page }, ...(reminder ? [{ name: `${name}-${reminder.organisation}`, page: reminder.page }] : [])];
  });
}

/** Whether the options ask for one thing, completely. */
function isComplete({ register, all, add = false, lost, revoke, organisation }: Values): boolean {
  if ([register !== undefined, all, lost, revoke].filter(Boolean).length !== 1) return false;
  if (register !== undefined || all) return organisation === undefined;
  return !add && (!lost || organisation !== undefined);
}

await runCommand({
  usage,
  reads: { sv: "content/rounds/<id>, populationen eller registret", en: "content/rounds/<id>, and the population or the register" },
  writes: { sv: "letters/ och nästa version i content/rounds/<id>", en: "letters/ and the next version in content/rounds/<id>" },
  example: "npm run -s invite -- --round 2027 --all",
  locks: ({ root }) => [placeAt(root).root],
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
