// Canonical JSON: one sequence of bytes for each value, so that digests and signatures agree everywhere.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One line of JSON: keys in code-unit order, no white space, safe integers only (a subset of RFC 8785).
 * @throws TypeError for a value outside that subset (undefined, a fraction, NaN), which is a bug in the caller.
 */
export function canonicalize(value: Json): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError("not a safe integer");
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalize(item)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`no JSON: ${typeof value}`);
  const members = value as { readonly [key: string]: Json };
  return `{${Object.keys(members)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalize(members[key] as Json)}`)
    .join(",")}}`;
}

/** Whether data of unknown shape is an object with members. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
