import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cases } from "../testing/test-profile.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
/** Every npm script that is a program of ours; the others are other projects' programs, with a help of their own. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^(?:exec )?node (scripts\/\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(file: string, args: readonly string[] = []): Promise<Printed> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [file, ...args], { encoding: "utf8" }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end();
  });
}

test("the npm scripts that are not programs of ours are these", () => {
  const others = Object.keys(scripts).filter((name) => !commands.some((one) => one.name === name));
  expect(others).toEqual(["postinstall", "pretest", "prestart", "dev", "build", "test:long", "test:pages", "fix"]);
});

// Each in a process of its own: other tests run most commands in a thread.
test.concurrent.each(commands)("$name --help says what it reads and writes, with every form and an example", async ({ name, file }) => {
  const { code, out, err } = await run(file, ["--help"]);
  expect([code, err]).toEqual([0, ""]);
  const typed = name === "test" || name === "start" ? `npm ${name}` : `npm run (-s )?${name}`;
  expect(out).toMatch(new RegExp(`^${typed}( |\\n)`));
  expect(out).toMatch(/\n\nLäser: .+\. Skriver: .+\.\nExempel: /);
  const [forms = "", example = ""] = [out.split("\n\n")[0], out.split("\nExempel: ")[1]];
  expect(example).toMatch(new RegExp(`^${typed}( |\n)`));
  for (const [used] of example.matchAll(/--[a-z-]+/g)) expect(forms).toContain(used);
  // What is said of an option is said of one that the forms have.
  for (const [named] of out
    .slice(forms.length)
    .replaceAll(/npm (run|start) .*?(--[a-z-]+ ?)+/g, "")
    .matchAll(/--[a-z][a-z-]+/g))
    expect(forms).toContain(named);
});

/** One program reads the arguments of all; that each uses it is seen from its help. */
const strict = commands.filter((_, at) => at % cases({ part: 12, whole: 1 }) === 0);

test.concurrent.each(strict)("$name names a flag that it does not know, and does nothing", async ({ file }) => {
  const { code, out, err } = await run(file, ["--nonsense=SECRET"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^✗ Flaggan --nonsense är okänd\.\n/);
  expect(err).not.toMatch(/SECRET|\n {4}at /);
});

test.concurrent.each(["keys", "round", "score"])("%s without arguments shows its usage and says why", async (name) => {
  const { code, out, err } = await run(`scripts/commands/${name}.ts`);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(new RegExp(`^npm run -s ${name} `));
  expect(err).toMatch(/\n\n✗ (Raden ska börja med något av: |Det här fattas: )/);
});
