import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "../core/diagnostic.ts";
import { updateRefs, writeCommit } from "../forge/git/commit.ts";
import { type Git, initStore, resolveCommit } from "../forge/git/git.ts";
import { placeAt } from "../repository/place.ts";
import { putFile } from "../testing/files.ts";
import { faultyContent } from "../testing/fixtures/faults.ts";
import { addToMain, inventedAuthor, plain } from "../testing/forge/invented-store.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type Comparisons, compareChange, compareTwo } from "./edition-change.ts";

/** Two small editions, 2030 and 2031, with a table that declares question map as reworded. */
const source = faultyContent("correspondence-superfluous");
const textOf = (path: string): string => source.get(path.replace(/^content\//, "")) ?? "";
const files = [
  "editions.yaml",
  ...["2030", "2031"].flatMap((id) => [`${id}/scale.yaml`, `${id}/questionnaire.yaml`]),
  "2031/correspondence.yaml",
].map((name) => `content/method/${name}`);
const editionsFile = "content/method/editions.yaml";
const questions = (id: string): string => `content/method/${id}/questionnaire.yaml`;
type Edit = (text: string) => string;
const reworded: Edit = (text) => text.replace("Finns en karta?", "Finns en karta över nätet?");
const status =
  (id: string, to: string): Edit =>
  (text) =>
    text.replace(new RegExp(`(id: "${id}", status: )[a-z]+`), `$1${to}`);

let root: string;
let git: Git;
beforeEach(async () => {
  root = temporaryFolder("editions");
  git = await initStore(join(root, "store.git"));
});

/** Commits the two editions to the main branch, with changes by path. */
const publish = (changes: Readonly<Record<string, Edit>> = {}, more: Readonly<Record<string, string>> = {}) =>
  addToMain(git, [
    ...files.map((path) => plain(path, (changes[path] ?? ((text) => text))(textOf(path)))),
    ...Object.entries(more).map(([path, text]) => plain(path, text)),
  ]);

/** A branch from a commit of main, with some files changed. */
async function propose(parent: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const request = {
    parent,
    files: Object.entries(changed).map(([path, text]) => plain(path, text)),
    author: inventedAuthor,
    message: "m",
    seconds: 1,
  };
  await updateRefs(git, [
    { ref: "refs/heads/proposal", to: await writeCommit(git, request), from: await resolveCommit(git, "refs/heads/proposal") },
  ]);
}

const change = (head: string | undefined = "proposal") => compareChange(placeAt(root), { base: "main", head });
const faultsOf = ({ diagnostics }: Comparisons): readonly string[] =>
  diagnostics.map((one: Diagnostic) =>
    [one.severity, one.code, one.file?.replace(`${root}/`, ""), one.line].filter((part) => part !== undefined).join(" "),
  );
const pairs = ({ comparisons }: Comparisons): readonly string[] =>
  comparisons.map((one) => `${one.older} → ${one.newer}: ${one.differences.map((d) => d.what).join(", ")}`);
const writeTree = (changes: Readonly<Record<string, Edit>> = {}) => {
  for (const path of files) putFile(join(root, path), (changes[path] ?? ((text) => text))(textOf(path)));
};

/** The table fits only if the question `map` is reworded in 2031. */
const fitting = { [questions("2031")]: reworded };

describe("two editions", () => {
  test("are compared by the newer one's table, and a break without a row is reported with its line", async () => {
    writeTree(fitting);
    const sound = await compareTwo(placeAt(root), ["2030", "2031"]);
    expect([pairs(sound), faultsOf(sound)]).toEqual([["2030 → 2031: question-text"], []]);
    expect(sound.comparisons[0]?.differences).toMatchObject([{ isDeclared: true, declared: "reworded" }]);
    writeTree({ [questions("2031")]: (text) => reworded(text).replace("Finns en plan?", "Finns planen?") });
    const broken = await compareTwo(placeAt(root), ["2030", "2031"]);
    expect(faultsOf(broken)).toEqual([`error correspondence-undeclared-words ${questions("2031")} 9`]);
    expect(broken.comparisons[0]?.placeOf(broken.comparisons[0].differences[0] as never)).toBe("questionnaire.yaml:9");
  });

  test("need a table if something breaks, and none if nothing does", async () => {
    writeTree(fitting);
    rmSync(join(root, "content/method/2031/correspondence.yaml"));
    expect(faultsOf(await compareTwo(placeAt(root), ["2030", "2031"]))).toEqual([
      "error correspondence-absent content/method/2031/correspondence.yaml",
    ]);
    writeTree();
    rmSync(join(root, "content/method/2031/correspondence.yaml"));
    expect(faultsOf(await compareTwo(placeAt(root), ["2030", "2031"]))).toEqual([]);
  });

  test("may be folders, or come from Git as well as from the working tree", async () => {
    await publish();
    writeTree(fitting);
    const folders = await compareTwo(placeAt(root), [join(root, "content/method/2030"), join(root, "content/method/2031")]);
    expect([pairs(folders), faultsOf(folders)]).toEqual([["2030 → 2031: question-text"], []]);
    const alone = join(root, "alone");
    cpSync(join(root, "content/method/2031"), alone, { recursive: true });
    const itself = await compareTwo(placeAt(root), ["main:2031", alone]);
    expect([pairs(itself), faultsOf(itself)]).toEqual([
      ["main:2031 → alone: question-text"],
      ["warning edition-breaks alone/questionnaire.yaml 10"],
    ]);
  });

  test("that are one edition in two states need no table: a warning for a draft, an error if it is published or named by a round", async () => {
    await publish();
    writeTree(fitting);
    expect(faultsOf(await compareTwo(placeAt(root), ["main:2031", "2031"]))).toEqual([`warning edition-breaks ${questions("2031")} 10`]);
    writeTree({ ...fitting, [editionsFile]: status("2031", "published") });
    expect(faultsOf(await compareTwo(placeAt(root), ["main:2031", "2031"]))).toEqual([
      `error edition-breaks-locked ${questions("2031")} 10`,
    ]);
    writeTree(fitting);
    putFile(join(root, "content/rounds/first/draft.yaml"), 'round: first\nedition: "2031"\n');
    expect(faultsOf(await compareTwo(placeAt(root), ["main:2031", "2031"]))).toEqual([
      `error edition-breaks-locked ${questions("2031")} 10`,
    ]);
  });

  test("that cannot be found are reported: an unlisted edition, a missing revision", async () => {
    await publish();
    writeTree();
    expect(faultsOf(await compareTwo(placeAt(root), ["2030", "2099"]))).toEqual([`error edition-not-listed ${editionsFile}`]);
    expect(faultsOf(await compareTwo(placeAt(root), ["nowhere:2030", "main:2099"]))).toEqual([
      "error compare-unknown-revision",
      `error edition-not-listed ${editionsFile}`,
    ]);
    expect(faultsOf(await compareTwo(placeAt(join(root, "empty")), ["2030", "2031"]))[0]).toContain("file-missing");
  });
});

describe("a proposal", () => {
  test("that touches no edition has nothing to report", async () => {
    const main = await publish(fitting);
    await propose(main, { "content/other.yaml": "x: 1" });
    expect(await change()).toEqual({ comparisons: [], diagnostics: [] });
  });

  test("that changes a draft is shown what differs, with a warning for what breaks", async () => {
    const main = await publish(fitting);
    await propose(main, {
      [questions("2030")]: textOf(questions("2030")).replace("5 minuter", "6 minuter"),
    });
    const outcome = await change();
    expect(pairs(outcome)).toEqual(["main:2030 → proposal:2030: block-minutes"]);
    expect(faultsOf(outcome)).toEqual([]);
    await propose(main, { [questions("2030")]: textOf(questions("2030")).replace("weight: 1", "weight: 2") });
    expect(faultsOf(await change())).toEqual([
      `warning edition-breaks ${questions("2030")} 9`,
      `error correspondence-undeclared-question ${questions("2031")} 9`,
    ]);
  });

  test("may not change a published edition, not even a word outside the questions", async () => {
    const main = await publish({ ...fitting, [editionsFile]: status("2030", "published") });
    await propose(main, { [questions("2030")]: textOf(questions("2030")).replace("5 minuter", "6 minuter") });
    expect(faultsOf(await change())).toEqual([`error lock-file ${questions("2030")}`]);
    await propose(main, { [questions("2030")]: textOf(questions("2030")).replace("weight: 1", "weight: 2") });
    expect(faultsOf(await change())).toEqual([
      `error lock-file ${questions("2030")}`,
      `error edition-breaks-locked ${questions("2030")} 9`,
      `error correspondence-undeclared-question ${questions("2031")} 9`,
    ]);
  });

  longTest("may not change, revert or remove a pilot that a round in the base names, but may publish it and then retire it", async () => {
    const base = status("2030", "pilot")(textOf(editionsFile));
    const main = await publish({ ...fitting, [editionsFile]: () => base }, { "content/rounds/first/charter.json": '{"edition":"2030"}' });
    const proposed = async (text: string): Promise<readonly string[]> => {
      await propose(main, { [editionsFile]: text });
      return faultsOf(await change());
    };
    expect(await proposed(status("2030", "draft")(base))).toEqual([`error lock-status-back ${editionsFile} 2`]);
    expect(await proposed(base.replace(/digest: "[0-9a-f]{64}"/, `digest: "${"0".repeat(64)}"`))).toEqual([
      `error lock-digest ${editionsFile} 2`,
    ]);
    expect((await proposed(base.replace(/.*"2030".*\n/, "")))[0]).toBe(`error lock-entry-gone ${editionsFile} 1`);
    expect(await proposed(status("2030", "published")(base))).toEqual([]);
    expect(await proposed(status("2030", "retired")(base))).toEqual([]);
  });

  test("with a new edition is shown how it differs from the one that its table names", async () => {
    const one = textOf(editionsFile).replace(/.*"2031".*\n/, "");
    const main = await addToMain(git, [plain(editionsFile, one), ...files.slice(1, 3).map((path) => plain(path, textOf(path)))]);
    const added = Object.fromEntries([editionsFile, ...files.slice(3)].map((path) => [path, textOf(path)]));
    await propose(main, { ...added, [questions("2031")]: reworded(textOf(questions("2031"))) });
    const outcome = await change();
    expect([pairs(outcome), faultsOf(outcome)]).toEqual([["proposal:2030 → proposal:2031: question-text"], []]);
    await propose(main, added);
    expect(faultsOf(await change())).toEqual(["error correspondence-superfluous content/method/2031/correspondence.yaml 5"]);
    const { [questions("2031")]: _, ...without } = added;
    await propose(main, { ...without, [questions("2031")]: "edition: 1" });
    expect(faultsOf(await change())[0]).toMatch(/^error shape-/);
  });

  test("that is older than the base does not count as reverting what has been done since", async () => {
    const main = await publish(fitting);
    await propose(main, { [questions("2030")]: textOf(questions("2030")).replace("5 minuter", "6 minuter") });
    await addToMain(git, [plain(editionsFile, status("2031", "published")(textOf(editionsFile)))]);
    const outcome = await change();
    expect([pairs(outcome), faultsOf(outcome)]).toEqual([["main:2030 → proposal:2030: block-minutes"], []]);
    await addToMain(git, [plain(questions("2030"), textOf(questions("2030")).replace("5 minuter", "7 minuter"))]);
    expect(faultsOf(await change())).toEqual(["error compare-conflict"]);
  });

  test("that cannot be read is reported: a file that is too large, an unrelated history, an edition that no longer has the right shape", async () => {
    const main = await publish(fitting);
    await propose(main, { [questions("2030")]: `${textOf(questions("2030"))}#${"x".repeat(1_000_000)}` });
    expect(faultsOf(await change())[0]).toBe(`error compare-file-size ${questions("2030")}`);
    await propose(main, { [questions("2030")]: "a: [" });
    expect(faultsOf(await change())[0]).toBe(`error not-yaml ${questions("2030")} 1`);
    const alone = await writeCommit(git, { parent: undefined, files: [plain("a", "b")], author: inventedAuthor, message: "m", seconds: 1 });
    expect(faultsOf(await change(alone))).toEqual(["error compare-unrelated"]);
    expect(faultsOf(await change("nowhere"))).toEqual(["error compare-unknown-revision"]);
  });

  test("is checked even if the base was at fault, with a warning that it could not be compared", async () => {
    const main = await publish({ ...fitting, [questions("2030")]: () => "edition: 1" });
    await propose(main, { [questions("2030")]: textOf(questions("2030")) });
    expect(faultsOf(await change())).toEqual(["warning compare-base-unreadable"]);
  });
});

test("without a head the working tree is what the base would become, and nothing is written to it", async () => {
  await publish(fitting);
  writeTree({ ...fitting, [questions("2030")]: (text) => text.replace("5 minuter", "6 minuter") });
  const outcome = await compareChange(placeAt(root), { base: "main", head: undefined });
  expect([pairs(outcome), faultsOf(outcome)]).toEqual([["main:2030 → 2030: block-minutes"], []]);
  expect(existsSync(join(root, ".git"))).toBe(false);
});
