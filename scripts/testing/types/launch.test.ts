// An authority with one more type of organisation, which is written in its content alone. What is published: launch.long.test.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { typesInUse } from "../../core/organisation-types.ts";
import { copyForAuthority } from "./authority-copy.ts";
import { withOperator } from "./operator.ts";

const copy = copyForAuthority();

describe("content with a type that the project does not have", () => {
  it("is sound", () => {
    expect(copy.run(0, "scripts/commands/validate.ts")).toContain("1 population");
  });

  it("is read from a register of those to invite, and from another authority's list", () => {
    const modules = { register: "scripts/envelope/invitation/register.ts", authority: "scripts/authority/frame.ts" };
    const csv = "id;name;type;size\\no-0001;Utövare 1 (påhittad);operator;0-249\\na-01;Myndigheten (påhittad);agency;0-49\\n";
    const about = { id: "2026", date: "2026-01-01", country: "xn", file: "f.csv" };
    const expression = `{
      invited: register.readRegister("${csv}", new Set(["o-0001", "a-01"])),
      frame: authority.frameFrom(new TextEncoder().encode("${csv}"), ${JSON.stringify(about)}),
    }`;
    expect(copy.ask(modules, expression, copy.root)).toMatchObject({
      invited: { ok: true, value: ["o-0001", "a-01"] },
      frame: { ok: true, value: { organisations: [{ type: "agency" }, { type: "operator", size: "0-249" }] } },
    });
  });

  it("tells everything that is wrong at once, and how to put it right", () => {
    const sound = [readFileSync(join(copy.root, "content/population/types.json"), "utf8"), readPopulation()] as const;
    try {
      const list = withOperator(typesInUse);
      const types = list.types.map((one) =>
        one.id !== "operator" ? one : { ...one, names: { sv: one.names["sv"] }, address: "kommuner" },
      );
      copy.write("types.json", JSON.stringify({ ...list, types }, null, 2));
      copy.write("2026.json", sound[1].replace('"o-0002"', '"o-0001"').replace('"type":"operator"', '"type":"company"'));
      const said = copy.run(1, "scripts/commands/validate.ts", "--json");
      const { diagnostics } = JSON.parse(said);
      const found = diagnostics.filter(({ severity }: { readonly severity: string }) => severity === "error");
      expect(found.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
        "population-duplicate-id",
        "population-unknown-type",
        "types-language",
        "types-twice",
      ]);
      for (const sentence of [
        "kommuner is already used as address further up in the file. Change one of them.",
        "The name is missing in the language en. Add en to names.",
        "The population has 1 of the type company, which does not exist. Choose one of municipality, region, agency, operator, or add the type",
      ])
        expect(said).toContain(sentence);
    } finally {
      copy.write("types.json", sound[0]);
      copy.write("2026.json", sound[1]);
    }
  });

  it("that the program cannot even load is told in the same way", () => {
    const sound = readFileSync(join(copy.root, "content/population/types.json"), "utf8");
    try {
      copy.write("types.json", sound.replace('"address": "utovare",', '"address": "utovare"'));
      const line = sound.slice(0, sound.indexOf('"address": "utovare"')).split("\n").length;
      const { diagnostics } = JSON.parse(copy.run(1, "scripts/commands/validate.ts", "--json"));
      expect(diagnostics).toMatchObject([
        { code: "types-not-json", severity: "error", file: "content/population/types.json", line: line + 1 },
      ]);
    } finally {
      copy.write("types.json", sound);
    }
  });
});

function readPopulation(): string {
  return readFileSync(join(copy.root, "content/population/2026.json"), "utf8");
}
