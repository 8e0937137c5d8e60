// Decides that the page where one steps aside starts in English.
import { answering } from "../../text/en/form/answering.ts";
import { steppingAside } from "../../text/en/form/stepping-aside.ts";
import { startSteppingAside } from "./stepping-aside-main.ts";

startSteppingAside({ words: answering, text: steppingAside });
