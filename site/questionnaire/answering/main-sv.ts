import { atLoad } from "../../text/sv/form/at-load.ts";
import { start } from "./main.ts";

start({ atLoad, rest: () => import("./form-words-sv.ts") });
