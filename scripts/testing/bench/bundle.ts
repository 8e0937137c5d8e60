// Decides how small a script can be made: what it needs in one piece, as small as the site's own builder makes it.
import { resolve } from "node:path";
import { rolldown } from "rolldown";

const entry = "the-least-script";

/** The text of one module that runs the given lines. Names are as seen from the project's root. */
export async function bundle(lines: string): Promise<string> {
  const least = { name: "least", resolveId: (id: string) => (id === entry ? resolve(`${entry}.ts`) : null), load: loaded };
  const built = await rolldown({ input: entry, plugins: [least] });
  const { output } = await built.generate({ format: "es", codeSplitting: false, minify: true, comments: false });
  await built.close();
  return output[0].code;

  function loaded(id: string): string | null {
    return id === resolve(`${entry}.ts`) ? lines : null;
  }
}
