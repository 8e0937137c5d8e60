/** Whether it is a day that exists, early enough for a plan after it. Not `isDay` of `core/`: what the first view loads would then include the plan. */
export function isDay(day: unknown): day is string {
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= "1970" && day < "9900";
}
