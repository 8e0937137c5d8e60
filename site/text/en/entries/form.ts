import { start } from "../../../questionnaire/answering/main.ts";
import { atLoad } from "../form/at-load.ts";

start({ atLoad, rest: () => import("./form-words.ts") });
