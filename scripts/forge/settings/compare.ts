// Compares what is declared with what GitHub has, key by key.
import { unseen } from "./ask.ts";

interface Difference {
  /** A JSON Pointer into what is declared, or to a key that should not be there. */
  readonly pointer: string;
  readonly should: unknown;
  /** Undefined or null where GitHub has nothing. */
  readonly is: unknown;
}

type Keyed = Readonly<Record<string, unknown>>;
const isKeyed = (value: unknown): value is Keyed => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Each declared value that GitHub has not got. Lists are compared in any order and in full, `permissions` in full; other keys of GitHub's
 * answers are not compared. A rule or a required check besides those declared makes a ruleset stricter. `{ any: [...] }`: one of them.
 */
export function differences(should: unknown, is: unknown, pointer = ""): readonly Difference[] {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const other = [{ pointer, should, is }];
  if (is === unseen) return [];
  if (isKeyed(should) && Array.isArray(should.any)) return should.any.includes(is) ? [] : other;
  if (isKeyed(should) && isKeyed(is)) {
    const keys = new Set([...Object.keys(should), ...(name === "permissions" ? Object.keys(is) : [])]);
    return [...keys].flatMap((key) => differences(should[key], is[key], `${pointer}/${key}`));
  }
  if (!Array.isArray(should) || !Array.isArray(is)) return should === is ? [] : other;
  const sameType = (rule: Keyed): unknown => is.find((one: Keyed) => one.type === rule.type) ?? null;
  if (name === "rules") return should.flatMap((rule: Keyed, index) => differences(rule, sameType(rule), `${pointer}/${index}`));
  const isMet = (wanted: unknown, one: unknown): boolean => differences(wanted, one).length === 0;
  const isWhole = should.every((wanted) => is.some((one) => isMet(wanted, one)));
  const isMore = name !== "required_status_checks" && is.some((one) => !should.some((wanted) => isMet(wanted, one)));
  return isWhole && !isMore ? [] : other;
}
