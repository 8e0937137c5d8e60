import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withItem, withMap, withScalar } from "./edit-yaml.ts";

const item = ["- id: c", "  text: |-", "    Tre", "    rader"];

describe("an item appended to a list", () => {
  it("is last, indented and spaced like the others, and every other byte is kept", () => {
    const text = "# Först\nlist:\n  - id: a # kvar\n    text: A\n\n  # Om b\n  - id: b\n    text: B # kvar\n";
    expect(withItem(text, ["list"], item)).toBe(`${text}\n  - id: c\n    text: |-\n      Tre\n      rader\n`);
  });

  it("comes before the next key, and after a text of several lines", () => {
    const text = "list:\n- id: a\n  text: |\n    En\n    två\n\n\n# Sist\nother: 1\n";
    const after = withItem(text, ["list"], item) ?? "";
    expect(after.startsWith("list:\n- id: a\n  text: |\n    En\n    två\n- id: c\n")).toBe(true);
    expect(after.endsWith("\n\n\n# Sist\nother: 1\n")).toBe(true);
    expect(parse(after)).toMatchObject({ list: [{ id: "a" }, { id: "c", text: "Tre\nrader" }], other: 1 });
  });

  it("gets a line of its own if the file does not end with a line break", () => {
    expect(withItem("list:\n  - { id: a }", ["list"], ["- { id: b }"])).toBe("list:\n  - { id: a }\n  - { id: b }\n");
  });

  it("is refused for a list on one line, an empty one, and a missing one", () => {
    for (const text of ["list: [a]\n", "list: []\n", "list: a\n", "other: 1\n"]) expect(withItem(text, ["list"], ["- b"])).toBeUndefined();
  });
});

describe("one value of a file", () => {
  it("is replaced in place, and the comment after it is kept", () => {
    expect(withScalar('# Om\nedition: "2026" # kvar\nlist: [2026]\n', ["edition"], '"2028"')).toBe(
      '# Om\nedition: "2028" # kvar\nlist: [2026]\n',
    );
    expect(withScalar("list: [2026]\n", ["list"], '"2028"')).toBeUndefined();
  });
});

describe("one map of a file", () => {
  it("is replaced by another, in its own style, and every other byte is kept", () => {
    const text = "# Först\nmap:\n  a: 1 # om a\n  b: [x]\n\n# Sist\nother: { a: 1 } # kvar\n";
    const value = { a: 2, c: { d: "e:1", f: [] }, g: ["h"] };
    const block = "map:\n  a: 2\n  c:\n    d: e:1\n    f: []\n  g:\n    - h\n";
    expect(withMap(text, ["map"], value)).toBe(`# Först\n${block}\n# Sist\nother: { a: 1 } # kvar\n`);
    expect(withMap(text, ["other"], { a: "1/3" })).toBe(text.replace("{ a: 1 }", "{ a: 1/3 }"));
  });

  it("is refused where there is none", () => {
    expect(withMap("map: [a]\n", ["map"], {})).toBeUndefined();
    expect(withMap("other: 1\n", ["map"], {})).toBeUndefined();
  });
});
