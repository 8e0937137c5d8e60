// `npm run round`: opens, extends or closes a round by decision, signs and verifies its versions, writes its letters, or shows what is done and what is next.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isDay, swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { writeFileAtomic } from "../core/write.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { type SigningKey, signingKeyOf } from "../keys/ed25519.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { KeysCode } from "../keys/messages.ts";
import { readCalendar } from "../round/calendar.ts";
import { checklist, type Step } from "../round/checklist.ts";
import { roundActs } from "../round/document.ts";
import { changeRoundAt } from "../round/documents/round-changes.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { isTrustees, type SignedRound, signRoundAt, verifyRoundAt } from "../round/documents/round-signing.ts";
import { factsOf } from "../round/facts.ts";
import { type Occasion, occasionPage, occasions } from "../round/letters.ts";
import type { RoundCode } from "../round/messages.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";
import { roundFiles } from "../shared/round-files.ts";
import { parseTrustLists } from "../shared/round-folder.ts";
import { canonicalDigest } from "../trust/chain.ts";
import type { TrustCode } from "../trust/messages.ts";

const usage = `npm run -s round -- status --round <id> [--json]
npm run -s round -- open   --round <id> --decision <registration number> [--decided <day>] [--key <own root key file>]
npm run -s round -- extend --round <id> --closes <day> --decision <registration number> [--decided <day>] [--key <own root key file>]
npm run -s round -- close  --round <id> --decision <registration number> [--decided <day>] [--early] [--key <own root key file>]
npm run -s round -- lose   --round <id> --holder <name> --decision <registration number> [--decided <day>] [--key <own root key file>]
npm run -s round -- sign   --round <id> --key <own root key file>
npm run -s round -- verify --round <id>
npm run -s round -- letters --round <id> --kind reminder|thanks --register <file.csv> [--address <web address>]
  [--root <folder>]
status säger vad som är gjort och vad som är nästa steg, aldrig vem som har svarat eller hur många. Den ändrar inget.
open, extend, lose och close skriver nästa version, som väntar på underskrifter: alla tre förtroendepersoners för att öppna, annars två.
lose antecknar att en nyckelhållares nyckel är borta. sign lägger till er egen. Utan --decided gäller i dag. verify prövar alla versioner och underskrifter.
letters skriver brev för utskrift till alla i registret. De har ingen kod och ingen länk.
status shows what is done and what is next, never who has answered or how many. It changes nothing.
open, extend, lose and close write the next version, which waits for signatures: those of all three trustees to open, else of two.
lose records that a holder's key is lost. sign adds your own. --decided defaults to today. verify checks all versions and signatures.
letters writes letters, to be printed, to everybody in the register. They contain no code and no link.
Exit: 0 done, or nothing to do today · 1 something needs putting right · 2 not understood · 3 (status) a step waits for you.`;

const options = {
  round: text,
  decision: text,
  decided: text,
  key: text,
  closes: text,
  holder: text,
  kind: text,
  register: text,
  address: text,
  root: text,
  json: flag,
  early: flag,
};
type Values = ValuesOf<typeof options>;

const marks: Readonly<Record<Step["state"], string>> = { done: "✓", next: "→", waiting: "·", unseen: "?" };

async function status(place: Place, round: string, json: boolean): Promise<Checked<Outcome>> {
  const seen = await factsOf(place, round, swedishDay(new Date()));
  if (!seen.ok) return seen;
  const { facts, faults } = seen.value;
  const steps = checklist(facts);
  const code = faults.length > 0 ? 1 : steps.some((one) => one.state === "next") ? 3 : 0;
  if (json) return accepted({ text: JSON.stringify({ round, steps, diagnostics: forMachines(faults) }, null, 2), code });
  const lines = steps.flatMap(({ state, sv, en, command, from }) => [
    `${marks[state]} ${sv}${from && state !== "done" ? ` (${from})` : ""}`,
    `  ${en}`,
    ...(command && (state === "next" || state === "unseen") ? [`  ${command}`] : []),
  ]);
  const key = "✓ klart/done · → nu/now · · senare/later · ? syns inte här/cannot be seen here";
  return accepted({ text: [...lines, "", key, ...(faults.length > 0 ? ["", forTerminal(faults)] : [])].join("\n"), code });
}

async function change(
  place: Place,
  act: (typeof roundActs)[number],
  values: Values & { readonly round: string },
): Promise<Checked<Outcome>> {
  const today = swedishDay(new Date());
  const { round, decision = "", key, decided = today, closes, holder, early = false } = values;
  // Read before anything is written: a change that its maker cannot sign is not made.
  const own = key === undefined ? accepted(undefined) : readTrusteesKey(place, round, key);
  if (!own.ok) return own;
  if (own.value && !isTrustees(place, round, own.value)) return refused(fault<TrustCode>("trust-key"));
  const changed = await changeRoundAt({
    place,
    act,
    round,
    decision,
    decided,
    today,
    early,
    ...(closes ? { closes } : {}),
    ...(holder ? { holder } : {}),
  });
  if (!changed.ok) return changed;
  const { version, status } = changed.value;
  const state = { open: { sv: "öppen", en: "open" }, closed: { sv: "stängd", en: "closed" } }[status];
  const line = `${round}: version ${version}, ${state.sv}, till och med ${changed.value.closes}.\n${round}: version ${version}, ${state.en}, to ${changed.value.closes} inclusive.`;
  if (!own.value) return accepted(`${line}\nnpm run -s round -- sign --round ${round} --key <root key file>`);
  const signed = await signRoundAt(place, round, own.value);
  return signed.ok ? accepted(`${line}\n${signedLines(signed.value)}`) : signed;
}

function readRootKey(place: Place, file: string): Checked<SigningKey> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const { rehearsal } = authority.value;
  requireOwnNode(rehearsal);
  const secret = readKeyFile({ name: basename(file), text: readFileSync(file, "utf8"), use: "root", rehearsal });
  if (!secret.ok) return secret;
  const key = signingKeyOf(secret.value);
  return key ? accepted(key) : refused(fault<KeysCode>("key-file-form"));
}

/** A root key of the newest trust list. */
function readTrusteesKey(place: Place, round: string, file: string): Checked<SigningKey> {
  const key = readRootKey(place, file);
  const lists = parseTrustLists(roundFiles(place, round), (path) => join(place.content, path));
  if (!key.ok || !lists.ok) return refused(...key.diagnostics, ...lists.diagnostics);
  const isTrustees = lists.value.at(-1)?.document.trustees.some(({ root }) => root === key.value.publicKey);
  return isTrustees ? key : refused(fault<TrustCode>("trust-key"));
}

async function sign(place: Place, round: string, keyFile: string): Promise<Checked<Outcome>> {
  const key = readRootKey(place, keyFile);
  const signed = key.ok ? await signRoundAt(place, round, key.value) : key;
  return signed.ok ? accepted(signedLines(signed.value)) : signed;
}

async function verify(place: Place, round: string): Promise<Checked<Outcome>> {
  const verified = await verifyRoundAt(place, round);
  return verified.ok ? accepted(signedLines(verified.value)) : verified;
}

/** What trustees compare with each other, and with the letters. */
function signedLines({ version, digest, charter, signers, needed }: SignedRound): string {
  return [`version ${version}`, `sha256 ${digest}`, `charter ${charter}`, `signed ${signers.length}/${needed}: ${signers.join(", ")}`].join(
    "\n",
  );
}

async function letters(place: Place, round: string, values: Values): Promise<Checked<Outcome>> {
  const occasion = values.kind as Occasion;
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { authority, charter, version, population, folder } = setting.value;
  const isOver = version.status === "closed";
  const problem = (code: RoundCode | EnvelopeCode): Diagnostic => fault(code, "", { round });
  if (isOver !== (occasion === "thanks")) return refused(problem(isOver ? "letters-round-closed" : "letters-round-open"));
  if (!authority.rehearsal && !authority.contact.telephone && !authority.contact.email) return refused(problem("letter-no-contact"));
  const register = values.register ?? "";
  const ids = readRegister(readFileSync(register), new Set(population.organisations.map((one) => one.id)));
  const calendar = readCalendar(place);
  if (!ids.ok || !calendar.ok) return refused(...ids.diagnostics.map((one) => ({ ...one, file: register })), ...calendar.diagnostics);
  const names = new Map(population.organisations.map(({ id, name }) => [id, name]));
  const organisations = ids.value.map((id) => ({ id, name: names.get(id) ?? id }));
  const release = calendar.value.rounds.find((one) => one.round === round)?.release ?? null;
  const sender = {
    authority,
    round: {
      round,
      kind: charter.kind,
      opens: charter.opens,
      closes: version.closes,
      charter: canonicalDigest(charter),
      counting: charter.counting,
    },
  };
  // Whom a round invites may be secret: readable by the owner only, in the folder that Git ignores.
  const file = join(folder, "letters", { reminder: "paminnelse.html", thanks: "tack.html" }[occasion]);
  writeFileAtomic(file, occasionPage({ ...sender, occasion, organisations, address: values.address ?? null, release }), { mode: 0o600 });
  return accepted(`${organisations.length} brev: ${file}\n${organisations.length} letters: ${file}`);
}

function choose(values: Values, [action, ...others]: readonly string[]): Work | undefined {
  const { round, decision, decided, key, closes, kind, register, json = false, early } = values;
  const place = placeAt(values.root);
  if (others.length > 0 || !round || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(round)) return undefined;
  if (action === "status") return () => status(place, round, json);
  if (action === "letters" && occasions.some((one) => one === kind) && register) return () => letters(place, round, values);
  if (action === "sign" && key) return () => sign(place, round, key);
  if (action === "verify") return () => verify(place, round);
  const act = roundActs.find((one) => one === action);
  const isComplete = decision?.trim() && (decided === undefined || isDay(decided));
  if (
    !act ||
    !isComplete ||
    (act === "extend") !== isDay(closes) ||
    (act === "lose") !== (values.holder !== undefined) ||
    (early && act !== "close")
  )
    return undefined;
  return () => change(place, act, { ...values, round });
}

if (import.meta.main) await runCommand({ usage, options, allowPositionals: true, choose });
