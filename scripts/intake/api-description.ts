// The OpenAPI 3.1 description of the intake, for those who write a client of their own. Uses the schemas that requests are checked with.
import { envelopeLimits } from "../envelope/limits.ts";
import { Envelope, Receipt } from "../envelope/schema.ts";

const receipt = { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } } } as const;
const refusal = { content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } } as const;
const retryAfter = {
  "Retry-After": { description: "Seconds to wait before retrying.", schema: { type: "string", pattern: "^[0-9]+$" } },
} as const;

const refusals: Readonly<Record<string, string>> = {
  400: "The body is not an envelope: not one line of canonical JSON.",
  404: "There is no such round.",
  409: "The round is not open: it has not opened yet, or has closed.",
  413: `The body is larger than ${envelopeLimits.bytes} bytes.`,
  415: "The content type is not application/json.",
  422: "The envelope is not valid: another round, an unknown or revoked key, a wrong signature, another length.",
  500: "An internal error. The envelope was not received.",
};

/** Served at `/v1/openapi.json`. The tests compare the intake's responses with it. */
export const apiDescription = {
  openapi: "3.1.0",
  info: {
    title: "Infosäktrappan: intake",
    version: "1",
    summary: "Submit a sealed envelope and get a signed receipt.",
    description: "No cookies, no accounts. The SHA-256 of the body is the idempotency key: the same bytes give the same receipt.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  servers: [{ url: "/" }],
  paths: {
    "/v1/rounds/{round}/envelopes": {
      post: {
        operationId: "leaveEnvelope",
        summary: "Submit one envelope",
        security: [],
        parameters: [{ name: "round", in: "path", required: true, schema: { type: "string", maxLength: 40 } }],
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Envelope" } } } },
        responses: {
          200: { ...receipt, description: "The same bytes were received before. The receipt is the same." },
          202: { ...receipt, description: "Received and stored. Not yet proposed to the repository." },
          ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, { ...refusal, description }])),
          429: {
            ...refusal,
            headers: retryAfter,
            description:
              "The key has submitted as many envelopes as it may in the round; or, with Retry-After, your address has sent too many requests.",
          },
          503: {
            ...refusal,
            headers: { "Retry-After": { ...retryAfter["Retry-After"], required: true } },
            description: "The envelope could not be stored at the moment. Send the same bytes again later.",
          },
        },
      },
    },
    "/v1/health": {
      get: {
        operationId: "health",
        summary: "Whether envelopes can be received",
        security: [],
        responses: {
          200: {
            description: "Envelopes can be received.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Health" } } },
          },
          503: {
            description: "Something is missing, for one round or for all; the codes say what.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Health" } } },
          },
        },
      },
    },
    "/v1/openapi.json": {
      get: {
        operationId: "description",
        summary: "This description",
        security: [],
        responses: { 200: { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } } },
      },
    },
  },
  components: {
    schemas: {
      Envelope,
      Receipt,
      Refusal: {
        type: "object",
        additionalProperties: false,
        required: ["diagnostics"],
        properties: { diagnostics: { type: "array", minItems: 1, items: { $ref: "#/components/schemas/Diagnostic" } } },
      },
      Diagnostic: {
        type: "object",
        description: "One thing to correct: a stable code, where in the body as a JSON Pointer, and a text in each language.",
        required: ["code", "severity", "pointer", "sv", "en"],
        properties: {
          code: { type: "string", pattern: "^[a-z]+(-[a-z0-9]+)*$" },
          severity: { enum: ["error", "warning", "note"] },
          pointer: { type: "string" },
          sv: { type: "string", minLength: 1 },
          en: { type: "string", minLength: 1 },
        },
      },
      Health: {
        type: "object",
        additionalProperties: false,
        required: ["status"],
        properties: {
          status: { enum: ["ok", "unavailable"] },
          codes: {
            type: "array",
            description: "With unavailable: the codes of what is missing.",
            minItems: 1,
            items: { type: "string", pattern: "^[a-z]+(-[a-z0-9]+)*$" },
          },
        },
      },
    },
  },
} as const;
