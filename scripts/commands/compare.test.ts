import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { initStore } from "../forge/git/git.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { putFile } from "../testing/files.ts";
import { writeFaulty } from "../testing/fixtures/faults.ts";
import { addToMain, plain } from "../testing/forge/invented-store.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const fixture = writeFaulty("correspondence-undeclared-words", temporaryFolder("compare-fixtures"));
const methods = "content/method";
const read = (path: string): string => readFileSync(join(fixture, path), "utf8");
const questionnaire = `${methods}/2030/questionnaire.yaml`;

const root = temporaryFolder("compare");
const git = await initStore(join(root, "store.git"));
const names = ["editions.yaml", "2030/scale.yaml", "2030/questionnaire.yaml"].map((name) => `${methods}/${name}`);
const published = names.map((path) => {
  const text = read(path).replace('"2030", status: draft', '"2030", status: published');
  return plain(path, text.replace(/.*"2031", status.*\n/, ""));
});
await addToMain(git, published);
for (const { path, contents } of published as { path: string; contents: Uint8Array }[]) putFile(join(root, path), contents);

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const env = { ...process.env, GITHUB_ACTIONS: "false", ...environment };
  return runCommand("compare", args, { env });
};

describe("comparing two editions", () => {
  test("shows each difference on a terminal and in Markdown, and exits 1 on a break without a row", () => {
    const reply = join(root, "reply.md");
    const { status, stdout } = run(["2030", "2031", "--root", fixture, "--reply", reply]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${relative(".", `${fixture}/${methods}/2031/questionnaire.yaml`)}:10`);
    const markdown = readFileSync(reply, "utf8");
    for (const text of [stdout, markdown]) {
      expect(text).toContain("2030 → 2031: breaking 1, additive 0, editorial 0.");
      expect(text).toContain(
        "Question map has a different text. The words decide what an answer means: someone may answer differently. Not declared.",
      );
      expect(text).toContain("or give same a reason that attests that the words mean the same.");
      expect(text).toContain("+ Finns en karta över nätet?");
    }
    expect(markdown).toMatch(/^\*\*This needs to be put right before the change can be accepted\.\*\*/);
    expect(run(["2030", "2030", "--root", fixture]).status).toBe(0);
  });
});

describe("comparing with a base", () => {
  test("finds nothing if nothing has changed, and stops a change to a published edition", () => {
    const reply = join(root, "reply.md");
    expect(run(["--base", "main", "--root", root, "--reply", reply])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("No edition has changed"),
    });
    expect(readFileSync(reply, "utf8")).toContain("No edition has changed.");
    const was = readFileSync(join(root, questionnaire), "utf8");
    writeFileSync(join(root, questionnaire), was.replace("weight: 1", "weight: 2"));
    const { status, stdout } = run(["--base", "main", "--root", root]);
    writeFileSync(join(root, questionnaire), was);
    expect(status).toBe(1);
    expect(stdout).toContain("[lock-file]");
    expect(stdout).toContain("questionnaire.yaml:9 /questions/0/weight [edition-breaks-locked]");
  });

  test("prints only its own commands in a workflow, whatever a proposer has written", () => {
    const was = readFileSync(join(root, questionnaire), "utf8");
    writeFileSync(join(root, questionnaire), was.replace("Finns en plan?", '"plan\\n::stop-commands::x\\n::add-mask::a"'));
    const { status, stdout } = run(["--base", "main", "--root", root], { GITHUB_ACTIONS: "true" });
    writeFileSync(join(root, questionnaire), was);
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/stop-commands|add-mask/);
    for (const line of stdout.split("\n").filter((one) => one.startsWith("::"))) expect(line).toMatch(/^::(error|warning) file=/);
    expect(stdout).toMatch(/^::error file=.*questionnaire\.yaml,line=9::/m);
  });
});
