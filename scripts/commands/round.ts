// `npm run round`: opens, extends or closes a round, signs and verifies its versions, writes its letters, or shows what is next.

import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { choice, day, flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { messages as consultation } from "../consultation/messages.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { said } from "../core/said.ts";
import { typedLine } from "../core/typed-line.ts";
import { writeFileAtomic } from "../core/write.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { messages as invitation } from "../envelope/invitation/messages.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { documentOf, type roundActs } from "../envelope/round-document.ts";
import { messages as forge } from "../forge/messages.ts";
import { holderKey } from "../holder/box.ts";
import { isTried } from "../holder/drill.ts";
import { type HolderCode, messages as holder } from "../holder/messages.ts";
import { readKeyFile } from "../keys/key-file.ts";
import { type KeysCode, messages as keys } from "../keys/messages.ts";
import { messages as logMessages } from "../log/messages.ts";
import { messages as checksMessages } from "../method/checks/messages.ts";
import { messages as report } from "../report/messages.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readRound } from "../repository/read-round.ts";
import { archiveRound } from "../round/archive.ts";
import { readCalendar } from "../round/calendar.ts";
import { checklist, type Step } from "../round/checklist.ts";
import { changeRoundAt } from "../round/documents/round-changes.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { type Dialogue, isTrustees, signedLines, signRoundAt, verifyRoundAt } from "../round/documents/round-signing.ts";
import { factsOf } from "../round/facts.ts";
import { contactFaults } from "../round/gates.ts";
import { type Occasion, occasionFiles, occasionPage, occasions, senderOf } from "../round/letters.ts";
import { type RoundCode, messages as roundMessages } from "../round/messages.ts";
import { askerOf, runNext } from "../round/next.ts";
import { type Addressed, addressees, printLetters } from "../round/print-letters.ts";
import { peopleOf, statusLines } from "../round/runbook/shown.ts";
import { type Decided, standingDecision } from "../round/standing-decision.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { type TrustCode, messages as trust } from "../trust/messages.ts";

const print = printer(
  checksMessages,
  consultation,
  cube,
  envelope,
  forge,
  holder,
  invitation,
  keys,
  logMessages,
  panel,
  report,
  roundMessages,
  statistics,
  trust,
);
const { forMachines, forTerminal } = print;

async function status(
  place: Place,
  round: string,
  { json, all }: { readonly json: boolean; readonly all: boolean },
): Promise<Checked<Outcome>> {
  const seen = await factsOf(place, round, swedishDay(new Date()));
  if (!seen.ok) return seen;
  const { facts, faults } = seen.value;
  const steps = checklist(facts);
  const code = faults.length > 0 ? 1 : steps.some((one) => one.state === "next") ? 3 : 0;
  if (json) return accepted({ text: JSON.stringify({ round, steps, diagnostics: forMachines(faults) }, null, 2), code });
  return accepted({ text: [...statusLines(steps, all), ...(faults.length > 0 ? ["", forTerminal(faults)] : [])].join("\n"), code });
}

/** A person's next steps. Without a terminal only if `--yes` answers for the person. */
async function next(place: Place, round: string, { as, yes }: { readonly as: string; readonly yes: boolean }): Promise<Checked<Outcome>> {
  if (!yes && !process.stdin.isTTY) return refused(fault<RoundCode>("next-not-asked", "", { round, person: as }));
  const look = () => factsOf(place, round, swedishDay(new Date()));
  const first = await look();
  if (!first.ok) return first;
  const people = peopleOf(first.value.facts);
  if (people && !people.includes(as)) return refused(fault<RoundCode>("next-person", "", { known: people.join(", ") }));
  const steps = async (): Promise<Checked<readonly Step[]>> => {
    const seen = await look();
    if (!seen.ok) return seen;
    return seen.value.faults.length > 0 ? refused(...seen.value.faults) : accepted(checklist(seen.value.facts));
  };
  return runNext({ round, person: as, folder: place.root, steps, say: (line) => console.log(line), ask: askerOf(yes), type: typedLine });
}

/** A hole in the commands while nothing is planned. */
function lastPlanned(place: Place): string {
  const calendar = readCalendar(place);
  return (calendar.ok ? calendar.value.rounds.at(-1)?.round : undefined) ?? "<id>";
}

interface Change {
  readonly round: string;
  readonly decision: string | undefined;
  readonly decided: string | undefined;
  /** The maker's own root key file. */
  readonly key: string | undefined;
  readonly closes?: string;
  readonly holder?: string;
  readonly early?: boolean;
  readonly opened?: boolean;
}

const dialogue: Dialogue = { show: (line) => console.error(said(line)), ask: (question) => typedLine(said(question)) };

async function change(place: Place, act: (typeof roundActs)[number], values: Change): Promise<Checked<Outcome>> {
  const today = swedishDay(new Date());
  const { round, key, closes, holder, early = false, opened = false } = values;
  // Read before anything is written: a change that its maker cannot sign is not made.
  const own = key === undefined ? accepted(undefined) : readRootKey(place, key);
  if (!own.ok) return own;
  if (own.value && !isTrustees(place, round, own.value)) return refused(fault<TrustCode>("trust-key"));
  const standing = await decisionFor(place, act, values);
  if (!standing.ok) return standing;
  const changed = await changeRoundAt({
    place,
    act,
    round,
    ...standing.value,
    today,
    early,
    answersOpened: opened,
    ...(closes ? { closes } : {}),
    ...(holder ? { holder } : {}),
  });
  if (!changed.ok) return changed;
  if (!own.value)
    return accepted(`${round}: version ${changed.value.version}\nnpm run -s round -- sign --round ${round} --key <root key file>`);
  const signed = await signRoundAt(place, round, own.value, dialogue);
  return signed.ok ? accepted(signedLines(signed.value)) : signed;
}

/** The one that is named, else the one that says this already. Closing ahead of time is a decision of its own. */
async function decisionFor(place: Place, act: (typeof roundActs)[number], values: Change): Promise<Checked<Decided>> {
  const { round, decision, decided = swedishDay(new Date()), early } = values;
  if (decision !== undefined) return accepted({ decision, decided });
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { charter, version } = setting.value;
  const usesStandingDecision = (act === "open" || act === "close") && !early;
  const standing = usesStandingDecision ? standingDecision(place, act, documentOf(charter, version)) : undefined;
  return standing ? accepted(standing) : refused(fault<RoundCode>("round-decision-needed"));
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

async function sign(place: Place, round: string, keyFile: string, holderKeyFile: string | undefined): Promise<Checked<Outcome>> {
  const key = readRootKey(place, keyFile);
  const keyFaults = key.ok ? holderKeyFaults(place, { round, key: key.value, folder: dirname(keyFile), file: holderKeyFile }) : [];
  if (!key.ok || keyFaults.length > 0) return refused(...key.diagnostics, ...keyFaults);
  const signed = await signRoundAt(place, round, key.value, dialogue);
  return signed.ok ? accepted(signedLines(signed.value)) : signed;
}

interface OwnKeys {
  readonly round: string;
  readonly key: SigningKey;
  readonly folder: string;
  readonly file: string | undefined;
}

/** Before a round opens each trustee's key of it is tried: one that is lost or another's would show only when the round is counted. */
function holderKeyFaults(place: Place, { round, key, folder, file }: OwnKeys): readonly Diagnostic[] {
  const read = readRound(place, round);
  if (!read.ok || read.value.versions.length > 0) return [];
  const name = read.value.lists.at(-1)?.document.trustees.find(({ root }) => root === key.publicKey)?.name;
  if (name === undefined) return [];
  const { rehearsal } = read.value.charter;
  const own = file ?? join(folder, `${round}-holder-${name}${rehearsal ? ".dev" : ""}.identity`);
  if (!existsSync(own)) return [fault<RoundCode>("round-sign-untried", "", { round, name })];
  const secret = readKeyFile({ name: basename(own), text: readFileSync(own, "utf8"), use: "holder", round, rehearsal });
  if (!secret.ok) return secret.diagnostics;
  const bytes = fromBase64url(secret.value);
  const isOwn = bytes !== null && isTried({ place, round, key: holderKey(bytes) });
  return isOwn ? [] : [fault<HolderCode>("holder-key-other", "", { round })];
}

async function verify(place: Place, round: string): Promise<Checked<Outcome>> {
  const verified = await verifyRoundAt(place, round);
  return verified.ok ? accepted(signedLines(verified.value)) : verified;
}

interface Letters {
  readonly kind: Occasion;
  readonly register: string | undefined;
  readonly pdf: boolean;
}

async function letters(place: Place, round: string, { kind: occasion, register, pdf }: Letters): Promise<Checked<Outcome>> {
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { authority, charter, version, population } = setting.value;
  const isOver = version.status === "closed";
  if (isOver !== (occasion === "thanks"))
    return refused(fault<RoundCode>(isOver ? "letters-round-closed" : "letters-round-open", "", { round }));
  const [calendar, to] = [readCalendar(place), addressees(population, register)];
  const faults = [...contactFaults(authority), ...calendar.diagnostics, ...to.diagnostics];
  if (!calendar.ok || !to.ok || faults.length > 0) return refused(...faults);
  const release = calendar.value.rounds.find((one) => one.round === round)?.release ?? null;
  const facts = { authority, round: senderOf(charter, version), occasion, release };
  const pageFor = (organisations: readonly Addressed[]): string => occasionPage({ ...facts, organisations });
  // Whom a round invites may be secret: readable by the owner only, in the folder that Git ignores.
  const [folder, name] = [join(setting.value.folder, "letters"), occasionFiles[occasion]];
  const file = join(folder, `${name}.html`);
  writeFileAtomic(file, pageFor(to.value), { mode: 0o600 });
  const each = to.value.map((one) => ({ name: `${one.id}-${name}`, page: pageFor([one]) }));
  const printed = pdf ? await printLetters(folder, each) : accepted(0);
  if (!printed.ok) return printed;
  const number = to.value.length;
  return accepted(said({ sv: `${number} brev: ${file}`, en: `${number} letters: ${file}` }), printed.diagnostics);
}

async function archive(place: Place, round: string, out: string): Promise<Checked<Outcome>> {
  const made = await archiveRound(place, round, { out, today: swedishDay(new Date()) });
  return made.ok ? accepted(`${out}\nsha256 ${made.value}`) : made;
}

const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];
const registered = text("registration number");
const rootKey = text("own root key file");
/** What makes a version of the round, by a decision that is given or, where it is not needed, that the calendar has. */
const changes = { decided: day, key: rootKey, root };
const standing = { takes: { decision: registered, ...changes }, beside: { decided: "decision" }, locks } as const;

await runCommand({
  name: "npm run -s round",
  print,
  forms: [
    form({
      words: "status",
      takes: { round: id(), all: flag, json: flag, root },
      run: ({ root, round = lastPlanned(placeAt(root)), ...how }) => status(placeAt(root), round, how),
    }),
    form({
      words: "next",
      needs: { as: text("coordinator, issuer or a name of the trust list") },
      takes: { round: id(), yes: flag },
      // Its commands are typed in the project's own folder.
      run: ({ round = lastPlanned(placeAt()), ...how }) => next(placeAt(), round, how),
    }),
    form({ words: "open", needs: { round: id() }, ...standing, run: ({ root, ...values }) => change(placeAt(root), "open", values) }),
    form({
      words: "extend",
      needs: { round: id(), closes: day, decision: registered },
      takes: changes,
      locks,
      run: ({ root, ...values }) => change(placeAt(root), "extend", values),
    }),
    form({
      words: "close",
      needs: { round: id() },
      ...standing,
      takes: { ...standing.takes, early: flag },
      run: ({ root, ...values }) => change(placeAt(root), "close", values),
    }),
    form({
      words: "correct",
      needs: { round: id(), decision: registered },
      takes: { ...changes, opened: flag },
      locks,
      run: ({ root, ...values }) => change(placeAt(root), "correct", values),
    }),
    form({
      words: "lose",
      needs: { round: id(), holder: text("name"), decision: registered },
      takes: changes,
      locks,
      run: ({ root, ...values }) => change(placeAt(root), "lose", values),
    }),
    form({
      words: "sign",
      needs: { round: id(), key: rootKey },
      takes: { "holder-key": text("own holder key file"), root },
      locks,
      run: ({ root, round, key, "holder-key": holderKey }) => sign(placeAt(root), round, key, holderKey),
    }),
    form({ words: "verify", needs: { round: id() }, takes: { root }, run: ({ root, round }) => verify(placeAt(root), round) }),
    form({
      words: "letters",
      needs: { round: id(), kind: choice(...occasions) },
      takes: { all: flag, register: text("file.csv"), pdf: flag, root },
      oneOf: [["all", "register"]],
      locks,
      run: ({ root, round, ...asked }) => letters(placeAt(root), round, asked),
    }),
    form({
      words: "archive",
      needs: { round: id(), out: text("file.tar") },
      takes: { root },
      locks,
      run: ({ root, round, out }) => archive(placeAt(root), round, out),
    }),
  ],
  about: {
    sv: `status säger hur många steg som är klara, vad som är nästa steg, med vilket kommando och vems det är; med --all alla steg. Utan --round
gäller kalenderns sista. Den säger aldrig vem som har svarat eller hur många, och ändrar inget. next hämtar det senaste, visar och kör det
som är ert, fråga för fråga, och lämnar det: git pull, commit och push om grenen följer en annan. Det stannar vid beslut och vid andras
steg. --yes svarar ja på allt, men skriver inte sessionens kod, och inte omgångens id innan nycklar förstörs. open, extend, lose, close och
correct skriver nästa version, som väntar på underskrifter: alla tre förtroendepersoners för att öppna, annars två. Utan --decision gäller
beslutet i kalendern, och för att stänga det som bestämde sista dagen. lose antecknar att en nyckelhållares nyckel är borta. correct
gör om stängningen efter ert eget arkiv och acknowledged.json, tills omgången har en publicering: två skriver under, eller alla tre om svar
har öppnats (--opened). sign räknar om det ni skriver under ur ert eget arkiv, visar det, frågar efter antalet brev där koder ändras, och
lägger till er underskrift. När omgången öppnas prövar den först er egen hållarnyckel. verify prövar alla versioner och underskrifter.
letters skriver brev till alla i populationen eller registret, utan kod och länk. archive lägger det som ska bevaras i en fil, och
antecknar dess summa.
Utgång: 0 klart, eller inget att göra i dag · 1 något behöver rättas · 2 inte förstått · 3 (status) ett steg väntar på er.`,
    en: `status shows how many steps are done, what is next, by which command and whose; with --all all steps. Without --round it is the calendar's
last. It never shows who has answered or how many, and changes nothing. next fetches the latest, shows and runs what is yours, question by
question, and hands it over: git pull, commit and push if the branch follows another. It stops at decisions and at other people's steps.
--yes answers yes to everything, but does not type a session's code, nor the round's id before keys are destroyed. open, extend, lose, close
and correct write the next version, which waits for signatures: those of all three trustees to open, else of two. Without --decision the
calendar's decision counts, and for closing the one that set the last day. lose records that a holder's key is lost. correct makes the
closing again by your own store and acknowledged.json, until the round has a release: two sign, or all three if answers have been opened
(--opened). sign computes what you sign again from your own store, shows it, asks for the number of letters where codes change, and adds
your signature. When the round opens it first tries your own holder's key. verify checks all versions and signatures. letters writes letters
to everybody in the population or the register, with no code and no link. archive writes everything that is kept to one file, and records
its digest.
Exit: 0 done, or nothing to do today · 1 something needs putting right · 2 not understood · 3 (status) a step waits for you.`,
  },
  reads: { sv: "content/rounds/<id>, kalendern och nyckeln --key", en: "content/rounds/<id>, the calendar and the key --key" },
  writes: { sv: "content/rounds/<id>, och arkivet --out", en: "content/rounds/<id>, and the archive --out" },
  example: "status --round 2027",
});
