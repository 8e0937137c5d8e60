import { atLoad } from "../../text/en/form/at-load.ts";
import { start } from "./main.ts";

start({ atLoad, rest: () => import("./form-words-en.ts") });
