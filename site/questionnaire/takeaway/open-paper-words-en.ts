export { openPaper } from "../../text/en/form/open-paper.ts";
export { takeAlong } from "../../text/en/form/take-along.ts";
