// Bundles the form's scripts, including those that the site loads on use, into one.
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { parseAst } from "rolldown/parseAst";

const entry = "the-form-in-one-file";
const withoutStorage = join(import.meta.dirname, "without-storage.ts");

/**
 * The text of one module script without imports, made of the built scripts in the folder.
 * @throws Error if an import remains, or if the text cannot be inlined in a script element.
 */
export async function bundledScript(folder: string, names: readonly string[]): Promise<string> {
  const files = [withoutStorage, ...names.map((name) => join(folder, name))];
  const begin: Plugin = {
    name: "begin",
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? files.map((file) => `import ${JSON.stringify(file)};`).join("\n") : null),
  };
  const bundle = await rolldown({ input: entry, plugins: [begin] });
  const { output } = await bundle.generate({ format: "es", codeSplitting: false, minify: true, comments: false });
  await bundle.close();
  const [chunk] = output;
  // Inlined dynamic imports are reported as imports of the chunk itself.
  const imports = [...chunk.imports, ...chunk.dynamicImports].filter((one) => one !== chunk.fileName);
  if (output.length > 1 || imports.length > 0 || /\bimport\(/.test(chunk.code)) throw new Error("the form's script is in several parts");
  return escapeForElement(chunk.code);
}

/**
 * Escapes the code for inlining in a script element, where `<!--` would begin a comment (HTML, 4.12.1.3).
 * @throws Error if it is no longer a script: the characters stood outside strings.
 */
export function escapeForElement(code: string): string {
  const escaped = code
    .trim()
    .replaceAll(/<(?=!--)/g, "\\x3C")
    .replaceAll(/<\/(?=script)/gi, "<\\/");
  parseAst(escaped);
  return escaped;
}
