// The main function of commands that have sub-commands, such as `keys` and `round`.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Checked } from "../core/diagnostic.ts";
import { type Command, runCommand } from "../core/run.ts";
import { forTerminal } from "./print.ts";

/** What to print; with an exit code where that is not 0. */
export type Outcome = string | { readonly text: string; readonly code: number };

export type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>["values"];

interface Subcommands<Options extends ParseArgsOptionsConfig> {
  readonly usage: string;
  readonly options: Options & { readonly help: { readonly type: "boolean" } };
  /** The work that the line asks for; undefined where the line is incomplete or contradicts itself. */
  readonly choose: (
    action: string | undefined,
    values: Values<Options>,
  ) => (() => Checked<Outcome> | Promise<Checked<Outcome>>) | undefined;
}

/** Exit codes: the outcome's own, 1 with diagnostics, 2 with the usage where the line is not understood. */
export async function runSubcommands<Options extends ParseArgsOptionsConfig>({
  usage,
  options,
  choose,
}: Subcommands<Options>): Promise<void> {
  const command: Command = async () => {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const wantsHelp = "help" in values && values.help === true;
    const work = wantsHelp || positionals.length !== 1 ? undefined : choose(positionals[0], values as Values<Options>);
    if (!work) {
      console[wantsHelp ? "log" : "error"](usage);
      return wantsHelp ? 0 : 2;
    }
    const done = await work();
    if (!done.ok) {
      console.error(forTerminal(done.diagnostics));
      return 1;
    }
    const { text, code } = typeof done.value === "string" ? { text: done.value, code: 0 } : done.value;
    console.log(text);
    return code;
  };
  await runCommand(command);
}
