import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCommand, runCommandBeside } from "./run-command.ts";

const code = temporaryFolder("run-command");
mkdirSync(join(code, "scripts", "commands"), { recursive: true });
writeFileSync(join(code, "package.json"), '{ "type": "module" }');

function writeCommand(name: string, text: string): void {
  writeFileSync(join(code, "scripts", "commands", `${name}.ts`), text);
}

// Tests that search output for keys and answers rest on this.
test("all that a command writes is returned, however it is written, with its exit code", async () => {
  const lines = [
    'console.log("a", process.argv[2]);',
    'console.info("b"); console.warn("c %s", process.env.WORD); console.error("d");',
    'process.stdout.write("e\\n"); process.stderr.write(Buffer.from("f\\n"));',
    "process.exitCode = 3;",
  ];
  writeCommand("writes", lines.join("\n"));
  const options = { code, env: { WORD: "word" } };
  const whole = { status: 3, stdout: "a x\nb\ne\n", stderr: "c word\nd\nf\n" };
  expect(runCommand("writes", ["x"], options)).toEqual(whole);
  // Again, from the beginning, and several that are asked for at once.
  const both = [runCommandBeside("writes", ["x"], options), runCommandBeside("writes", ["y"], options)];
  expect(await Promise.all(both)).toEqual([whole, { ...whole, stdout: "a y\nb\ne\n" }]);
});

test("what nobody caught is on stderr, and a command that ends its process is refused", () => {
  writeCommand("throws", 'throw new Error("nobody caught this");');
  expect(runCommand("throws", [], { code })).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("nobody caught this"),
  });
  writeCommand("ends", "process.exit(0);");
  expect(() => runCommand("ends", [], { code })).toThrow("ends ends its process");
});
