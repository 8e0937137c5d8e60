// Checks a value against a schema: one diagnostic per fault, in words.
import { type Diagnostic, fault } from "./diagnostic.ts";
import { type Mismatch, mismatches, pointerPart } from "./match.ts";
import type { ReadCode } from "./messages.ts";
import { kindWords, limitWords, patternWords } from "./shape-words.ts";
import type { TSchema } from "./type.ts";

let mismatchesOf: (schema: TSchema, value: unknown) => readonly Mismatch[] = mismatches;

/** For a program that checks what others propose and has no secret: `ajv.ts` in place of `match.ts`, from now on. */
export function checkShapesWith(check: typeof mismatchesOf): void {
  mismatchesOf = check;
}

/** Replaces values that diagnostics must not repeat. */
const redacted = "…";
/** Maximum length of a key or value in a diagnostic. */
const longest = 60;

export interface ShapeOptions {
  /** The file is published, as the method's content is: keys and values are repeated. Otherwise nothing of what was submitted is. */
  readonly isPublic?: boolean;
}

/** Every way in which `value` violates `schema`; empty if it is valid. */
export function shapeFaults(schema: TSchema, value: unknown, { isPublic = false }: ShapeOptions = {}): readonly Diagnostic[] {
  const all = mismatchesOf(schema, value);
  // A value of the wrong kind breaks limits too, which says nothing more.
  const isOfWrongKind = (one: Mismatch): boolean =>
    all.some((other) => other.keyword === "type" && other.pointer === one.pointer && other.schema === one.schema);
  return all.filter((one) => one.keyword === "type" || !isOfWrongKind(one)).map((one) => toDiagnostic(one, isPublic));
}

export function hasShape(schema: TSchema, value: unknown): boolean {
  return shapeFaults(schema, value).length === 0;
}

function toDiagnostic(error: Mismatch, isPublic: boolean): Diagnostic<ReadCode> {
  const { pointer: at, key = "" } = error;
  const limit = Number(error.limit);
  const found = isPublic ? excerpt(error.found) : redacted;
  const { rule, unit } = limitWords[error.keyword] ?? { rule: { sv: "", en: "" }, unit: { sv: "", en: "" } };
  switch (error.keyword) {
    case "required":
      return fault<ReadCode>("shape-missing", at, { key });
    case "additionalProperties": {
      const allowed = allowedKeys(error.schema);
      return fault<ReadCode>("shape-unknown-key", isPublic ? `${at}/${pointerPart(key)}` : at, {
        key: isPublic ? excerpt(key) : redacted,
        allowed,
      });
    }
    case "type":
      return typeFault(error, isPublic);
    case "enum":
      return fault<ReadCode>("shape-choice", at, { found, allowed: (error.limit as readonly unknown[]).join(", ") });
    case "const":
      return fault<ReadCode>("shape-choice", at, { found, allowed: String(error.limit) });
    case "pattern": {
      const { sv, en } = patternWords(String(error.limit));
      return fault<ReadCode>("shape-pattern", at, { found, patternSv: sv, patternEn: en });
    }
    case "minimum":
    case "maximum":
    case "multipleOf":
      return fault<ReadCode>("shape-range", at, { found, ruleSv: rule.sv, ruleEn: rule.en, limit });
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties":
    case "minLength":
    case "maxLength": {
      const count = isPublic ? sizeOf(error.found) : redacted;
      return fault<ReadCode>("shape-count", at, { count, ruleSv: rule.sv, ruleEn: rule.en, limit, unitSv: unit.sv, unitEn: unit.en });
    }
    default:
      return fault<ReadCode>("shape-other", at);
  }
}

/** A number or boolean where a text is expected lacks quotation marks: the most common mistake in YAML. */
function typeFault({ pointer, limit, found }: Mismatch, isPublic: boolean): Diagnostic<ReadCode> {
  const types = [limit as string | readonly string[]].flat();
  const isUnquoted = types.includes("string") && (typeof found === "number" || typeof found === "boolean");
  if (isPublic && isUnquoted) return fault<ReadCode>("shape-unquoted", pointer, { found: String(found) });
  const { sv, en } = kindWords(types);
  return fault<ReadCode>("shape-type", pointer, { found: isPublic ? excerpt(found) : redacted, typeSv: sv, typeEn: en });
}

/** The keys that the schema lists, or the pattern of those that it allows. */
function allowedKeys(schema: TSchema): string {
  return [...Object.keys(schema.properties ?? {}), ...Object.keys(schema.patternProperties ?? {})].join(", ") || "–";
}

/** One line of it. */
function excerpt(data: unknown): string {
  const text = typeof data === "string" ? data : (JSON.stringify(data) ?? String(data));
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return Array.from(line).length > longest ? `${Array.from(line).slice(0, longest).join("")}…` : line;
}

function sizeOf(data: unknown): number {
  if (typeof data === "string" || Array.isArray(data)) return data.length;
  return Object.keys(Object(data)).length;
}
