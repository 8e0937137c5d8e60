// The kinds of values that a command line may have.
import { isDay } from "../core/day.ts";
import type { Text } from "../core/diagnostic.ts";

/** An option or a word that the user chooses. `Value` is what `read` makes of everything that was given for it. */
export interface Option<Value = unknown> {
  /** As it stands in a form, such as `<file>`; empty for a flag. */
  readonly shown: string;
  readonly isRepeated: boolean;
  /** Undefined if it does not have the form that is needed. */
  readonly read: (given: readonly string[]) => Value | undefined;
  /** What is needed, as the end of "--name should be". */
  readonly needed: Text;
  /** Whether it names what the command is about, and may be printed: an address, a round, a folder. */
  readonly isSubject: boolean;
}

export type Options = Readonly<Record<string, Option>>;

export const flag: Option<boolean> = { shown: "", isRepeated: false, read: () => true, needed: "", isSubject: false };

const something: Text = { sv: "något", en: "something" };

function one<Value>(shown: string, read: (text: string) => Value | undefined, needed: Text = something): Option<Value> {
  return { shown, isRepeated: false, read: (given) => read(given.at(-1) ?? ""), needed, isSubject: false };
}

/** Any text but an empty one. `what` is a word or two: `file` is shown as `<file>`. */
export const text = (what: string): Option<string> => one(`<${what}>`, (given) => (given.trim() === "" ? undefined : given));

/** May be given several times. */
export const texts = (what: string): Option<readonly string[]> => ({
  ...one(`<${what}>`, () => undefined),
  isRepeated: true,
  read: (given) => (given.includes("") ? undefined : given),
});

/** A text that `pattern` accepts; `needed` says what that is. */
export const matching = (what: string, pattern: RegExp, needed: Text): Option<string> =>
  one(`<${what}>`, (given) => (pattern.test(given) ? given : undefined), needed);

/** One of the words. */
export const choice = <Word extends string>(...words: readonly Word[]): Option<Word> =>
  one(words.length < 5 ? words.join("|") : `<${words.join("|")}>`, (given) => words.find((word) => word === given), {
    sv: `något av ${words.join(", ")}`,
    en: `one of ${words.join(", ")}`,
  });

/** A whole number of at least `least`. */
export const count = (what: string, least = 0): Option<number> =>
  one(`<${what}>`, (given) => (/^[0-9]{1,15}$/.test(given) && Number(given) >= least ? Number(given) : undefined), {
    sv: `ett heltal, minst ${least}`,
    en: `a whole number, at least ${least}`,
  });

/** What the command is about, which is printed with its diagnostics. Never a key, a code or an answer. */
export const subject = <Value>(option: Option<Value>): Option<Value> => ({ ...option, isSubject: true });

/** The name of a round, a key's owner and so on. */
export const id = (what = "id", longest = 80): Option<string> =>
  subject(
    matching(what, new RegExp(`^(?=.{1,${longest}}$)[a-z0-9]+(-[a-z0-9]+)*$`), {
      sv: `ett id: små bokstäver a–z, siffror och bindestreck, högst ${longest} tecken`,
      en: `an id: lower-case a–z, digits and hyphens, at most ${longest} characters`,
    }),
  );

/** The folder that has `content/`. */
export const root = subject(text("folder"));

/** YYYY-MM-DD. */
export const day: Option<string> = one("<day>", (given) => (isDay(given) ? given : undefined), {
  sv: "en dag, som 2027-03-01",
  en: "a day, like 2027-03-01",
});
