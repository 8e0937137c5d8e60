// Ajv in place of `match.ts`, for the programs that check content and proposals: they have no secret, and Ajv is what everybody else has.
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { type Mismatch, mismatches } from "./match.ts";
import type { TSchema } from "./type.ts";

// Verbose: an error has the value and its schema. They stay here unless the file is public.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** As `mismatches`, which is asked too: only what both accept is valid. */
export function ajvMismatches(schema: TSchema, value: unknown): readonly Mismatch[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return mismatches(schema, value);
  return (validate.errors ?? []).filter(isOwnFault).map((error) => ({
    pointer: error.instancePath,
    keyword: error.keyword,
    limit: error.schema,
    found: error.data,
    schema: error.parentSchema ?? {},
    ...keyOf(error.params),
  }));
}

function keyOf(params: ErrorObject["params"]): { readonly key?: string } {
  const key: unknown = params.missingProperty ?? params.additionalProperty;
  return typeof key === "string" ? { key } : {};
}

/** Ajv reports each branch of a union and then the union; the branches' faults say more than "anyOf" does. */
function isOwnFault(error: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  return error.keyword !== "anyOf" || !all.some((other) => other !== error && other.schemaPath.startsWith(error.schemaPath));
}
