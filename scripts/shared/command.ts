// Runs a command: parses its arguments, prints the outcome and sets the exit code.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Checked, Sentence } from "../core/diagnostic.ts";
import { lockFolders } from "../core/folder-lock.ts";
import { forTerminal } from "./print.ts";
import { firstWords, lackingOf } from "./usage-forms.ts";

/** Kinds of options, as `parseArgs` takes them. */
export const text = { type: "string" } as const;
export const flag = { type: "boolean" } as const;

/** Text for stdout, with an exit code if it is not 0. */
export type Outcome = string | { readonly text: string; readonly code: number };

export type Work = () => Checked<Outcome> | Promise<Checked<Outcome>>;

export type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>["values"];

interface Command<Options extends ParseArgsOptionsConfig> {
  /** A line for each form, then what they do. */
  readonly usage: string;
  /** Files and folders, or other sources. */
  readonly reads: Sentence;
  readonly writes: Sentence;
  /** One command line, as the user types it. */
  readonly example: string;
  /** All but `help`, which every command has. */
  readonly options: Options;
  /** Whether the command takes words besides its options. */
  readonly allowPositionals?: boolean;
  /** The folders in which no other command may write meanwhile. */
  readonly locks?: (values: Values<Options>, words: readonly string[]) => readonly string[];
  /** The work that the arguments ask for; undefined if they are incomplete or contradict each other. */
  readonly choose: (values: Values<Options>, words: readonly string[]) => Work | undefined;
}

/** Exit codes: the outcome's own, 1 with diagnostics, 2 with the usage if the arguments are not understood. */
export async function runCommand<Options extends ParseArgsOptionsConfig>(command: Command<Options>): Promise<void> {
  const { usage, options, allowPositionals = false, locks = () => [], choose } = command;
  await setExitCode(async () => {
    const known = { ...options, help: flag };
    const { values, positionals } = withNearest(Object.keys(known), () => parseArgs({ options: known, allowPositionals }));
    const wantsHelp = "help" in values && values.help === true;
    const work = wantsHelp ? undefined : choose(values as Values<Options>, positionals);
    if (wantsHelp) console.log(helpText(command));
    if (wantsHelp) return 0;
    if (!work) {
      const given = Object.keys(values);
      const isBare = positionals.length === 0 && given.every((name) => name === "root");
      console.error(isBare ? `${usage}\n\n${printed(incomplete)}` : whyNot(usage, positionals, given));
      return 2;
    }
    const lock = lockFolders(locks(values as Values<Options>, positionals));
    const done = lock.ok ? await Promise.resolve(work()).finally(lock.value) : lock;
    if (!done.ok) {
      console.error(forTerminal(done.diagnostics));
      return 1;
    }
    const { text, code } = typeof done.value === "string" ? { text: done.value, code: 0 } : done.value;
    if (text !== "") console.log(text);
    return code;
  });
}

const incomplete: Sentence = {
  sv: "Argumenten räcker inte, eller säger emot varandra. Kör kommandot med --help.",
  en: "The arguments are incomplete, or contradict each other. Run the command with --help.",
};

const printed = ({ sv, en }: Sentence): string => `✗ ${sv}\n  ${en}`;

/** What is missing, in a few lines; never a value that was given, which may be a secret. */
function whyNot(usage: string, words: readonly string[], given: readonly string[]): string {
  const lacking = lackingOf(usage, words, given);
  if (!lacking) {
    const known = firstWords(usage).join(", ");
    return printed({
      sv: `Raden ska börja med något av: ${known}. Allt kommandot kan: --help`,
      en: `The line should begin with one of: ${known}. All it can do: --help`,
    });
  }
  const names = lacking.missing.join(", ");
  const why = names === "" ? contradiction : { sv: `Det här fattas: ${names}.`, en: `This is missing: ${names}.` };
  return `${printed(why)}\n  ${lacking.form}\n  Allt kommandot kan / all it can do: --help`;
}

const contradiction: Sentence = {
  sv: "Något är för mycket på raden, eller har inte den form som krävs.",
  en: "Something on the line is too much, or does not have the form that is needed.",
};

/** The same parts for every command. The options are those that are parsed, so none can be left out. */
function helpText<Options extends ParseArgsOptionsConfig>({ usage, reads, writes, example, options }: Command<Options>): string {
  const flags = [...Object.keys(options), "help"].map((name) => `--${name}`);
  return `${usage}

Läser: ${reads.sv}. Skriver: ${writes.sv}.
Reads: ${reads.en}. Writes: ${writes.en}.
Flaggor/options: ${flags.join(" ")}
Exempel/example: ${example}`;
}

/** An operator's mistakes by the error code that Node gives them. */
const mistakes: Readonly<Record<string, Sentence>> = {
  ENOENT: { sv: "Filen eller mappen finns inte. Rätta sökvägen.", en: "The file or folder does not exist. Correct the path." },
  EEXIST: {
    sv: "Filen finns redan och skrivs inte över. Ange en annan mapp.",
    en: "The file exists and is not overwritten. Give another folder.",
  },
  EACCES: {
    sv: "Filen går inte att läsa eller skriva för er. Se över rättigheterna.",
    en: "You are not allowed to read or write the file. Check its permissions.",
  },
  ENOTDIR: { sv: "Sökvägen går genom en fil. Rätta den.", en: "A part of the path is a file, not a folder. Correct it." },
  EISDIR: { sv: "Sökvägen är en mapp. Ange en fil.", en: "The path is a folder. Give a file." },
  ERR_NODE_FROM_NPM: {
    sv: "Den här Node kommer från npm och får inte hantera riktiga nycklar. Installera Node 24.7 eller nyare från nodejs.org eller er distribution, jämför kontrollsumman, kör npm ci och sedan kommandot igen.",
    en: "This Node comes from npm and must not handle real keys. Install Node 24.7 or newer from nodejs.org or your distribution, compare its checksum, run npm ci, and then the command again.",
  },
  ERR_NODE_TOO_OLD: {
    sv: "Den här Node är för gammal för riktiga nycklar. Installera Node 24.7 eller nyare från nodejs.org eller er distribution, jämför kontrollsumman, kör npm ci och sedan kommandot igen.",
    en: "This Node is too old for real keys. Install Node 24.7 or newer from nodejs.org or your distribution, compare its checksum, run npm ci, and then the command again.",
  },
  ERR_PARSE_ARGS_UNKNOWN_OPTION: {
    sv: "Flaggan är okänd. Kör kommandot med --help.",
    en: "Unknown option. Run the command with --help.",
  },
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: {
    sv: "Flaggan saknar sitt värde, eller ska inte ha något. Kör kommandot med --help.",
    en: "The option lacks its value, or takes none. Run the command with --help.",
  },
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: {
    sv: "Ett ord på raden hör inte dit. Kör kommandot med --help.",
    en: "Unexpected argument. Run the command with --help.",
  },
};

/**
 * Sets the process's exit code to the one that `work` returns. An operator's mistake becomes a sentence and exit code 2; anything else
 * thrown is a bug and keeps its stack trace. Paths are printed, contents never.
 */
export async function setExitCode(work: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const { code, path, nearest } = error as { readonly code?: string; readonly path?: string; readonly nearest?: string };
    const mistake = mistakes[code ?? ""];
    if (!mistake) throw error;
    // Only the option's name: what follows "=" may be a secret.
    const option = /^ERR_PARSE_ARGS/.test(code ?? "") ? /'(--?[^'\s=]+)/.exec((error as Error).message)?.[1] : undefined;
    const named = path ?? option;
    const where = named === undefined ? "" : `${named}\n  `;
    const suggestion = nearest === undefined ? "" : `\n  Menar ni ${nearest}?   Did you mean ${nearest}?`;
    console.error(`✗ ${where}${mistake.sv}\n  ${mistake.en}${suggestion}`);
    process.exitCode = 2;
  }
}

/** Adds to an error about an unknown option the known one that it may be a slip for. */
function withNearest<Parsed>(known: readonly string[], parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const unknown = /Unknown option '--([^'\s=]+)/.exec((error as Error).message)?.[1] ?? "";
    const [nearest] = known.map((name) => ({ name, distance: editDistance(unknown, name) })).sort((a, b) => a.distance - b.distance);
    throw nearest && nearest.distance <= Math.ceil(unknown.length / 3)
      ? Object.assign(error as Error, { nearest: `--${nearest.name}` })
      : error;
  }
}

/** Letters to insert, remove or exchange (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      now.push(Math.min((before[at] ?? 0) + (letter === other[at] ? 0 : 1), (before[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
