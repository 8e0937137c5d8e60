import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { putFile } from "../../testing/files.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { validate } from "../../validation/validate.ts";
import { readSupport } from "./registers.ts";

const root = temporaryFolder("registers");
const write = (name: string, contents: string): void => putFile(join(root, "content", name), contents);
const found = () =>
  validate(placeAt(root)).diagnostics.map(
    (one) => `${one.severity} ${one.file?.slice(join(root, "content").length + 1)}:${one.line} ${one.code}`,
  );
beforeAll(() => cpSync("scripts/testing/fixtures/sound", root, { recursive: true }));

test("empty registers are accepted: the pages say that they are empty", () => {
  expect(found()).toEqual([]);
});

test("a dialogue without an outcome is reported with file and line", () => {
  write(
    "dialogue/x.yaml",
    "schema: infosaktrappan-dialogue/1\ndate: '2026-09-01'\nparty: P\nkind: other\nsubject: { sv: Frågorna }\noutcome: null\n",
  );
  expect(found()).toEqual(["error dialogue/x.yaml:6 dialogue-outcome-missing"]);
  rmSync(join(root, "content/dialogue"), { recursive: true });
});

test("once some measure has support, each measure without is reported in its own file, and an unknown one stops the page", () => {
  const support = (measures: string): string =>
    `schema: infosaktrappan-support/1\nid: a\nname: { sv: A }\nprovider: B\ngives: { sv: C }\nmeasures: [${measures}]\nfor: [agency]\nreach: unknown\nsource: { title: A, address: "https://example.org/", checked: "2026-11" }\n`;
  write("support/a.yaml", support("none"));
  expect(found()).toEqual(["error support/a.yaml:6 support-measure-unknown", "warning measures/write-plan.yaml:1 support-measure-gap"]);
  expect(readSupport(placeAt(root)).ok).toBe(false);
  write("support/a.yaml", support("write-plan"));
  expect(found()).toEqual([]);
  rmSync(join(root, "content/support"), { recursive: true });
});
