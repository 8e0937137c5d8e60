// What a trustee is about to sign, computed again from the trustee's own store: what refuses it, what is shown, and what must be typed.
import { daysOpen } from "../../core/day.ts";
import { type Diagnostic, fault, type Sentence } from "../../core/diagnostic.ts";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedFaults } from "../../envelope/acknowledged.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { countPins, lastDayOf, type RoundCharter, type RoundVersion } from "../../envelope/round-document.ts";
import { closingFaults } from "../../holder/closing.ts";
import { storedEnvelopes } from "../../holder/items.ts";
import { formatEntry } from "../../log/entries.ts";
import { logFolder, readLogFolder } from "../../log/log-file.ts";
import { codeChange } from "../../repository/code-change.ts";
import type { Place } from "../../repository/place.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { isAnnounced, isReleased } from "../../repository/read-release.ts";
import { readAcknowledged } from "../../repository/read-round.ts";
import { roundFiles } from "../../repository/round-files.ts";
import { rosterOf } from "../../repository/round-folder.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import type { TrustCode } from "../../trust/messages.ts";
import type { RoundCode } from "../messages.ts";
import { charterView } from "./charter-view.ts";

const problem = fault<RoundCode>;

export interface SigningView {
  /** Nobody may sign: the version does not say what this store says. */
  readonly faults: readonly Diagnostic[];
  readonly shown: readonly Sentence[];
  /** Each new decision about who can answer, and how many letters it concerns: that number is typed from the registrar's list, never shown. */
  readonly letters: readonly { readonly decision: string; readonly count: number }[];
}

export interface ToSign {
  readonly place: Place;
  readonly charter: RoundCharter;
  /** Absent for the version that opens the round. */
  readonly before: RoundVersion | undefined;
  readonly now: RoundVersion;
}

/** Signatures, parts and pinned digests are `trustRound`'s. */
export async function signingView(asked: ToSign): Promise<SigningView> {
  const { place, charter, before, now } = asked;
  const codes = codesIn(asked);
  const acts = now.acts.slice(before?.acts.length ?? 0);
  // The number of letters is the registrar's to say.
  const decided = acts.map(({ act, decision, date, on, count, opened }) => {
    const more = [on, act === "replace" ? undefined : count, opened && "opened"].filter((one) => one !== undefined);
    const told = [decision, date, ...more].join(", ");
    return { sv: `Beslut om att ${actNames[act].sv}: ${told}`, en: `Decision to ${actNames[act].en}: ${told}` };
  });
  const isDecided = acts.some(({ act }) => act === "correct");
  const corrects = before?.status === "closed" && (isDecided || countPins(before) !== countPins(now));
  const closes = now.status === "closed" && before?.status !== "closed";
  const closing = closes || corrects ? await closingIn(asked) : none;
  const [from, to] = [before?.closes, now.closes];
  const moved = from
    ? { sv: `Sista dag flyttas från ${from} till ${to}.`, en: `The last day moves from ${from} to ${to}.` }
    : { sv: `Sista dag: ${to}`, en: `Last day: ${to}` };
  const gone = now.lost.slice(before?.lost.length ?? 0).map((name) => ({
    sv: `NYCKELN ÄR BORTA: ${name}. De andra två öppnar, och ingen tredje kan visa om en av dem lämnar något falskt.`,
    en: `THE KEY IS LOST: ${name}. The other two open, and no third can show whether one of them hands over something false.`,
  }));
  const opening = before ? none : charterView(place, charter);
  const shown = [...decided, ...opening.shown, ...codes.shown, ...gone, ...(from === to ? [] : [moved]), ...closing.shown];
  return { faults: [...loggedFaults(place, now), ...opening.faults, ...codes.faults, ...closing.faults], shown, letters: codes.letters };
}

const actNames = {
  open: { sv: "öppna mätomgången", en: "open the round" },
  extend: { sv: "flytta sista dagen", en: "move the last day" },
  replace: { sv: "byta eller spärra koder", en: "replace or revoke codes" },
  lose: { sv: "anteckna att en nyckel är borta", en: "record a lost key" },
  close: { sv: "stänga mätomgången", en: "close the round" },
  correct: { sv: "rätta stängningen", en: "correct the closing" },
} as const;

/** A version that the log has is not made anew: whoever relied on it would have another. */
function loggedFaults(place: Place, now: RoundVersion): readonly Diagnostic[] {
  const { round, version } = now;
  const log = readLogFolder(logFolder(place.content));
  const own = formatEntry({ kind: "round", round, version, digest: canonicalDigest(now) });
  const subject = own.slice(0, own.lastIndexOf(" ") + 1);
  if (!log.ok) return log.diagnostics;
  const isOther = log.value?.lines.some((line) => line.startsWith(subject) && line !== own);
  return isOther ? [problem("sign-made-anew", "/version", { version })] : [];
}

const none: SigningView = { faults: [], shown: [], letters: [] };

/** Who can answer: valid codes against organisations, and the letters that each new decision concerns against the roster's new parts. */
function codesIn({ place, charter, before, now }: ToSign): SigningView {
  const files = roundFiles(place, now.round);
  const [roster, population] = [rosterOf(files, now), readPopulation(place, charter.population.id)];
  const changed = codeChange(files, now, before?.roster ?? []);
  if (!roster.ok || !population.ok || !changed.ok)
    return { ...none, faults: [roster, population, changed].flatMap((one) => one.diagnostics) };
  const { keys, revoked } = roster.value;
  const [codes, organisations] = [keys.filter((sub) => !revoked.includes(sub)).length, population.value.organisations.length];
  const faults: Diagnostic[] = codes > organisations ? [problem("sign-more-codes", "/roster", { codes, organisations })] : [];
  const shown = [
    {
      sv: `${organisations} organisationer i populationen, ${codes} koder gäller.`,
      en: `${organisations} organisations in the population, ${codes} codes are valid.`,
    },
  ];
  // Without it nobody could be counted as anybody.
  if (!before && now.registry.length === 0) faults.push(problem("sign-no-registry", "/registry"));
  if (!before) return { faults, shown, letters: [] };
  const letters = now.acts
    .slice(before.acts.length)
    .flatMap(({ act, decision, count = 0 }) => (act === "replace" ? [{ decision, count }] : []));
  if (before.status === "closed" && changed.value.added > 0)
    faults.push(fault<TrustCode>("round-after-closed", "/roster", { version: now.version }));
  if (letters.reduce((sum, one) => sum + one.count, 0) !== changed.value.letters) faults.push(problem("sign-letters", "/acts"));
  // A part of the registry comes with the codes that it names, or with a correction after closing.
  const parts = [now.registry.length - before.registry.length, now.roster.length - before.roster.length] as const;
  if (before.status === "open" && parts[0] > parts[1]) faults.push(problem("sign-registry", "/registry"));
  if (letters.length > 0)
    shown.push({
      sv: "ÄNDRAR VEM SOM KAN SVARA: koder läggs till eller spärras. Den som har en ny kod svarar i organisationens namn. Det som är skickat med en spärrad kod räknas inte.",
      en: "CHANGES WHO CAN ANSWER: codes are added or revoked. Whoever has a new code answers in the organisation's name. What was sent with a revoked code does not count.",
    });
  return { faults, shown, letters };
}

/** The closing against this store: root, decision, the list of what was acknowledged, and the code that counts. */
async function closingIn({ place, charter, before, now }: ToSign): Promise<SigningView> {
  const { round, closing, acknowledged: pinned } = now;
  const [corrects, code] = [before?.status === "closed", sourceDigest()];
  const faults: Diagnostic[] = [];
  const decided = now.acts.slice(before?.acts.length ?? 0).find(({ act }) => act === (corrects ? "correct" : "close"));
  if (!decided) faults.push(problem("sign-no-decision", "/acts", { act: corrects ? "correct" : "close" }));
  if (isReleased(place, round)) faults.push(problem("round-correct-released", "/closing", { round }));
  if (corrects && !decided?.opened && isAnnounced(place, round)) faults.push(problem("sign-opened", "/acts", { round }));
  // Without the whole history the root is not known: what `validate` may pass over is not signed.
  faults.push(
    ...(await closingFaults(place, { ...now, closing: closing ?? { root: "", code } })).map((one) => ({
      ...one,
      severity: "error" as const,
    })),
  );
  if (closing && closing.code !== code) faults.push(problem("sign-other-code", "/closing/code", { round, named: closing.code, own: code }));
  const isOtherCode = before?.closing !== undefined && before.closing.code !== code;
  const list = readAcknowledged(place, round);
  if (!list.ok) return { ...none, faults: [...faults, ...list.diagnostics] };
  if (!list.value || pinned === undefined)
    return { ...none, faults: [...faults, problem("round-close-outbox", "/acknowledged", { round })] };
  faults.push(...(await acknowledgedFaults({ acknowledged: list.value, round: charter, signature: nodeVerifiers.signature })));
  const there = new Set(await storedEnvelopes(place, round));
  const excused = new Set(list.value.excused.map(({ envelope }) => envelope));
  const missing = list.value.envelopes.filter((one) => !there.has(one) && !excused.has(one)).length;
  if (missing > 0) faults.push(problem("sign-acknowledged-missing", "/acknowledged", { count: missing }));
  const early = Math.max(0, daysOpen(lastDayOf(now), now.closes) - 1);
  const receipts = list.value.envelopes.length;
  return {
    faults,
    shown: [
      corrects
        ? {
            sv: `RÄTTAR STÄNGNINGEN: ${there.size} kuvert, räknade här. ${decided?.opened ? "Svar har öppnats." : "Inget svar har öppnats: skriv bara under om det är sant."}`,
            en: `CORRECTS THE CLOSING: ${there.size} envelopes, counted here. ${decided?.opened ? "Answers have been opened." : "No answer has been opened: sign only if that is true."}`,
          }
        : {
            sv: `STÄNGER omgången${early > 0 ? `, ${early} dagar före sista dagen` : ""}: ${there.size} kuvert, räknade här.`,
            en: `CLOSES the round${early > 0 ? `, ${early} days before the last day` : ""}: ${there.size} envelopes, counted here.`,
          },
      {
        sv: `${receipts} kuvert har fått kvittens, ${excused.size} av dem är ursäktade.`,
        en: `${receipts} envelopes were given a receipt, ${excused.size} of them are excused.`,
      },
      {
        sv: `Stängningens rot, räknad ur ert arkiv: ${closing?.root}`,
        en: `The closing's root, computed from your store: ${closing?.root}`,
      },
      {
        sv: `${isOtherCode ? "BYTER KODEN SOM RÄKNAR. Läs vad som är ändrat. " : ""}Koden som räknar, räknad ur er egen kopia: sha256 ${code}`,
        en: `${isOtherCode ? "CHANGES THE CODE THAT COUNTS. Read what is changed. " : ""}The code that counts, computed from your own clone: sha256 ${code}`,
      },
    ],
    letters: [],
  };
}
