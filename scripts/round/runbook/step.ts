// One step of a round: what is to be done, by whom, and with which commands.
import type { Logging, RoundFacts } from "./round-facts.ts";

/** As people call themselves in the runbook. Trustees and witnesses have names in the trust list. */
export type Role = "coordinator" | "issuer" | "trustee" | "witness";

export const parts = ["once", "before", "open", "count", "after"] as const;
export type Part = (typeof parts)[number];

export interface StepCommand {
  readonly who: { readonly role: Role; readonly name?: string };
  /** As it is typed, in the project's folder. */
  readonly line: string;
  /** `store`: on the intake's machine, whose folder has `store.git`. Absent: in the person's own clone of the repository. */
  readonly at?: "store";
  /** The file that whoever has the command after this one takes over. */
  readonly handsOver?: string;
  /** Typed by the person whose it is, never run by `round -- next`: it changes the code that runs. */
  readonly isTyped?: boolean;
}

/** What the files say of a step. `done` is null if they cannot show it, as for letters: such a step counts neither as done nor as next. */
export interface Entry {
  readonly id: string;
  readonly part: Part;
  readonly done: boolean | null;
  /** What has been reached when the step is done. */
  readonly sv: string;
  readonly en: string;
  /** Whose step it is if no command does it. */
  readonly role?: Role;
  /** In order; those of several people in any order. Only those that are left, once some are done. */
  readonly commands?: readonly StepCommand[];
  /** The commands run at the same time, in one meeting: the first, which counts, waits for the others, who open. */
  readonly isMeeting?: boolean;
  /** How many of the trustees are enough, if not all; in a meeting, of those who open. */
  readonly enough?: number;
  /** Again and again while the round is open. */
  readonly isRepeated?: boolean;
  /** The first day on which it can be done, YYYY-MM-DD. */
  readonly from?: string | undefined;
  /** What it leaves: paths from the root of the repository, or of the machine's own folder. */
  readonly leaves?: readonly string[];
  /** How long the machine works, measured on one with two cores: up to ten seconds, or a few minutes. */
  readonly takes?: "seconds" | "minutes";
}

/** The folder, beside the content, with a person's own key files. Git ignores them. */
const keys = "keys";
/** The folder through which a counting machine and the holders exchange files: where the memory stick is. Git ignores it. */
const session = "session";

/** The commands of one round. */
export function commandsOf(round: string, isRehearsal: boolean) {
  const at = `--round ${round}`;
  const ending = isRehearsal ? ".dev.identity" : ".identity";
  const development = isRehearsal ? " --dev" : "";
  const rootKey = (name: string): string => `${keys}/root-${name}${ending}`;
  const holderKey = (name: string, of = round): string => `${keys}/${of}-holder-${name}${ending}`;
  const logKey = `${keys}/log${ending}`;
  const own = (role: Role, line: string): StepCommand => ({ who: { role }, line });
  const trustee = (name: string, line: string): StepCommand => ({ who: { role: "trustee", name }, line });
  return {
    coordinator: (line: string): StepCommand => own("coordinator", line),
    issuer: (line: string): StepCommand => own("issuer", line),
    witness: (line: string): StepCommand => own("witness", line),
    /** Reads the log in the repository: what no witness has signed is not published. */
    cosign: (name: string, log: string): StepCommand => ({
      who: { role: "witness", name },
      line: `npm run -s witness -- content/log --log-key ${log} --key ${keys}/witness${ending} --state ${keys}/witness.state${development} --out ${session}/${name}.txt`,
      handsOver: `${session}/${name}.txt`,
    }),
    addCosignature: (name: string, more = "") => own("coordinator", `npm run -s log -- cosign --file ${session}/${name}.txt${more}`),
    store: (line: string): StepCommand => ({ ...own("coordinator", line), at: "store" }),
    trusteeKeys: (name: string) => trustee(name, `npm run -s keys -- trustee --name ${name} --out ${keys}${development}`),
    signList: (name: string) => trustee(name, `npm run -s trust -- sign --key ${rootKey(name)}`),
    holderKey: (name: string) =>
      trustee(name, `npm run -s holder -- key ${at} --name ${name} --root-key ${rootKey(name)} --out ${keys}${development}`),
    sign: (name: string) => trustee(name, `npm run -s round -- sign ${at} --key ${rootKey(name)}`),
    close: (name: string, more = "") => trustee(name, `npm run -s round -- close ${at} --key ${rootKey(name)}${more}`),
    /** `of`: another round, whose files the count reads too. */
    openBoxes: (name: string, of = round) =>
      trustee(
        name,
        `npm run -s holder -- open --round ${of} --session ${session}/session.json --key ${holderKey(name, of)} --out ${session}`,
      ),
    /** Whoever counts and is a holder opens their own part last, in the same command. */
    count: (name: string, more: string, isHolder: boolean) =>
      trustee(name, `npm run -s release -- ${at}${more} --session ${session}${isHolder ? ` --holder-key ${holderKey(name)}` : ""}`),
    publish: (name: string) => trustee(name, `npm run -s release -- ${at} --publish --session ${session}`),
    destroy: (name: string) => trustee(name, `npm run -s keys -- destroy ${at} --name ${name} --keys ${keys}`),
    batch: () => own("coordinator", `npm run -s log -- batch ${at} --key ${logKey}`),
    updateLog: (more = "") => own("coordinator", `npm run -s log -- update --key ${logKey}${more}`),
    at,
    keys,
    development,
    receiptKey: `${keys}/${round}-receipt${ending}`,
  };
}
export type RoundCommands = ReturnType<typeof commandsOf>;

interface Logged extends Pick<Entry, "id" | "part" | "sv" | "en"> {
  readonly logging: Logging;
}

/** The log gets what has happened, if there is one. Names the witnesses, where the trust list has any. */
export function loggedStep({ trust }: Pick<RoundFacts, "trust">, commands: RoundCommands, { logging, ...step }: Logged): readonly Entry[] {
  if (!trust?.hasLog) return [];
  const { names, quorum } = trust.witnesses ?? { names: [], quorum: 0 };
  const logLine =
    names.length > 0
      ? {
          sv: ` Vittnen: ${names.join(", ")}. Minst ${quorum} av dem ska skriva under.`,
          en: ` Witnesses: ${names.join(", ")}. At least ${quorum} of them must cosign.`,
        }
      : { sv: "", en: "" };
  return [
    {
      ...step,
      done: logging === "cosigned",
      sv: step.sv + logLine.sv,
      en: step.en + logLine.en,
      commands: [...(logging === "none" ? [commands.updateLog()] : []), ...cosigning({ trust }, commands)],
      leaves: ["content/log/checkpoint"],
      takes: "seconds",
    },
  ];
}

/** The built site and, if there is a log, the logged digests of its files. */
export function siteStep({ trust }: Pick<RoundFacts, "trust">, commands: RoundCommands, { logging, ...step }: Logged): Entry {
  const build = commands.coordinator("npm run -s build");
  const made = { ...step, leaves: ["dist/"], takes: "minutes" } as const;
  if (!trust?.hasLog) return { ...made, done: null, commands: [build] };
  const left = logging === "none" ? [build, commands.updateLog(" --dist dist")] : [];
  return { ...made, done: logging === "cosigned", commands: [...left, ...cosigning({ trust }, commands, " --dist dist")] };
}

/** As many witnesses as must sign, each followed by whoever keeps the log. */
function cosigning({ trust }: Pick<RoundFacts, "trust">, commands: RoundCommands, more = ""): readonly StepCommand[] {
  const { names, quorum, log } = trust?.witnesses ?? { names: [], quorum: 0, log: "" };
  return names.slice(0, quorum).flatMap((name) => [commands.cosign(name, log), commands.addCosignature(name, more)]);
}
