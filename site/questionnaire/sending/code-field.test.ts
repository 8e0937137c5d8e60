import { describe, expect, test } from "vitest";
import { codeAlphabet, formatCode, type InvitationCode, makeCode } from "../../../scripts/envelope/invitation/invitation.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { codeFaults } from "./code-field.ts";
import { messages } from "./messages.ts";

const several = [Uint8Array.from({ length: 20 }, (_, at) => at * 13) as InvitationCode, ...Array.from({ length: 4 }, () => makeCode())];
const written = formatCode(several[0] as InvitationCode);
const groups = written.split("-").slice(1);
const told = (text: string) => codeFaults(text).map(({ code, values }) => [code, values.group]);
const withGroup = (at: number, group: string): string => ["IST1", ...groups.with(at - 1, group)].join("-");

describe("a code", () => {
  test("that holds has no fault, however it is typed", () => {
    for (const way of [written, written.toLowerCase(), written.replaceAll("-", ""), written.replaceAll("-", " \n"), written.slice(5)])
      expect(codeFaults(way)).toEqual([]);
  });

  test("that is empty is asked for", () => {
    for (const text of ["", "  \n", "IST1-"]) expect(told(text)).toEqual([["code-missing", undefined]]);
  });

  test("with a letter that no code has is told the letter and the group, for each such group, typed to the end or not", () => {
    expect(codeFaults("IST1-ZFVG-M2KD-7QUX-")).toMatchObject([{ code: "code-letter-u", values: { group: 3, typed: "7QUX", letter: "U" } }]);
    expect(told("ist1 zfvg mökd 7qux")).toEqual([
      ["code-letter", 2],
      ["code-letter-u", 3],
    ]);
    expect(told("ZFVGMÖKD7QUX")).toEqual([
      ["code-letter", 2],
      ["code-letter-u", 3],
    ]);
    // Another text than a code has no more messages than a code can have.
    expect(told("å".repeat(4_000))).toEqual(Array.from({ length: 9 }, (_, at) => ["code-letter", at + 1]));
    const [one] = codeFaults("IST1-ZFVG-M2KD-7QUX");
    expect(one && sentenceOf(one, messages, "sv")).toBe("Grupp 3, ”7QUX”, är fel: bokstaven U finns inte i koder. Är det ett V?");
  });

  test("with one group too short or too long is told which, if it was typed in groups", () => {
    expect(told(withGroup(4, groups[3]?.slice(1) ?? ""))).toEqual([["code-group-length", 4]]);
    expect(told(withGroup(9, `${groups[8]}0`))).toEqual([["code-group-length", 9]]);
    expect(told(withGroup(4, groups[3]?.slice(1) ?? "").replaceAll("-", ""))).toEqual([["code-length", undefined]]);
    // What is not typed yet is not wrong.
    expect(codeFaults(written.slice(0, 22))).toMatchObject([{ code: "code-length", values: { count: 14, needed: 36 } }]);
  });

  test("with any one wrong character is told its group, but for about one in a thousand, where another would explain it too", () => {
    let named = 0;
    for (const code of several) {
      const body = formatCode(code).slice(5).replaceAll("-", "");
      for (let at = 0; at < 36; at++) {
        const letter = codeAlphabet[(codeAlphabet.indexOf(body[at] ?? "") + 1 + (at % 30)) % 32];
        const wrong = body.slice(0, at) + letter + body.slice(at + 1);
        const [found] = codeFaults(wrong);
        if (found?.code === "code-check") continue;
        named += 1;
        expect([found?.code, found?.values.group]).toEqual(["code-group", Math.floor(at / 4) + 1]);
      }
    }
    expect(named).toBeGreaterThan(several.length * 36 * 0.95);
    expect(told(withGroup(7, groups[6] === "ZZZZ" ? "YZZZ" : `Z${groups[6]?.slice(1)}`))).toEqual([["code-group", 7]]);
  });

  test("with two characters of a group that have changed places is told the group, and with mistakes in two groups to compare them all", () => {
    const [a, b, ...rest] = [...(groups[2] ?? "")];
    expect(a).not.toBe(b);
    expect(told(withGroup(3, [b, a, ...rest].join("")))).toEqual([["code-group", 3]]);
    const otherwise = (group = ""): string => [...group].map((one) => codeAlphabet[(codeAlphabet.indexOf(one) + 7) % 32]).join("");
    const both = ["IST1", ...groups.with(1, otherwise(groups[1])).with(6, otherwise(groups[6]))].join("-");
    expect(told(both)).toEqual([["code-check", undefined]]);
  });
});
