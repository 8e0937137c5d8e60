import { expect, test } from "vitest";
import * as fc from "../testing/properties.ts";
import { formatLogEntry, type LogEntry } from "./journal.ts";

const at = new Date("2026-11-24T12:00:00Z");

test("a line has the time, the event and the allowed fields, in a fixed order", () => {
  const line = formatLogEntry({ codes: ["gate-byte"], status: 400, event: "answered", milliseconds: 3 }, at);
  expect(line).toBe('{"at":"2026-11-24T12:00:00.000Z","event":"answered","status":400,"codes":["gate-byte"],"milliseconds":3}');
});

test("a field that is not on the list, or has another form, is never written", () => {
  const secret = "IST1-7Q4K 2M9X";
  fc.forAll(
    100,
    [fc.dictionary(fc.constantFrom("event", "status", "codes", "round", "error", "body", "sub", "at"), fc.anything())],
    (given) => {
      const line = formatLogEntry({ ...given, body: secret, round: secret, error: secret, codes: [secret] } as unknown as LogEntry, at);
      expect(line).not.toContain("IST1");
      expect(Object.keys(JSON.parse(line))).not.toContain("body");
    },
  );
});
