// The intake's diagnostics as its API describes them.
import { printer } from "../../cli/print.ts";
import { messages as envelope } from "../../envelope/messages.ts";
import { messages as forge } from "../../forge/messages.ts";
import { messages as intake } from "../../intake/messages.ts";
import { messages as trust } from "../../trust/messages.ts";

export const { forMachines } = printer(envelope, forge, intake, trust);
