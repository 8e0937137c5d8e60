// Decides that the form starts in Swedish.
import { answering } from "../text/sv/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: async () => (await import("./later-words-sv.ts")).laterWords,
  explained: async () => (await import("./explained-words-sv.ts")).explainedWords,
  method: async () => (await import("../text/sv/method-answering.ts")).methodAnswering,
});
