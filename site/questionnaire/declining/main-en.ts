import { sending } from "../../text/en/form/sending.ts";
import { steppingAside } from "../../text/en/form/stepping-aside.ts";
import { start } from "./main.ts";

start({ words: sending, text: steppingAside });
