import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { placeAt } from "../repository/place.ts";
import { missingMeans } from "./make-release.ts";

test("A round is released once, unless the release corrects it", () => {
  const root = mkdtempSync(join(tmpdir(), "make-release-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [round, text] = ["ovning-1", { sv: "x", en: "x" }];
  const codes = (more: object = {}) => missingMeans({ place: placeAt(root), round, ...more } as never).map(({ code }) => code);
  expect(codes()).not.toContain("release-exists");
  const folder = join(root, "content", "statistics", round, "r1");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), "{}");
  expect(codes()).toContain("release-exists");
  expect(codes({ correction: { reason: text, withdraw: [] } })).not.toContain("release-exists");
});
