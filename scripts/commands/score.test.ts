import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { editionDigest } from "../shared/digests.ts";
import { placeAt } from "../shared/place.ts";
import { unwrap } from "../shared/read-file.ts";
import { readEdition, readExamples } from "../shared/read-method.ts";
import { example } from "../testing/fixtures/fault.ts";
import { writeFaulty } from "../testing/fixtures/faults.ts";

const run = (...args: string[]) => spawnSync(process.execPath, ["scripts/commands/score.ts", ...args], { encoding: "utf8" });
const folder = "content/method/2026/examples";
const scratch = mkdtempSync(join(tmpdir(), "score-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("scoring a worked example", () => {
  const examples = unwrap(readExamples(placeAt("."), "2026"));

  it.each(readdirSync(folder))("prints for %s what the example states, and the way to the next level", (name) => {
    const { status, stdout } = run(join(folder, name), "--json");
    const printed = JSON.parse(stdout) as { level: number; atLeast: boolean; score: number; areas: object; unmet: string[] };
    const { level, atLeast, score, areas, unmet } = printed;
    expect(examples.map((one) => one.expect)).toContainEqual({ level, atLeast, score, areas, unmet });
    expect(printed).toMatchObject({ diagnostics: [], sameDigest: true, pathway: { target: Math.min(level + 1, 4) } });
    expect(status).toBe(0);
  });

  it("exits 1 and says what differs when the example states something else", () => {
    const root = writeFaulty("example-differs", scratch);
    const { status, stdout } = run(join(root, "content", example), "--root", root, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ atLeast: false, diagnostics: [{ code: "example-differs", values: { key: "atLeast" } }] });
  });

  it("is a summary in Swedish without --json", () => {
    const { stdout } = run(join(folder, "level-2.yaml"), "--target", "4");
    expect(stdout).toMatch(/^Nivå 2\. Andel på plats: 57 av 100/);
    expect(stdout).toContain("Vägen upp till nivå 4");
  });
});

describe("scoring a saved draft", () => {
  const draft = (digest: string, answers: object) => {
    const file = join(scratch, "draft.json");
    writeFileSync(
      file,
      JSON.stringify({ schema: "infosaktrappan-draft/1", edition: "2026", editionDigest: digest, answers, background: {}, target: 2 }),
    );
    return run(file, "--json");
  };

  it("uses the answers that the edition has, takes the draft's target, and says whether the edition has changed since", () => {
    const digest = editionDigest(unwrap(readEdition(placeAt("."), "2026")));
    const same = draft(digest, { "governance-policy": 1, "no-such-question": 2 });
    expect(same.status).toBe(0);
    expect(JSON.parse(same.stdout)).toMatchObject({
      level: 0,
      sameDigest: true,
      target: 2,
      diagnostics: [{ code: "draft-unknown-question", severity: "warning" }],
    });
    expect(JSON.parse(draft("0".repeat(64), {}).stdout)).toMatchObject({ answeredBlocks: 0, score: null, sameDigest: false });
  });

  it("of another shape is reported as such", () => {
    const { status, stdout } = draft("short", {});
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "shape-pattern", pointer: "/editionDigest" }] });
  });
});
