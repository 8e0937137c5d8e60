// Decides that the form starts in Swedish.
import { answering } from "../../text/sv/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: async () => (await import("./later-words-sv.ts")).laterWords,
  explained: async () => (await import("../result/explained-words-sv.ts")).explainedWords,
  method: async () => (await import("../../text/sv/form/method-answering.ts")).methodAnswering,
});
