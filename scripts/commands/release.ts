// `npm run release`: makes a release of a closed round, countersigns one, or opens its private report. In a rehearsal without --session
// the rehearsal's own program does it.
import { spawnSync } from "node:child_process";
import { accessSync, existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { choice, flag, id, type Option, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { writeFileAtomic } from "../core/write.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import { messages as holder } from "../holder/messages.ts";
import { runners } from "../holder/runner.ts";
import { standardInput } from "../keys/key-folder.ts";
import { messages as keys } from "../keys/messages.ts";
import { batchMessages } from "../log/batch-messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { panelMessages } from "../method/panel-messages.ts";
import { solverFaults } from "../release/audit-apart.ts";
import type { Correction } from "../release/earlier.ts";
import { meet } from "../release/meeting.ts";
import { type ReleaseCode, messages as releaseMessages } from "../release/messages.ts";
import { countersignRelease } from "../release/modes/countersign.ts";
import { inRehearsal } from "../release/modes/in-rehearsal.ts";
import type { Mode } from "../release/modes/mode.ts";
import { openReport } from "../release/modes/open-report.ts";
import { publish } from "../release/modes/publish.ts";
import { summaryOf } from "../release/modes/summary.ts";
import { publishFigures } from "../release/waiting.ts";
import { figuresFrom } from "../repository/announced.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { kindMessages } from "../round/kind-messages.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as rounding } from "../statistics/rounding/messages.ts";
import { messages as trust } from "../trust/messages.ts";

const print = printer(
  batchMessages,
  carryOver,
  cube,
  envelope,
  forge,
  holder,
  keys,
  kindMessages,
  panel,
  panelMessages,
  releaseMessages,
  rounding,
  statistics,
  trust,
);

/** The named root; else the project itself, or the rehearsal beside it if only that has the round. */
function findPlace(round: string, root: string | undefined): Place {
  if (root !== undefined) return placeAt(root);
  const [project, rehearsal] = [placeAt("."), placeAt(".rehearsal")];
  const has = (place: Place): boolean => existsSync(join(place.content, "rounds", round, "charter.json"));
  return !has(project) && has(rehearsal) ? rehearsal : project;
}

/** The options of every mode. */
const at = { root, session: text("folder"), "holder-key": text("own holder key file") };
const signs = { signer: text("folder"), ...at, runner: choice(...runners) };
type Asked = Values<{ readonly round: Option<string> }, typeof at>;
type Publishing = Values<{ readonly round: Option<string> }, typeof signs> & { readonly json: boolean };

type Act = Parameters<typeof inRehearsal>[1];

/** Runs a mode: with the holders at a meeting or, in a rehearsal without --session, in the rehearsal's own program. */
async function inMode(asked: Asked, act: Act, work: (mode: Mode) => Promise<Checked<Outcome>>): Promise<Checked<Outcome>> {
  const { round, root, session = "." } = asked;
  const place = findPlace(round, root);
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  const faults = [...authority.diagnostics, ...solverFaults()];
  if (!authority.ok || faults.length > 0) return refused(...faults);
  if (authority.value.rehearsal && asked.session === undefined) return inRehearsal({ place, round }, act);
  const at = { folder: resolve(session), openOwn: ownOpener(place, asked), show: console.error };
  const showFaults = (faults: readonly Diagnostic[]): void => console.error(print.forTerminal(faults));
  return work({
    place,
    round,
    hold: (wanted, signer) => meet(place, wanted, { ...at, showFaults, ...(signer ? { signer } : {}) }),
    save: async (files) => {
      for (const { path, contents } of files) writeFileAtomic(join(place.content, path), contents);
    },
  });
}

/** Opens the counter's part as any holder's: in the holder's program, which loads nothing from npm, checks everything and asks for the code. */
function ownOpener(place: Place, { round, session = ".", "holder-key": own }: Asked): ((of: string) => boolean) | undefined {
  if (own === undefined) return undefined;
  // Before anybody is asked to open anything.
  accessSync(own);
  const program = join(import.meta.dirname, "holder.ts");
  return (of) => {
    const key = join(dirname(own), basename(own).replace(round, of));
    const files = ["--session", join(session, "session.json"), "--key", key, "--out", session, "--root", place.root];
    return existsSync(key) && spawnSync(process.execPath, [program, "open", "--round", of, ...files], { stdio: [0, 2, 2] }).status === 0;
  };
}

const signing = ({ signer = "", runner }: Pick<Publishing, "signer" | "runner">) => ({
  signer: signer === standardInput ? signer : resolve(signer),
  runner,
});

/** A person's figures wait in the session folder. A job has none that stays: it publishes at once, as does a correction. */
const waiting = ({ session = ".", runner }: Pick<Publishing, "session" | "runner">): { readonly waits?: string } =>
  runner === undefined ? { waits: resolve(session) } : {};

function publishRound(asked: Publishing, correction: Correction | undefined): Promise<Checked<Outcome>> {
  const corrects = correction ? { correction } : {};
  return inMode(asked, { act: "publish", json: asked.json, ...corrects }, async (mode) => {
    // Without a folder to wait in the figures would be public at once.
    if (!correction && asked.session === undefined && asked.runner === undefined)
      return refused(fault<ReleaseCode>("release-session", "", { round: mode.round }));
    const made = await publish({
      ...mode,
      ...signing(asked),
      ...corrects,
      ...(correction ? {} : waiting(asked)),
    });
    return made.ok ? summaryOf(mode.place, mode.round, made.value, asked.json) : made;
  });
}

await runCommand({
  name: "npm run release",
  print,
  forms: [
    form({ needs: { round: id() }, takes: { ...signs, json: flag }, run: (asked) => publishRound(asked, undefined) }),
    form({
      needs: { round: id(), correction: flag, sv: text("vad som var fel"), en: text("what was wrong") },
      takes: { withdraw: text("kinds"), ...signs, json: flag },
      run: ({ sv, en, withdraw, ...asked }) => {
        const withdraws = withdraw === undefined ? {} : { withdraws: withdraw.split(",").map((one) => one.trim()) };
        return publishRound(asked, { reason: { sv, en }, ...withdraws });
      },
    }),
    form({
      needs: { round: id(), countersign: flag },
      takes: signs,
      run: (asked) =>
        inMode(asked, { act: "countersign", signer: signing(asked).signer }, (mode) =>
          countersignRelease({ ...mode, ...signing(asked), ...waiting(asked) }),
        ),
    }),
    form({
      needs: { round: id(), publish: flag, session: text("folder") },
      takes: { root },
      run: ({ round, session, root }) => {
        const place = findPlace(round, root);
        const days = { today: swedishDay(new Date()), from: figuresFrom(place, round) };
        return publishFigures({ place, round, session: resolve(session), ...days });
      },
    }),
    form({
      needs: { round: id(), private: flag, out: text("file") },
      takes: { release: text("id"), ...at },
      run: (asked) => {
        const wanted = { out: resolve(asked.out), ...(asked.release === undefined ? {} : { release: asked.release }) };
        return inMode(asked, { act: "open-report", ...wanted }, (mode) => openReport({ ...mode, ...wanted }));
      },
    }),
    form({ needs: { code: flag }, run: async () => accepted(sourceDigest()) }),
  ],
  about: {
    sv: `Räknar en mätomgång och publicerar den. I en övning stängs omgången först, allt som väntar tas in, och webbplatsen byggs om, om ni inte anger --session.
Med --session publiceras först bara beskeden om kuverten. Siffrorna ligger i mappen --session tills ni kör --publish, tidigast sju dagar senare.
Programmet som räknar läser ingen nyckel som öppnar. Det skriver session.json i mappen --session och väntar tills två av de tre
nyckelhållarna har lämnat sina delar där (npm run holder -- open). --signer är mappen med er egen nyckel för publiceringar.
Är ni själva nyckelhållare räcker en till: med --holder-key startar hållarprogrammet här när den andras del har kommit, och frågar efter
koden. Nyckeln läses bara av det programmet. Ligger den på en annan dator: utelämna --holder-key och öppna där.
--countersign körs av en annan person på en annan dator, med en egen session: den räknar om allt, jämför varje byte och skriver under.
Webbplatsen visar inget som en ensam person har skrivit under.
--correction rättar något som är publicerat: allt räknas om och granskas ihop med det som redan är ute. Orsaken visas för läsarna.
--withdraw area,question,reason drar tillbaka alla tabeller av de slagen, när rätta siffror skulle röja några få.
--private öppnar den slutna rapporten för er som förvaltar metoden, och skriver den till --out: utanför projektet, läsbar bara för er.
Den senaste publiceringens rapport öppnas, om ni inte anger en annan med --release.
--code skriver ut summan av projektets kod: den som publiceringen anger, och som den som vakar över ett jobb på GitHub godkänner (CODE).
I ett jobb läses nyckeln från standard in (--signer -), och --runner säger vems dator det är.`,
    en: `Counts a round and publishes it. With --session only the replies about envelopes are published at first: the figures lie in the folder
--session until --publish, seven days later at the earliest. In a rehearsal the round is closed first, everything waiting is accepted, and the site is rebuilt, unless --session is given.
The counting program reads no key that opens. It writes session.json in the folder --session, and waits until two of the three holders
have put their parts there (npm run holder -- open). If you are a holder yourself, one more is enough: with --holder-key the holder's
program starts here once the other's part has come, and asks for the code. Only that program reads the key. If it is on another machine,
leave out --holder-key and open there. --signer is the folder with your own key for releases. --countersign is run by
another person on another machine, in a session of its own: it computes everything again, compares every byte and signs. The site shows
nothing that only one person has signed.
--correction corrects what is published: everything is counted again and audited together with earlier releases. Readers see the reason.
--withdraw area,question,reason withdraws all tables of those kinds, if correct figures would disclose a few organisations.
--private opens the private report for the method's maintainers and writes it to --out: outside the project, readable by you only.
It opens the report of the newest release, unless --release names another.
--code prints the digest of the project's code: the one that a release names, and that the keeper of a job on GitHub approves (CODE).
In a job the key is read from standard input (--signer -), and --runner says whose machine it is.`,
  },
  reads: { sv: "en stängd mätomgång, och delarna i mappen --session", en: "a closed round, and the parts in the folder --session" },
  writes: { sv: "content/{rounds,statistics}/<id>, --session och --out", en: "content/{rounds,statistics}/<id>, --session and --out" },
  example: "--round 2027 --signer ../signerare --session ../session",
});
