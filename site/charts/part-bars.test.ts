import { describe, expect, test } from "vitest";
import { partBars } from "./part-bars.ts";
import { narrowWidth, wrapText } from "./svg.ts";

const drawing = { id: "bild", title: "Titel", description: "Beskrivning" };
const numbers = (drawn: string, element: string, name: string) =>
  [...drawn.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${name}="([\\d.]+)"`, "g"))].map((match) => Number(match[1]));

/** How many lines a label takes: 33 letters before the bars of a wide drawing, 41 over those of a narrow one. */
const wrappedIn = (text: string, width: number) => wrapText(text, width === 720 ? 33 : 41).length;

describe("the labels", () => {
  test("wrap between words, so that no line is too long", () => {
    expect(wrapText("21.2e Anskaffning, utveckling, underhåll och sårbarheter", 34)).toEqual([
      "21.2e Anskaffning, utveckling,",
      "underhåll och sårbarheter",
    ]);
  });

  test.each([720, narrowWidth])("of a drawing %i wide keep every row below the one before it", (width) => {
    const long = "Ett namn som är så långt att det inte får plats på en enda rad i någon av de två bredderna";
    const rows = [long, "Kort", long].map((label) => ({ label, value: "1 fråga", filled: 1 }));
    const drawn = partBars({ ...drawing, width, rows });
    const lines = numbers(drawn.replaceAll(/<text class="quiet"[^>]*>|<text[^>]*class="quiet"[^>]*>/g, ""), "text", "y");
    const bars = numbers(drawn, "rect", "y");
    expect(lines.length).toBe(2 * wrappedIn(long, width) + 1);
    expect(lines.every((y, at) => at === 0 || y - (lines[at - 1] ?? 0) >= 18)).toBe(true);
    expect(bars.every((y, at) => at === 0 || y - (bars[at - 1] ?? 0) >= 32)).toBe(true);
  });
});

describe("the bars", () => {
  test("share one scale from zero: twice as many questions is twice as long", () => {
    const drawn = partBars({
      ...drawing,
      width: 720,
      rows: [
        { label: "A", value: "4 frågor", filled: 4 },
        { label: "B", value: "2 frågor", filled: 2 },
        { label: "C", value: "ingen fråga", filled: 0 },
      ],
    });
    const [first = 0, second = 0, third] = numbers(drawn, "rect", "width");
    expect(first).toBeCloseTo(2 * second);
    expect(third).toBe(0);
  });

  test("have a frame for the whole group where there is one", () => {
    const drawn = partBars({ ...drawing, width: 720, rows: [{ label: "A", value: "1 av 4", filled: 1, of: 4 }] });
    const [frame = 0, filled = 0] = numbers(drawn, "rect", "width");
    expect(frame).toBeCloseTo(4 * filled);
  });
});
