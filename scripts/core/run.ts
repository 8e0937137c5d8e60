// Decides what an operator's slip looks like: a sentence and exit 2, never a stack. Anything else is a bug and keeps its stack.

/** The exit code: 0 done, 1 refused with diagnostics, 2 asked for in a way that cannot be done. */
export type Command = () => Promise<number> | number;

const slips: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  ENOENT: { sv: "Filen eller mappen finns inte. Rätta sökvägen.", en: "The file or folder does not exist. Correct the path." },
  EEXIST: {
    sv: "Filen finns redan och skrivs inte över. Ange en annan mapp.",
    en: "The file exists and is not overwritten. Name another folder.",
  },
  EACCES: {
    sv: "Filen går inte att läsa eller skriva för er. Se över rättigheterna.",
    en: "You may not read or write the file. Look at its permissions.",
  },
  ENOTDIR: { sv: "Sökvägen går genom en fil. Rätta den.", en: "The path goes through a file. Correct it." },
  EISDIR: { sv: "Sökvägen är en mapp. Ange en fil.", en: "The path is a folder. Name a file." },
  ERR_NODE_FROM_NPM: {
    sv: "Den här Node är hämtad av npm och duger inte till riktiga nycklar. Installera Node 22.18 eller nyare från nodejs.org eller er distribution, jämför kontrollsumman, kör npm ci och sedan kommandot igen.",
    en: "This Node was fetched by npm and will not do for real keys. Install Node 22.18 or newer from nodejs.org or your distribution, compare its checksum, run npm ci, and then the command again.",
  },
  ERR_NODE_TOO_OLD: {
    sv: "Den här Node är för gammal för riktiga nycklar. Installera Node 22.18 eller nyare från nodejs.org eller er distribution, jämför kontrollsumman, kör npm ci och sedan kommandot igen.",
    en: "This Node is too old for real keys. Install Node 22.18 or newer from nodejs.org or your distribution, compare its checksum, run npm ci, and then the command again.",
  },
  ERR_PARSE_ARGS_UNKNOWN_OPTION: {
    sv: "En flagga är okänd. Kör kommandot med --help.",
    en: "An option is unknown. Run the command with --help.",
  },
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: {
    sv: "En flagga saknar sitt värde. Kör kommandot med --help.",
    en: "An option lacks its value. Run the command with --help.",
  },
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: {
    sv: "Ett ord på raden hör inte dit. Kör kommandot med --help.",
    en: "A word on the line does not belong. Run the command with --help.",
  },
};

/** Runs a command and sets the process's exit code. Paths are told, contents never. */
export async function runCommand(command: Command): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { code, path } = error as { readonly code?: string; readonly path?: string };
    const slip = slips[code ?? ""];
    if (!slip) throw error;
    const where = path === undefined ? "" : `${path}\n  `;
    console.error(`✗ ${where}${slip.sv}\n  ${slip.en}`);
    process.exitCode = 2;
  }
}
