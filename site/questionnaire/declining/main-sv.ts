// Decides that the page where one steps aside starts in Swedish.
import { answering } from "../../text/sv/form/answering.ts";
import { steppingAside } from "../../text/sv/form/stepping-aside.ts";
import { start } from "./main.ts";

start({ words: answering, text: steppingAside });
