import { expect, test } from "vitest";
import { definitionsIn } from "./definitions.ts";

test("A line that starts with a quoted term defines it, to the end of the line", () => {
  expect(definitionsIn("Så läser ni.\n”Ni” är hela organisationen. Svara likadant alltid.")).toEqual([
    { words: ["Ni"], text: "”Ni” är hela organisationen. Svara likadant alltid." },
  ]);
});

test("Several terms may be defined at once, and several definitions may share a line", () => {
  expect(definitionsIn("”Viktiga” och ”viktigaste” är de här. ”De flesta” är mer än hälften.")).toEqual([
    { words: ["Viktiga", "viktigaste"], text: "”Viktiga” och ”viktigaste” är de här." },
    { words: ["De flesta"], text: "”De flesta” är mer än hälften." },
  ]);
});

test("English may have an article before the quotation marks, and different marks", () => {
  expect(definitionsIn("A “neighbour” is another body.\n“Important” and “most important” mean this.")).toEqual([
    { words: ["neighbour"], text: "A “neighbour” is another body." },
    { words: ["Important", "most important"], text: "“Important” and “most important” mean this." },
  ]);
});

test("Quoted words later in a sentence define nothing", () => {
  expect(definitionsIn("Det som står efter ”men” visar vad som saknas.\nAlternativen bygger på varandra.")).toEqual([]);
});
