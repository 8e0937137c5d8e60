import { expect, test } from "vitest";
import { inventedInput } from "../../testing/report/invented-input.ts";
import type { Letter } from "../schema.ts";
import { letterBlocks } from "./letter.ts";

const letter: Letter = {
  schema: "infosaktrappan-letter/1",
  round: "r",
  diaryNumber: "1",
  date: "2026-06-01",
  decidedBy: "generaldirektören",
  rapporteur: "utredaren",
  tookPart: ["chefsjuristen"],
  recipient: "Regeringen",
  copies: [],
};
const render = (change: Partial<Letter>) => JSON.stringify(letterBlocks({ ...inventedInput, letter: { ...letter, ...change } }));

test("the letter is addressed to regeringen in lower case, and to others by name", () => {
  expect(render({})).toContain('"Till regeringen"');
  expect(render({ recipient: "Försvarsdepartementet" })).toContain('"Till Försvarsdepartementet"');
});

test("the letter says who decided and who else took part, if anyone", () => {
  expect(render({})).toContain("Beslutet fattades den 1 juni 2026 av generaldirektören");
  expect(render({})).toContain("I den slutliga handläggningen deltog också chefsjuristen.");
  expect(render({ tookPart: [] })).not.toContain("handläggningen");
});
