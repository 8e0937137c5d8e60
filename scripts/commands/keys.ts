// `npm run keys`: makes a trustee's keys and a round's receipt key, and destroys a holder's key.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { hasShape } from "../core/shape.ts";
import { writeFileAtomic } from "../core/write.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { TrusteeName } from "../envelope/schema.ts";
import { Destroyed, type DestructionRequest, isNeeded, planDestruction, recordDestruction, removeFiles } from "../keys/destruction.ts";
import { makeSigningKey, makeTrustee } from "../keys/make-keys.ts";
import type { KeysCode } from "../keys/messages.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { isReportComplete } from "../repository/private-report.ts";
import { readPublished } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readShaped } from "../repository/read-file.ts";
import { readPanelProtocol } from "../repository/read-method.ts";
import { listReleases, releaseHasTables } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import type { RoundCode } from "../round/messages.ts";
import { standingDecision } from "../round/standing-decision.ts";
import { flag, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { cardsFolder } from "../trust/cards.ts";

const usage = `npm run -s keys -- trustee --name <name> --out <folder> [--dev]
npm run -s keys -- receipt --round <id> --out <folder> [--dev]
npm run -s keys -- destroy --round <id> --name <holder> --keys <folder> [--decision <registration number>] [--early]
  [--root <folder>]
Nyckelfiler skrivs en gång, aldrig över en annan fil. Varje förtroendeperson gör sina egna nycklar på sin egen dator: trustee en gång, och
npm run holder -- key för varje mätomgång. --dev märker nycklar som bara gäller i en övning. destroy utan --decision gäller arkivbeslutet i stadgan.
Key files never overwrite another file. Each trustee generates keys of their own on their own machine: trustee once, and
npm run holder -- key for each round. --dev marks keys that only a rehearsal accepts. destroy without --decision uses the charter's
archive decision.`;

const options = { round: text, out: text, name: text, keys: text, decision: text, root: text, dev: flag, early: flag } as const;
type Values = ValuesOf<typeof options>;

/** The card goes to whoever makes the trust list: it is put in this clone's content too, if there is one. */
function makeTrusteeKeys(place: Place, name: string, { out = "", dev = false }: Values): Checked<string> {
  const { files, card } = makeTrustee(name, dev);
  printFiles(writeSecrets(out, files));
  if (!existsSync(place.content)) return accepted(card);
  const file = join(cardsFolder(place), `${name}.json`);
  writeFileAtomic(file, `${card}\n`);
  printFiles([file]);
  return accepted(card);
}

/** The key of the intake's receipts: the one key that a round's intake has. */
function makeReceipt(round: string, out: string, development: boolean): Checked<string> {
  const { file, publicKey } = makeSigningKey({ use: "receipt", round, development });
  printFiles(writeSecrets(out, [file]));
  return accepted(`receiptKey: ${publicKey}`);
}

async function destroy(place: Place, values: Values, round: string): Promise<Checked<string>> {
  // As the trustees have signed it: a closing that waits for signatures closes nothing.
  const base = readRound(place, round);
  const authority = readAuthority(place);
  const name = values.name ?? "";
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
  const early = values.early ?? false;
  const folder = values.keys ?? "";
  const needed = neededFor(place, document);
  if (!needed.ok) return needed;
  const plan = planDestruction({
    document,
    neededFor: needed.value,
    releasedOpenings,
    released: isReleased,
    early,
    folder,
    holder: name,
    recorded: earlier.value !== null,
  });
  if (!plan.ok) return plan;
  const isLate = isReleased && !isNeeded({ document, neededFor: needed.value, releasedOpenings });
  const decision = values.decision ?? standingDecision(place, "destroy", document)?.decision;
  if (decision === undefined) return refused(fault<RoundCode>("round-decision-needed", "", { round }));
  const act = { date: swedishDay(new Date()), decision, files: plan.value.length, early: !isLate };
  const notice = authority.value.rehearsal ? { notice: rehearsalNotice } : {};
  const record = recordDestruction({ document, earlier: earlier.value, act, ...notice });
  // Removed first: a record must never claim that existing keys are destroyed. After a crash in between, the same command records an
  // empty folder.
  removeFiles(plan.value);
  writeFileAtomic(file, `${JSON.stringify(record, null, 2)}\n`);
  return accepted(`Borttagna nyckelfiler: ${plan.value.length}. ${file}\nKey files removed: ${plan.value.length}. ${file}`);
}

/** A pilot's private report waits for the panel, and to be made after that; nothing compares with a round without tables. */
function neededFor(place: Place, { round, kind, edition }: RoundDocument): Checked<DestructionRequest["neededFor"]> {
  const own = listReleases(place).filter((one) => one.round === round);
  if (kind !== "pilot") return accepted(own.some((one) => !releaseHasTables(place, one)) ? null : "comparison");
  const protocol = readPanelProtocol(place, edition);
  const isComplete = own.some(({ release }) => isReportComplete(place, { round, edition, release }));
  return protocol.ok ? accepted(isComplete ? null : "panel") : protocol;
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

/** Development keys, and those of a rehearsal's own round. */
function isRehearsal(action: string | undefined, values: Values): boolean {
  if (action !== "destroy") return values.dev ?? false;
  const authority = readAuthority(placeAt(values.root));
  return authority.ok && authority.value.rehearsal;
}

function choose(values: Values, words: readonly string[]): Work | undefined {
  const work = chooseWork(values, words);
  if (!work) return undefined;
  return () => {
    requireOwnNode(isRehearsal(words[0], values));
    return work();
  };
}

function chooseWork(values: Values, [action, ...others]: readonly string[]): Work | undefined {
  const { round, out, name, decision, keys, dev = false } = values;
  if (others.length > 0) return undefined;
  if (action === "trustee" && out && name && hasShape(TrusteeName, name)) return () => makeTrusteeKeys(placeAt(values.root), name, values);
  if (!round || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(round)) return undefined;
  if (action === "receipt" && out) return () => makeReceipt(round, out, dev);
  return action === "destroy" && decision !== "" && keys && name ? () => destroy(placeAt(values.root), values, round) : undefined;
}

await runCommand({
  usage,
  reads: { sv: "content/rounds/<id> och mappen --keys", en: "content/rounds/<id> and the folder --keys" },
  writes: {
    sv: "nyckelfiler i --out; destroy tar bort dem i --keys och antecknar det",
    en: "key files in --out; destroy removes those in --keys and records it",
  },
  example: "npm run -s keys -- receipt --round 2027 --out ../nycklar",
  locks: ({ root }, [action]) => (action === "destroy" ? [placeAt(root).root] : []),
  options,
  allowPositionals: true,
  choose,
});
