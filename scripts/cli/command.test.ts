import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { accepted, fault, refused } from "../core/diagnostic.ts";
import { terminalLanguage } from "../core/said.ts";
import { runCommand, setExitCode } from "./command.ts";
import { form, formText } from "./forms.ts";
import { choice, count, day, flag, id, matching, type Options, root, subject, text, texts } from "./options.ts";
import { printer } from "./print.ts";

let errors: MockInstance<typeof console.error>;
let outputs: MockInstance<typeof console.log>;
const argv = process.argv;
beforeEach(() => {
  errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  outputs = vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.stubEnv("LC_ALL", "en_GB.UTF-8");
});
afterEach(() => {
  process.exitCode = 0;
  process.argv = argv;
  ran.length = 0;
});

const ran: unknown[] = [];
const run = (values: unknown) => {
  ran.push(values);
  return accepted(JSON.stringify(values));
};
const forms = [
  form({ words: "make", needs: { name: id("name"), out: text("folder") }, takes: { dev: flag }, run }),
  form({
    words: "letters",
    needs: { round: id() },
    takes: { all: flag, register: text("file"), pdf: flag },
    oneOf: [["all", "register"]],
    run,
  }),
  form({ words: "decide", takes: { decision: text("number"), decided: day }, beside: { decided: "decision" }, run }),
  form({
    args: { site: subject(text("address")) },
    needs: { state: text("file") },
    takes: { card: texts("card"), port: count("port", 1), root },
    run,
  }),
];
const command = { name: "npm run x", forms, about: { sv: "Gör x.", en: "Does x." }, reads: "a", writes: "b", example: "decide" };

/** What a line prints, and its exit code. */
async function line(
  ...args: readonly string[]
): Promise<{ readonly code: typeof process.exitCode; readonly out: string; readonly err: string }> {
  process.argv = ["node", "x", ...args];
  await runCommand(command);
  const all = (spy: MockInstance): string => spy.mock.calls.flat().join("\n");
  return { code: process.exitCode, out: all(outputs), err: all(errors) };
}

describe("a line that a form has", () => {
  test.each([
    ["flags that are absent are false", ["make", "--name", "a", "--out", "b"], { name: "a", out: "b", dev: false }],
    ["one of a group", ["letters", "--round", "r", "--all"], { round: "r", all: true, pdf: false }],
    [
      "words that the user chooses, numbers and repeated options",
      ["https://a.example", "--state", "s", "--card", "1", "--card", "2", "--port", "8"],
      { site: "https://a.example", state: "s", card: ["1", "2"], port: 8 },
    ],
    ["a value after an equals sign, and a dash alone", ["make", "--name=a", "--out", "-"], { name: "a", out: "-", dev: false }],
  ])("gives its handler typed values: %s", async (_, args, values) => {
    const { code, out } = await line(...args);
    expect([code, JSON.parse(out)]).toEqual([0, values]);
  });
});

describe("a line that no form has is refused with everything that is wrong, and no value", () => {
  test.each([
    [
      "what is missing",
      ["make", "--name", "SECRET"],
      ["This is missing: --out.", "npm run x -- make --name <name> --out <folder> [--dev]"],
    ],
    ["one of several", ["letters", "--round", "r"], ["This is missing: --all|--register."]],
    ["too many of a group", ["letters", "--round", "r", "--all", "--register", "SECRET"], ["Give only one of --all and --register."]],
    ["an option of another form", ["make", "--name", "a", "--out", "b", "--state", "SECRET"], ["Not for this form: --state."]],
    ["an option without the one that it belongs to", ["decide", "--decided", "2027-01-01"], ["--decided is only given with --decision."]],
    [
      "several at once",
      ["make", "--name", "SECRET KEY", "--pdf"],
      ["This is missing: --out.", "Not for this form: --pdf.", "--name should be an id: lower-case"],
    ],
    ["a value of another kind", ["decide", "--decision", "SECRET", "--decided", "SECRET"], ["--decided should be a day"]],
    ["an empty value", ["make", "--name", "a", "--out", ""], ["--out should be something."]],
    ["too many words", ["make", "SECRET", "--name", "a", "--out", "b"], ["too many words"]],
    ["an unknown option, with the nearest", ["letters", "--ruond", "SECRET"], ["✗ Unknown option --ruond. Did you mean --round?"]],
    [
      "several unknown ones, near to nothing",
      ["--keyfile=SECRET", "--zzzzzz"],
      ["Unknown option --keyfile.\n", "Unknown option --zzzzzz."],
    ],
    ["a short option", ["make", "-n"], ["Unknown option -n."]],
    ["an option without its value", ["letters", "--round", "--all"], ["--round lacks its value."]],
    ["a flag with a value", ["letters", "--all=SECRET"], ["--all takes no value."]],
    ["a slip for help", ["--hlep"], ["Did you mean --help?"]],
  ])("%s", async (_, args, said) => {
    const { code, out, err } = await line(...args);
    expect([code, out]).toEqual([2, ""]);
    for (const one of said) expect(err).toContain(one);
    expect(err).toMatch(/\n {2}Everything it can do: --help$/);
    expect(err).not.toContain("SECRET");
    expect(ran).toEqual([]);
  });

  test("a first word that no form has is told the words", async () => {
    const only = { ...command, forms: forms.slice(0, 3) };
    process.argv = ["node", "x", "SECRET"];
    await runCommand(only);
    expect(errors.mock.lastCall?.[0]).toMatch(/^✗ The line should begin with one of: make, letters, decide\.\n/);
  });

  test("an empty line shows the usage first", async () => {
    const { code, err } = await line();
    expect(code).toBe(2);
    expect(err).toMatch(/^npm run x -- make [\s\S]+\nDoes x\.\n\n✗ The line should begin with one of: make, letters, decide\.\n/);
  });
});

test("the help has every form, what is read and written, and an example, in one language", async () => {
  const { code, out } = await line("--help");
  expect(code).toBe(0);
  expect(out).toMatch(/^npm run x -- make .+\n[\s\S]+\n\nDoes x\.\n\nReads: a\. Writes: b\.\nExample: npm run x -- decide$/);
  for (const one of forms) expect(out.replaceAll(/\s+/g, " ")).toContain(formText(one));
  vi.stubEnv("LC_ALL", "sv_SE.UTF-8");
  outputs.mockClear();
  expect((await line("--help")).out).toMatch(/\n\nGör x\.\n\nLäser: a\. Skriver: b\.\nExempel: npm run x -- decide$/);
});

test("a form is shown with its alternatives, its dependants and its values", () => {
  const takes: Options = {
    all: flag,
    register: text("file"),
    decision: text("number"),
    decided: day,
    kind: choice("a", "b"),
    card: texts("card"),
  };
  const one = form({
    words: "go",
    args: { place: matching("place", /./, "a place") },
    takes,
    oneOf: [["all", "register"]],
    beside: { decided: "decision" },
    run,
  });
  expect(formText(one)).toBe(
    "go <place> (--all | --register <file>) [--decision <number> [--decided <day>]] [--kind a|b] [--card <card>…]",
  );
});

test("a diagnostic about no file says what the command was asked about, and the messages are in the terminal's language", async () => {
  const messages = { "no-such": { sv: "{what} finns inte.", en: "There is no {what}." }, plain: "In English alone." };
  const one = { code: "no-such", severity: "error", pointer: "", values: { what: "x" } } as const;
  const print = printer(messages);
  const failing = form({
    words: "show",
    needs: { round: id(), key: text("file") },
    run: () => refused(one, { ...one, code: "plain", file: "a/b", line: 3 }),
  });
  process.argv = ["node", "x", "show", "--round", "2027", "--key", "SECRET"];
  await runCommand({ ...command, forms: [failing], print });
  expect(errors.mock.lastCall?.[0]).toBe("✗ x show 2027 [no-such]\n  There is no x.\n✗ a/b:3 [plain]\n  In English alone.");
  expect(print.forAnnotations([one])).toBe("::error::x finns inte. / There is no x. [no-such]");
  expect(print.forMachines([one, { ...one, code: "plain" }])).toEqual([
    { ...one, sv: "x finns inte.", en: "There is no x." },
    { ...one, code: "plain", en: "In English alone." },
  ]);
});

test.each([
  ["en", { LC_ALL: "en_GB.UTF-8", LANG: "sv_SE.UTF-8" }],
  ["sv", { LC_ALL: "", LANG: "sv_SE.UTF-8" }],
  ["en", { LC_MESSAGES: "en", LANG: "sv" }],
  ["sv", { LANG: "C.UTF-8" }],
  ["sv", { LC_ALL: "eng" }],
  ["sv", {}],
])("programs speak %s by %j", (language, environment) => {
  expect(terminalLanguage(environment)).toBe(language);
});

test("a command's own exit code is kept", async () => {
  await setExitCode(() => 1);
  expect(process.exitCode).toBe(1);
  expect(errors).not.toHaveBeenCalled();
});

test("a missing file is reported with its path, with exit code 2", async () => {
  await setExitCode(() => readFileSync("/nowhere/at/all").length);
  expect(process.exitCode).toBe(2);
  expect(errors.mock.lastCall?.[0]).toBe("✗ /nowhere/at/all\n  The file or folder does not exist. Correct the path.");
});

test("a folder where a file is needed is named, and no name moves or hides text on the terminal", async () => {
  process.argv = ["node", "x", "show", "--key", "scripts"];
  await setExitCode(() => readFileSync("scripts").length);
  expect(errors.mock.lastCall?.[0]).toBe("✗ scripts\n  The path is a folder. Give a file.");
  await setExitCode(() => readFileSync("/nowhere/\u001b[8m\u202e").length);
  expect(errors.mock.lastCall?.[0]).toMatch(/^✗ \/nowhere\/�\[8m�\n/);
  const print = printer({ plain: "There is no {what}." });
  process.argv = ["node", "x", "show", "--root", "a\n✓ b\u001b[2J"];
  const failing = form({ words: "show", takes: { root }, run: () => refused({ ...fault("plain"), values: { what: "\u001b[1A\u200b" } }) });
  await runCommand({ ...command, forms: [failing], print });
  expect(errors.mock.lastCall?.[0]).toBe("✗ x show a�✓ b�[2J [plain]\n  There is no �[1A�.");
});

test("a bug keeps its stack trace", async () => {
  await expect(
    setExitCode(() => {
      throw new TypeError("a bug");
    }),
  ).rejects.toThrow("a bug");
});

test("Programs that packages brought are not found before the machine's own", async () => {
  const own = [join("/", "usr", "bin"), join("/", "opt", "bin")];
  vi.stubEnv("PATH", [join("/", "p", "node_modules", ".bin"), ...own, join("/", "node_modules", ".bin")].join(delimiter));
  await runCommand(command);
  expect(process.env.PATH).toBe(own.join(delimiter));
});
