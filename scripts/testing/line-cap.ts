// The most lines that the project may have, and the program that `npm test` counts them with.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Lines, linesByZone, overCap, table } from "./lines.ts";

/**
 * Only lowered: whoever adds lines deletes as many, and whoever deletes lowers the number to what is left. It was set at 95,428 and 67,924
 * lines, with the pins and the mutator still to come; where it is to end is 92,500 and 68,000.
 */
const cap: Lines = { product: 91_977, other: 67_999 };

const listed = spawnSync("git", ["ls-files", "-z", "scripts", "site"], { encoding: "utf8", maxBuffer: 1e8 });
if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr || listed.error?.message}`);
const zones = linesByZone(listed.stdout.split("\0"), (file) => readFileSync(file, "utf8"));
console.log(table(zones, cap));
const over = overCap(zones, cap);
for (const sentence of over) console.error(`✗ ${sentence}`);
process.exitCode = over.length === 0 ? 0 : 1;
