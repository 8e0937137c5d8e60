import { describe, expect, test } from "vitest";
import { type Newsworthy, newsIn } from "./news.ts";

const edition: Newsworthy["editions"][number] = { id: "2026", status: "published", digest: "", languages: ["sv", "en"] };

function news(change: Partial<Newsworthy>, language: "sv" | "en" = "sv") {
  return newsIn(language, { releases: [], knownErrors: [], editions: [], rehearsal: false, ...change });
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
    const as = (status: "draft" | "pilot" | "published" | "retired") => news({ editions: [{ ...edition, status }] });
    expect(as("draft")).toEqual([]);
    expect([as("pilot"), as("published"), as("retired")].map(([one]) => one?.title)).toEqual([
      "Utgåva 2026 är ett förslag som prövas i pilot innan den gäller",
      "Utgåva 2026 är publicerad",
      "Utgåva 2026 används inte längre",
    ]);
    expect(new Set([as("pilot"), as("published"), as("retired")].map(([one]) => one?.id)).size).toBe(3);
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
    expect(all).toHaveLength(2);
    for (const { title, description } of all)
      for (const text of [title, description]) expect(text).toMatch(/^Övning – påhittade organisationer/);
  });
});
