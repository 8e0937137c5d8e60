// Loads test files on a tree in which one module has a fault, beside the sound modules and in the same process.
import { existsSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { posix, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** An exact replacement in one file's source. */
export interface Fault {
  /** From the root of the tree, as `scripts/trust/chain.ts`. */
  readonly file: string;
  readonly source: string;
}

interface Planted extends Fault {
  /** The modules that import the file, by whatever chain: they are loaded anew, all others are shared. */
  readonly above: ReadonlySet<string>;
}

const root = process.cwd();
const planted = new Map<string, Planted>();

/**
 * The text with `before` replaced by `after`.
 *
 * @throws Error if `before` is not there exactly once, or if nothing would change
 */
export function replaceOnce(file: string, before: string, after: string): string {
  const text = readFileSync(file, "utf8");
  const times = text.split(before).length - 1;
  if (times !== 1) throw new Error(`${file} has this text ${times} times instead of once: ${before}`);
  if (before === after) throw new Error(`the fault in ${file} changes nothing: ${before}`);
  return text.replace(before, () => after);
}

/** Imports a test file for its tests, which belong to the `describe` that calls this, as if the fault were in the tree. */
export async function importWithFault(test: string, fault: Fault): Promise<void> {
  hook();
  const above = modulesAbove(test, fault.file);
  if (!above.has(test)) throw new Error(`${test} imports ${fault.file} by no chain: no fault there can fail it`);
  const id = String(planted.size + 1);
  planted.set(id, { ...fault, above });
  await import(`${pathToFileURL(test)}?fault=${id}`);
}

/** The modules between a test file and a module that it imports, both included; without the test file if it does not import the module. */
function modulesAbove(test: string, file: string): ReadonlySet<string> {
  const above = new Set([file]);
  isAbove(test, { above, seen: new Map() });
  return above;
}

/** Whether a test file imports the module, by whatever chain. */
export function reaches(test: string, file: string): boolean {
  return modulesAbove(test, file).has(test);
}

let isHooked = false;

/** The addresses of modules that are loaded anew end in the fault's number. */
function hook(): void {
  if (isHooked) return;
  isHooked = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const [, id] = (context.parentURL ?? "").split("?fault=");
      return id !== undefined && planted.get(id)?.above.has(pathOf(found.url)) ? { ...found, url: `${found.url}?fault=${id}` } : found;
    },
    load: (url, context, next) => {
      const [address, id] = url.split("?fault=") as [string, string?];
      const fault = id === undefined ? undefined : planted.get(id);
      if (fault === undefined || pathOf(address) !== fault.file) return next(url, context);
      return { format: "module-typescript", source: fault.source, shortCircuit: true };
    },
  });
}

function pathOf(url: string): string {
  return url.startsWith("file:") ? relative(root, fileURLToPath(url)) : url;
}

interface Search {
  readonly above: Set<string>;
  /** Undefined while the search below a module goes on: circles of imports end there. */
  readonly seen: Map<string, boolean | undefined>;
}

/** Whether a module reaches the fault; all on the way are added. */
function isAbove(file: string, search: Search): boolean {
  const { above, seen } = search;
  if (above.has(file)) return true;
  if (seen.has(file)) return seen.get(file) ?? false;
  seen.set(file, undefined);
  // All of them: each is a module of its own that may be above.
  const found = importsOf(file).map((one) => isAbove(one, search));
  if (found.includes(true)) above.add(file);
  seen.set(file, found.includes(true));
  return found.includes(true);
}

const imports = new Map<string, readonly string[]>();
const { imports: named } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly imports: Readonly<Record<string, { readonly node: string }>>;
};

/** The tree's own modules that a file may import. Types are among them: too many modules anew harm nothing. */
function importsOf(file: string): readonly string[] {
  const known = imports.get(file);
  if (known) return known;
  const found = [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)[\s(]*"([.#][^"]+)"/g)].flatMap(([, target = ""]) => {
    const path = target.startsWith("#") ? posix.normalize(named[target]?.node ?? "") : posix.join(posix.dirname(file), target);
    return /\.[mc]?[jt]s$/.test(path) && existsSync(path) ? [path] : [];
  });
  imports.set(file, found);
  return found;
}
