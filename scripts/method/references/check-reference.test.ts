import { describe, expect, it } from "vitest";
import { inventedReference } from "../../testing/method/invented-reference.ts";
import { checkReferences, type KnownEditions } from "./check-reference.ts";
import type { Reference } from "./reference.ts";

const text = { sv: "Text" };
const sound: Reference = {
  ...inventedReference,
  parts: [
    { id: "A", title: text },
    { id: "A.1", parent: "A", title: text },
  ],
  mappings: [{ question: "plan", part: "A.1", status: "reviewed", reviewedOn: "2030-01-01" }],
};
const known: KnownEditions = { questions: new Set(["plan"]), languages: ["sv"] };
const faultsOf = (change: Partial<Reference>, editions: KnownEditions | undefined = known) =>
  checkReferences([{ file: "content/references/standard.yaml", value: { ...sound, ...change } }], editions).map(
    (one) => `${one.code} ${one.pointer}`,
  );

describe("a framework", () => {
  it("that is consistent has no faults", () => {
    expect(faultsOf({})).toEqual([]);
  });

  it("reports a question that no edition has, with its pointer", () => {
    expect(faultsOf({ mappings: [{ question: "gone", part: "A.1", status: "preliminary" }] })).toEqual([
      "unknown-question /mappings/0/question",
    ]);
  });

  it("does not check questions and languages when an edition cannot be read", () => {
    const file = "content/references/standard.yaml";
    const value: Reference = { ...sound, title: { en: "Text" }, mappings: [{ question: "gone", part: "A.1", status: "preliminary" }] };
    expect(checkReferences([{ file, value }])).toEqual([]);
  });

  it("reports a text that lacks a declared language", () => {
    const parts = [...sound.parts.slice(0, 1), { id: "A.1", parent: "A", title: { en: "Text" } }];
    expect(faultsOf({ parts })).toEqual(["language-missing /parts/1/title"]);
  });

  it("reports a part that occurs twice and a part that comes before its group", () => {
    const parts = [
      { id: "A.1", parent: "A", title: text },
      { id: "A", title: text },
      { id: "A", title: text },
    ];
    expect(faultsOf({ parts })).toEqual(["duplicate-id /parts/2/id", "reference-unknown-parent /parts/0/parent"]);
  });

  it("cannot have a group that contains itself", () => {
    expect(faultsOf({ parts: [...sound.parts, { id: "B", parent: "B", title: text }] })).toEqual([
      "reference-unknown-parent /parts/2/parent",
    ]);
  });

  it("reports every fault of its mappings at once", () => {
    const mappings: Reference["mappings"] = [
      { question: "plan", part: "A.9", status: "preliminary" },
      { question: "plan", part: "A", status: "preliminary" },
      { question: "plan", part: "A.1", status: "preliminary" },
      { question: "plan", part: "A.1", status: "preliminary" },
    ];
    expect(faultsOf({ mappings })).toEqual([
      "reference-unknown-part /mappings/0/part",
      "reference-part-is-group /mappings/1/part",
      "reference-duplicate-mapping /mappings/3",
    ]);
  });

  it("has a date for reviewed mappings and none for preliminary ones", () => {
    const mapping = { question: "plan", part: "A.1" };
    expect(faultsOf({ mappings: [{ ...mapping, status: "reviewed" }] })).toEqual(["reference-review-date /mappings/0/status"]);
    expect(faultsOf({ mappings: [{ ...mapping, status: "preliminary", reviewedOn: "2030-01-01" }] })).toEqual([
      "reference-review-date /mappings/0/status",
    ]);
  });

  it("from a secondary source cannot have a reviewed mapping", () => {
    expect(faultsOf({ source: "secondary" })).toEqual(["reference-review-unread /mappings/0/status"]);
  });

  it("is in a file named by its id, and only once", () => {
    const files = ["standard", "copy"].map((name) => ({ file: `content/references/${name}.yaml`, value: sound }));
    const codes = checkReferences(files, known).map((one) => `${one.code} ${one.file}`);
    expect(codes).toEqual(["duplicate-id content/references/copy.yaml", "reference-file-name content/references/copy.yaml"]);
  });
});
