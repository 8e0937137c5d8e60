// Internal consistency of a sum of questions: Cronbach's alpha and item-rest correlations.

type Rows = readonly (readonly number[])[];

/**
 * Cronbach's alpha: k/(k − 1) · (1 − Σ var(item) / var(sum)). Rows are organisations, columns items. At most 1; below 0 where items pull
 * against each other. Null with fewer than two items or rows, or where the sums do not vary. Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachAlpha(rows: Rows): number | null {
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return null;
  const ofSums = squares(rows.map(sum));
  if (ofSums === 0) return null;
  const ofItems = sum(Array.from({ length: items }, (_, item) => squares(column(rows, item))));
  return (items / (items - 1)) * (1 - ofItems / ofSums);
}

/** For each item, its Pearson correlation with the sum of the others, −1 to 1. Null where either does not vary. */
export function itemRest(rows: Rows): readonly (number | null)[] {
  const items = rows[0]?.length ?? 0;
  return Array.from({ length: items }, (_, item) => {
    const own = column(rows, item);
    const rest = rows.map((row, at) => sum(row) - (own[at] ?? 0));
    return correlation(own, rest);
  });
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [ofA, ofB] = [squares(a), squares(b)];
  if (ofA === 0 || ofB === 0) return null;
  const [meanA, meanB] = [mean(a), mean(b)];
  return sum(a.map((value, at) => (value - meanA) * ((b[at] ?? 0) - meanB))) / Math.sqrt(ofA * ofB);
}

/** Sum of squared deviations. Exactly 0 where nothing varies. */
function squares(values: readonly number[]): number {
  if (values.every((one) => one === values[0])) return 0;
  const middle = mean(values);
  return sum(values.map((one) => (one - middle) ** 2));
}

function column(rows: Rows, item: number): readonly number[] {
  return rows.map((row) => row[item] ?? 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
