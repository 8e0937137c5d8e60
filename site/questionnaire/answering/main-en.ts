import { answering } from "../../text/en/form/answering.ts";
import { start } from "./main.ts";

start({
  answering,
  later: () => import("./later-words-en.ts"),
  sharing: () => import("../../text/en/form/together/sharing.ts"),
  explained: () => import("../result/explained-words-en.ts"),
  result: () => import("../../text/en/form/result.ts"),
  management: () => import("../../text/en/form/management.ts"),
  openPaper: () => import("../takeaway/open-paper-words-en.ts"),
  further: () => import("../takeaway/further-words-en.ts"),
  sending: () => import("../../text/en/form/sending.ts"),
  plan: () => import("../../text/en/form/plan.ts"),
  planFiles: () => import("../../text/en/form/plan-files.ts"),
  method: () => import("../../text/en/form/method-answering.ts"),
});
