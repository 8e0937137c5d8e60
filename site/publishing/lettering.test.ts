import { expect, test } from "vitest";
import { outline, widthOf } from "./lettering.ts";
import letters from "./letters.json" with { type: "json" };

test("a text is as wide as its letters together, in proportion to its size", () => {
  expect(widthOf("å", 20)).toBeGreaterThan(5);
  expect(widthOf("Trappan", 20)).toBeCloseTo(
    [..."Trappan"].reduce((sum, letter) => sum + widthOf(letter, 20), 0),
    10,
  );
  expect(widthOf("Trappan", 40)).toBeCloseTo(2 * widthOf("Trappan", 20), 10);
  expect(widthOf("informations\u00adsäkerhet", 20)).toBe(widthOf("informationssäkerhet", 20));
  expect(widthOf("10\u00a0000–\u206019\u00a0999", 20)).toBe(widthOf("10\u00a0000–19\u00a0999", 20));
});

test("letters follow one another, each by its advance width, and every command has its numbers", () => {
  const pathOf = (text: string) => / d="(.*)"/.exec(outline(text, { x: 0, y: 0, size: 10, fill: "#000000" }))?.[1] ?? "";
  const commandsIn = (path: string) =>
    [...path.matchAll(/([Mmlqz])([^Mmlqz]*)/g)].map(([, command = "", rest = ""]) => [command, rest.match(/-?\d+/g)?.length ?? 0]);
  const every = Object.keys(letters).join("");
  const commands = commandsIn(pathOf(`I${every}`));
  expect(commands).toEqual([..."I", ...every].flatMap((letter) => commandsIn(pathOf(letter))));
  expect(commands.filter(([command, count]) => count !== { M: 2, m: 2, l: 2, q: 4, z: 0 }[String(command)])).toEqual([]);
  const one = pathOf("I");
  expect(pathOf("II")).toBe(`${one}${one.replace("M0 ", `M${Math.round(100 * widthOf("I", 10))} `)}`);
});

test("an accent without an outline is left out, and a letter without one stops the build", () => {
  expect(widthOf("ő", 10)).toBe(widthOf("o", 10));
  expect(() => widthOf("漢", 10)).toThrow("漢");
});
