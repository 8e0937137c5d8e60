// Decides that the form starts in English.
import { answering } from "../../text/en/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: async () => (await import("./later-words-en.ts")).laterWords,
  explained: async () => (await import("../result/explained-words-en.ts")).explainedWords,
  method: async () => (await import("../../text/en/form/method-answering.ts")).methodAnswering,
});
