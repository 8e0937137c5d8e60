import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventedToken, inventSettings } from "../../testing/github/fake-settings.ts";
import { madeSettings, website } from "../../testing/github/made-settings.ts";
import { type Leaf, leavesOf } from "../../testing/github/settings-leaves.ts";
import { checkSettings } from "./check.ts";
import { readSettings, rulesetFile, settingsFile } from "./read-settings.ts";

const root = madeSettings();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const files = [settingsFile, ...["main", "intake-branches", "other-branches", "tags"].map(rulesetFile)];
const right = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

interface Declared extends Leaf {
  readonly file: string;
}

/** What is compared with GitHub, and not how it is asked for. */
const declared: readonly Declared[] = [...right].flatMap(([file, text]) =>
  leavesOf(parse(text))
    .filter(({ pointer }) => !/^\/(api|answers\/\d+\/(get|right|page|only))$/.test(pointer))
    .map((one) => ({ ...one, file })),
);

/** Another value of the same kind. */
function flipped(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value}x`;
  if (Array.isArray(value))
    return typeof value[0] === "object" ? [{ ...value[0], context: "x", actor_id: 9 }, ...value.slice(1)] : [...value, "x"];
  return value === null ? "x" : { any: ["x"] };
}

/** Works on files in which these settings are flipped, and puts them right again. */
async function withFlipped<T>(leaves: readonly Declared[], work: () => T | Promise<T>): Promise<T> {
  const changed = [...right].filter(([file]) => leaves.some((leaf) => leaf.file === file));
  for (const [file, text] of changed) {
    const document = parseDocument(text);
    for (const one of leaves.filter((leaf) => leaf.file === file)) {
      const keys = one.pointer.split("/").slice(1);
      const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      document.setIn(path, flipped(one.value));
    }
    writeFileSync(join(root, file), file.endsWith(".json") ? JSON.stringify(document.toJS()) : document.toString({ lineWidth: 0 }));
  }
  const done = await work();
  for (const [file, text] of changed) writeFileSync(join(root, file), text);
  return done;
}

/** By its own pointer, or by one above or below it; the whole file only if it is the name that was flipped. */
const isNamed = (found: readonly Diagnostic[], { file, pointer }: Declared): boolean =>
  found.some((one) => {
    const isOnWay = pointer.startsWith(one.pointer) || one.pointer.startsWith(pointer);
    return one.file?.endsWith(file) && isOnWay && (one.pointer !== "" || pointer === "/name");
  });

/** Settings whose flips are not refused at once: GitHub must be seen to differ from them. */
async function acceptedFlips(): Promise<readonly Declared[]> {
  const accepted: Declared[] = [];
  for (const leaf of declared) {
    const found = await withFlipped([leaf], () => readSettings(root));
    if (found.ok) accepted.push(leaf);
    // The owner is compared with CODEOWNERS, ids with the rulesets', the way to show the site with what belongs to it.
    else if (!/^\/(owner|site|maintainers\/id|apps\/\w+\/app_id)$/.test(leaf.pointer))
      expect([leaf.pointer, isNamed(found.diagnostics, leaf)]).toEqual([leaf.pointer, true]);
  }
  return accepted;
}

test("each declared setting, flipped, is refused by name or differs from a right GitHub by name", async () => {
  const accepted = await acceptedFlips();
  expect(accepted.length).toBeGreaterThan(declared.length / 2);
  // A thing with another name is missing as a whole, so that names are flipped apart from what they hide.
  const names = /\/(slug|app_slug|name)$/;
  const rules = /^\/rules\/\d+\/type$/;
  const repository = /^\/repository$/;
  const groups = [names, rules, repository].map((pattern) => accepted.filter(({ pointer }) => pattern.test(pointer)));
  groups.push(accepted.filter(({ pointer }) => ![names, rules, repository].some((pattern) => pattern.test(pointer))));
  for (const leaves of groups) {
    const found = await withFlipped(leaves, async () => {
      const settings = unwrap(readSettings(root));
      const answers = [false, true].map(async (isPrivate) => {
        const { state, transport } = inventSettings();
        Object.assign(state.repository ?? {}, { private: isPrivate });
        return checkSettings({ settings, root, token: inventedToken, website, transport });
      });
      return (await Promise.all(answers)).flat();
    });
    const unnamed = leaves.filter((leaf) => !isNamed(found, leaf)).map(({ file, pointer }) => `${file} ${pointer}`);
    if (leaves.some(({ pointer }) => repository.test(pointer)))
      expect(found.map((one) => one.code)).toEqual(["settings-repository", "settings-repository"]);
    else expect(unnamed).toEqual([]);
  }
});
