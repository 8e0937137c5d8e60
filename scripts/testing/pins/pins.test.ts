import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, type RunnerTask, type RunnerTestSuite, test } from "vitest";
import { parse } from "yaml";
import { isLong } from "../test-profile.ts";
import { importWithFault, replaceOnce } from "./plant.ts";

/** A promise, the rule that it rests on, and a fault in that rule that its test must notice. */
interface Pin {
  /** Words of the promise, and the document that has them. */
  readonly says: string;
  readonly in: string;
  readonly rule: string;
  /** The rule's home, a piece of its text that stands there once, and the same with the fault. */
  readonly file: string;
  readonly source: string;
  readonly fault: string;
  /** A file of `npm test`, and the test's title there below all that it stands in, joined by ` > `. */
  readonly test: string;
  readonly title: string;
}

const pins = globSync("scripts/testing/pins/*.yaml")
  .sort()
  .flatMap((file) => parse(readFileSync(file, "utf8")) as readonly Pin[]);

const namesOf = (task: RunnerTask): readonly string[] => [...(task.suite ? namesOf(task.suite) : []), task.name];

/** Skips all tests of a suite but the pin's own. Returns that one; undefined if it is not there. */
function keepOnly(suite: RunnerTestSuite, title: string, above: number): RunnerTask | undefined {
  let found: RunnerTask | undefined;
  for (const task of suite.tasks) {
    const kept = task.type === "suite" ? keepOnly(task, title, above) : namesOf(task).slice(above).join(" > ") === title ? task : undefined;
    if (!kept) task.mode = "skip";
    found ??= kept;
  }
  return found;
}

/** The pin's test, loaded anew with this source of the rule's home. */
async function pinnedTest({ file, test: from, title }: Pin, { source, isFault }: { readonly source: string; readonly isFault: boolean }) {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures are wanted
  beforeAll(({}, suite) => {
    if (suite.tasks.some(({ name }) => name === "can be loaded")) return;
    const own = keepOnly(suite, title, namesOf(suite).length);
    if (own?.mode !== "run") throw new Error(`${from} has no test that runs in npm test with this title: ${title}`);
    if (isFault && own.type === "test") own.fails = true;
  });
  try {
    await importWithFault(from, { file, source });
  } catch (error) {
    // As one failing test: nothing else of the list fails with it.
    test("can be loaded", () => {
      throw error;
    });
  }
}

test("The list has a pin for each rule once, and every promise stands where the list says", () => {
  expect(pins.length).toBeGreaterThan(90);
  expect(new Set(pins.map(({ rule }) => rule)).size).toBe(pins.length);
  for (const pin of pins) expect(readFileSync(pin.in, "utf8"), `${pin.rule}, in ${pin.in}`).toContain(pin.says);
});

describe.each(pins)("$rule", (pin) => {
  // Otherwise the ordinary run of the test shows it, in which no module is loaded twice.
  if (isLong) describe("holds", () => pinnedTest(pin, { source: readFileSync(pin.file, "utf8"), isFault: false }));
  describe(`with ${pin.fault.trim()} instead of ${pin.source.trim()} in ${pin.file}, this fails:`, () =>
    pinnedTest(pin, { source: replaceOnce(pin.file, pin.source, pin.fault), isFault: true }));
});
