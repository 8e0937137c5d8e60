// `npm run keys`: makes a trustee's keys and a round's receipt key, and destroys a holder's key.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Values } from "../cli/forms.ts";
import { flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { registered } from "../cli/registered.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { said } from "../core/said.ts";
import { typedLine } from "../core/typed-line.ts";
import { writeFileAtomic } from "../core/write.ts";
import { groupByFour } from "../envelope/invitation/letter-parts.ts";
import { messages as envelope } from "../envelope/messages.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { Destroyed, type DestructionRequest, isNeeded, planDestruction, recordDestruction, removeFiles } from "../keys/destruction.ts";
import { makeSigningKey, makeTrustee } from "../keys/make-keys.ts";
import { type KeysCode, messages as keysMessages } from "../keys/messages.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { panelMessages } from "../method/panel-messages.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readPublished } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readShaped } from "../repository/read-file.ts";
import { listReleases, releaseHasTables } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { keepingFaults } from "../round/keeping.ts";
import { type RoundCode, messages as roundMessages } from "../round/messages.ts";
import { standingDecision } from "../round/standing-decision.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { cardsFolder } from "../trust/cards.ts";
import { cardFingerprint } from "../trust/lists.ts";
import { messages as trust } from "../trust/messages.ts";
import type { TrustList } from "../trust/schema.ts";

const print = printer(cube, envelope, keysMessages, panel, panelMessages, roundMessages, statistics, trust);

/** The card goes to whoever makes the trust list: it is put in this clone's content too, if there is one. */
function makeTrusteeKeys(place: Place, name: string, { out, dev }: { readonly out: string; readonly dev: boolean }): Checked<string> {
  requireOwnNode(dev);
  const { files, card } = makeTrustee(name, dev);
  printFiles(writeSecrets(out, files));
  const fingerprint = groupByFour(cardFingerprint(JSON.parse(card) as TrustList["trustees"][number]));
  console.error(said({ sv: `Läs upp för den som frågar: ${fingerprint}`, en: `Read out to whoever asks: ${fingerprint}` }));
  if (!existsSync(place.content)) return accepted(card);
  const file = join(cardsFolder(place), `${name}.json`);
  writeFileAtomic(file, `${card}\n`);
  printFiles([file]);
  return accepted(card);
}

/** The key of the intake's receipts: the one key that a round's intake has. */
function makeReceipt(round: string, out: string, development: boolean): Checked<string> {
  requireOwnNode(development);
  const { file, publicKey } = makeSigningKey({ use: "receipt", round, development });
  printFiles(writeSecrets(out, [file]));
  return accepted(`receiptKey: ${publicKey}`);
}

/** `keys`: the folder of the key files. */
const destroyed = { round: id(), name: id("holder"), keys: text("folder") };
const how = { decision: registered, early: flag, root };
type Destruction = Omit<Values<typeof destroyed, typeof how>, "root">;

async function destroy(place: Place, { round, name, keys: folder, early, ...asked }: Destruction): Promise<Checked<string>> {
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  // As the trustees have signed it: a closing that waits for signatures closes nothing.
  const base = readRound(place, round);
  const file = join(place.content, "rounds", round, "destroyed", `${name}.json`);
  const earlier = existsSync(file) ? readShaped(file, Destroyed) : accepted(null);
  if (!base.ok || !authority.ok || !earlier.ok) return refused(...[base, authority, earlier].flatMap((one) => one.diagnostics));
  const { document } = base.value;
  const known = document.holders.map((one) => one.name);
  if (!known.includes(name)) return refused(fault<KeysCode>("destroy-holder", "", { round, known: known.join(", ") }));
  const released = await releasedRounds(place);
  // A pilot compares with no other round.
  const releasedOpenings = released.filter((one) => one.kind === "ordinary").map((one) => one.opens);
  const isReleased = released.some((one) => one.round === round);
  const needed = neededFor(place, document);
  const plan = planDestruction({
    document,
    neededFor: needed,
    releasedOpenings,
    released: isReleased,
    early,
    folder,
    holder: name,
    recorded: earlier.value !== null,
  });
  const recorded = standingDecision(place, "destroy", document)?.decision;
  const decision = asked.decision ?? recorded;
  const isOther = recorded !== undefined && decision !== recorded;
  const other = isOther ? [fault<KeysCode>("destroy-other-decision", "", { round, recorded })] : [];
  const keeping = [...keepingFaults(place, round, isReleased), ...other];
  if (!plan.ok || keeping.length > 0) return refused(...plan.diagnostics, ...keeping);
  const isLate = isReleased && !isNeeded({ document, neededFor: needed, releasedOpenings });
  if (decision === undefined) return refused(fault<RoundCode>("round-decision-needed", "", { round }));
  console.error(plan.value.join("\n"));
  const question = {
    sv: `Ingen begäran om handlingar och inget överklagande väntar? Att förstöra går inte att ångra. Skriv ${round}: `,
    en: `Does no request for documents and no appeal wait? What is destroyed cannot be had back. Type ${round}: `,
  };
  if ((await typedLine(said(question))) !== round) return refused(fault<RoundCode>("destroy-unconfirmed", "", { round }));
  const act = { date: swedishDay(new Date()), decision, files: plan.value.length, early: !isLate };
  const notice = authority.value.rehearsal ? { notice: rehearsalNotice } : {};
  const record = recordDestruction({ document, earlier: earlier.value, act, ...notice });
  // Removed first: a record must never claim that existing keys are destroyed. After a crash in between, the same command records an
  // empty folder.
  removeFiles(plan.value);
  writeFileAtomic(file, `${JSON.stringify(record, null, 2)}\n`);
  return accepted(
    said({ sv: `Borttagna nyckelfiler: ${plan.value.length}. ${file}`, en: `Key files removed: ${plan.value.length}. ${file}` }),
  );
}

/** Nothing compares with a pilot, or with a round without tables. */
function neededFor(place: Place, { round, kind }: RoundDocument): DestructionRequest["neededFor"] {
  const own = listReleases(place).filter((one) => one.round === round);
  return kind === "pilot" || own.some((one) => !releaseHasTables(place, one)) ? null : "comparison";
}

async function releasedRounds(place: Place): Promise<readonly RoundDocument[]> {
  const found: RoundDocument[] = [];
  for (const { round, release } of listReleases(place)) {
    const folder = readRound(place, round);
    if (folder.ok && (await readPublished(place, round, release)).ok) found.push(folder.value.document);
  }
  return found;
}

/** Paths only, on stderr: stdout may be piped to a file that is passed on. */
function printFiles(paths: readonly string[]): void {
  for (const path of paths) console.error(path);
}

const made = { out: text("folder") };

await runCommand({
  name: "npm run -s keys",
  print,
  forms: [
    form({
      words: "trustee",
      needs: { name: id("name", 40), ...made },
      takes: { dev: flag, root },
      run: ({ name, root, ...how }) => makeTrusteeKeys(placeAt(root), name, how),
    }),
    form({
      words: "receipt",
      needs: { round: id(), ...made },
      takes: { dev: flag, root },
      run: ({ round, out, dev }) => makeReceipt(round, out, dev),
    }),
    form({
      words: "destroy",
      needs: destroyed,
      takes: how,
      locks: ({ root }) => [placeAt(root).root],
      run: ({ root, ...asked }) => destroy(placeAt(root), asked),
    }),
  ],
  about: {
    sv: `Nyckelfiler skrivs en gång, aldrig över en annan fil. Varje förtroendeperson gör sina egna nycklar på sin egen dator: trustee en gång, och
npm run holder -- key för varje mätomgång. --dev märker nycklar som bara gäller i en övning. destroy frågar
efter omgångens namn. Beslutet är stadgans om gallring; --decision anges bara i en övning.`,
    en: `Key files never overwrite another file. Each trustee generates keys of their own on their own machine: trustee once, and
npm run holder -- key for each round. --dev marks keys that only a rehearsal accepts. destroy asks
for the round's id. The decision is the charter's on disposal; --decision is only for a rehearsal.`,
  },
  reads: { sv: "content/rounds/<id> och mappen --keys", en: "content/rounds/<id> and the folder --keys" },
  writes: {
    sv: "nyckelfiler i --out; destroy tar bort dem i --keys och antecknar det",
    en: "key files in --out; destroy removes those in --keys and records it",
  },
  example: "receipt --round 2027 --out ../nycklar",
});
