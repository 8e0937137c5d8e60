import { expect, test } from "vitest";
import { isSameName, nameOf } from "./organisation-name.ts";

test("a name is one line of 60 characters at most", () => {
  expect(nameOf(" A\n\u202eB ")).toBe("A B");
  expect(nameOf("å".repeat(60))).toBe("å".repeat(60));
  for (const wrong of ["", "  ", "å".repeat(61), 7, undefined, ["A"]]) expect(nameOf(wrong)).toBeUndefined();
});

test("names that differ only in case are the same", () => {
  expect(isSameName("Örebro kommun", "ÖREBRO KOMMUN")).toBe(true);
  expect(isSameName("Örebro kommun", "Orebro kommun")).toBe(false);
});
