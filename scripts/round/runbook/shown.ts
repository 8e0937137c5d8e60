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

/** Both languages, a key to the marks last. */
export function statusLines(steps: readonly Step[]): readonly string[] {
  const lines = steps.flatMap((step) => {
    const { state, sv, en, from } = step;
    const isCurrent = state === "next" || state === "unseen";
    return [`${marks[state]} ${sv}${from && state !== "done" ? ` (${from})` : ""}`, `  ${en}`, ...(isCurrent ? howTo(step) : [])];
  });
  return [...lines, "", "✓ klart/done · → nu/now · · senare/later · ? syns inte här/cannot be seen here"];
}

/** Whose step it is, and the commands as they are typed. */
export function howTo({ role, commands = [], isMeeting, enough, isRepeated, leaves = [] }: Step): readonly string[] {
  const people = commands.filter(({ who }) => who.name).length;
  const notes = [
    ...(isMeeting ? ["  Samtidigt, i ett möte / at the same time, in one meeting:"] : []),
    ...(isMeeting ? [`  Två av de tre hållarna räcker / two of the three holders are enough.`] : []),
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
