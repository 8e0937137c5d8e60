// Checks a value against a schema with Ajv: one diagnostic per fault, never repeating what was submitted.
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { TSchema } from "typebox";
import { type Diagnostic, fault } from "./diagnostic.ts";
import type { ReadCode } from "./messages.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** Every way in which `value` violates `schema`; empty if it is valid. */
export function shapeFaults(schema: TSchema, value: unknown): readonly Diagnostic[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(isOwnFault).map(toDiagnostic);
}

export function hasShape(schema: TSchema, value: unknown): boolean {
  return shapeFaults(schema, value).length === 0;
}

/** Ajv reports each branch of a union and then the union; the branches' faults say more than "anyOf" does. */
function isOwnFault(error: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  if (error.keyword !== "anyOf") return true;
  return !all.some((other) => other !== error && other.schemaPath.startsWith(error.schemaPath));
}

function toDiagnostic(error: ErrorObject): Diagnostic<ReadCode> {
  const at = error.instancePath;
  const limit = (error.params as { limit?: number }).limit ?? 0;
  switch (error.keyword) {
    case "required":
      return fault<ReadCode>("shape-missing", at, { key: String(error.params.missingProperty) });
    // The submitted key is not repeated: it may hold anything.
    case "additionalProperties":
      return fault<ReadCode>("shape-unknown-key", at);
    case "type":
      return fault<ReadCode>("shape-type", at, { type: String(error.params.type) });
    case "enum":
      return fault<ReadCode>("shape-choice", at, { allowed: (error.params.allowedValues as readonly unknown[]).join(", ") });
    case "const":
      return fault<ReadCode>("shape-choice", at, { allowed: String(error.params.allowedValue) });
    case "pattern":
      return fault<ReadCode>("shape-pattern", at, { pattern: String(error.params.pattern) });
    case "minimum":
    case "maximum":
    case "multipleOf":
      return fault<ReadCode>("shape-range", at, { rule: error.keyword, limit: limit || Number(error.params.multipleOf ?? 0) });
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties":
    case "minLength":
    case "maxLength":
      return fault<ReadCode>("shape-count", at, { rule: error.keyword, limit });
    default:
      return fault<ReadCode>("shape-other", at);
  }
}
