// Reads the forms of a command from its usage, to name what a command line lacks.

/** One way to write a command: `npm run -s keys -- destroy --round <id> --name <holder> --keys <folder> [--early]`. */
interface Form {
  readonly text: string;
  /** In order; in angle brackets one that the user chooses. */
  readonly words: readonly string[];
  /** Each a flag, or several of which one is enough. */
  readonly required: readonly (readonly string[])[];
  readonly flags: ReadonlySet<string>;
}

export interface Lacking {
  readonly form: string;
  /** Flags with `--`, several of which one is enough with `|` between. Empty if nothing is missing: something is too much, or of wrong form. */
  readonly missing: readonly string[];
}

/** The form nearest to what was given, and what that lacks; undefined if no form begins with the given words. */
export function lackingOf(usage: string, words: readonly string[], given: readonly string[]): Lacking | undefined {
  const fitting = formsOf(usage).filter((form) => form.words.every((word, at) => isChosen(word) || word === words[at]));
  const measured = fitting.map((form) => {
    const missing = form.required.filter((alternatives) => !alternatives.some((flag) => given.includes(flag)));
    const inForm = given.filter((flag) => form.flags.has(flag)).length;
    const fixed = form.words.filter((word) => !isChosen(word)).length;
    return { form, missing, fixed, alien: given.length - inForm, known: form.required.length - missing.length };
  });
  const [best] = measured.sort(
    (a, b) => b.fixed - a.fixed || a.alien - b.alien || b.known - a.known || a.missing.length - b.missing.length,
  );
  if (!best) return undefined;
  const flags = best.missing.map((one) => one.map((flag) => `--${flag}`).join("|"));
  return { form: best.form.text, missing: [...best.form.words.slice(words.length), ...flags] };
}

const isChosen = (word: string): boolean => word.startsWith("<");

/** The words that a command line may begin with. */
export function firstWords(usage: string): readonly string[] {
  return [...new Set(formsOf(usage).flatMap(({ words }) => words.slice(0, 1)))];
}

/** Lines that begin as the first one does, with indented lines after them. */
function formsOf(usage: string): readonly Form[] {
  const [, command = ""] = /^(npm run (?:-s )?[a-z-]+)/.exec(usage) ?? [];
  const texts: string[] = [];
  for (const line of usage.split("\n")) {
    if (line.startsWith(`${command} `)) texts.push(line.replace(/(\S) {4,}\S.*$/, "$1"));
    else if (/^ +\S/.test(line) && texts.length > 0) texts.push(`${texts.pop()} ${line.trim()}`);
    else break;
  }
  return texts.map((text) => parseForm(text, command));
}

function parseForm(text: string, command: string): Form {
  const plain = text.slice(command.length).replaceAll(/<[^>]*>/g, (chosen) => chosen.replaceAll(" ", "_"));
  const flagsIn = (part: string): readonly string[] => [...part.matchAll(/--([a-z][a-z-]*)/g)].map(([, flag]) => flag ?? "");
  let needed = plain;
  for (let before = ""; before !== needed; needed = needed.replaceAll(/\[[^[\]]*\]/g, "")) before = needed;
  const groups = [...needed.matchAll(/\(([^()]*)\)/g)].map(([, group]) => flagsIn(group ?? ""));
  const single = needed.replaceAll(/\([^()]*\)/g, "");
  // Fixed words come before the flags.
  const [head = ""] = single.replace(/^ *-- /, "").split(/--[a-z]/);
  const words = head.split(" ").filter((word) => word !== "");
  return {
    text: text.replaceAll(/ +/g, " "),
    words: words.map((word) => word.replaceAll("_", " ")),
    required: [...flagsIn(single).map((flag) => [flag]), ...groups],
    flags: new Set(flagsIn(plain)),
  };
}
