// Puts the Node of these tests where a machine's own Node lies, or where npm puts one. For tests.
import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";

/** The path of the copy, in `folder`. */
export function copyOfNode(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(process.execPath));
  try {
    linkSync(process.execPath, file);
  } catch {
    // Another disk.
    copyFileSync(process.execPath, file);
  }
  return file;
}
