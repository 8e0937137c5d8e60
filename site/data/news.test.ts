import { describe, expect, test } from "vitest";
import type { Erratum } from "../../scripts/method/carry-over/correspondence.ts";
import { type Newsworthy, newsIn } from "./news.ts";

const erratum: Erratum = {
  date: "2027-03-02",
  file: "questionnaire",
  pointer: "/questions/1/text/sv",
  reads: "kopior",
  shouldRead: "säkerhetskopior",
  reason: { sv: "Ett ord hade fallit bort.", en: "A word was missing." },
};
const questions = [
  { id: "a", number: 1 },
  { id: "b", number: 2 },
];
const edition: Newsworthy["editions"][number] = {
  id: "2026",
  status: "published",
  digest: "",
  languages: ["sv", "en"],
  errata: [erratum],
  questions,
};

function news(change: Partial<Newsworthy>, language: "sv" | "en" = "sv") {
  return newsIn(language, { releases: [], knownErrors: [], editions: [], current: "2026", rehearsal: false, ...change });
}

describe("News", () => {
  test("are releases with their permanent addresses, newest first, and without invented dates", () => {
    const releases = [
      { round: "2026", release: "r1", opens: "2026-09-01", closed: "2026-11-30", kind: "ordinary" as const, hasTables: true },
      { round: "2027", release: "r1", opens: "2027-09-01", closed: "2027-11-30", kind: "ordinary" as const, hasTables: true },
    ];
    expect(news({ releases }).map(({ title, path }) => [title, path])).toEqual([
      ["Mätomgången hösten 2027, första publiceringen", "/resultat/2027/r1/"],
      ["Mätomgången hösten 2026, första publiceringen", "/resultat/2026/r1/"],
    ]);
    expect(news({ releases }, "en")[0]).toMatchObject({ title: "The round of autumn 2027, first release", path: "/en/resultat/2027/r1/" });
    for (const one of news({ releases })) {
      expect(one).not.toHaveProperty("date");
      expect(one.description).toContain("Nyheten har inget datum");
    }
    expect(news({ releases })[0]?.description).toContain("Mätomgången stängde 30 november 2027.");
  });

  test("are editions in pilot, published or retired, never drafts, and each status is a separate item", () => {
    const as = (status: "draft" | "pilot" | "published" | "retired") => news({ editions: [{ ...edition, errata: [], status }] });
    expect(as("draft")).toEqual([]);
    expect([as("pilot"), as("published"), as("retired")].map(([one]) => one?.title)).toEqual([
      "Utgåva 2026 är ett förslag som prövas i pilot innan den gäller",
      "Utgåva 2026 är publicerad",
      "Utgåva 2026 används inte längre",
    ]);
    expect(new Set([as("pilot"), as("published"), as("retired")].map(([one]) => one?.id)).size).toBe(3);
  });

  test("are errata with their dates, linked to the question", () => {
    const corrections = news({ editions: [edition] }).slice(1);
    expect(corrections).toEqual([
      {
        id: "infosaktrappan:erratum:2026:2027-03-02:questionnaire/questions/1/text/sv",
        title: "Rättelse i utgåva 2026, fråga 2",
        description: "Där det står ”kopior” ska det stå ”säkerhetskopior”. Ett ord hade fallit bort.",
        path: "/fragor/b/",
        date: "2027-03-02",
      },
    ]);
  });

  test("of errata are only in the feed of the corrected language, and link to the method where the edition has no pages", () => {
    expect(news({ editions: [edition] }, "en")).toHaveLength(1);
    expect(news({ editions: [edition], current: "2028" })[1]?.path).toBe("/metod/");
    const inScale = { ...edition, errata: [{ ...erratum, file: "scale", pointer: "/levels/1/name/sv" } as const] };
    expect(news({ editions: [inScale] })[1]).toMatchObject({ title: "Rättelse i utgåva 2026", path: "/skala/" });
  });

  test("are known errors with their dates, linked to the newest release that has them", () => {
    const releases = ["r1", "r2", "r3"].map((release) => ({
      round: "2026",
      release,
      opens: "2026-09-01",
      closed: "2026-11-30",
      kind: "ordinary" as const,
      hasTables: true,
    }));
    const knownErrors: Newsworthy["knownErrors"] = [
      {
        round: "2026",
        releases: ["r1", "r2"],
        kinds: ["level"],
        direction: "up",
        date: "2028-02-01",
        text: { sv: "Fel i nivåerna.", en: "Wrong levels." },
      },
    ];
    expect(news({ releases, knownErrors }, "en").at(-1)).toEqual({
      id: "infosaktrappan:known-error:2026:r1+r2:2028-02-01:level",
      title: "Known error in the figures: The round of autumn 2026, second release",
      description: "Wrong levels.",
      path: "/en/resultat/2026/r2/",
      date: "2028-02-01",
    });
    expect(news({ knownErrors })).toEqual([]);
  });

  test("in a rehearsal are all marked as such", () => {
    const all = news({
      releases: [
        { round: "ovning-1", release: "r1", opens: "2026-09-01", closed: "2026-11-30", kind: "ordinary" as const, hasTables: true },
      ],
      editions: [edition],
      rehearsal: true,
    });
    expect(all).toHaveLength(3);
    for (const { title, description } of all)
      for (const text of [title, description]) expect(text).toMatch(/^Övning – påhittade organisationer/);
  });
});
