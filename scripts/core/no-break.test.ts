import { expect, test } from "vitest";
import { noBreak } from "./no-break.ts";

test.each([
  ["NIS 2", "NIS\u00a02"],
  ["genomför NIS 2-direktivet.", "genomför NIS\u00a02\u2011direktivet."],
  ["ISO/IEC 27001:2022, ledningssystem", "ISO/\u2060IEC\u00a027001:2022, ledningssystem"],
  ["NIST CSF 2.0", "NIST\u00a0CSF\u00a02.0"],
  ["MCFFS 2026:11: luckor", "MCFFS\u00a02026:11: luckor"],
])("%s is kept on one line", (text, kept) => {
  expect(noBreak(text)).toBe(kept);
});

test.each(["En skriven plan", "NIS", "ramen 2-direktivet", "DENIS 2"])("%s is left as it is", (text) => {
  expect(noBreak(text)).toBe(text);
});

test.each([
  ["under nivå 1", "under nivå\u00a01"],
  ["Block 2 är kvar", "Block\u00a02 är kvar"],
  ["18 kap. 13 § samma lag", "18\u00a0kap.\u00a013\u00a0§ samma lag"],
  ["10 000 invånare", "10\u00a0000 invånare"],
  ["82 % i år", "82\u00a0% i år"],
  ["omkring 42 procent", "omkring 42\u00a0procent"],
  ["about 42 per cent", "about 42\u00a0per\u00a0cent"],
  ["tar 60–90 minuter", "tar 60–\u206090\u00a0minuter"],
  ["34 av 60 poäng", "34\u00a0av\u00a060 poäng"],
  ["Mellan 1 och 9 av 16", "Mellan 1\u00a0och\u00a09\u00a0av\u00a016"],
])("%s keeps its number beside its word", (text, kept) => {
  expect(noBreak(text)).toBe(kept);
});
