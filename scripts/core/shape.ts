// Checks a value against a schema with Ajv: one diagnostic per fault, in words.
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { type Diagnostic, fault } from "./diagnostic.ts";
import type { ReadCode } from "./messages.ts";
import { kindWords, limitWords, patternWords } from "./shape-words.ts";
import type { TSchema } from "./type.ts";

// Verbose: an error has the value and its schema. They stay here unless the file is public.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
const compiled = new WeakMap<object, ValidateFunction>();

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
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  const all = validate.errors ?? [];
  const own = all.filter(isOwnFault);
  // Uninformative errors are dropped, but never all of them: an invalid value must not count as valid.
  return (own.length > 0 ? own : all).map((error) => toDiagnostic(error, isPublic));
}

export function hasShape(schema: TSchema, value: unknown): boolean {
  return shapeFaults(schema, value).length === 0;
}

/**
 * Ajv reports each branch of a union and then the union; the branches' faults say more than "anyOf" does. A value of the wrong kind breaks
 * limits too, which says nothing more.
 */
function isOwnFault(error: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  if (error.keyword === "anyOf") return !all.some((other) => other !== error && other.schemaPath.startsWith(error.schemaPath));
  if (error.keyword === "type") return true;
  const schemaOf = (one: ErrorObject): string => one.schemaPath.slice(0, one.schemaPath.lastIndexOf("/"));
  return !all.some(
    (other) =>
      other !== error && other.keyword === "type" && other.instancePath === error.instancePath && schemaOf(other) === schemaOf(error),
  );
}

function toDiagnostic(error: ErrorObject, isPublic: boolean): Diagnostic<ReadCode> {
  const at = error.instancePath;
  const limit = (error.params as { limit?: number }).limit ?? Number(error.params.multipleOf ?? 0);
  const found = isPublic ? excerpt(error.data) : redacted;
  const { rule, unit } = limitWords[error.keyword] ?? { rule: { sv: "", en: "" }, unit: { sv: "", en: "" } };
  switch (error.keyword) {
    case "required":
      return fault<ReadCode>("shape-missing", at, { key: String(error.params.missingProperty) });
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      const allowed = allowedKeys(error.parentSchema ?? {});
      return fault<ReadCode>("shape-unknown-key", isPublic ? `${at}/${pointerPart(key)}` : at, {
        key: isPublic ? excerpt(key) : redacted,
        allowed,
      });
    }
    case "type":
      return typeFault(error, isPublic);
    case "enum":
      return fault<ReadCode>("shape-choice", at, { found, allowed: (error.params.allowedValues as readonly unknown[]).join(", ") });
    case "const":
      return fault<ReadCode>("shape-choice", at, { found, allowed: String(error.params.allowedValue) });
    case "pattern": {
      const { sv, en } = patternWords(String(error.params.pattern));
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
      const count = isPublic ? sizeOf(error.data) : redacted;
      return fault<ReadCode>("shape-count", at, { count, ruleSv: rule.sv, ruleEn: rule.en, limit, unitSv: unit.sv, unitEn: unit.en });
    }
    default:
      return fault<ReadCode>("shape-other", at);
  }
}

/** A number or boolean where a text is expected lacks quotation marks: the most common mistake in YAML. */
function typeFault({ instancePath, params, data }: ErrorObject, isPublic: boolean): Diagnostic<ReadCode> {
  const types: readonly string[] = [(params as { type: string | readonly string[] }).type].flat();
  const isUnquoted = types.includes("string") && (typeof data === "number" || typeof data === "boolean");
  if (isPublic && isUnquoted) return fault<ReadCode>("shape-unquoted", instancePath, { found: String(data) });
  const { sv, en } = kindWords(types);
  return fault<ReadCode>("shape-type", instancePath, { found: isPublic ? excerpt(data) : redacted, typeSv: sv, typeEn: en });
}

/** The keys that the schema lists, or the pattern of those that it allows. */
function allowedKeys(schema: AnySchemaObject): string {
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

function pointerPart(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
