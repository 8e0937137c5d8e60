// Decides how the intake is described to those who build a sender of their own: OpenAPI 3.1, from the same shapes that are checked.
import { envelopeLimits } from "../envelope/gate.ts";
import { Envelope, Receipt } from "../envelope/schema.ts";

const receipt = { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } } } as const;
const refusal = { content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } } as const;
const retryAfter = {
  "Retry-After": { description: "Seconds to wait before the next try.", schema: { type: "string", pattern: "^[0-9]+$" } },
} as const;

const refusals: Readonly<Record<string, string>> = {
  400: "The body is no envelope: not one line of canonical JSON.",
  404: "There is no such round.",
  409: "The round takes no envelopes: it has not opened, or has closed.",
  413: `The body is longer than ${envelopeLimits.bytes} bytes.`,
  415: "The content type is not application/json.",
  422: "An envelope that does not hold: another round, an unknown or revoked key, a signature that is wrong, another length.",
  429: "The key has given all the envelopes that it may give in the round.",
  500: "A fault in the intake. The envelope was not received.",
};

/** Served at `/v1/openapi.json`, and by the tests held against what the intake answers. */
export const apiDescription = {
  openapi: "3.1.0",
  info: {
    title: "Infosäktrappan: intake",
    version: "1",
    summary: "Leave a sealed envelope, get a receipt.",
    description: "No cookies, no accounts. The SHA-256 of the body is the idempotency key: the same bytes give the same receipt.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  servers: [{ url: "/" }],
  paths: {
    "/v1/rounds/{round}/envelopes": {
      post: {
        operationId: "leaveEnvelope",
        summary: "Leave one envelope",
        security: [],
        parameters: [{ name: "round", in: "path", required: true, schema: { type: "string", maxLength: 40 } }],
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Envelope" } } } },
        responses: {
          200: { ...receipt, description: "These bytes were received before. The same receipt." },
          202: { ...receipt, description: "Received and kept. Not yet proposed to the store." },
          ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, { ...refusal, description }])),
          503: { ...refusal, headers: retryAfter, description: "Nothing could be kept just now. Send the same bytes again later." },
        },
      },
    },
    "/v1/health": {
      get: {
        operationId: "health",
        summary: "Whether the intake can reach the store",
        security: [],
        responses: {
          200: { description: "It can.", content: { "application/json": { schema: { $ref: "#/components/schemas/Health" } } } },
          503: { description: "It cannot.", content: { "application/json": { schema: { $ref: "#/components/schemas/Health" } } } },
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
        description: "One thing to put right: a stable code, the place in the body as a JSON Pointer, and a sentence in each language.",
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
        properties: { status: { enum: ["ok", "unavailable"] } },
      },
    },
  },
} as const;
