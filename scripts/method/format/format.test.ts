import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { inLanguage, type Message } from "../../core/diagnostic.ts";
import { readMethodFolder } from "../../repository/method-folder.ts";
import { unwrap } from "../../repository/read-file.ts";
import { formatFaults, ofResponses, withFollowUp, withRule, writeFormat } from "../../testing/fixtures/format-faults.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { checkMethodFolder } from "../../validation/check-method-folder.ts";
import { type FormatCode, messages } from "./messages.ts";

const scratch = temporaryFolder("format");

let made = 0;
const found = (files: Readonly<Record<string, string>>) => {
  const folder = writeFormat(join(scratch, String(made++)), files);
  return checkMethodFolder(unwrap(readMethodFolder(folder))).map((one) => ({ ...one, file: relative(folder, one.file ?? "") }));
};
const codes = (files: Readonly<Record<string, string>>) => found(files).map((one) => one.code);
/** `bands-too-short` tells the same of the bands themselves. */
const own = (code: string) => code !== "bands-too-short";

describe("a method in a folder", () => {
  it("may be sound", () => {
    expect(found({})).toEqual([]);
  });

  it.each(Object.keys(formatFaults) as (keyof typeof formatFaults)[])(
    "gives %s and nothing else, in its place and with its values",
    (code) => {
      const { files, says } = formatFaults[code];
      const message: Message = messages[code];
      const all = found(files).filter((one) => own(one.code));
      expect(all).toMatchObject([{ code, severity: (typeof message === "object" && message.severity) || "error", ...says }]);
      for (const [, name = ""] of inLanguage(message, "en").matchAll(/\{([A-Za-z0-9]+)\}/g)) expect(all[0]?.values).toHaveProperty(name);
    },
  );

  it("has a fault for each code of the format", () => {
    const all: readonly FormatCode[] = [...(Object.keys(formatFaults) as (keyof typeof formatFaults)[]), ...ofResponses];
    expect([...all].sort()).toEqual(Object.keys(messages).sort());
  });

  it("may attest what the check warns of", () => {
    expect(codes(withRule("{ sum: [{ number: 110 }, { answer: plan }] }", ", withoutAnswers: true"))).toEqual([]);
    expect(codes({ ...withRule("{ answer: parts }", ", mayBeMissing: true"), ...withFollowUp })).toEqual([]);
  });

  it("may have a box to tick, 200 options, ids of 100 characters, and a weight of half", () => {
    const option = (credit: number) => `{ credit: ${credit}, text: { en: "${credit}" } }`;
    const question = (rest: string) => `{ area: work, block: 1, text: { en: Q }, ${rest} }`;
    const id = "a".repeat(100);
    const head =
      "edition: small\nareas: [{ id: work, name: { en: W }, intro: { en: W. } }]\nblocks: [{ block: 1, name: { en: A }, intro: { en: A. }, minutes: { en: M } }]\nbackground: []\nquestions:\n";
    const questionnaire = (many: number, longer = "") =>
      `${head}  - ${question(`id: plan, choose: several, weight: "1/2", options: [${option(1)}]`)}\n  - ${question(`id: ${id}${longer}, weight: "3/4", options: [${Array.from({ length: many }, (_, at) => option(at)).join(", ")}]`)}\n`;
    const scale = withRule('{ weighted-mean: { each: { answer: "*" } } }');
    expect(codes({ ...scale, "questionnaire.yaml": questionnaire(200) })).toEqual([]);
    for (const wrong of [questionnaire(201), questionnaire(200, "a")]) {
      const folder = writeFormat(join(scratch, String(made++)), { ...scale, "questionnaire.yaml": wrong });
      expect(readMethodFolder(folder).diagnostics.map((one) => one.code)).toEqual(["shape-count"]);
    }
  });
});
