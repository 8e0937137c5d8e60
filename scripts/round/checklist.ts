// The steps of a round, from its recorded decisions to its destroyed keys, and which comes next. Never who has answered, or how many.
import { addDays } from "../core/day.ts";
import type { RoundDocument } from "./document.ts";

export interface Step {
  readonly id: string;
  /** `next`: the first that waits for somebody. `waiting`: for a day, or for an earlier step. `unseen`: leaves no trace in the files. */
  readonly state: "done" | "next" | "waiting" | "unseen";
  readonly sv: string;
  readonly en: string;
  /** The command that does it, if there is one. */
  readonly command?: string | undefined;
  /** The first day on which it can be done, YYYY-MM-DD. */
  readonly from?: string | undefined;
}

/** What a round's files show without opening anything. */
export interface RoundFacts {
  readonly round: string;
  readonly today: string;
  /** Absent while the draft is incomplete. */
  readonly document?: Pick<RoundDocument, "kind" | "status" | "opens" | "closes" | "acts" | "rehearsal" | "signatures">;
  /** Every decision has a registration number. */
  readonly decided: boolean;
  readonly inCalendar: boolean;
  readonly reminder?: string;
  readonly hasRoster: boolean;
  /** Trustees have signed every version, and everything that it lists is there. */
  readonly trusted: boolean;
  /** A version that waits: how many trustees have signed it, and how many it takes. */
  readonly signing?: { readonly signers: number; readonly needed: number };
  readonly acknowledged: boolean;
  /** The release, and how many trustees have signed it. */
  readonly release?: { readonly id: string; readonly signers: number; readonly hasTables: boolean };
  /** In a pilot: the panel's signed protocol is recorded. */
  readonly panelDone: boolean;
  readonly reported: boolean;
  readonly nextReleased: boolean;
  readonly destroyed: boolean;
}

/** `done` is null if the files cannot show it, as for letters: such a step counts neither as done nor as next. */
interface Entry extends Omit<Step, "state"> {
  readonly done: boolean | null;
}

/** In the order in which they are done. At most one is next: none if the first that is not done waits for a day. */
export function checklist(facts: RoundFacts): readonly Step[] {
  const entries = [...preparing(facts), ...collecting(facts), ...publishing(facts)];
  const first = entries.find(({ done }) => done === false);
  return entries.map((entry) => {
    const { id, sv, en, done, command, from } = entry;
    const isDue = entry === first && (from === undefined || facts.today >= from);
    const state = done === null ? "unseen" : done ? "done" : isDue ? "next" : "waiting";
    return { id, state, sv, en, ...(done ? {} : { command, from }) };
  });
}

function preparing(facts: RoundFacts): readonly Entry[] {
  const { round, document, decided, inCalendar, hasRoster, trusted, signing } = facts;
  const at = `--round ${round}`;
  const isOpened = trusted || (document?.acts.some(({ act }) => act === "open") ?? false);
  const count = signing
    ? { sv: ` ${signing.signers} av ${signing.needed} har skrivit under.`, en: ` ${signing.signers} of ${signing.needed} have signed.` }
    : { sv: "", en: "" };
  return [
    {
      id: "document",
      done: document !== undefined,
      sv: "draft.yaml har allt som formen kräver, också omgångens nycklar.",
      en: "draft.yaml has everything that its schema requires, including the round's keys.",
      command: `npm run -s holder -- key ${at} --name <namn> --root-key <den egna rotnyckelns fil> --out <mapp>`,
    },
    {
      id: "decisions",
      done: decided || document?.rehearsal === true,
      sv: "Besluten är antecknade med diarienummer, också det enligt 4 § förordning (1982:668).",
      en: "The decisions are recorded with registration numbers, including the one under 4 § förordning (1982:668).",
    },
    {
      id: "calendar",
      done: inCalendar,
      sv: "Omgången står i content/rounds/calendar.yaml: öppnar, påminnelse, stänger, publiceras.",
      en: "The round is in content/rounds/calendar.yaml: opening, reminder, closing, publication.",
    },
    {
      id: "invited",
      done: hasRoster,
      sv: "Organisationerna är inbjudna, och stadgan (charter.json) är skriven.",
      en: "The organisations are invited, and the charter (charter.json) is written.",
      command: `npm run -s invite -- ${at} --register <register.csv>`,
    },
    {
      id: "opened",
      done: isOpened,
      sv: "Omgången är öppnad genom beslut.",
      en: "The round has been opened by decision.",
      command: `npm run -s round -- open ${at} --decision <diarienummer>`,
    },
    {
      id: "signed",
      done: trusted && !signing,
      sv: `Förtroendepersonerna har skrivit under: alla tre för att öppna, annars två.${count.sv}`,
      en: `The trustees have signed: all three to open, else two.${count.en}`,
      command: `npm run -s round -- sign ${at} --key <den egna rotnyckelns fil>`,
    },
  ];
}

function collecting({ round, document, reminder, acknowledged }: RoundFacts): readonly Entry[] {
  const at = `--round ${round}`;
  const over = document === undefined ? undefined : addDays(document.closes, 1);
  return [
    {
      id: "offered",
      done: null,
      sv: "Breven är skickade på papper eller med säker digital post. Mappen letters/ är tömd.",
      en: "The letters have been sent on paper or by secure digital mail, and the folder letters/ has been emptied.",
    },
    {
      id: "reminded",
      done: null,
      sv: "Påminnelsen är skickad till alla inbjudna.",
      en: "The reminder has been sent to all who were invited.",
      command: `npm run -s round -- letters ${at} --kind reminder --register <register.csv>`,
      from: reminder,
    },
    {
      id: "taken-in",
      done: acknowledged,
      sv: "Mottagningen är tömd, och acknowledged.json säger vad som har fått kvittens.",
      en: "The intake has been emptied, and acknowledged.json lists what was given a receipt.",
      command: `npm run -s intake -- --close ${round}`,
      from: over,
    },
    {
      id: "closed",
      done: document?.status === "closed",
      sv: "Omgången är stängd genom beslut.",
      en: "The round has been closed by decision.",
      command: `npm run -s round -- close ${at} --decision <diarienummer>`,
      from: over,
    },
  ];
}

function publishing(facts: RoundFacts): readonly Entry[] {
  const { round, document, release, destroyed } = facts;
  const at = `--round ${round}`;
  return [
    {
      id: "released",
      done: release !== undefined,
      sv: document?.kind === "pilot" ? "Svaren är räknade." : "Statistiken är räknad, avrundad och granskad.",
      en: document?.kind === "pilot" ? "The answers have been counted." : "The statistics have been counted, rounded and audited.",
      command: `npm run release -- ${at} --signer <mapp> --session <mapp>`,
    },
    {
      id: "countersigned",
      done: release !== undefined && release.signers >= (document?.signatures ?? 1),
      sv: "Så många som omgången kräver har räknat om och skrivit under.",
      en: "As many people as the round requires have recomputed and signed.",
      command: `npm run release -- ${at} --countersign --signer <mapp> --session <mapp>`,
    },
    {
      id: "thanked",
      done: null,
      sv: "Tackbrevet är skickat till alla inbjudna.",
      en: "The thank-you letter has been sent to all who were invited.",
      command: `npm run -s round -- letters ${at} --kind thanks --register <register.csv>`,
    },
    ...afterwards(facts),
    {
      id: "destroyed",
      done: destroyed,
      sv: "Förstörda nycklar är antecknade enligt gallringsbeslutet.",
      en: "Destroyed keys have been recorded under the archive decision.",
      command: `npm run -s keys -- destroy ${at} --decision <diarienummer> --keys <mapp>`,
    },
  ];
}

/** What remains before the keys may be destroyed: nothing in an ordinary round without tables. */
function afterwards({ round, document, release, panelDone, reported, nextReleased }: RoundFacts): readonly Entry[] {
  const at = `--round ${round}`;
  if (document?.kind === "pilot")
    return [
      {
        id: "panel",
        done: panelDone,
        sv: "Panelens underskrivna protokoll är antecknat i panel-protocol.yaml. Då kan den slutna rapporten göras om, med nivåer och svar.",
        en: "The panel's signed protocol is recorded in panel-protocol.yaml. The private report can then be made again, with levels and answers.",
        command: `npm run release -- ${at} --report-again --session <mapp>`,
      },
    ];
  if (release?.hasTables === false) return [];
  return [
    {
      id: "reported",
      done: reported,
      sv: "Rapportens beslut och rekommendationer är skrivna.",
      en: "The report's decision and recommendations have been written.",
      command: `npm run report -- ${at} --release ${release?.id ?? "<publicering>"}`,
    },
    {
      id: "next-released",
      done: nextReleased,
      sv: "Nästa omgångs statistik är publicerad. Till dess behövs nycklarna för att jämföra samma organisationer.",
      en: "The next round's statistics have been published. Until then the keys are needed to compare the same organisations.",
    },
  ];
}
