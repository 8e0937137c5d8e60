// Decides how the form's scripts become one: what loads later on the site stands in the same file here, since a file can fetch nothing.
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";

const entry = "the-form-in-one-file";
const withoutStorage = join(import.meta.dirname, "without-storage.ts");

/**
 * The text of one module script that needs no other, from the built scripts at the addresses (as the page names them).
 * @throws Error where something would still be fetched, or where the text cannot stand inside an element.
 */
export async function bundledScript(folder: string, addresses: readonly string[]): Promise<string> {
  const files = [withoutStorage, ...addresses.map((address) => join(folder, address))];
  const begin: Plugin = {
    name: "begin",
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? files.map((file) => `import ${JSON.stringify(file)};`).join("\n") : null),
  };
  const bundle = await rolldown({ input: entry, plugins: [begin, withoutPreload] });
  const { output } = await bundle.generate({ format: "es", codeSplitting: false, minify: true, comments: false });
  await bundle.close();
  const [chunk] = output;
  // What was loaded later is counted as an import of the file itself.
  const asked = [...chunk.imports, ...chunk.dynamicImports].filter((one) => one !== chunk.fileName);
  if (output.length > 1 || asked.length > 0 || /\bimport\(/.test(chunk.code)) throw new Error("the form's script is in several parts");
  return escapeForElement(chunk.code);
}

/** On the site, parts are asked for before they are needed. The list of their addresses is one line that the builder writes first. */
const withoutPreload: Plugin = {
  name: "without-preload",
  transform: (code) => code.replace(/^const __vite__mapDeps=.*$/m, "const __vite__mapDeps=()=>[];"),
};

/** The text as it can stand in a script element. */
function escapeForElement(code: string): string {
  if (code.includes("<!--")) throw new Error("the form's script holds what would begin a comment");
  return code.trim().replaceAll(/<\/(?=script)/gi, "<\\/");
}
