// Decides that the page where one steps aside starts in English.
import { answering } from "../../text/en/form/answering.ts";
import { steppingAside } from "../../text/en/form/stepping-aside.ts";
import { start } from "./main.ts";

start({ words: answering, text: steppingAside });
