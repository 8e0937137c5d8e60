import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, onTestFinished, TestRunner } from "vitest";

/** A new folder, whose name begins with `name`. It is removed after the test that makes it, or after the file's last where the file does. */
export function temporaryFolder(name: string, within = tmpdir()): string {
  const folder = mkdtempSync(join(within, `${name}-`));
  const atEnd = TestRunner.getCurrentTest() ? onTestFinished : afterAll;
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same inside the project's folder, where pages that are built find their packages. */
export function folderInProject(name: string): string {
  mkdirSync(resolve(".cache"), { recursive: true });
  return temporaryFolder(name, resolve(".cache"));
}
