// Runs a command: finds the form of its arguments, prints the outcome and sets the exit code.
import { existsSync, statSync } from "node:fs";
import { delimiter } from "node:path";
import { parseArgs } from "node:util";
import type { Sentence, Text } from "../core/diagnostic.ts";
import { lockFolders } from "../core/folder-lock.ts";
import { said, visible } from "../core/said.ts";
import { type Form, formText, type Line, nearestForm } from "./forms.ts";
import { mistakes } from "./mistakes.ts";
import { flag, type Option } from "./options.ts";
import { type Printer, printer, setSubject } from "./print.ts";

interface Command {
  /** As it is typed: `npm run -s round`. */
  readonly name: string;
  readonly forms: readonly Form[];
  /** What the forms do. */
  readonly about: Text;
  /** Files and folders, or other sources. */
  readonly reads: Text;
  readonly writes: Text;
  /** Arguments, as the user types them after the name. */
  readonly example: string;
  /** With the messages of every zone that the command reaches. Those of core if absent. */
  readonly print?: Printer;
}

/** Exit codes: the outcome's own, 1 with diagnostics, 2 if the arguments are not understood. */
export async function runCommand(command: Command): Promise<void> {
  const { name, forms, print = printer() } = command;
  // npm puts packages' programs before the machine's own: one that is called `git` would be run instead of Git.
  process.env.PATH = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !/node_modules.\.bin$/.test(folder))
    .join(delimiter);
  await setExitCode(async () => {
    const line = readLine(forms, process.argv.slice(2));
    if (line.given.has("help")) {
      console.log(helpText(command));
      return 0;
    }
    const fit = line.faults.length > 0 ? undefined : nearestForm(forms, line);
    if (!fit || fit.faults.length > 0) {
      const isBare = line.faults.length === 0 && line.words.length === 0 && [...line.given.keys()].every((one) => one === "root");
      const words = isBare || !fit ? firstWords(forms) : [];
      if (isBare) console.error(`${usageText(command)}\n`);
      const faults = line.faults.length > 0 ? line.faults : words.length > 1 || !fit ? [unknownWords(words)] : fit.faults;
      console.error(whyNot(name, faults, isBare ? undefined : fit?.form));
      return 2;
    }
    setSubject([name.split(" ").at(-1), fit.subject].join(" ").trim());
    const lock = lockFolders(fit.form.locks(fit.values));
    const done = lock.ok ? await Promise.resolve(fit.form.run(fit.values)).finally(lock.value) : lock;
    if (!done.ok) {
      console.error(print.forTerminal(done.diagnostics));
      return 1;
    }
    // On stderr, so that what is saved of stdout has nothing but the outcome.
    if (done.diagnostics.length > 0) console.error(print.forTerminal(done.diagnostics));
    const { text, code } = typeof done.value === "string" ? { text: done.value, code: 0 } : done.value;
    if (text !== "") console.log(text);
    return code;
  });
}

/** The line's words and options, and what is wrong with it by any form. Never repeats a value, which may be a secret. */
function readLine(forms: readonly Form[], args: readonly string[]): Line & { readonly faults: readonly Sentence[] } {
  const known: Readonly<Record<string, Option>> = Object.assign({ help: flag }, ...forms.flatMap(({ needs, takes }) => [needs, takes]));
  const types = Object.fromEntries(
    Object.entries(known).map(([name, { shown }]) => [name, { type: shown === "" ? ("boolean" as const) : ("string" as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options: types, allowPositionals: true, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  const faults: Sentence[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(known, name) && rawName.startsWith("--") ? known[name] : undefined;
    if (!option) faults.push(unknownOption(rawName, Object.keys(known)));
    else if (option.shown === "" && inlineValue)
      faults.push({ sv: `${rawName} ska inte ha något värde.`, en: `${rawName} takes no value.` });
    else if (option.shown !== "" && (value === undefined || (!inlineValue && /^-./.test(value))))
      faults.push({ sv: `${rawName} saknar sitt värde.`, en: `${rawName} lacks its value.` });
    else given.set(name, [...(given.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  return { words, given, faults };
}

function unknownOption(rawName: string, known: readonly string[]): Sentence {
  const name = rawName.replace(/^-+/, "");
  const [nearest] = known.map((one) => ({ one, distance: editDistance(name, one) })).sort((a, b) => a.distance - b.distance);
  const isNear = nearest && nearest.distance <= Math.ceil(name.length / 3);
  return {
    sv: `Flaggan ${rawName} är okänd.${isNear ? ` Menar ni --${nearest.one}?` : ""}`,
    en: `Unknown option ${rawName}.${isNear ? ` Did you mean --${nearest.one}?` : ""}`,
  };
}

const firstWords = (forms: readonly Form[]): readonly string[] => [...new Set(forms.flatMap(({ words }) => words.slice(0, 1)))];

function unknownWords(words: readonly string[]): Sentence {
  return { sv: `Raden ska börja med något av: ${words.join(", ")}.`, en: `The line should begin with one of: ${words.join(", ")}.` };
}

/** Everything that is wrong, and the form that the line is nearest to. */
function whyNot(name: string, faults: readonly Sentence[], form: Form | undefined): string {
  const lines = faults.map((one) => `✗ ${said(one)}`);
  const all = said({ sv: "Allt kommandot kan: --help", en: "Everything it can do: --help" });
  return [...lines, ...(form ? [`  ${callText(name, form)}`] : []), `  ${all}`].join("\n");
}

const callText = (name: string, form: Form): string => [name, formText(form)].filter(Boolean).join(" -- ");

/** Longest line of a form in the help. */
const width = 130;

/** Each form on a line of its own, or several, broken before an option, and what they do. */
function usageText({ name, forms, about }: Command): string {
  const lines = forms.flatMap((form) => {
    const broken = [""];
    for (const part of callText(name, form).split(/ (?=--|\[|\()(?![^[(]*[\])])/)) {
      const longer = [broken.at(-1), part].filter(Boolean).join(" ");
      if (longer.length <= width) broken[broken.length - 1] = longer;
      else broken.push(`    ${part}`);
    }
    return broken;
  });
  return [...lines, "", said(about)].join("\n");
}

/** The same parts for every command. */
function helpText(command: Command): string {
  const { name, reads, writes, example } = command;
  const words = said({ sv: "Läser: | Skriver: | Exempel: ", en: "Reads: | Writes: | Example: " }).split("|");
  const call = example === "" ? name : `${name} -- ${example}`;
  return `${usageText(command)}\n\n${words[0]}${said(reads)}.${words[1]}${said(writes)}.\n${words[2]?.trim()} ${call}`;
}

/**
 * Sets the process's exit code to the one that `work` returns. An operator's mistake becomes a sentence and exit code 2; anything else
 * thrown is a bug and keeps its stack trace. Paths are printed, contents never.
 */
export async function setExitCode(work: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const { code, path } = error as { readonly code?: string; readonly path?: string };
    const mistake = mistakes[code ?? ""];
    if (!mistake) throw error;
    const named =
      path ?? (code === "EISDIR" ? process.argv.slice(2).find((one) => existsSync(one) && statSync(one).isDirectory()) : undefined);
    console.error(`✗ ${named === undefined ? "" : `${visible(named)}\n  `}${said(mistake)}`);
    process.exitCode = 2;
  }
}

/** Letters to insert, remove or exchange (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (let at = 0; at < other.length; at += 1)
      now.push(Math.min((before[at] ?? 0) + (letter === other[at] ? 0 : 1), (before[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1));
    before = now;
  }
  return before.at(-1) ?? 0;
}
