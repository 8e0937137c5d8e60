import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readMethodFolder } from "../repository/method-folder.ts";
import { unwrap } from "../repository/read-file.ts";
import { readResponse } from "../repository/response-file.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { putFile } from "../testing/files.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { validateMethodFolder } from "../validation/validate.ts";
import { methodBounds, ruleBounds } from "./bounds.ts";
import { methodOf } from "./engine/evaluate.ts";
import { modelOf } from "./model.ts";
import { contents } from "./rules/rule-scope.ts";

const page = readFileSync("content/method/README.md", "utf8");
const fenced = (language: string): readonly { readonly title: string; readonly text: string }[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => ({
    title: /^# (\S+?):?(?:\s|$)/.exec(text)?.[1] ?? "",
    text,
  }));
const files = fenced("yaml").filter((one) => one.title.endsWith(".yaml"));
/** `| kind | gives | meaning | missing | example |`: the rows of the tables of kinds. */
const rows = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| [^|]+ \| `([^`]+)` \|$/gm)].map(([, kind = "", example = ""]) => ({
  kind,
  example,
}));

/** Writes the page's own method to a temporary folder. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = temporaryFolder("readme");
  for (const { title, text } of files) putFile(join(folder, title), text);
  return use(folder);
}

describe("the page about the format", () => {
  it("has a row for every kind of rule, each once", () => {
    expect(rows.map((one) => one.kind).sort()).toEqual(Object.keys(contents).sort());
  });

  it("has a valid method, with its example and a response to it", () => {
    expect(files.map((one) => one.title)).toEqual(["scale.yaml", "questionnaire.yaml", "about.yaml", "examples/with-goals.yaml"]);
    inFolder((folder) => {
      expect(validateMethodFolder(folder)).toMatchObject({ diagnostics: [], checked: { questions: 3, examples: 1 } });
      const [answers] = fenced("json");
      writeFileSync(join(folder, "response.json"), answers?.text ?? "");
      const { edition } = unwrap(readMethodFolder(folder));
      expect(readResponse(join(folder, "response.json"), edition)).toMatchObject({ ok: true, diagnostics: [] });
    });
  });

  it("has an example of every kind, and common patterns, that all parse as rules of that method", () => {
    const forms = fenced("yaml").filter((one) => one.title.startsWith("rule"));
    expect(forms.length).toBeGreaterThan(3);
    inFolder((folder) => {
      const { edition } = unwrap(readMethodFolder(folder));
      for (const { kind, example } of [...rows, ...forms.map((one) => ({ kind: "", example: one.text }))]) {
        const data: unknown = parse(example);
        const [own] = Object.keys(data as object);
        if (kind) expect(own).toBe(kind);
        const method = methodOf(modelOf(edition), { ...edition.scale.results, asked: data });
        expect(method.diagnostics, example).toEqual([]);
      }
    });
  });

  it("has a measure that the method can use", () => {
    const [measure] = fenced("yaml").filter((one) => one.title === "measure");
    inFolder((folder) => {
      mkdirSync(join(folder, "measures"));
      writeFileSync(join(folder, "measures/write-goals.yaml"), measure?.text ?? "");
      expect(validateMethodFolder(folder)).toMatchObject({ diagnostics: [], checked: { measures: 1 } });
    });
  });

  it("documents the JSON of score: every key, and no others", () => {
    inFolder((folder) => {
      const response = join(folder, "response.json");
      writeFileSync(response, fenced("json")[0]?.text ?? "");
      const { status, stdout } = runCommand("score", [response, "--method", folder]);
      expect(status).toBe(0);
      const printed = JSON.parse(stdout) as Record<string, unknown>;
      expect(printed.results).toEqual({
        points: { kind: "number", value: 3, exact: "3" },
        grade: { kind: "band", value: "settled", rank: 1 },
      });
      const named = [...page.matchAll(/^\| `([a-zA-Z]+)` \| [^|]+ \|$/gm)].map(([, key]) => key);
      expect(named).toEqual(Object.keys(printed));
    });
  });

  it("states the actual bounds", () => {
    const { id, editionId, blocks, options, weight, background } = methodBounds;
    for (const bound of [id, `most ${editionId}`, blocks, options, background]) expect(page).toContain(` ${bound}`);
    expect(page).toContain(`above 0, at most ${weight}, for a weighted mean`);
    for (const bound of [ruleBounds.nodes, ruleBounds.depth, ruleBounds.results, ruleBounds.bands]) expect(page).toContain(` ${bound} `);
  });
});
