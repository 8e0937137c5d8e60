// The steps of a round as `round -- status` and `next` show them on a terminal.
import type { Sentence } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import type { Step } from "../checklist.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { Role } from "./step.ts";

const marks: Readonly<Record<Step["state"], string>> = { done: "✓", next: "→", waiting: "·", unseen: "?" };

const owners = {
  coordinator: { sv: "samordnaren", en: "the coordinator" },
  issuer: { sv: "den som bjuder in", en: "the issuer" },
  trustee: { sv: "förtroendepersonen", en: "the trustee" },
  witness: { sv: "vittnet", en: "the witness" },
} as const satisfies Readonly<Record<Role, Sentence>>;

/** Those who may say who they are; undefined before there is a list of trustees, when nobody knows their names. */
export function peopleOf({ trust }: Pick<RoundFacts, "trust">): readonly string[] | undefined {
  return trust && ["coordinator", "issuer", ...trust.trustees, ...(trust.witnesses?.names ?? [])];
}

/** How many are done, what is to be done now, and what waits for that; or all of them. */
export function statusLines(steps: readonly Step[], isAll: boolean): readonly string[] {
  const stateOf = (state: Step["state"]) => steps.filter((step) => step.state === state);
  const [done, next, unseen, waiting] = [stateOf("done"), stateOf("next"), stateOf("unseen"), stateOf("waiting")];
  const count = said({
    sv: `${done.length} av ${steps.length} steg är klara.`,
    en: `${done.length} of ${steps.length} steps are done.`,
  });
  const later = waiting.length - 1;
  const short = [
    ...unseen.flatMap((step) => (next.length > 0 ? titleOf(step) : inFull(step))),
    ...next.flatMap(inFull),
    ...waiting.slice(0, 1).flatMap(titleOf),
    ...(later > 0 ? [said({ sv: `· och ${later} till`, en: `· and ${later} more` })] : []),
    "",
    said({ sv: "Alla steg: --all", en: "All steps: --all" }),
  ];
  const all = steps.flatMap((step) => (step.state === "next" || step.state === "unseen" ? inFull(step) : titleOf(step)));
  const legend = said({ sv: "✓ klart · → nu · · senare · ? syns inte här", en: "✓ done · → now · · later · ? cannot be seen here" });
  return [count, "", ...(isAll ? [...all, ""] : short), legend];
}

const titleOf = (step: Step): readonly string[] => [
  `${marks[step.state]} ${said(step)}${step.from && step.state !== "done" ? ` (${step.from})` : ""}`,
];

const inFull = (step: Step): readonly string[] => [...titleOf(step), ...howTo(step)];

/** Whose step it is, and the commands as they are typed. */
export function howTo({ role, commands = [], isMeeting, enough, isRepeated, leaves = [] }: Step): readonly string[] {
  const people = new Set(commands.flatMap(({ who }) => who.name ?? [])).size;
  const notes = [
    ...(isMeeting
      ? [
          said({
            sv: `  I ett möte: den första räknar, och ${enough} av de andra öppnar samtidigt.`,
            en: `  In one meeting: the first counts, and ${enough} of the others ${enough === 1 ? "opens" : "open"} at the same time.`,
          }),
        ]
      : []),
    ...(!isMeeting && enough !== undefined && enough < people
      ? [said({ sv: `  ${enough} av dem räcker:`, en: `  ${enough} of them ${enough === 1 ? "is" : "are"} enough:` })]
      : []),
    ...(isRepeated ? [said({ sv: "  Om och om igen:", en: "  Again and again:" })] : []),
  ];
  const lines = commands.map(({ who, line, at }) => {
    const where = at === "store" ? said({ sv: ", på mottagningens dator", en: ", on the intake's machine" }) : "";
    return `  ${who.name ?? said(owners[who.role])}${where}:\n    ${line}`;
  });
  if (commands.length > 0) return [...notes, ...lines];
  return role ? [`  ${said(owners[role])}${leaves.map((path) => `\n    ${path}`).join("")}`] : [];
}
