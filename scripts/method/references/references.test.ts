import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readReferences } from "../../repository/read-references.ts";
import { byGroup, coverageOf } from "./coverage.ts";
import type { Reference } from "./reference.ts";

const place = placeAt(".");
const references = unwrap(readReferences(place));
const { questions } = unwrap(readEdition(place, "2026")).questionnaire;

function find(id: string): Reference {
  const found = references.find((one) => one.id === id);
  if (!found) throw new Error(`content/references/${id}.yaml is missing`);
  return found;
}
const counted = (id: string) => coverageOf(find(id), questions).parts.map((one) => one.part.id);
const sizes = (id: string) =>
  Object.fromEntries(byGroup(find(id), coverageOf(find(id), questions).parts).map(({ group, parts }) => [group?.id ?? "", parts.length]));

describe("the frameworks that the questions are compared with", () => {
  it("are five, in display order", () => {
    expect(references.map((one) => one.id)).toEqual([
      "cybersakerhetslagen-2025-1506",
      "nis2-article-21",
      "iso-27001-2022",
      "nist-csf-2-0",
      "mcffs-2026-11",
    ]);
  });
});

/** Source of the counts: NIST CSWP 29; ISO/IEC 27001:2022; article 21.2 of directive (EU) 2022/2555. */
describe("their lists of parts are complete", () => {
  it("NIST CSF 2.0 has 106 subcategories in 22 categories of six functions", () => {
    expect(counted("nist-csf-2-0").length).toBe(106);
    expect(Object.keys(sizes("nist-csf-2-0")).length).toBe(22);
    const functions = Object.groupBy(counted("nist-csf-2-0"), (id) => id.slice(0, 2));
    expect(Object.fromEntries(Object.entries(functions).map(([id, all]) => [id, all?.length]))).toEqual({
      GV: 31,
      ID: 21,
      PR: 22,
      DE: 11,
      RS: 13,
      RC: 8,
    });
  });

  it("ISO/IEC 27001:2022 has 93 controls in Annex A, and clauses 4.1 to 10.2", () => {
    const { "A.5": organisational, "A.6": people, "A.7": physical, "A.8": technological, ...clauses } = sizes("iso-27001-2022");
    expect([organisational, people, physical, technological]).toEqual([37, 8, 14, 34]);
    expect(clauses).toEqual({ 4: 4, 5: 3, 6: 5, 7: 5, 8: 3, 9: 3, 10: 2 });
  });

  it("the standard's controls are numbered without gaps", () => {
    const inAnnex = counted("iso-27001-2022").filter((id) => id.startsWith("A."));
    const expected = Object.entries({ 5: 37, 6: 8, 7: 14, 8: 34 }).flatMap(([theme, count]) =>
      Array.from({ length: count }, (_, at) => `A.${theme}.${at + 1}`),
    );
    expect(inAnnex).toEqual(expected);
  });

  it("NIS 2 has the ten letters of article 21.2", () => {
    expect(counted("nis2-article-21").filter((id) => id.startsWith("21.2"))).toEqual([..."abcdefghij"].map((letter) => `21.2${letter}`));
  });

  it("the Cybersecurity Act has the ten points of Chapter 2, Section 3, and Sections 4, 5, 6 and 8", () => {
    const points = Array.from({ length: 10 }, (_, at) => `2.3.${at + 1}`);
    expect(counted("cybersakerhetslagen-2025-1506")).toEqual([...points, "2.4", "2.5", "2.6", "2.8"]);
  });

  it("MCFFS 2026:11 is withheld until somebody has read it, and says so; no other framework is", () => {
    expect(references.filter(({ withheld }) => withheld).map(({ id }) => id)).toEqual(["mcffs-2026-11"]);
    expect(find("mcffs-2026-11")).toMatchObject({ source: "secondary", withheld: { reason: { sv: expect.stringContaining("läst") } } });
  });

  it("MCFFS 2026:11 has the 24 areas of the secondary source", () => {
    expect(counted("mcffs-2026-11").length).toBe(24);
  });
});

describe("the mappings", () => {
  it("touch all ten letters of article 21.2 and every category of the CSF but mitigation, which is operational", () => {
    const groupsUntouched = (id: string) =>
      byGroup(find(id), coverageOf(find(id), questions).parts)
        .filter(({ parts }) => parts.every(({ touches }) => touches.length === 0))
        .map((one) => one.group?.id);
    expect(coverageOf(find("nis2-article-21"), questions).untouched).toEqual([]);
    expect(groupsUntouched("nist-csf-2-0")).toEqual(["RS.MI"]);
    expect(groupsUntouched("iso-27001-2022")).toEqual([]);
  });
});
