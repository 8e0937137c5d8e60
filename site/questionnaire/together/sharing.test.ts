import { expect, test } from "vitest";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import type { Drop } from "./merges.ts";
import { makePart } from "./part.ts";
import { newRole, partKey, readSharing, roleFiles, type Sharing } from "./sharing.ts";
import { partOf } from "./splitting.ts";

const data = inventPage();
const none = readSharing(null, data);
const shared: Sharing = { ...none, roles: { incident: "It-enheten", people: "Personal", continuity: "It-enheten" } };

test("nothing chosen: every area is the coordinator's own, and the first block is handed out", () => {
  expect(none).toEqual({ roles: {}, added: [], block: 1, saved: {} });
  expect(roleFiles(none, [], data)).toEqual([]);
});

test("what is stored is read back, and what cannot be read is as if nothing had been chosen", () => {
  const whole: Sharing = { ...shared, added: ["It-enheten"], block: 0, saved: { key: "2026-11-20" } };
  expect(readSharing(JSON.stringify(whole), data)).toEqual(whole);
  for (const text of ["", "{", "null", "7", "[]", '{"roles":7,"added":7,"block":9,"saved":[1]}', '{"roles":{"incident":7}}'])
    expect(readSharing(text, data)).toEqual(none);
});

test("a role has one file for all its areas, in the order of the questionnaire, with the questions of the chosen block", () => {
  const files = roleFiles(shared, [], data);
  expect(files.map(({ role, questions, areas }) => ({ role, questions, areas }))).toEqual([
    { role: "Personal", questions: 2, areas: 1 },
    { role: "It-enheten", questions: 4, areas: 2 },
  ]);
  expect(files[1]?.part).toEqual({ areas: ["incident", "continuity"], blocks: [1], label: "It-enheten" });
  const whole = roleFiles({ ...shared, block: 0 }, [], data);
  expect(whole[1]).toMatchObject({ part: { areas: ["incident", "continuity"], label: "It-enheten" }, questions: 12 });
  expect(whole[1]?.part.blocks).toBeUndefined();
});

test("a file is saved, and then back with so many answers; a file of another block is another file", () => {
  const part = makePart(["people"], "Personal", [1]);
  const saved = { [partKey(part)]: "2026-11-20" };
  const filled = partOf(
    data,
    { ...filledTo(data, 1, 2), answers: { [data.model.questions.find((one) => one.area === "people")?.id ?? ""]: 2 } },
    part,
  );
  const drop: Drop = { day: "2026-11-26", before: filled, files: [{ file: "a.json", filled }], choices: [] };
  expect(roleFiles({ ...shared, saved }, [drop], data)[0]).toMatchObject({
    saved: "2026-11-20",
    back: { day: "2026-11-26", answered: 1 },
    questions: 2,
  });
  const other = roleFiles({ ...shared, saved, block: 2 }, [drop], data)[0];
  expect([other?.saved, other?.back]).toEqual([undefined, undefined]);
});

test("a new role is a label, and none whose file would have another one's name", () => {
  expect(newRole("  Vård\n och omsorg ", ["It"])).toBe("Vård  och omsorg");
  for (const [text, others] of [
    ["", []],
    [" ", []],
    ["IT", ["It"]],
    ["vard", ["Vård"]],
  ] as const)
    expect(newRole(text, others)).toBeUndefined();
});
