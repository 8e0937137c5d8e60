// `npm run invite`: invites the organisations of a register to a round, issues further codes, replaces lost ones or revokes leaked ones.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { day, flag, id, root, text, texts } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { registered } from "../cli/registered.ts";
import { messages as consultation } from "../consultation/messages.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { said } from "../core/said.ts";
import { writeFileAtomic } from "../core/write.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { makeInvitations, rosterPart } from "../envelope/invitation/invite.ts";
import { Issued, issuedText } from "../envelope/invitation/issued.ts";
import { type InvitationFault, messages as invitationMessages } from "../envelope/invitation/messages.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as report } from "../report/messages.ts";
import { placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readShaped, withLines } from "../repository/read-file.ts";
import { changedRound, replacingFaults } from "../round/change.ts";
import { lettersFor, offlineOf, pdfsOf, reminderFor } from "../round/documents/invitation-letters.ts";
import { openingFaults } from "../round/documents/opening-faults.ts";
import { isRevokingConfirmed } from "../round/documents/revoking.ts";
import { correctingVersion, presentEdition, withLetters } from "../round/documents/round-changes.ts";
import { invitingFaults, type NewFiles, readSetting, type Setting, writeVersion } from "../round/documents/round-files.ts";
import { contactFaults } from "../round/gates.ts";
import { occasionFiles } from "../round/letters.ts";
import { type RoundCode, messages as roundMessages } from "../round/messages.ts";
import { addressees, printLetters } from "../round/print-letters.ts";
import { standingDecision } from "../round/standing-decision.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { messages as trust } from "../trust/messages.ts";

const print = printer(checks, consultation, cube, envelope, invitationMessages, report, roundMessages, statistics, trust);

/** What every form takes. */
interface Common {
  readonly issued?: string | undefined;
  readonly pdf: boolean;
  readonly root: string | undefined;
}
interface Issuing extends Pick<Common, "issued"> {
  readonly "offline-file"?: readonly string[] | undefined;
}

function problem(code: InvitationFault, values: Readonly<Record<string, string | number>> = {}): Checked<never> {
  return refused(fault(code, "", values));
}

type Entries = Issued["entries"];

/** Who got which key, by the issuer's newest list; empty before anybody is invited. */
function issuedEntries({ folder, charter, roster }: Setting, { issued }: Pick<Common, "issued">): Checked<Entries> {
  const file = issued ?? join(folder, "letters", "issued.json");
  if (issued === undefined && !existsSync(file)) return roster.keys.length === 0 ? accepted([]) : problem("invite-no-issued", { file });
  const read = readShaped(file, Issued);
  if (!read.ok) return read;
  if (read.value.round !== charter.round) return problem("invite-issued-round");
  const listed = new Set(read.value.entries.map(({ sub }) => sub));
  const count = roster.keys.filter((sub) => !listed.has(sub)).length;
  // A version that was made anew leaves codes behind in the list that the round never got.
  const inRound = read.value.entries.filter(({ sub }) => roster.keys.includes(sub));
  return count === 0 ? accepted(inRound) : problem("invite-issued-old", { file, count });
}

async function invite(
  setting: Setting,
  values: Issuing & { readonly register?: string | undefined; readonly add: boolean },
): Promise<Checked<NewFiles>> {
  const { population, roster } = setting;
  const invited = roster.keys.length;
  if (invited > 0 && !values.add) return problem("invite-exists", { count: invited });
  const organisations = addressees(population, values.register);
  return organisations.ok ? issue(setting, values, { organisations: organisations.value.map(({ id }) => id) }) : organisations;
}

/** A new code for an organisation, in place of all that it has. */
async function replaceLost(setting: Setting, organisation: string, values: Issuing): Promise<Checked<NewFiles>> {
  const subs = activeKeys(setting, organisation, values);
  return subs.ok ? issue(setting, values, { organisations: [organisation], revoke: subs.value }) : subs;
}

/** The organisation's keys that are not revoked. */
function activeKeys(setting: Setting, organisation: string, values: Pick<Common, "issued">): Checked<readonly string[]> {
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

async function issue(setting: Setting, values: Issuing, wanted: Issue): Promise<Checked<NewFiles>> {
  const { charter, authority } = setting;
  const offline = offlineOf(values["offline-file"] ?? []);
  const entries = issuedEntries(setting, values);
  if (!offline.ok || !entries.ok) return refused(...offline.diagnostics, ...entries.diagnostics);
  const invalid = [...setting.roster.revoked, ...(wanted.revoke ?? [])];
  const having = new Set(entries.value.filter(({ sub }) => !invalid.includes(sub)).map(({ organisation }) => organisation));
  const twice = wanted.organisations.filter((one) => having.has(one));
  if (twice.length > 0) return problem("invite-has-code", { organisations: twice.slice(0, 5).join(", "), count: twice.length });
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

async function revoke(
  setting: Setting,
  keys: Checked<readonly string[]> | Promise<Checked<readonly string[]>>,
): Promise<Checked<NewFiles>> {
  const { roster, charter } = setting;
  if (roster.keys.length === 0) return problem("invite-nothing-earlier");
  const subs = await keys;
  if (!subs.ok) return subs;
  const active = subs.value.filter((sub) => !roster.revoked.includes(sub));
  if (active.length === 0) return problem("invite-already-revoked");
  const notice = charter.rehearsal ? { notice: rehearsalNotice } : {};
  return accepted({ roster: rosterPart({ round: charter.round, add: [], revoke: active, ...notice }) });
}

async function keysFromCodeFile(setting: Setting, codeFile: string | undefined): Promise<Checked<readonly string[]>> {
  const code = parseCode(readFileSync(codeFile ?? 0, "utf8"));
  if (!code.ok) return code;
  const { sub } = await submissionKeys(code.value, setting.charter.round);
  return setting.roster.keys.includes(sub) ? accepted([sub]) : problem("invite-unknown-code");
}

type Work = (setting: Setting) => Promise<Checked<NewFiles>>;

interface Running extends Pick<Common, "pdf" | "root"> {
  readonly issued?: string | undefined;
  /** Only revokes, which a correction of a closed round may do until it has a release; and whether answers have been opened. */
  readonly revoke?: boolean;
  readonly opened?: boolean;
  readonly decision?: string | undefined;
  readonly decided?: string | undefined;
}

async function run(round: string, values: Running, work: Work): Promise<Checked<string>> {
  const place = placeAt(values.root);
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const isClosed = setting.value.version.status === "closed";
  if (isClosed && values.revoke !== true) return problem("invite-round-closed");
  const today = swedishDay(new Date());
  const isFirst = !setting.value.opened;
  const { decision, decided = today } = values;
  const faults = [
    ...invitingFaults(setting.value),
    ...(isFirst ? openingFaults(setting.value, today) : contactFaults(setting.value.authority)),
  ];
  if (faults.length > 0) return refused(...faults);
  const opened = isFirst && setting.value.roster.keys.length === 0 ? openedBy(setting.value, today) : accepted(setting.value.version);
  if (!opened.ok) return opened;
  const made = await work(setting.value);
  if (!made.ok) return made;
  const undecided = isFirst || isClosed ? [] : replacingFaults(setting.value, { decision, decided, today });
  if (undecided.length > 0) return refused(...undecided);
  if (isClosed && decision === undefined) return refused(fault<RoundCode>("round-decision-needed"));
  const changed = isFirst || decision === undefined ? opened.value : withLetters(setting.value, { decision, date: decided }, made.value);
  const corrected = isClosed
    ? correctingVersion(setting.value, changed, { decision: decision ?? "", decided, today, opened: values.opened })
    : accepted(changed);
  if (!corrected.ok) return corrected;
  const next = corrected.value;
  if (!(await isRevokingConfirmed(setting.value, made.value))) return problem("invite-revoke-unconfirmed");
  // First, so that the medium never has an older list than the round.
  if (values.issued !== undefined && made.value.issued !== undefined) writeFileAtomic(values.issued, made.value.issued, { mode: 0o600 });
  const { version } = writeVersion(setting.value, next, made.value);
  const written = made.value.letters ?? [];
  const letters = written.filter(({ organisation }) => organisation !== occasionFiles.reminder).length;
  const folder = join(setting.value.folder, "letters");
  const printed = values.pdf ? await printLetters(folder, pdfsOf(setting.value, written)) : accepted(0);
  if (!printed.ok) return printed;
  return accepted(
    said({
      sv: `${letters} brev i ${folder}. Version ${version} väntar på underskrift.`,
      en: `${letters} letters in ${folder}. Version ${version} waits for signatures.`,
    }),
    printed.diagnostics,
  );
}

/** The first version as the calendar's decision opens it; unchanged while the calendar lacks the round. */
function openedBy({ place, charter, version }: Setting, today: string): Checked<Setting["version"]> {
  const decided = standingDecision(place, "open", { ...charter, acts: [] });
  if (!decided) return accepted(version);
  return changedRound({ act: "open", charter, version, opened: false, today, ...decided, ...presentEdition(place, charter.edition) });
}

async function withFileLines(done: Promise<Checked<string>>): Promise<Checked<string>> {
  const made = await done;
  return made.ok ? made : refused(...withLines(made.diagnostics));
}

const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];
const issued = text("file");
const replacing = { decision: registered, decided: day };
const common = { "offline-file": texts("svara.html"), pdf: flag, ...replacing, root };
const revoking = { round: id(), revoke: flag };

await runCommand({
  name: "npm run -s invite",
  print,
  forms: [
    form({
      needs: { round: id() },
      takes: { all: flag, register: text("file.csv"), add: flag, issued, ...common },
      oneOf: [["all", "register"]],
      locks,
      run: ({ round, ...values }) => withFileLines(run(round, values, (setting) => invite(setting, values))),
    }),
    form({
      needs: { round: id(), lost: flag, organisation: text("id") },
      takes: { issued, ...common },
      locks,
      run: ({ round, organisation, ...values }) =>
        withFileLines(run(round, values, (setting) => replaceLost(setting, organisation, values))),
    }),
    form({
      needs: revoking,
      takes: { "code-file": text("file"), opened: flag, ...replacing, root },
      locks,
      run: ({ round, ...values }) =>
        withFileLines(
          run(round, { ...values, pdf: false, revoke: true }, (setting) => revoke(setting, keysFromCodeFile(setting, values["code-file"]))),
        ),
    }),
    form({
      needs: { ...revoking, organisation: text("id") },
      takes: { issued, opened: flag, ...replacing, root },
      locks,
      run: ({ round, organisation, ...values }) =>
        withFileLines(
          run(round, { ...values, pdf: false, revoke: true }, (setting) => revoke(setting, activeKeys(setting, organisation, values))),
        ),
    }),
  ],
  about: {
    sv: `Bjuder in alla i populationen (--all) eller organisationerna i registret: ett brev för utskrift per organisation i letters/, påminnelsen
till alla (paminnelse.html), och nästa version av mätomgången, som väntar på underskrift. Om omgången står i kalendern öppnas den genom
beslutet där. --pdf gör också varje brev till en PDF, för säker digital post. --add bjuder in fler. En organisation har en kod som gäller, aldrig två. --lost ger en organisation en ny kod och spärrar den gamla, när brevet är
borta. --revoke spärrar en läckt kod, som läses från --code-file eller tangentbordet, aldrig från kommandoraden. Det går
också när omgången är stängd, tills den har en publicering: då rättar versionen stängningen. Ange --opened om svar har öppnats.
När omgången har öppnat behöver varje ändring av koder ett beslut (--decision). Samla flera i en version: högst en i veckan, och den sista veckan högst en om dagen.
Ge förtroendepersonerna talet genom registrator: den som skriver under skriver hur många brev beslutet gäller.
--issued är er egen lista över vem som fått vilken kod (letters/issued.json). Spara den på ett eget medium: kommandot skriver den nya listan dit. En äldre lista nekas. Ingen öppningsnyckel behövs.
Kommandot skriver allt eller inget. Skriv sedan under: npm run -s round -- sign`,
    en: `Invites everybody in the population (--all) or the organisations in the register: one letter per organisation, to be printed, in letters/,
the reminder to all (paminnelse.html), and the round's next version, which waits for signatures. A round that is in the calendar is opened
by the decision there. --pdf makes a PDF of each letter as well, for secure digital mail. --add invites more. An organisation has one valid code, never two. --lost gives an organisation that lost its letter a new code
and revokes the old one. --revoke revokes a leaked code, read from --code-file or the keyboard, never from the command line.
That is possible of a closed round too, until it has a release: the version then corrects the closing. Give --opened if answers have been opened.
Once the round is open each change of codes needs a decision (--decision). Collect several in one version: one a week at most, and one a day in the last week.
The trustees get the number from the registrar: whoever signs types how many letters the decision concerns.
--issued is your own list of who got which code (letters/issued.json). Keep it on a medium of its own: the command writes the new list there. An older list is refused. No opening key is needed.
The command writes everything or nothing. Then sign: npm run -s round -- sign`,
  },
  reads: { sv: "content/rounds/<id>, populationen eller registret", en: "content/rounds/<id>, and the population or the register" },
  writes: { sv: "letters/ och nästa version i content/rounds/<id>", en: "letters/ and the next version in content/rounds/<id>" },
  example: "--round 2027 --all",
});
