// `npm run round`: opens, extends or closes a round by decision, writes its letters, or shows what is done and what is next.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDay, swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { EnvelopeCode } from "../envelope/messages.ts";
import { rootKeyFor } from "../keys/root.ts";
import { readCalendar } from "../round/calendar.ts";
import { checklist, type Step } from "../round/checklist.ts";
import { type RoundDocument, roundActs } from "../round/document.ts";
import { changeRoundAt } from "../round/documents/round-changes.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { factsOf } from "../round/facts.ts";
import { type Occasion, occasionPage, occasions } from "../round/letters.ts";
import type { RoundCode } from "../round/messages.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";

const usage = `npm run -s round -- status --round <id> [--json]
npm run -s round -- open   --round <id> --decision <registration number> --key <root key file> [--decided <day>]
npm run -s round -- extend --round <id> --closes <day> --decision <registration number> --key <root key file> [--decided <day>]
npm run -s round -- close  --round <id> --decision <registration number> --key <root key file> [--decided <day>] [--early]
npm run -s round -- letters --round <id> --kind reminder|thanks --register <file.csv> [--address <web address>]
  [--root <folder>]
status säger vad som är gjort och vad som är nästa steg, aldrig vem som har svarat eller hur många. Den ändrar inget.
open, extend och close skriver nästa version av round.yaml och rotnyckelns signatur, båda eller ingen. Utan --decided gäller i dag.
letters skriver brev för utskrift till alla i registret. De har ingen kod och ingen länk.
status shows what is done and what is next, never who has answered or how many. It changes nothing.
open, extend and close write the next version of round.yaml and the root key's signature, both or neither. --decided defaults to today.
letters writes letters, to be printed, to everybody in the register. They contain no code and no link.
Exit: 0 done, or nothing to do today · 1 something needs putting right · 2 not understood · 3 (status) a step waits for you.`;

const options = {
  round: text,
  decision: text,
  decided: text,
  key: text,
  closes: text,
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
  const { round, decision = "", key = "", decided = today, closes, early = false } = values;
  const changed = await changeRoundAt({ place, act, round, keyFile: key, decision, decided, today, early, ...(closes ? { closes } : {}) });
  return changed.ok ? accepted(summaryOf(changed.value)) : changed;
}

function summaryOf({ round, version, status, opens, closes }: RoundDocument): string {
  const state = { open: { sv: "öppen", en: "open" }, closed: { sv: "stängd", en: "closed" } }[status];
  return `${round}: version ${version}, ${state.sv}, ${opens} till och med ${closes}. Signerad.\n${round}: version ${version}, ${state.en}, ${opens} to ${closes} inclusive. Signed.`;
}

function letters(place: Place, round: string, values: Values): Checked<Outcome> {
  const occasion = values.kind as Occasion;
  const setting = readSetting(place, round);
  if (!setting.ok) return setting;
  const { authority, document, population, folder } = setting.value;
  const isOver = document.status === "closed";
  const problem = (code: RoundCode | EnvelopeCode): Diagnostic => fault(code, "", { round });
  if (isOver !== (occasion === "thanks")) return refused(problem(isOver ? "letters-round-closed" : "letters-round-open"));
  if (!authority.rehearsal && !authority.contact.telephone && !authority.contact.email) return refused(problem("letter-no-contact"));
  const rootKey = rootKeyFor(authority);
  const register = values.register ?? "";
  const ids = readRegister(readFileSync(register), new Set(population.organisations.map((one) => one.id)));
  const calendar = readCalendar(place);
  if (!rootKey.ok || !ids.ok || !calendar.ok)
    return refused(...rootKey.diagnostics, ...ids.diagnostics.map((one) => ({ ...one, file: register })), ...calendar.diagnostics);
  const names = new Map(population.organisations.map(({ id, name }) => [id, name]));
  const organisations = ids.value.map((id) => ({ id, name: names.get(id) ?? id }));
  const release = calendar.value.rounds.find((one) => one.round === round)?.release ?? null;
  const sender = { authority, round: document, rootKey: rootKey.value };
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
  const act = roundActs.find((one) => one === action);
  const isComplete = decision?.trim() && key && (decided === undefined || isDay(decided));
  if (!act || !isComplete || (act === "extend") !== isDay(closes) || (early && act !== "close")) return undefined;
  return () => change(place, act, { ...values, round });
}

if (import.meta.main) await runCommand({ usage, options, allowPositionals: true, choose });
