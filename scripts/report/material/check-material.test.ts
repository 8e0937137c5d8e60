import { describe, expect, it } from "vitest";
import type { Dialogue, Letter, Recommendations, Support } from "../schema.ts";
import { checkDialogue, checkLetter, checkRecommendations, checkSupport } from "./check-material.ts";

const support: Support = {
  schema: "infosaktrappan-support/1",
  id: "a",
  name: { sv: "A" },
  provider: "B",
  gives: { sv: "C" },
  measures: ["secure-backups"],
  for: ["municipality"],
  reach: "unknown",
  source: { title: "A", address: "https://example.org/", checked: "2026-11" },
};
const dialogue: Dialogue = {
  schema: "infosaktrappan-dialogue/1",
  date: "2026-09-01",
  party: "P",
  kind: "other",
  subject: { sv: "Frågorna" },
  outcome: { sv: "Två ändrades." },
};
const filed = <T>(value: T, file = "x.yaml") => ({ file, value });
const codes = (found: readonly { readonly code: string; readonly pointer: string; readonly severity: string }[]) =>
  found.map((one) => `${one.severity} ${one.code} ${one.pointer}`);

describe("the registers beside a report", () => {
  it("are accepted where measures exist, outcomes are written and dates are in order", () => {
    expect(checkSupport([filed(support)], ["secure-backups"], "content/support")).toEqual([]);
    expect(checkDialogue([filed(dialogue)], "2026-10-01")).toEqual([]);
  });

  it("report an unknown measure with its place, a repeated id, and as a warning the measures without support", () => {
    const found = checkSupport(
      [filed({ ...support, measures: ["secure-backups", "no-such"] }), filed(support, "y.yaml")],
      ["secure-backups", "incident-page"],
      "d",
    );
    expect(codes(found)).toEqual([
      "error support-measure-unknown /measures/1",
      "error support-duplicate /id",
      "warning support-measure-without ",
    ]);
    expect(found[2]?.values).toEqual({ count: 1, of: 2, measures: "incident-page" });
  });

  it("refuse a dialogue without an outcome or later than the report", () => {
    const { outcome: _, ...without } = dialogue;
    const all = [filed(without), filed({ ...dialogue, outcome: null }), filed({ ...dialogue, date: "2026-12-01" })];
    expect(codes(checkDialogue(all, "2026-10-01"))).toEqual([
      "error dialogue-outcome-missing /outcome",
      "error dialogue-outcome-missing /outcome",
      "error dialogue-date /date",
    ]);
  });

  it("require the letter to be of its round and dated after the round closed", () => {
    const letter: Letter = {
      schema: "infosaktrappan-letter/1",
      round: "r1",
      diaryNumber: "1",
      date: "2026-06-01",
      decidedBy: "x",
      rapporteur: "y",
      tookPart: [],
      recipient: "Regeringen",
      copies: [],
    };
    const [closes, today] = ["2026-05-29", letter.date];
    expect(checkLetter(filed(letter), { round: "r1", closes, today })).toEqual([]);
    expect(codes(checkLetter(filed(letter), { round: "r2", closes: letter.date, today: closes }))).toEqual([
      "error report-letter-round /round",
      "error report-date-order /date",
      "error report-date-future /date",
    ]);
  });

  it("require an account of each recommendation of the last report", () => {
    const one = { id: "a", text: { sv: "A" }, addressee: "government", cost: "within-budget", by: "2027-01", followUp: "x" } as const;
    const last: Recommendations = { schema: "infosaktrappan-recommendations/1", recommendations: [one, { ...one, id: "b" }], earlier: [] };
    const answer = { id: "a", from: "report", text: { sv: "A" }, state: "done", what: { sv: "x" } } as const;
    const now = { ...last, recommendations: [one, one], earlier: [answer, { ...answer, id: "c" }] };
    expect(codes(checkRecommendations(filed(now), last, "2026-08-20"))).toEqual([
      "error recommendation-duplicate /recommendations",
      "error recommendation-without-answer /earlier",
      "error recommendation-unknown /earlier",
    ]);
    expect(codes(checkRecommendations(filed({ ...last, earlier: [] }), null, "2027-01-31"))).toEqual([]);
    expect(codes(checkRecommendations(filed({ ...last, recommendations: [one] }), null, "2027-02-01"))).toEqual([
      "error recommendation-past /recommendations/0/by",
    ]);
  });
});
