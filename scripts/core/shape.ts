// Decides how a shape fault is told: one diagnostic per fault, in our own words, never with what was submitted.
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { TSchema } from "typebox";
import { type Diagnostic, fault } from "./diagnostic.ts";

export type ShapeCode =
  | "shape-missing"
  | "shape-unknown-key"
  | "shape-type"
  | "shape-choice"
  | "shape-pattern"
  | "shape-range"
  | "shape-count"
  | "shape-other";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** Every way in which `value` departs from `schema`; empty when it holds. Pointers name places, never contents. */
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

/** A union reports each branch and then itself; the branches' deeper faults say more than "anyOf" does. */
function isOwnFault(error: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  if (error.keyword !== "anyOf") return true;
  return !all.some((other) => other !== error && other.schemaPath.startsWith(error.schemaPath));
}

function toDiagnostic(error: ErrorObject): Diagnostic<ShapeCode> {
  const at = error.instancePath;
  const limit = (error.params as { limit?: number }).limit ?? 0;
  switch (error.keyword) {
    case "required":
      return fault("shape-missing", at, { key: String(error.params.missingProperty) });
    // The submitted key is not repeated: it may hold anything.
    case "additionalProperties":
      return fault("shape-unknown-key", at);
    case "type":
      return fault("shape-type", at, { type: String(error.params.type) });
    case "enum":
      return fault("shape-choice", at, { allowed: (error.params.allowedValues as readonly unknown[]).join(", ") });
    case "const":
      return fault("shape-choice", at, { allowed: String(error.params.allowedValue) });
    case "pattern":
      return fault("shape-pattern", at, { pattern: String(error.params.pattern) });
    case "minimum":
    case "maximum":
    case "multipleOf":
      return fault("shape-range", at, { rule: error.keyword, limit: limit || Number(error.params.multipleOf ?? 0) });
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties":
    case "minLength":
    case "maxLength":
      return fault("shape-count", at, { rule: error.keyword, limit });
    default:
      return fault("shape-other", at);
  }
}
