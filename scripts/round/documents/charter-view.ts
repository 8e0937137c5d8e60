// What the trustees of a round that opens agree to: what its charter says and no program can compute again.
import { type Diagnostic, fault, type Sentence } from "../../core/diagnostic.ts";
import type { RoundCharter } from "../../envelope/round-document.ts";
import { modelOf } from "../../method/model.ts";
import { editionDigest } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readEdition } from "../../repository/read-method.ts";
import { fullPlan, noTables } from "../../statistics/plan/plan.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import type { RoundCode } from "../messages.ts";

/** Of every part but the decisions: its name, or null where the signer's program refuses anything but what it computes itself. */
const names: Readonly<Record<Exclude<keyof RoundCharter, "decisions">, Sentence | null>> = {
  schema: null,
  trust: null,
  notice: null,
  round: null,
  kid: null,
  editionDigest: null,
  rehearsal: null,
  kind: { sv: "Slag", en: "Kind" },
  edition: { sv: "Utgåva", en: "Edition" },
  opens: { sv: "Öppnar", en: "Opens" },
  population: { sv: "Population", en: "Population" },
  holders: { sv: "Nyckelhållare", en: "Key holders" },
  receiptKey: { sv: "Mottagningens nyckel för kvittenser", en: "The intake's key for receipts" },
  counting: { sv: "RÄKNAS AV JOBB PÅ GITHUB", en: "COUNTED BY JOBS ON GITHUB" },
  plan: { sv: "Tabellplan", en: "Table plan" },
  compares: { sv: "Jämförs med", en: "Compared with" },
  rescores: { sv: "Räknar om", en: "Re-scores" },
  signatures: { sv: "Underskrifter på en publicering", en: "Signatures on a release" },
  padding: { sv: "Varje svars längd i byte", en: "Length of each answer in bytes" },
};

/** A line for each part, and the edition's fault if its text is not the one that the charter names. */
export function charterView(
  place: Place,
  charter: RoundCharter,
): { readonly shown: readonly Sentence[]; readonly faults: readonly Diagnostic[] } {
  const edition = readEdition(place, charter.edition);
  const isOther = edition.ok && editionDigest(edition.value) !== charter.editionDigest;
  const faults = isOther ? [fault<RoundCode>("round-edition-other", "/editionDigest", { edition: charter.edition })] : [];
  const usual = edition.ok && (charter.kind === "pilot" ? noTables : fullPlan(modelOf(edition.value)));
  const isUsual = usual && canonicalDigest(usual) === canonicalDigest(charter.plan);
  const { runners, diaryNumber, date } = charter.counting ?? {};
  const values: Readonly<Record<string, unknown>> = {
    ...charter,
    kind: { ordinary: { sv: "ordinarie", en: "ordinary" }, pilot: { sv: "pilot, utan tabeller", en: "pilot, without tables" } }[
      charter.kind
    ],
    edition: edition.ok ? charter.edition : { sv: `${charter.edition} FINNS INTE HÄR`, en: `${charter.edition} IS NOT HERE` },
    plan: isUsual ? { sv: "den vanliga", en: "the usual one" } : { sv: "EN ANNAN ÄN DEN VANLIGA", en: "NOT THE USUAL ONE" },
    holders: charter.holders.map(({ name }) => name).join(", "),
    population: `${charter.population.id}, sha256 ${charter.population.digest}`,
    ...(runners === undefined
      ? {}
      : {
          counting: {
            own: {
              sv: `på myndighetens egna datorer, ${diaryNumber}, ${date}`,
              en: `on the authority's own machines, ${diaryNumber}, ${date}`,
            },
            hosted: { sv: `PÅ GITHUBS DATORER, ${diaryNumber}, ${date}`, en: `ON GITHUB'S MACHINES, ${diaryNumber}, ${date}` },
          }[runners],
        }),
  };
  const parts = Object.entries(names).flatMap(([part, name]): readonly Sentence[] => {
    const value = values[part];
    if (!name || value === undefined) return [];
    const { sv, en } = typeof value === "object" ? (value as Sentence) : { sv: String(value), en: String(value) };
    return [{ sv: `${name.sv}: ${sv}`, en: `${name.en}: ${en}` }];
  });
  const decisions = Object.entries(charter.decisions ?? {}).map(([name, decided]) => {
    const line = `${name}: ${Object.values(decided).join(", ")}`;
    return { sv: `Beslut ${line}`, en: `Decision ${line}` };
  });
  return { shown: [...parts, ...decisions], faults };
}
