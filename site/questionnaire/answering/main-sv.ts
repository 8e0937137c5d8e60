import { answering } from "../../text/sv/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: () => import("./later-words-sv.ts"),
  explained: () => import("../result/explained-words-sv.ts"),
  result: () => import("../../text/sv/form/result.ts"),
  sending: () => import("../../text/sv/form/sending.ts"),
  method: () => import("../../text/sv/form/method-answering.ts"),
});
