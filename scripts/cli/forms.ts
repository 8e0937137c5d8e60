// The forms of a command, declared as data: how each is written, and which of them a command line has.
import type { Checked, Sentence } from "../core/diagnostic.ts";
import type { Option, Options } from "./options.ts";

/** Text for stdout, with an exit code if it is not 0. */
export type Outcome = string | { readonly text: string; readonly code: number };

type Result = Checked<Outcome> | Promise<Checked<Outcome>>;

type ValueOf<One> = One extends Option<infer Value> ? Value : never;
/** A flag that was not given is false. */
type IfGiven<Value> = [Value] extends [boolean] ? boolean : Value | undefined;
/** The values of a form: those that it needs, and those that it takes. */
export type Values<Needs extends Options, Takes extends Options = Readonly<Record<never, never>>> = {
  readonly [Name in keyof Needs]: ValueOf<Needs[Name]>;
} & { readonly [Name in keyof Takes]: IfGiven<ValueOf<Takes[Name]>> };

interface Declared<Args extends Options, Needs extends Options, Takes extends Options> {
  /** Words that are written as they are, with a space between. */
  readonly words?: string;
  /** After them, words that the user chooses, in this order. */
  readonly args?: Args;
  readonly needs?: Needs;
  readonly takes?: Takes;
  /** Of the options of `takes`: exactly one of each group. */
  readonly oneOf?: readonly (readonly (keyof Takes & string)[])[];
  /** Of the options of `takes`: one that is only given beside another. */
  readonly beside?: { readonly [Name in keyof Takes & string]?: keyof Takes & string };
  /** The folders in which no other command may write meanwhile. */
  readonly locks?: (values: Values<Args & Needs, Takes>) => readonly string[];
  readonly run: (values: Values<Args & Needs, Takes>) => Result;
}

// biome-ignore lint/suspicious/noExplicitAny: `form` checks that each handler takes the values of its own form.
type AnyValues = any;

export interface Form {
  readonly words: readonly string[];
  readonly args: Options;
  readonly needs: Options;
  readonly takes: Options;
  readonly oneOf: readonly (readonly string[])[];
  readonly beside: Readonly<Record<string, string>>;
  readonly locks: (values: AnyValues) => readonly string[];
  readonly run: (values: AnyValues) => Result;
}

/** One way to write a command, with the work that it asks for. */
export function form<
  Args extends Options = Readonly<Record<never, never>>,
  Needs extends Options = Readonly<Record<never, never>>,
  Takes extends Options = Readonly<Record<never, never>>,
>(declared: Declared<Args, Needs, Takes>): Form {
  const { words = "", args = {}, needs = {}, takes = {}, oneOf = [], beside = {}, locks = () => [], run } = declared;
  return { words: words.split(" ").filter(Boolean), args, needs, takes, oneOf, beside: beside as Form["beside"], locks, run };
}

/** What a command line has: its words, and what was given for each option, nothing for a flag. */
export interface Line {
  readonly words: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

export interface Fit {
  readonly form: Form;
  readonly faults: readonly Sentence[];
  readonly values: Readonly<Record<string, unknown>>;
  /** What may be printed of the values. */
  readonly subject: string;
}

/** The form nearest to the line, and everything that is wrong with the line by that form; undefined if no form begins with its words. */
export function nearestForm(forms: readonly Form[], line: Line): Fit | undefined {
  const names = [...line.given.keys()];
  const ranked = forms
    .filter(({ words }) => words.every((word, at) => at >= line.words.length || word === line.words[at]))
    .map((form) => ({ form, ...fitOf(form, line), alien: names.filter((name) => !(name in optionsOf(form))).length }))
    .sort(
      (a, b) =>
        (a.faults.length === 0 ? 0 : 1) - (b.faults.length === 0 ? 0 : 1) ||
        matched(b.form, line) - matched(a.form, line) ||
        a.alien - b.alien ||
        a.missing - b.missing ||
        a.faults.length - b.faults.length,
    );
  return ranked[0];
}

const optionsOf = ({ needs, takes }: Form): Options => ({ ...needs, ...takes });

const matched = ({ words }: Form, line: Line): number => words.filter((word, at) => word === line.words[at]).length;

function fitOf(form: Form, { words, given }: Line): Omit<Fit, "form"> & { readonly missing: number } {
  const options = optionsOf(form);
  const chosen = Object.entries(form.args);
  const rest = words.slice(form.words.length);
  const has = (name: string): boolean => given.has(name);
  const missing = [
    ...form.words.slice(words.length),
    ...chosen.slice(rest.length).map(([, { shown }]) => shown),
    ...Object.keys(form.needs)
      .filter((name) => !has(name))
      .map(dashed),
    ...form.oneOf.filter((group) => !group.some(has)).map((group) => group.map(dashed).join("|")),
  ];
  const alien = [...given.keys()].filter((name) => !(name in options)).map(dashed);
  const read = [
    ...chosen.slice(0, rest.length).map(([name, option], at) => ({ name, label: option.shown, option, values: [rest[at] ?? ""] })),
    ...Object.entries(options).flatMap(([name, option]) => {
      const values = given.get(name);
      return values ? [{ name, label: dashed(name), option, values }] : [];
    }),
  ].map((one) => ({ ...one, value: one.option.read(one.values) }));
  const faults: readonly Sentence[] = [
    ...(missing.length > 0 ? [{ sv: `Det här fattas: ${missing.join(", ")}.`, en: `This is missing: ${missing.join(", ")}.` }] : []),
    ...(alien.length > 0 ? [{ sv: `Hör inte hit: ${alien.join(", ")}.`, en: `Not for this form: ${alien.join(", ")}.` }] : []),
    ...(rest.length > chosen.length ? [{ sv: "Det står för många ord på raden.", en: "There are too many words on the line." }] : []),
    ...form.oneOf
      .map((group) => group.filter(has).map(dashed))
      .filter((both) => both.length > 1)
      .map((both) => ({ sv: `Ange bara en av ${both.join(" och ")}.`, en: `Give only one of ${both.join(" and ")}.` })),
    ...Object.entries(form.beside)
      .filter(([name, other]) => has(name) && !has(other))
      .map(([name, other]) => ({ sv: `--${name} anges bara ihop med --${other}.`, en: `--${name} is only given with --${other}.` })),
    ...read
      .filter(({ value }) => value === undefined)
      .map(({ label, option: { needed } }) => ({
        sv: `${label} ska vara ${typeof needed === "string" ? needed : needed.sv}.`,
        en: `${label} should be ${typeof needed === "string" ? needed : needed.en}.`,
      })),
  ];
  const absent = Object.entries(form.takes).map(([name, { shown }]) => [name, shown === "" ? false : undefined] as const);
  const values = Object.fromEntries([...absent, ...read.map(({ name, value }) => [name, value] as const)]);
  const about = read.filter(({ option, value }) => option.isSubject && value !== undefined).map((one) => one.values.at(-1));
  return { faults, values, subject: [...form.words, ...about].join(" "), missing: missing.length };
}

const dashed = (name: string): string => `--${name}`;

/** As it is typed after the command's name: `sign --round <id> [--key <file>]`. */
export function formText({ words, args, needs, takes, oneOf, beside }: Form): string {
  const option = (name: string, { shown, isRepeated }: Option): string =>
    `--${name}${shown === "" ? "" : ` ${shown}`}${isRepeated ? "…" : ""}`;
  const dependants = (name: string): string =>
    Object.entries(takes)
      .filter(([other]) => beside[other] === name)
      .map(([other, one]) => ` [${option(other, one)}${dependants(other)}]`)
      .join("");
  const grouped = oneOf.flat();
  const taken = (name: string): string => {
    const one = takes[name];
    return one ? option(name, one) + dependants(name) : "";
  };
  return [
    ...words,
    ...Object.values(args).map(({ shown }) => shown),
    ...Object.entries(needs).map(([name, one]) => option(name, one)),
    ...oneOf.map((group) => `(${group.map(taken).join(" | ")})`),
    ...Object.keys(takes)
      .filter((name) => !grouped.includes(name) && beside[name] === undefined)
      .map((name) => `[${taken(name)}]`),
  ].join(" ");
}
