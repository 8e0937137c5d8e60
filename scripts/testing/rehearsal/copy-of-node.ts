// Copies the Node that runs the tests to where a machine's own Node is, or to where npm puts one.
import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";

/** The path of the copy, in `folder`. */
export function copyOfNode(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(process.execPath));
  try {
    linkSync(process.execPath, file);
  } catch {
    // On another disk.
    copyFileSync(process.execPath, file);
  }
  return file;
}
