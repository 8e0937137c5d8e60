export { openPaper } from "../form/open-paper.ts";
export { takeAlong } from "../form/take-along.ts";
