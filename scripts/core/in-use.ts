// Which size classes a population has. A file of its own: pages in browsers load it without the schema of the list.

/** Days, YYYY-MM-DD: `until` is the first day without it. */
export interface InTime {
  readonly from?: string;
  readonly until?: string;
}

/** Whether populations dated `date` have the size class. */
export function isInUse({ from = "", until }: InTime, date: string): boolean {
  return from <= date && (until === undefined || date < until);
}
