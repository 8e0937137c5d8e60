import { describe, expect, test } from "vitest";
import { type Newsworthy, newsIn } from "./news.ts";

const edition: Newsworthy["editions"][number] = { id: "2026", status: "published", digest: "", languages: ["sv", "en"] };

function news(change: Partial<Newsworthy>, language: "sv" | "en" = "sv") {
  return newsIn(language, { releases: [], knownErrors: [], editions: [], rehearsal: false, ...change });
}

describe("News", () => {
  const ordinary = { kind: "ordinary", hasTables: true } as const;

  test("are releases with their permanent addresses, newest first, with the day that is recorded and no other", () => {
    const releases = [
      { ...ordinary, round: "2026", release: "r1", opens: "2026-09-01", closed: "2026-11-30", published: "2027-02-03" },
      { ...ordinary, round: "2027", release: "r1", opens: "2027-09-01", closed: "2027-11-30", published: null },
    ];
    expect(news({ releases }).map(({ title, path }) => [title, path])).toEqual([
      ["Mätomgången hösten 2027, första publiceringen", "/resultat/2027/r1/"],
      ["Mätomgången hösten 2026, första publiceringen", "/resultat/2026/r1/"],
    ]);
    expect(news({ releases }, "en")[0]).toMatchObject({ title: "The round of autumn 2027, first release", path: "/en/resultat/2027/r1/" });
    const [undated, dated] = news({ releases });
    expect([undated?.date, dated?.date]).toEqual([undefined, "2027-02-03"]);
    expect([undated, dated].map((one) => one?.description.includes("Nyheten har inget datum"))).toEqual([true, false]);
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
    const round = { ...ordinary, round: "2026", opens: "2026-09-01", closed: "2026-11-30", published: null };
    const releases = ["r1", "r2", "r3"].map((release) => ({ ...round, release }));
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
      releases: [{ ...ordinary, round: "ovning-1", release: "r1", opens: "2026-09-01", closed: "2026-11-30", published: null }],
      editions: [edition],
      rehearsal: true,
    });
    expect(all).toHaveLength(2);
    for (const { title, description } of all)
      for (const text of [title, description]) expect(text).toMatch(/^Övning – påhittade organisationer/);
  });
});
