import { start } from "../../../questionnaire/declining/main.ts";
import { sending } from "../form/sending.ts";
import { steppingAside } from "../form/stepping-aside.ts";

start({ words: sending, text: steppingAside });
