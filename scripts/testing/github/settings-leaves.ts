// The single settings that the files of .github/settings declare, by pointer.
import type { Settings } from "../../forge/settings/file.ts";

/** A value and its JSON Pointer. A list is one setting, but for the rules of a ruleset. */
export interface Leaf {
  readonly pointer: string;
  readonly value: unknown;
}

export function leavesOf(value: unknown, pointer = ""): readonly Leaf[] {
  const isOne =
    typeof value !== "object" || value === null || (Array.isArray(value) && !/\/(rules|answers)$/.test(pointer)) || "any" in value;
  return isOne ? [{ pointer, value }] : Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${pointer}/${key}`));
}

/** As a person would call it: the address that GitHub is asked at and the key, or the ruleset and its rule. */
export function nameOf(settings: Settings, file: string, pointer: string): string {
  const [, index, key] = /^\/answers\/(\d+)\/should\/?(.*)$/.exec(pointer) ?? [];
  if (index !== undefined) return `${settings.file.answers[Number(index)]?.get.replace("/repos/{owner}/{repo}", "")}: ${key}`;
  const [, name] = /(?:rulesets|policies)\/(.*)\.json$/.exec(file) ?? [];
  if (name === undefined) return pointer;
  const [, rule, rest] = /^\/rules\/(\d+)\/?(.*)$/.exec(pointer) ?? [];
  return rule === undefined
    ? `${name}: ${pointer}`
    : `${name}: ${{ ...settings.rulesets, ...settings.policies }[name]?.rules[Number(rule)]?.type}/${rest}`;
}
