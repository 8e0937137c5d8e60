import { answering } from "../../text/sv/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: () => import("./later-words-sv.ts"),
  sharing: () => import("../../text/sv/form/sharing.ts"),
  explained: () => import("../result/explained-words-sv.ts"),
  result: () => import("../../text/sv/form/result.ts"),
  sending: () => import("../../text/sv/form/sending.ts"),
  plan: () => import("../../text/sv/form/plan.ts"),
  planFiles: () => import("../../text/sv/form/plan-files.ts"),
  method: () => import("../../text/sv/form/method-answering.ts"),
});
