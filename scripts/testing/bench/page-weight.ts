// What a page costs its reader, compressed: the scripts that load with it, and those that wait until they are needed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Bytes after gzip, level 9. `later`: scripts that some action loads. */
export interface PageWeight {
  readonly path: string;
  readonly html: number;
  readonly styles: number;
  readonly script: number;
  readonly later: number;
}

/** Weighs every page of a built site, in order of path. */
export function weighSite(folder: string): readonly PageWeight[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => weigh(folder, file));
}

function weigh(folder: string, file: string): PageWeight {
  const html = readFileSync(file, "utf8");
  const styles = [...html.matchAll(/<link\b[^>]*href="(\/[^"]+\.css)"/g)].map((match) => match[1] as string);
  const { loaded, everything } = scriptsOf(folder, html);
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1] as string,
  );
  const script = sum([...loaded].map((one) => compressed(readFileSync(join(folder, one))))) + sum(inline.map((one) => compressed(one)));
  return {
    path: file.slice(folder.length).replace(/index\.html$/, ""),
    html: compressed(html),
    styles: sum([...new Set(styles)].map((one) => compressed(readFileSync(join(folder, one))))),
    script,
    later: sum([...everything].filter((one) => !loaded.has(one)).map((one) => compressed(readFileSync(join(folder, one))))),
  };
}

/**
 * What a lazily loaded part of a page's script adds: the modules of these names, and all they import that had not been loaded with the
 * page or with the modules `before`.
 * @throws Error if the page has no module of one of the names.
 */
export function weighPart(folder: string, path: string, modules: readonly string[], before: readonly string[] = []): number {
  const { loaded, everything } = scriptsOf(folder, readFileSync(join(folder, path, "index.html"), "utf8"));
  const named = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => {
      const found = [...everything].filter((one) => one.slice(one.lastIndexOf("/") + 1).startsWith(`${name}.`));
      if (found.length === 0) throw new Error(`${path} has no module ${name}`);
      return found;
    });
  const already = reach(folder, [...loaded, ...named(before)], staticImports);
  const added = [...reach(folder, named(modules), staticImports)].filter((one) => !already.has(one));
  return sum(added.map((one) => compressed(readFileSync(join(folder, one)))));
}

function scriptsOf(folder: string, html: string): { readonly loaded: ReadonlySet<string>; readonly everything: ReadonlySet<string> } {
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(\/[^"]+\.m?js)"/g)].map((match) => match[1] as string);
  return {
    loaded: reach(folder, scripts, staticImports),
    everything: reach(folder, scripts, (text) => [...staticImports(text), ...dynamicImports(text)]),
  };
}

/** Every script that the given ones import, directly or not, by the given kinds of import. */
function reach(folder: string, from: readonly string[], importsOf: (text: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next) || !existsSync(join(folder, next))) continue;
    found.add(next);
    const base = next.slice(0, next.lastIndexOf("/") + 1);
    for (const one of importsOf(readFileSync(join(folder, next), "utf8")))
      queue.push(one.startsWith("/") ? one : base + one.replace(/^\.\//, ""));
  }
  return found;
}

function staticImports(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*["']([^"']+\.m?js)["']/g)].map((match) => match[1] as string);
}

function dynamicImports(text: string): readonly string[] {
  return [...text.matchAll(/import\(\s*["'`]([^"'`]+\.m?js)["'`]/g)].map((match) => match[1] as string);
}

/** Bytes after gzip, level 9. */
export function compressed(bytes: string | Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

const entry = resolve("the-smallest-script.ts");

/**
 * The given lines and all they import as one module, as small as the site's own builder makes it. Paths are relative to the project's root.
 */
export async function bundle(lines: string): Promise<string> {
  const plugin = {
    name: "lines",
    resolveId: (id: string) => (id === entry ? entry : null),
    load: (id: string) => (id === entry ? lines : null),
  };
  const built = await rolldown({ input: entry, plugins: [plugin] });
  const { output } = await built.generate({ format: "es", codeSplitting: false, minify: true, comments: false });
  await built.close();
  return output[0].code;
}
