// Decides what remains to be done with a round, from the recorded decisions to the destroyed keys. Never who answered, or how many.

import { dayPlus } from "../core/day.ts";
import type { RoundDocument } from "./document.ts";

/** done · next: the first that waits for somebody · waiting: for a day, or for what comes before it · unseen: nothing here can show it. */
export type StepState = "done" | "next" | "waiting" | "unseen";

export interface Step {
  readonly id: StepId;
  readonly state: StepState;
  readonly sv: string;
  readonly en: string;
  /** What to type, where one command does it. */
  readonly command?: string;
  /** The first day on which it can be done, YYYY-MM-DD. */
  readonly from?: string;
}

export const stepIds = [
  "document",
  "decisions",
  "calendar",
  "rounding",
  "invited",
  "opened",
  "signed",
  "offered",
  "reminded",
  "taken-in",
  "closed",
  "released",
  "countersigned",
  "thanked",
  "reported",
  "next-released",
  "destroyed",
] as const;
export type StepId = (typeof stepIds)[number];

/** What can be seen of a round without opening anything. */
export interface RoundFacts {
  readonly round: string;
  readonly today: string;
  /** Absent where round.yaml does not have its whole shape yet. */
  readonly document?: Pick<RoundDocument, "status" | "opens" | "closes" | "acts" | "rehearsal" | "releaseKeys" | "signatures">;
  /** Every decision has a registration number. */
  readonly decided: boolean;
  readonly inCalendar: boolean;
  readonly reminder?: string;
  readonly hasRounding: boolean;
  readonly hasRoster: boolean;
  /** The root key has signed the document as it lies, and everything that it pins is there. */
  readonly trusted: boolean;
  readonly acknowledged: boolean;
  /** The release, and how many of the round's signers have signed it. */
  readonly release?: { readonly id: string; readonly signers: number };
  readonly reported: boolean;
  readonly nextReleased: boolean;
  readonly destroyed: boolean;
}

interface Line {
  readonly id: StepId;
  readonly done: boolean;
  readonly sv: string;
  readonly en: string;
  readonly command?: string;
  readonly from?: string | undefined;
  /** Letters leave no trace here: they are told, never counted as done or as next. */
  readonly unseen?: true;
}

/** In the order in which they are done. One step is next, unless that which comes first waits for a day or everything is done. */
export function checklist(facts: RoundFacts): readonly Step[] {
  const lines = linesOf(facts);
  const first = lines.find((one) => !one.done && !one.unseen);
  const stateOf = ({ id, done, from, unseen }: Line): StepState => {
    if (unseen) return "unseen";
    if (done) return "done";
    return first?.id === id && (from === undefined || facts.today >= from) ? "next" : "waiting";
  };
  return lines.map((line) => {
    const { id, sv, en, command, from, done } = line;
    const rest = { ...(command === undefined ? {} : { command }), ...(from === undefined ? {} : { from }) };
    return { id, state: stateOf(line), sv, en, ...(done ? {} : rest) };
  });
}

function linesOf(facts: RoundFacts): readonly Line[] {
  return [...preparing(facts), ...collecting(facts), ...publishing(facts)];
}

function preparing({ round, document, decided, inCalendar, hasRounding, hasRoster, trusted }: RoundFacts): readonly Line[] {
  const at = `--round ${round}`;
  const isOpened = document?.rehearsal === true || (document?.acts?.some(({ act }) => act === "open") ?? false);
  return [
    {
      id: "document",
      done: document !== undefined,
      sv: "round.yaml har allt som formen kräver, också omgångens nycklar.",
      en: "round.yaml has all that the shape demands, the round's keys included.",
      command: `npm run -s keys -- round ${at} --out <mapp>`,
    },
    {
      id: "decisions",
      done: decided || document?.rehearsal === true,
      sv: "Besluten är antecknade med diarienummer, också det enligt 4 § förordning (1982:668).",
      en: "The decisions are recorded with registration numbers, that under 4 § förordning (1982:668) included.",
    },
    {
      id: "calendar",
      done: inCalendar,
      sv: "Omgången står i content/rounds/calendar.yaml: öppnar, påminnelse, stänger, publiceras.",
      en: "The round is in content/rounds/calendar.yaml: opens, reminder, closes, publication.",
    },
    {
      id: "rounding",
      done: hasRounding,
      sv: "Den förseglade avrundningsnyckeln rounding.age ligger i omgångens mapp.",
      en: "The sealed rounding key rounding.age lies in the round's folder.",
    },
    {
      id: "invited",
      done: hasRoster,
      sv: "Organisationerna är inbjudna: roster.json och registry.age finns.",
      en: "The organisations are invited: roster.json and registry.age are there.",
      command: `npm run -s invite -- ${at} --register <register.csv>`,
    },
    {
      id: "opened",
      done: isOpened,
      sv: "Omgången är öppnad genom beslut.",
      en: "The round is opened by decision.",
      command: `npm run -s round -- open ${at} --decision <diarienummer> --key <rotnyckelns fil>`,
    },
    {
      id: "signed",
      done: trusted,
      sv: "Rotnyckeln har skrivit under dokumentet som det ligger, och allt det pekar ut finns där.",
      en: "The root key has signed the document as it lies, and all that it pins is there.",
      command: `npm run -s keys -- sign-round ${at} --key <rotnyckelns fil>`,
    },
  ];
}

function collecting({ round, document, reminder, acknowledged }: RoundFacts): readonly Line[] {
  const at = `--round ${round}`;
  const over = document === undefined ? undefined : dayPlus(document.closes, 1);
  return [
    {
      id: "offered",
      done: false,
      unseen: true,
      sv: "Breven är skickade på papper eller med säker digital post. Mappen letters/ är tömd.",
      en: "The letters are sent on paper or by secure digital mail. The folder letters/ is emptied.",
    },
    {
      id: "reminded",
      done: false,
      unseen: true,
      sv: "Påminnelsen är skickad till alla inbjudna.",
      en: "The reminder is sent to all who were invited.",
      command: `npm run -s round -- letters ${at} --kind reminder --register <register.csv>`,
      from: reminder,
    },
    {
      id: "taken-in",
      done: acknowledged,
      sv: "Mottagningen är tömd, och acknowledged.json säger vad som har fått kvittens.",
      en: "The intake is emptied, and acknowledged.json says what got a receipt.",
      command: `npm run -s intake -- --close ${round}`,
      from: over,
    },
    {
      id: "closed",
      done: document?.status === "closed",
      sv: "Omgången är stängd genom beslut.",
      en: "The round is closed by decision.",
      command: `npm run -s round -- close ${at} --decision <diarienummer> --key <rotnyckelns fil>`,
      from: over,
    },
  ];
}

function publishing(facts: RoundFacts): readonly Line[] {
  const { round, document, release, reported, nextReleased, destroyed } = facts;
  const at = `--round ${round}`;
  return [
    {
      id: "released",
      done: release !== undefined,
      sv: "Statistiken är räknad, avrundad och granskad.",
      en: "The statistics are counted, rounded and audited.",
      command: `npm run release -- ${at} --keys <mapp> --signer <mapp>`,
    },
    {
      id: "countersigned",
      done: release !== undefined && release.signers >= (document?.signatures ?? 1),
      sv: "Så många som omgången kräver har räknat om och skrivit under.",
      en: "As many as the round requires have counted again and signed.",
      command: `npm run release -- ${at} --countersign --keys <mapp> --signer <mapp>`,
    },
    {
      id: "thanked",
      done: false,
      unseen: true,
      sv: "Tackbrevet är skickat till alla inbjudna.",
      en: "The thank-you letter is sent to all who were invited.",
      command: `npm run -s round -- letters ${at} --kind thanks --register <register.csv>`,
    },
    {
      id: "reported",
      done: reported,
      sv: "Rapportens beslut och rekommendationer är skrivna.",
      en: "The report's decision and recommendations are written.",
      command: `npm run report -- ${at} --release ${release?.id ?? "<publicering>"}`,
    },
    {
      id: "next-released",
      done: nextReleased,
      sv: "Nästa omgångs statistik är publicerad. Till dess behövs nycklarna för att jämföra samma organisationer.",
      en: "The next round's statistics are published. Until then the keys are needed to compare the same organisations.",
    },
    {
      id: "destroyed",
      done: destroyed,
      sv: "Nycklarna är förstörda enligt gallringsbeslutet, och kuverten går inte längre att öppna.",
      en: "The keys are destroyed under the archive decision, and the envelopes can no longer be opened.",
      command: `npm run -s keys -- destroy ${at} --decision <diarienummer> --keys <mapp> --sheets <antal>`,
    },
  ];
}
