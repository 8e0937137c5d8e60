// `npm run invite`: invites the organisations of a register to a round, issues further codes, or revokes codes.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { makeInvitations, revokeKeys, rosterBytes } from "../envelope/invitation/invite.ts";
import { type LetterFacts, letterPage, type OfflineFile } from "../envelope/invitation/letter.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { Registry } from "../envelope/invitation/registry.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { readKeyFile } from "../keys/key-file.ts";
import { rootKeyFor } from "../keys/root.ts";
import { openRegistry } from "../release/opening/open.ts";
import type { Roster } from "../round/document.ts";
import { type InvitedFiles, readSetting, type Setting, writeInvited } from "../round/documents/round-files.ts";
import { flag, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { sha256 } from "../shared/digests.ts";
import { placeAt } from "../shared/place.ts";
import { withLines } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s invite -- --round <id> --register <file.csv> [--address <web address>] [--offline-file <svara.html> --offline-file <svara-en.html>]
npm run -s invite -- --round <id> --register <file.csv> --add --key <opening key file>
npm run -s invite -- --round <id> --revoke [--code-file <file>]
npm run -s invite -- --round <id> --revoke --organisation <id> --key <opening key file>
  [--root <folder>]
Bjuder in organisationerna i registret: ett brev för utskrift per organisation i letters/, roster.json och registry.age.
--add ger fler koder; de tidigare gäller. --revoke spärrar en läckt kod, som läses från --code-file eller tangentbordet, aldrig
från kommandoraden. Med --organisation spärras alla organisationens koder, när brevet är borta.
Kommandot skriver allt eller inget. Signera sedan på nytt: npm run -s keys -- sign-round
Invites the organisations in the register: one letter per organisation, to be printed, in letters/; roster.json and registry.age.
--add issues further codes; earlier ones stay valid. --revoke revokes a leaked code, read from --code-file or the keyboard, never
from the command line. With --organisation it revokes all codes of an organisation that has lost its letter.
The command writes everything or nothing. Then sign again: npm run -s keys -- sign-round`;

const options = {
  round: text,
  register: text,
  address: text,
  key: text,
  organisation: text,
  "code-file": text,
  /** The form as a file, in each language. */
  "offline-file": { type: "string", multiple: true },
  add: flag,
  revoke: flag,
  root: text,
} as const;
type Values = ValuesOf<typeof options>;

function problem(code: EnvelopeCode, values: Readonly<Record<string, string | number>> = {}): Checked<never> {
  return refused(fault(code, "", values));
}

/** The existing roster and registry; opening the registry needs one of the round's identities. */
async function existingInvitations(
  setting: Setting,
  key: string,
): Promise<Checked<{ readonly roster: Roster; readonly registry: Registry }>> {
  const { document, authority, population, roster, registry } = setting;
  if (!roster || !registry) return problem("invite-nothing-earlier");
  const file = { name: basename(key), text: readFileSync(key, "utf8"), round: document.round, rehearsal: authority.rehearsal };
  const operations = readKeyFile({ ...file, use: "operations" });
  const isOther = operations.diagnostics.some((one) => one.code === "key-file-other-use");
  const identity = isOther ? readKeyFile({ ...file, use: "recovery" }) : operations;
  if (!identity.ok) return identity;
  const organisations = new Set(population.organisations.map((one) => one.id));
  const opened = await openRegistry({ bytes: registry, identities: [identity.value], round: document, roster, organisations });
  if (!opened.ok) return opened;
  const entries = [...opened.value].map(([sub, organisation]) => ({ organisation, sub }));
  return accepted({ roster, registry: { schema: "infosaktrappan-registry/1", round: document.round, entries } });
}

async function invite(setting: Setting, register: string, values: Values): Promise<Checked<InvitedFiles>> {
  const { document, authority, population, roster } = setting;
  const invited = roster?.keys.length ?? 0;
  if (invited > 0 && !values.add) return problem("invite-exists", { count: invited });
  if (!authority.rehearsal && !authority.contact.telephone && !authority.contact.email) return problem("letter-no-contact");
  const rootKey = rootKeyFor(authority);
  const ids = readRegister(readFileSync(register), new Set(population.organisations.map((one) => one.id)));
  const offline = offlineOf(values["offline-file"] ?? []);
  if (!rootKey.ok || !ids.ok || !offline.ok) {
    const inRegister = ids.diagnostics.map((one) => ({ ...one, file: register }));
    return refused(...rootKey.diagnostics, ...inRegister, ...offline.diagnostics);
  }
  const earlier = values.add ? await existingInvitations(setting, values.key ?? "") : accepted(undefined);
  if (!earlier.ok) return earlier;
  const made = await makeInvitations({ round: document, organisations: ids.value, ...(earlier.value ? { earlier: earlier.value } : {}) });
  if (!made.ok) return made;
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const more: Pick<LetterFacts, "rootKey" | "address" | "offline"> = {
    rootKey: rootKey.value,
    address: values.address ?? null,
    ...(offline.value.length > 0 ? { offline: offline.value } : {}),
  };
  const letters = made.value.invitations.map(({ organisation, code }) => ({
    organisation,
    page: letterPage({
      authority,
      round: document,
      ...more,
      organisation: { id: organisation, name: names.get(organisation) ?? organisation },
      code,
    }),
  }));
  return accepted({ letters, roster: made.value.files.roster, registry: made.value.files.registry });
}

/** The form as a file, each identified by its name and SHA-256. */
function offlineOf(files: readonly string[]): Checked<readonly OfflineFile[]> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return refused(...missing.map((file) => ({ ...fault("file-missing"), file })));
  return accepted(files.map((file) => ({ name: basename(file), digest: sha256(readFileSync(file)) })));
}

async function revoke(setting: Setting, values: Values): Promise<Checked<InvitedFiles>> {
  const { roster } = setting;
  if (!roster) return problem("invite-nothing-earlier");
  const subs = await keysToRevoke(setting, values);
  if (!subs.ok) return subs;
  const revoked = revokeKeys(roster, subs.value);
  if (revoked.revoked.length === roster.revoked.length) return problem("invite-already-revoked");
  return accepted({ letters: [], roster: rosterBytes(revoked) });
}

async function keysToRevoke(setting: Setting, { organisation, key, "code-file": codeFile }: Values): Promise<Checked<readonly string[]>> {
  if (organisation !== undefined) {
    const earlier = await existingInvitations(setting, key ?? "");
    if (!earlier.ok) return earlier;
    const subs = earlier.value.registry.entries.filter((one) => one.organisation === organisation).map((one) => one.sub);
    return subs.length > 0 ? accepted(subs) : problem("invite-no-key-of", { organisation });
  }
  const code = parseCode(readFileSync(codeFile ?? 0, "utf8"));
  if (!code.ok) return code;
  const { sub } = await submissionKeys(code.value, setting.document.round);
  return setting.roster?.keys.includes(sub) ? accepted([sub]) : problem("invite-unknown-code");
}

async function run(round: string, values: Values): Promise<Checked<string>> {
  const place = placeAt(values.root);
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  const setting = readSetting(place, round);
  if (!setting.ok) return setting;
  if (setting.value.document.status === "closed") return problem("invite-round-closed");
  const { register } = values;
  const made = register === undefined ? await revoke(setting.value, values) : await invite(setting.value, register, values);
  return made.ok ? accepted(await writeInvited(setting.value, made.value)) : made;
}

/** Whether the options ask for one thing, completely. */
function isComplete({ register, add = false, revoke, organisation, key }: Values): boolean {
  if (revoke) return register === undefined && !add && (organisation === undefined) === (key === undefined);
  return register !== undefined && organisation === undefined && add === (key !== undefined);
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
