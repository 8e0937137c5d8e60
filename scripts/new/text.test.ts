import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withItem, withScalar } from "./text.ts";

const item = ["- id: c", "  text: |-", "    Tre", "    rader"];

describe("one more item in a list", () => {
  it("is put last, indented and parted as the others, and every other byte stays", () => {
    const text = "# Först\nlist:\n  - id: a # kvar\n    text: A\n\n  # Om b\n  - id: b\n    text: B # kvar\n";
    expect(withItem(text, ["list"], item)).toBe(`${text}\n  - id: c\n    text: |-\n      Tre\n      rader\n`);
  });

  it("comes before the key that follows, and after a text of many lines", () => {
    const text = "list:\n- id: a\n  text: |\n    En\n    två\n\n\n# Sist\nother: 1\n";
    const after = withItem(text, ["list"], item) ?? "";
    expect(after.startsWith("list:\n- id: a\n  text: |\n    En\n    två\n- id: c\n")).toBe(true);
    expect(after.endsWith("\n\n\n# Sist\nother: 1\n")).toBe(true);
    expect(parse(after)).toMatchObject({ list: [{ id: "a" }, { id: "c", text: "Tre\nrader" }], other: 1 });
  });

  it("gets a line of its own where the file does not end with one", () => {
    expect(withItem("list:\n  - { id: a }", ["list"], ["- { id: b }"])).toBe("list:\n  - { id: a }\n  - { id: b }\n");
  });

  it("cannot be put in a list on one line, in an empty one, or where there is none", () => {
    for (const text of ["list: [a]\n", "list: []\n", "list: a\n", "other: 1\n"]) expect(withItem(text, ["list"], ["- b"])).toBeUndefined();
  });
});

describe("one value of a file", () => {
  it("is replaced where it stands, with the comment after it kept", () => {
    expect(withScalar('# Om\nedition: "2026" # kvar\nlist: [2026]\n', ["edition"], '"2028"')).toBe(
      '# Om\nedition: "2028" # kvar\nlist: [2026]\n',
    );
    expect(withScalar("list: [2026]\n", ["list"], '"2028"')).toBeUndefined();
  });
});
