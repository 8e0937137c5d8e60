// The steps of a round as `round -- status` and `next` show them on a terminal.
import type { Step } from "../checklist.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { Role } from "./step.ts";

const marks: Readonly<Record<Step["state"], string>> = { done: "✓", next: "→", waiting: "·", unseen: "?" };

const owners = {
  coordinator: "samordnaren / the coordinator",
  issuer: "den som bjuder in / the issuer",
  trustee: "förtroendepersonen / trustee",
  witness: "vittnet / the witness",
} as const satisfies Readonly<Record<Role, string>>;

/** Those who may say who they are; undefined before there is a list of trustees, when nobody knows their names. */
export function peopleOf({ trust }: Pick<RoundFacts, "trust">): readonly string[] | undefined {
  return trust && ["coordinator", "issuer", ...trust.trustees, ...(trust.witnesses?.names ?? [])];
}

/** In both languages: how many are done, what is to be done now, and what waits for that; or all of them. */
export function statusLines(steps: readonly Step[], isAll: boolean): readonly string[] {
  const stateOf = (state: Step["state"]) => steps.filter((step) => step.state === state);
  const [done, next, unseen, waiting] = [stateOf("done"), stateOf("next"), stateOf("unseen"), stateOf("waiting")];
  const count = `${done.length} av ${steps.length} steg är klara. / ${done.length} of ${steps.length} steps are done.`;
  const later = waiting.length - 1;
  const short = [
    ...unseen.flatMap((step) => (next.length > 0 ? titleOf(step) : inFull(step))),
    ...next.flatMap(inFull),
    ...waiting.slice(0, 1).flatMap(titleOf),
    ...(later > 0 ? [`· och ${later} till / and ${later} more`] : []),
    "",
    "Alla steg / all steps: --all",
  ];
  const all = steps.flatMap((step) => (step.state === "next" || step.state === "unseen" ? inFull(step) : titleOf(step)));
  return [count, "", ...(isAll ? [...all, ""] : short), "✓ klart/done · → nu/now · · senare/later · ? syns inte här/cannot be seen here"];
}

const titleOf = ({ state, sv, en, from }: Step): readonly string[] => [
  `${marks[state]} ${sv}${from && state !== "done" ? ` (${from})` : ""}`,
  `  ${en}`,
];

const inFull = (step: Step): readonly string[] => [...titleOf(step), ...howTo(step)];

/** Whose step it is, and the commands as they are typed. */
export function howTo({ role, commands = [], isMeeting, enough, isRepeated, leaves = [] }: Step): readonly string[] {
  const people = new Set(commands.flatMap(({ who }) => who.name ?? [])).size;
  const notes = [
    ...(isMeeting
      ? [
          `  I ett möte: den första räknar, och ${enough} av de andra öppnar samtidigt.`,
          `  In one meeting: the first counts, and ${enough} of the others ${enough === 1 ? "opens" : "open"} at the same time.`,
        ]
      : []),
    ...(!isMeeting && enough !== undefined && enough < people
      ? [`  ${enough} av dem räcker / ${enough} of them ${enough === 1 ? "is" : "are"} enough:`]
      : []),
    ...(isRepeated ? ["  Om och om igen / again and again:"] : []),
  ];
  const lines = commands.map(({ who, line, at }) => {
    const where = at === "store" ? ", på mottagningens dator / on the intake's machine" : "";
    return `  ${who.name ?? owners[who.role]}${where}:\n    ${line}`;
  });
  if (commands.length > 0) return [...notes, ...lines];
  return role ? [`  ${owners[role]}${leaves.map((path) => `\n    ${path}`).join("")}`] : [];
}
