// Checks an exchange with GitHub against the part of GitHub's OpenAPI description in github-openapi.json.
import { Ajv, type ValidateFunction } from "ajv";
import description from "./github-openapi.json" with { type: "json" };

export interface Exchange {
  readonly method: string;
  /** Path below the API's base address, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Matched {
  /** GitHub's own name of the operation, such as `pulls/create`. */
  readonly operation: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where the request departs from the description. */
  readonly faults: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content } | { readonly $ref: string }>>;
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
ajv.addFormat("uri", (text) => URL.canParse(text.replace(/\{[^}]*\}/g, "")));
ajv.addFormat(
  "date-time",
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
);
ajv.addFormat("email", /^\S+@\S+$/);
ajv.addFormat("int64", true);
ajv.addSchema({ ...(withNull(description) as object), $id: "github" });

/** OpenAPI 3.0 writes `nullable` where JSON Schema has the type `null`. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...rest } = value as Readonly<Record<string, unknown>>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, key === "x-examples" ? one : withNull(one)]));
  return nullable === true
    ? { anyOf: [inner, { type: "null" }] }
    : { ...inner, ...(nullable === undefined || nullable === false ? {} : { nullable }) };
}

const compiled = new Map<string, ValidateFunction>();

/** Faults of a value against the schema at `at`, a JSON Pointer into the description. */
function faultsAt(at: string, value: unknown): readonly string[] {
  const validate = compiled.get(at) ?? ajv.compile({ $ref: `github#${at}` });
  compiled.set(at, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath || "/"} ${one.message}`);
}

/** The operation that a request calls, or undefined where the stored part of the description has none. */
export function matchRequest({ method, path, query, body }: Exchange): Matched | undefined {
  for (const [template, methods] of Object.entries(description.paths)) {
    const names = [...template.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] as string);
    const found = new RegExp(`^${template.replace(/\{[a-z_]+\}/g, "([^/]+)")}$`).exec(path);
    const operation = (methods as Readonly<Record<string, Operation>>)[method.toLowerCase()];
    if (!found || !operation) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] as string)]));
    const at = pointer("paths", template, method.toLowerCase());
    return {
      operation: operation.operationId,
      values,
      faults: [...parameterFaults({ operation, at, values, query }), ...bodyFaults(operation, at, body)],
    };
  }
  return undefined;
}

interface OperationCall {
  readonly operation: Operation;
  readonly at: string;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

function parameterFaults({ operation, at, values, query }: OperationCall): readonly string[] {
  const known = operation.parameters.map((one, index) => {
    if (!("$ref" in one)) return { parameter: one, at: `${at}/parameters/${index}/schema` };
    const place = one.$ref.slice(1);
    return { parameter: lookUp(place) as Parameter, at: `${place}/schema` };
  });
  const names = new Set(known.flatMap(({ parameter }) => (parameter.in === "query" ? [parameter.name] : [])));
  const unknown = [...query.keys()].filter((name) => !names.has(name)).map((name) => `no query parameter ${name}`);
  const faults = known.flatMap(({ parameter, at: place }) => {
    const text = parameter.in === "path" ? values[parameter.name] : (query.get(parameter.name) ?? undefined);
    if (text === undefined) return parameter.required ? [`${parameter.name} is required`] : [];
    return faultsAt(place, typed(text, parameter.schema)).map((one) => `${parameter.name}: ${one}`);
  });
  return [...unknown, ...faults];
}

/** A parameter's text as the type that its schema asks for. */
function typed(text: string, { type }: { readonly type?: string }): unknown {
  if (type === "integer") return Number(text);
  return type === "boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}

function bodyFaults(operation: Operation, at: string, body: unknown): readonly string[] {
  if (!operation.requestBody) return body === undefined ? [] : ["unexpected body"];
  if (body === undefined) return operation.requestBody.required ? ["a body is required"] : [];
  return faultsAt(`${at}/requestBody/content/application~1json/schema`, body);
}

/** Where an answer departs from the description. Statuses that any operation may give are ignored (`anywhere`). */
export function answerFaults(exchange: Pick<Exchange, "method" | "path">, status: number, body: unknown): readonly string[] {
  if (anywhere.has(status)) return [];
  for (const [template, methods] of Object.entries(description.paths)) {
    const operation = (methods as Readonly<Record<string, Operation>>)[exchange.method.toLowerCase()];
    if (!operation || !new RegExp(`^${template.replace(/\{[a-z_]+\}/g, "[^/]+")}$`).test(exchange.path)) continue;
    const answer = operation.responses[String(status)];
    if (!answer) return [`${operation.operationId} never answers ${status}`];
    const at =
      "$ref" in answer ? answer.$ref.slice(1) : pointer("paths", template, exchange.method.toLowerCase(), "responses", String(status));
    const { content } = lookUp(at) as { readonly content?: Content };
    return content ? faultsAt(`${at}/content/application~1json/schema`, body) : [];
  }
  return [];
}

// Rate limits, bad credentials and server errors are not described per operation.
const anywhere: ReadonlySet<number> = new Set([401, 403, 404, 429, 500, 502, 503]);

/** GitHub's own example of an operation's answer, for a test to change. */
export function exampleOf(operation: keyof (typeof description)["x-examples"]): Record<string, unknown> {
  return structuredClone(description["x-examples"][operation]) as unknown as Record<string, unknown>;
}

function pointer(...names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function lookUp(place: string): unknown {
  const names = place.split("/").slice(1);
  return names.reduce<unknown>(
    (at, name) => (at as Record<string, unknown>)[name.replaceAll("~1", "/").replaceAll("~0", "~")],
    description,
  );
}
