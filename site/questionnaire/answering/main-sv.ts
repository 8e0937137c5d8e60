import { answering } from "../../text/sv/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: () => import("./later-words-sv.ts"),
  sharing: () => import("../../text/sv/form/together/sharing.ts"),
  explained: () => import("../result/explained-words-sv.ts"),
  result: () => import("../../text/sv/form/result.ts"),
  management: () => import("../../text/sv/form/management.ts"),
  openPaper: () => import("../takeaway/open-paper-words-sv.ts"),
  further: () => import("../takeaway/further-words-sv.ts"),
  sending: () => import("../../text/sv/form/sending.ts"),
  plan: () => import("../../text/sv/form/plan.ts"),
  planFiles: () => import("../../text/sv/form/plan-files.ts"),
  method: () => import("../../text/sv/form/method-answering.ts"),
});
