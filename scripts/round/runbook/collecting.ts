// Steps while a round is open, and its closing.
import { addDays } from "../../core/day.ts";
import { signing } from "./preparing.ts";
import type { RoundFacts } from "./round-facts.ts";
import { type Entry, loggedStep, type RoundCommands } from "./step.ts";

export function collecting(facts: RoundFacts, commands: RoundCommands): readonly Entry[] {
  const { round, document, entry, acknowledged } = facts;
  const { coordinator, store } = commands;
  const isClosed = document?.status === "closed";
  const closing = entry?.closing;
  const last = document === undefined ? undefined : addDays(document.closes, 1);
  const over = closing && last && closing.on < last ? closing.on : last;
  // What waits for signatures has no day: somebody has begun it, early or not.
  const isClosing = facts.signing?.status === "closed";
  const isOver = isClosed || acknowledged || isClosing || (over !== undefined && facts.today >= over);
  const from = isOver ? undefined : over;
  const early = over !== last ? " --early" : "";
  // Closed early: the day of the decision's effect, not the last day that was planned.
  const closed = document?.acts.findLast(({ act }) => act === "close")?.on ?? (early === "" ? undefined : over);
  const isReminded = entry === undefined || closed === undefined || closed >= entry.reminder;
  const batch = facts.trust?.hasLog ? [commands.batch()] : [];
  // The last of them: the first two count.
  const closer = facts.trust?.trustees.filter((name) => !document?.lost.includes(name)).at(-1) ?? "<namn>";
  return [
    {
      id: "offered",
      part: "open",
      done: null,
      role: "issuer",
      sv: "Breven är skickade på papper eller med säker digital post. letters/issued.json ligger på ett eget medium, och mappen letters/ är tömd.",
      en: "The letters have been sent on paper or by secure digital mail. letters/issued.json is on a medium of its own, and letters/ has been emptied.",
    },
    {
      id: "intake",
      part: "open",
      done: isOver ? true : null,
      sv: "Mottagningen tar emot. Den säger själv allt som saknas.",
      en: "The intake accepts. It reports everything that is missing.",
      commands: [store("npm run -s intake")],
      from: document?.opens,
      leaves: ["outbox/"],
      takes: "seconds",
    },
    {
      id: "taken-in",
      part: "open",
      done: isOver ? true : null,
      isRepeated: true,
      sv: "Det som har kommit är intaget, buntat och loggat. En gång i veckan, också när inget har kommit.",
      en: "What has come in is accepted, batched and logged. Once a week, even when nothing has come in.",
      commands: [store("npm run -s accept -- --all"), ...batch],
      from: document?.opens,
      leaves: [`content/log/batches/${round}/<nummer>.txt`],
      takes: "seconds",
    },
    ...(isReminded
      ? [
          {
            id: "reminded",
            part: "open",
            done: null,
            role: "issuer",
            sv: "Påminnelsen, som skrevs ut tillsammans med inbjudan, är skickad till alla inbjudna.",
            en: "The reminder, which was printed together with the invitation, has been sent to all who were invited.",
            from: entry?.reminder,
          } as const,
        ]
      : []),
    {
      id: "intake-closed",
      part: "open",
      done: acknowledged,
      sv: "Mottagningen är stoppad och tömd, och acknowledged.json säger vad som har fått kvittens.",
      en: "The intake is stopped and emptied, and acknowledged.json lists what was given a receipt.",
      commands: [
        store(`npm run -s intake -- --close ${round}${early}`),
        coordinator(`git pull --no-rebase --no-edit origin acknowledged/${round}`),
        ...batch,
      ],
      from,
      leaves: [`content/rounds/${round}/acknowledged.json`],
      takes: "seconds",
    },
    {
      id: "closed",
      part: "open",
      done: isClosed || facts.signing?.status === "closed",
      sv: "Omgången är stängd genom det beslut som bestämde sista dagen, och en förtroendeperson har skrivit under.",
      en: "The round is closed by the decision that set its last day, and one trustee has signed.",
      // One trustee closes and signs at once.
      commands: [commands.close(closer, early)],
      from,
      takes: "seconds",
    },
    {
      id: "closed-signed",
      part: "open",
      done: isClosed && !isClosing,
      ...signing(facts, commands, { signers: [closer], needed: 2 }),
      from,
      takes: "seconds",
    },
    ...loggedStep(facts, commands, {
      id: "closed-logged",
      part: "open",
      logging: facts.logged.closed,
      sv: "Loggen har stängningen. Utan den öppnar ingen hållare något.",
      en: "The log has the closing. Without it, no holder opens anything.",
    }),
  ];
}
