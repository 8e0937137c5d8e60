import { sending } from "../../text/sv/form/sending.ts";
import { steppingAside } from "../../text/sv/form/stepping-aside.ts";
import { start } from "./main.ts";

start({ words: sending, text: steppingAside });
