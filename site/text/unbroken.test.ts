import { expect, test } from "vitest";
import { unbroken } from "./unbroken.ts";

test.each([
  ["NIS 2", "NIS\u00a02"],
  ["genomför NIS 2-direktivet.", "genomför NIS\u00a02\u2011direktivet."],
  ["ISO/IEC 27001:2022, ledningssystem", "ISO/\u2060IEC\u00a027001:2022, ledningssystem"],
  ["NIST CSF 2.0", "NIST\u00a0CSF\u00a02.0"],
  ["MCFFS 2026:11: luckor", "MCFFS\u00a02026:11: luckor"],
])("%s is kept on one line", (text, kept) => {
  expect(unbroken(text)).toBe(kept);
});

test.each(["En skriven plan", "NIS", "block 2-direktivet", "DENIS 2"])("%s is left as it is", (text) => {
  expect(unbroken(text)).toBe(text);
});
