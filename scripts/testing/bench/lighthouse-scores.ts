// Lighthouse's scores of a page as text: one for each classic category, and what keeps it below 100.

/** The part of Lighthouse's report that is used. */
export interface LighthouseResult {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly AuditRef[] }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>>;
}

interface AuditRef {
  readonly id: string;
  readonly weight: number;
}

export interface Report {
  readonly page: string;
  readonly result: LighthouseResult;
}

/** The four that Lighthouse has had from the beginning. */
export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/**
 * The median run by performance, the only category that varies between runs: Lighthouse's own advice against other work on the
 * machine. `all` has each run's performance, in order. @throws Error where there is no run.
 */
export function middleRun(results: readonly LighthouseResult[]): { readonly result: LighthouseResult; readonly all: readonly number[] } {
  const performance = (one: LighthouseResult): number => Math.round((one.categories.performance?.score ?? 0) * 100);
  const result = results.toSorted((a, b) => performance(a) - performance(b))[Math.floor(results.length / 2)];
  if (!result) throw new Error("nothing was measured");
  return { result, all: results.map(performance) };
}

/** One line a page, and under it each audit that lowered a score. @throws Error where a category was not judged. */
export function scoreTable(reports: readonly Report[]): string {
  const width = Math.max(...reports.map(({ page }) => page.length), 4);
  const head = `${"page".padEnd(width)}  ${categories.join("  ")}`;
  return [head, ...reports.flatMap((one) => [`${one.page.padEnd(width)}  ${scoreCells(one)}`, ...shortfalls(one.result)])].join("\n");
}

/** 0–100 by category. @throws Error where a category was not judged. */
export function scoresOf({ page, result }: Report): Readonly<Record<string, number>> {
  const score = (category: string): number => {
    const found = result.categories[category]?.score;
    if (typeof found !== "number") throw new Error(`${page}: ${category} was not judged`);
    return Math.round(found * 100);
  };
  return Object.fromEntries(categories.map((one) => [one, score(one)]));
}

function scoreCells(report: Report): string {
  const scores = scoresOf(report);
  return categories.map((one) => String(scores[one]).padStart(one.length)).join("  ");
}

/** The audits with weight and less than full marks, in each category that is not 100. */
function shortfalls({ categories: found, audits }: LighthouseResult): readonly string[] {
  return categories.flatMap((category) => {
    const { score, auditRefs } = found[category] ?? { score: 1, auditRefs: [] };
    if (score === null || Math.round(score * 100) === 100) return [];
    return auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
      return [`    ${category}: ${audit.title} (${id}) ${audit.displayValue ?? ""}`.trimEnd()];
    });
  });
}
