import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../repository/digests.ts";
import { unwrap } from "../repository/read-file.ts";
import { longTest } from "../testing/long-test.ts";
import { makeTools } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "tools-test-"));
const archive = join(folder, "tools.tar");
const unpacked = join(folder, "unpacked");
let digest: string;
beforeAll(() => {
  digest = unwrap(makeTools("release", archive));
  mkdirSync(unpacked);
  execFileSync("tar", ["-xf", archive, "-C", unpacked]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the archive is the same bytes when it is made again, and the digest is theirs", () => {
  expect(digest).toBe(sha256(readFileSync(archive)));
  expect(unwrap(makeTools("release", join(folder, "again", "tools.tar")))).toBe(digest);
});

test("it has the project's modules as they are, without tests, and of npm's packages the audit's solver alone", () => {
  const names = readdirSync(unpacked, { recursive: true, encoding: "utf8" });
  expect(readFileSync(join(unpacked, "scripts", "release", "tools.ts"))).toEqual(readFileSync(join("scripts", "release", "tools.ts")));
  expect(names.filter((name) => /\.test\.ts$|scripts\/testing/.test(name))).toEqual([]);
  expect(readdirSync(join(unpacked, "node_modules"))).toEqual(["highs"]);
  expect(readdirSync(join(unpacked, "node_modules/highs"), { recursive: true })).toContainEqual(expect.stringMatching(/\.wasm$/));
});

test.each(["holder", "release"])("npm run %s works in it, with nothing else installed", (command) => {
  const said = execFileSync(process.execPath, [join("scripts", "commands", `${command}.ts`), "--help"], {
    cwd: unpacked,
    encoding: "utf8",
  });
  expect(said).toContain(`npm run`);
});

longTest("the tools of accepting and logging have no more than these load, and work", () => {
  const at = join(folder, "record");
  unwrap(makeTools("record", join(folder, "record.tar")));
  mkdirSync(at);
  execFileSync("tar", ["-xf", join(folder, "record.tar"), "-C", at]);
  const names = readdirSync(at, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /scripts\/(release|statistics\/rounding|rehearsal)\/(?!messages)|package-lock|octokit/.test(name))).toEqual(
    [],
  );
  for (const command of ["accept", "log"])
    expect(
      execFileSync(process.execPath, [join("scripts", "commands", `${command}.ts`), "--help"], { cwd: at, encoding: "utf8" }),
    ).toContain("npm run");
});
