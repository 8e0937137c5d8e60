// The whole way with one more type of organisation: every table, panels and the built site; and a type that is added while a round is open.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { typesInUse } from "../../core/organisation-types.ts";
import type { Cube, Panel } from "../../statistics/schema.ts";
import { type AuthorityCopy, copyForAuthority } from "./authority-copy.ts";
import { withOperator } from "./operator.ts";

let copy: AuthorityCopy;
beforeAll(() => {
  copy = copyForAuthority();
});
afterAll(() => rmSync(copy.root, { recursive: true, force: true }));

const read = (...path: readonly string[]) => readFileSync(join(copy.root, ...path), "utf8");

it("is on every page where types are, in both languages, of a whole nation with questions, measures and panels", () => {
  const nation = join(copy.root, "ovning");
  copy.run(0, "scripts/commands/rehearse.ts", "--seed", "7", "--out", nation);
  const cube: Cube = JSON.parse(read("ovning/content/statistics/ovning-1/r1/cube.json"));
  const questions = cube.variables.filter(({ kind }) => kind === "question").map(({ id }) => id);
  expect(new Set(cube.cells.flatMap(({ variable, row }) => (questions.includes(variable) ? [row] : [])))).toEqual(
    new Set(["type-municipality", "type-agency", "type-operator"]),
  );
  const panel: Panel = JSON.parse(read("ovning/content/statistics/ovning-1/r1/panel.json"));
  expect(panel.rows.map(({ row }) => row)).toEqual(["type-municipality", "type-agency", "type-operator"]);
  copy.build(nation);
  const pages = {
    "": ["och privata utövare", "and private operators"],
    "population/": ["Privata utövare", "Private operators"],
    "svara/": ['value="operator/250-up"', 'value="operator/250-up"'],
    "resultat/ovning-1/r1/": ["Privata utövare", "Private operators"],
    "resultat/ovning-1/r1/storlek/": ["Under 250 anställda", "Fewer than 250 employees"],
    "resultat/ovning-1/r1/omraden/": ["omraden-utovare.csv", "omraden-utovare.en.csv"],
    "resultat/ovning-1/r1/fragor/risk/": ["Privata utövare", "Private operators"],
    "resultat/ovning-1/r1/over-tid/": ["Privata utövare", "Private operators"],
    "resultat/ovning-1/r1/deltagande/": ["Privata utövare", "Private operators"],
    "rapport/ovning-1/r1/": ["Privata utövare", "private operators"],
    "rapport/ovning-1/r1/utovare/": ["svarande utövare", "svarande utövare"],
  } as const;
  for (const [address, said] of Object.entries(pages))
    for (const [at, prefix] of ["", "en/"].entries())
      expect(read("dist", `${prefix}${address}index.html`), `${prefix}${address}`).toContain(said[at]);
  expect(read("dist/resultat/ovning-1/r1/tabell.csv")).toContain(";type-operator;Privata utövare;");
  expect(read("dist/resultat/ovning-1/r1/niva.px")).toMatch(/VALUES\[en\]\("Group"\)=.*"Private operators"/);
});

it("leaves alone what was published before it was added, and a round that is open then", () => {
  const nation = join(copy.root, "tidigare");
  const audited = () => copy.run(0, "scripts/commands/audit.ts", "--round", "ovning-1", "--root", nation);
  copy.write("types.json", JSON.stringify(typesInUse, null, 2));
  copy.run(0, "scripts/commands/rehearse.ts", "--seed", "7", "--size", "small", "--out", nation);
  const before = [audited(), read("tidigare/content/statistics/ovning-1/r1/cube.json")];
  copy.write("types.json", JSON.stringify(withOperator(typesInUse, "2099-01-01"), null, 2));
  expect([audited(), read("tidigare/content/statistics/ovning-1/r1/cube.json")]).toEqual(before);
  copy.run(0, "scripts/commands/rehearse.ts", "close", "--round", "ovning-2", "--root", nation);
  copy.run(0, "scripts/commands/release.ts", "--round", "ovning-2", "--root", nation);
  const cube: Cube = JSON.parse(read("tidigare/content/statistics/ovning-2/r1/cube.json"));
  expect(cube.rows.filter(({ family }) => family === "type").map(({ value }) => value)).toEqual(["municipality", "region", "agency"]);
});
