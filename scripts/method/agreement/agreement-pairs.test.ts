import { describe, expect, it } from "vitest";
import { inLanguage } from "../../core/diagnostic.ts";
import type { Model } from "../edition.ts";
import type { Draft } from "../response-schema.ts";
import { fewPairs } from "./agreement.ts";
import { checkPairs, type DraftPair, pairFiles } from "./agreement-pairs.ts";
import { type AgreementCode, messages } from "./messages.ts";

const codesOf = (diagnostics: readonly { readonly code: string; readonly file?: string }[]) =>
  diagnostics.map((one) => [one.code, one.file].filter(Boolean).join(" "));

describe("the files of a pilot", () => {
  it("pair up by subfolder or by code, A before B in alphabetical order, and other files are ignored", () => {
    const folders = ["k01", "m02"];
    const files = ["m02/second.json", "k01/b.json", "k01/a.json", "m02/first.json", "r03-b.json", "r03-a.json", "k01/.a.json", "läs.txt"];
    expect(pairFiles({ folders, files })).toEqual({
      pairs: [
        { a: "k01/a.json", b: "k01/b.json" },
        { a: "m02/first.json", b: "m02/second.json" },
        { a: "r03-a.json", b: "r03-b.json" },
      ],
      diagnostics: [],
    });
  });

  it("are all reported when they do not pair up", () => {
    const folders = ["k01", "k02", "k03", "k04"];
    const files = [
      "k01/a.json",
      "k03/a.json",
      "k03/b.json",
      "k03/c.json",
      "k04/a.json",
      "k04/b.json",
      "k04-c.json",
      "svar.json",
      "x/y/a.json",
    ];
    const { pairs, diagnostics } = pairFiles({ folders, files });
    expect(pairs).toEqual([]);
    expect(codesOf(diagnostics)).toEqual([
      "pilot-file-name svar.json",
      "pilot-file-name x/y/a.json",
      "pilot-second-missing k01/a.json",
      "pilot-second-missing k02",
      "pilot-too-many k03/a.json",
      "pilot-too-many k04-c.json",
    ]);
    expect(diagnostics.map((one) => one.values.count)).toEqual([undefined, undefined, 1, 0, 3, 3]);
  });

  it("are reported when there are none", () => {
    expect(codesOf(pairFiles({ folders: [], files: ["anteckningar.md"] }).diagnostics)).toEqual(["pilot-no-pairs"]);
  });
});

const model: Model = {
  creditMax: 1,
  blocks: 1,
  thresholds: [[50]],
  areaFloor: 0,
  areas: ["a"],
  questions: [{ id: "plan", area: "a", block: 1, weight: 1, credits: [0, 1] }],
};
const digest = "a".repeat(64);
const expected = { model, facts: [], edition: "2026", digest };
const draft = (answers: Draft["answers"], other: Partial<Draft> = {}): Draft => ({
  schema: "infosaktrappan-draft/1",
  edition: "2026",
  editionDigest: digest,
  answers,
  background: {},
  ...other,
});
const pair = (a: Draft, b: Draft, at = 1): DraftPair => ({ files: { a: `k${at}/a.json`, b: `k${at}/b.json` }, a, b });
const enough = Array.from({ length: fewPairs }, (_, at) => pair(draft({ plan: 0 }), draft({ plan: 1 }), at));

describe("two drafts", () => {
  it("that belong together are kept without their files, and enough of them give no diagnostics", () => {
    const { pairs, diagnostics } = checkPairs(expected, enough);
    expect(diagnostics).toEqual([]);
    expect(pairs[0]).toEqual({ a: { answers: { plan: 0 }, background: {} }, b: { answers: { plan: 1 }, background: {} } });
  });

  it("of another edition or of two wordings are errors that name their file, all reported and without warnings", () => {
    const other = { edition: "2025" };
    const { diagnostics } = checkPairs(expected, [
      pair(draft({ plan: 1 }, { ...other, editionDigest: "c".repeat(64) }), draft({ plan: 1 }), 1),
      pair(draft({ plan: 1 }), draft({ plan: 1 }, { editionDigest: "b".repeat(64) }), 2),
      pair(draft({ lost: 1 }, other), draft({ plan: 1 }, other), 3),
    ]);
    expect(codesOf(diagnostics)).toEqual([
      "pilot-other-edition k1/a.json",
      "pilot-other-text k2/b.json",
      "pilot-other-edition k3/a.json",
      "pilot-other-edition k3/b.json",
    ]);
    expect(diagnostics[0]?.values).toEqual({ edition: "2026", found: "2025" });
  });

  it("that call for care are warnings with counts and without files", () => {
    const earlier = { editionDigest: "b".repeat(64) };
    const { diagnostics } = checkPairs(expected, [
      pair(draft({ plan: 1, lost: 1, gone: 0 }, earlier), draft({ plan: 7 }, earlier), 1),
      pair(draft({ plan: 1 }), draft({ plan: 1 }), 2),
    ]);
    expect(diagnostics.map(({ code, severity, file, values }) => [code, severity, file, values.count])).toEqual([
      ["pilot-text-changed", "warning", undefined, 2],
      ["pilot-left-out", "warning", undefined, 3],
      ["pilot-same-answers", "warning", undefined, 1],
      ["pilot-few-pairs", "warning", undefined, 2],
    ]);
  });

  it("get a warning for questions where several options may be chosen, which are not compared", () => {
    const several: Model = {
      ...model,
      questions: [...model.questions, { id: "ways", area: "a", block: 1, weight: 1, credits: [0, 1], several: true }],
    };
    const { diagnostics } = checkPairs({ ...expected, model: several }, enough);
    expect(diagnostics).toMatchObject([{ code: "pilot-several", severity: "warning", values: { count: 1 } }]);
  });

  it("never have their target level counted as left out", () => {
    const high = draft({ plan: 1 }, { target: 9 });
    expect(codesOf(checkPairs(expected, [...enough, pair(high, draft({ plan: 0 }), 9)]).diagnostics)).toEqual([]);
  });
});

describe("the messages", () => {
  it.each(Object.entries(messages))("%s use only values that the diagnostic carries", (code, message) => {
    const carried: Partial<Record<AgreementCode, readonly string[]>> = {
      "pilot-second-missing": ["count"],
      "pilot-too-many": ["count"],
      "pilot-other-edition": ["edition", "found"],
      "pilot-few-pairs": ["count", "few"],
      "pilot-text-changed": ["count"],
      "pilot-left-out": ["count"],
      "pilot-same-answers": ["count"],
      "pilot-several": ["count"],
    };
    const used = new Set([...inLanguage(message, "en").matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual(carried[code as AgreementCode] ?? []);
  });
});
