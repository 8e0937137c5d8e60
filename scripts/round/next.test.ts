import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { accepted } from "../core/diagnostic.ts";
import { runNext } from "./next.ts";

const root = mkdtempSync(join(tmpdir(), "next-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [remote, own, other] = [join(root, "remote.git"), join(root, "own"), join(root, "other")];

const identity = ["-c", "user.name=Invented", "-c", "user.email=invented@example.org", "-c", "init.defaultBranch=main"];
const git = (folder: string, ...args: readonly string[]) => execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
function commit(folder: string, path: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), path);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "-m", path);
  git(folder, "push", "--quiet", "origin", "HEAD");
}

test("a program that was fetched is named and runs only if the person agrees; content alone is not asked about", async () => {
  git(root, "init", "--quiet", "--bare", remote);
  git(root, "clone", "--quiet", remote, other);
  commit(other, "content/a");
  git(root, "clone", "--quiet", remote, own);
  const asked: string[] = [];
  let reads = 0;
  const next = () =>
    runNext({
      round: "2026",
      person: "coordinator",
      folder: own,
      say: () => undefined,
      ask: async (question) => {
        asked.push(question);
        return false;
      },
      type: async () => "",
      steps: async () => {
        reads += 1;
        return accepted([]);
      },
    });
  commit(other, "content/b");
  expect((await next()).ok).toBe(true);
  expect([asked, reads]).toEqual([[], 1]);
  commit(other, "scripts/keys/planted.ts");
  commit(other, "package-lock.json");
  expect((await next()).ok).toBe(true);
  expect(reads).toBe(1);
  expect(asked).toHaveLength(1);
  for (const text of ["scripts/keys/planted.ts", "Kör npm ci först.", "Run npm ci first.", "Run the new one?"])
    expect(asked[0]).toContain(text);
});
