// A size class that is split in content alone, while earlier populations stand: from the check of content to a cube.
import { describe, expect, it } from "vitest";
import { typesInUse } from "../../core/organisation-types.ts";
import type { OrganisationTypesFile } from "../../core/organisation-types-file.ts";
import { placeAt } from "../../repository/place.ts";
import { populationText } from "../../repository/population-text.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readPopulation } from "../../repository/read-population.ts";
import type { Cube, Organisation, Population } from "../../statistics/schema.ts";
import { copyForAuthority } from "./authority-copy.ts";

const day = "2028-01-01";
const [old, middle, large] = ["50000-up", "50000-99999", "100000-up"];

/** "50 000 or more" holds before the day, and two classes from it on. */
function splitTypes(): OrganisationTypesFile {
  const file = structuredClone(typesInUse);
  for (const { id, sizes, rehearsal } of file.types) {
    if (id !== "municipality") continue;
    const last = sizes.find((one) => one.id === old);
    if (!last) throw new Error("municipalities have a largest class");
    last.until = day;
    sizes.push({ id: middle, names: { sv: "50 000–99 999 invånare", en: "50,000–99,999 inhabitants" }, from: day });
    sizes.push({ id: large, names: { sv: "100 000 invånare eller fler", en: "100,000 inhabitants or more" }, from: day });
    rehearsal.sizes.push(10, 6);
  }
  return file;
}

/** The frame on the day: all but a few of the largest municipalities in the middle one of the new classes. */
function laterPopulation(before: Population): Population {
  let seen = 0;
  const organisations = before.organisations.map((one): Organisation => {
    if (one.size !== old) return one;
    seen += 1;
    return { ...one, size: seen > 30 ? large : middle } as Organisation;
  });
  return { ...before, id: "2028", date: day, organisations };
}

const copy = copyForAuthority();
const before = unwrap(readPopulation(placeAt("."), "2026"));
const after = laterPopulation(before);
copy.write("types.json", JSON.stringify(splitTypes(), null, 2));
copy.write("2026.json", populationText(before));
copy.write("2028.json", populationText(after));

interface Found {
  readonly codes: readonly string[];
}

describe("a size class that is split from a day on", () => {
  const validated = (): Found => {
    const { diagnostics } = JSON.parse(copy.run(1, "scripts/commands/validate.ts", "--json"));
    return { codes: [...new Set<string>(diagnostics.map(({ code }: { readonly code: string }) => code))].sort() };
  };

  it("leaves earlier populations sound, beside one with the new classes", () => {
    expect(copy.run(0, "scripts/commands/validate.ts")).toContain("2 populations");
  });

  it("is refused outside its days, on either side of the split, with the classes that hold", () => {
    copy.write("2028.json", populationText({ ...after, organisations: before.organisations }));
    copy.write("2026.json", populationText({ ...before, organisations: after.organisations }));
    expect(validated().codes).toContain("population-size-years");
    const said = copy.run(1, "scripts/commands/validate.ts");
    for (const sentence of [
      `The size ${old} of m-`,
      `is not in use on ${day}, the date of the population. Choose one of: 0-9999, 10000-19999, 20000-49999, ${middle}, ${large}.`,
      `is not in use on ${before.date}, the date of the population. Choose one of: 0-9999, 10000-19999, 20000-49999, ${old}.`,
    ])
      expect(said).toContain(sentence);
    copy.write("2026.json", populationText(before));
    copy.write("2028.json", populationText(after));
  });

  it("is refused with shares that do not add up on both sides, or days that leave no day", () => {
    const wrong = splitTypes();
    for (const { sizes, rehearsal } of wrong.types) {
      if (rehearsal.sizes.length > 5) rehearsal.sizes.splice(4, 2, 10, 10);
      for (const size of sizes) if (size.id === large) size.until = day;
    }
    copy.write("types.json", JSON.stringify(wrong, null, 2));
    expect(validated().codes).toEqual(expect.arrayContaining(["types-shares", "types-size-years"]));
    copy.write("types.json", JSON.stringify(splitTypes(), null, 2));
  });

  it("has rows of its own in the cube of each population, and none for a class that nobody is in", () => {
    const modules = {
      place: "scripts/repository/place.ts",
      read: "scripts/repository/read-population.ts",
      plan: "scripts/statistics/plan/plan.ts",
      rounding: "scripts/testing/statistics/protect.ts",
      nation: "scripts/testing/statistics/invented-nation.ts",
    };
    const cubeOf = (id: string, change = "one") =>
      copy.ask(
        modules,
        `await (async () => {
          const change = (one) => (${change});
          const { value: population } = read.readPopulation(place.placeAt(${JSON.stringify(copy.root)}), "${id}");
          const changed = { ...population, organisations: population.organisations.map(change) };
          const own = plan.planOf({ areas: [], questions: [], scale: { levels: 4, musts: 0 } });
          const units = nation.inventedUnits(changed, { seed: "${id}", areas: [], rate: 0.8, skew: 1 });
          const meta = { round: "${id}", release: "r1", edition: "2026", rehearsal: true };
          const made = await rounding.protect({ plan: own, population: changed, units, draw: nation.inventedDraw("${id}"), meta, counters: {} });
          return made.ok ? made.value.cube : made.diagnostics;
        })()`,
        copy.root,
      ) as Cube;
    const sizesIn = (cube: Cube) => cube.rows.filter(({ family }) => family === "municipality-size").map(({ value }) => value);
    const [then, now] = [cubeOf("2026"), cubeOf("2028")];
    expect(sizesIn(then)).toEqual(["0-9999", "10000-19999", "20000-49999", old]);
    expect(sizesIn(now)).toEqual(["0-9999", "10000-19999", "20000-49999", middle, large]);
    expect(now.cells.filter(({ row, count }) => row === `municipality-size-${middle}` && count !== null).length).toBeGreaterThan(0);
    expect(then.rows.concat(now.rows).filter(({ asked }) => asked === 0)).toEqual([]);
    const nobody = cubeOf("2028", `one.size === "${large}" ? { ...one, size: "${middle}" } : one`);
    expect(sizesIn(nobody)).toEqual(["0-9999", "10000-19999", "20000-49999", middle]);
  });
});
