// `npm run round`: opens, extends or closes a round, signs and verifies its versions, writes its letters, or shows what is next.

import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { choice, day, flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { registered } from "../cli/registered.ts";
import { messages as consultation } from "../consultation/messages.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { messages as invitation } from "../envelope/invitation/messages.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import { messages as holder } from "../holder/messages.ts";
import { messages as keys } from "../keys/messages.ts";
import { messages as logMessages } from "../log/messages.ts";
import { messages as checksMessages } from "../method/checks/messages.ts";
import { messages as report } from "../report/messages.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { archiveRound } from "../round/archive.ts";
import { readCalendar } from "../round/calendar.ts";
import { checklist, type Step } from "../round/checklist.ts";
import { writeLetters } from "../round/documents/occasion-letters.ts";
import { type Act, changeAndSign, type OwnChange, signWith, told } from "../round/documents/own-change.ts";
import { withdrawClosing } from "../round/documents/round-changes.ts";
import { verifyRoundAt } from "../round/documents/round-signing.ts";
import { factsOf } from "../round/facts.ts";
import { occasions } from "../round/letters.ts";
import { type RoundCode, messages as roundMessages } from "../round/messages.ts";
import { askerOf, runNext } from "../round/next.ts";
import { peopleOf, statusLines } from "../round/runbook/shown.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as trust } from "../trust/messages.ts";

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
  return runNext({ round, person: as, folder: place.root, steps, say: (line) => console.log(line), ask: askerOf(yes) });
}

/** A hole in the commands while nothing is planned. */
function lastPlanned(place: Place): string {
  const calendar = readCalendar(place);
  return (calendar.ok ? calendar.value.rounds.at(-1)?.round : undefined) ?? "<id>";
}

async function archive(place: Place, round: string, out: string): Promise<Checked<Outcome>> {
  const made = await archiveRound(place, round, { out, today: swedishDay(new Date()) });
  return made.ok ? accepted(`${out}\nsha256 ${made.value}`) : made;
}

const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];
const rootKey = text("own root key file");
/** What makes a version of the round, by a decision that is given or, where it is not needed, that the calendar has. */
const changes = { decided: day, key: rootKey, root };
const standing = { takes: { decision: registered, ...changes }, beside: { decided: "decision" }, locks } as const;

const makes =
  (act: Act) =>
  ({ root, ...values }: OwnChange & { readonly root: string | undefined }) =>
    changeAndSign(placeAt(root), act, values);

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
    form({ words: "open", needs: { round: id() }, ...standing, run: makes("open") }),
    form({ words: "extend", needs: { round: id(), closes: day, decision: registered }, takes: changes, locks, run: makes("extend") }),
    form({ words: "close", needs: { round: id() }, ...standing, takes: { ...standing.takes, early: flag }, run: makes("close") }),
    form({
      words: "withdraw",
      needs: { round: id() },
      takes: { root },
      locks,
      run: async ({ root, round }) => {
        const left = await withdrawClosing(placeAt(root), round);
        return left.ok ? accepted(`${round}: version ${left.value.version}, ${left.value.status}`) : left;
      },
    }),
    form({
      words: "correct",
      needs: { round: id(), decision: registered },
      takes: { ...changes, opened: flag },
      locks,
      run: makes("correct"),
    }),
    form({ words: "lose", needs: { round: id(), holder: text("name"), decision: registered }, takes: changes, locks, run: makes("lose") }),
    form({
      words: "sign",
      needs: { round: id(), key: rootKey },
      takes: { "holder-key": text("own holder key file"), root },
      locks,
      run: ({ root, round, key, "holder-key": holderKey }) => signWith(placeAt(root), round, key, holderKey),
    }),
    form({
      words: "verify",
      needs: { round: id() },
      takes: { root },
      run: async (of) => told(await verifyRoundAt(placeAt(of.root), of.round)),
    }),
    form({
      words: "letters",
      needs: { round: id(), kind: choice(...occasions) },
      takes: { all: flag, register: text("file.csv"), pdf: flag, root },
      oneOf: [["all", "register"]],
      locks,
      run: ({ root, round, ...asked }) => writeLetters(placeAt(root), round, asked),
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
som är ert, fråga för fråga, och lämnar det: git fetch, merge, commit och push om grenen följer en annan. Det stannar vid beslut och vid andras
steg. --yes svarar ja på allt utom på om hämtad kod ska köras. Det skriver inte under, och skriver varken sessionens
kod eller omgångens id innan nycklar förstörs. open, extend, lose, close och
correct skriver nästa version, som väntar på underskrifter: alla tre förtroendepersoners för att öppna, annars två. Utan --decision gäller
beslutet i kalendern, och för att stänga det som bestämde sista dagen. withdraw tar tillbaka en stängning, eller en rättelse av den, som väntar. lose antecknar att en nyckelhållares nyckel är borta. correct
gör om stängningen efter ert eget arkiv och acknowledged.json, tills omgången har en publicering: två skriver under, eller alla tre om svar
har öppnats (--opened). sign räknar om det ni skriver under ur ert eget arkiv, visar det med alla beslut, och frågar innan det lägger till
er underskrift: där koder ändras efter antalet brev. När omgången öppnas prövar den först er egen hållarnyckel. verify prövar alla versioner och underskrifter.
letters skriver brev till alla i populationen eller registret, utan kod och länk. archive lägger det som ska bevaras i en fil, och
antecknar dess summa.
Utgång: 0 klart, eller inget att göra i dag · 1 något behöver rättas · 2 inte förstått · 3 (status) ett steg väntar på er.`,
    en: `status shows how many steps are done, what is next, by which command and whose; with --all all steps. Without --round it is the calendar's
last. It never shows who has answered or how many, and changes nothing. next fetches the latest, shows and runs what is yours, question by
question, and hands it over: git fetch, merge, commit and push if the branch follows another. It stops at decisions and at other people's steps.
--yes answers yes to everything but whether fetched code is run. It does not sign, nor type a session's code or the
round's id before keys are destroyed. open, extend, lose, close
and correct write the next version, which waits for signatures: those of all three trustees to open, else of two. Without --decision the
calendar's decision counts, and for closing the one that set the last day. withdraw takes back a closing, or a correction of it, that waits. lose records that a holder's key is lost. correct makes the
closing again by your own store and acknowledged.json, until the round has a release: two sign, or all three if answers have been opened
(--opened). sign computes what you sign again from your own store, shows it with every decision, and asks before it adds your signature:
for the number of letters where codes change. When the round opens it first tries your own holder's key. verify checks all versions and signatures. letters writes letters
to everybody in the population or the register, with no code and no link. archive writes everything that is kept to one file, and records
its digest.
Exit: 0 done, or nothing to do today · 1 something needs putting right · 2 not understood · 3 (status) a step waits for you.`,
  },
  reads: { sv: "content/rounds/<id>, kalendern och nyckeln --key", en: "content/rounds/<id>, the calendar and the key --key" },
  writes: { sv: "content/rounds/<id>, och arkivet --out", en: "content/rounds/<id>, and the archive --out" },
  example: "status --round 2027",
});
