export { answering } from "../../text/sv/form/answering.ts";

export const level = () => import("../../text/sv/form/level.ts");
export const later = () => import("./later-words-sv.ts");
export const merging = () => import("../../text/sv/form/together/merging.ts");
export const sharing = () => import("../../text/sv/form/together/sharing.ts");
export const requirements = () => import("../../text/sv/form/requirements.ts");
export const comparison = () => import("../earlier/comparison-words-sv.ts");
export const peers = () => import("../../text/sv/form/peers.ts");
export const result = () => import("../../text/sv/form/result.ts");
export const management = () => import("../../text/sv/form/management.ts");
export const openPaper = () => import("../../text/sv/form/open-paper.ts");
export const further = () => import("../takeaway/further-words-sv.ts");
export const sending = () => import("../../text/sv/form/sending.ts");
export const plan = () => import("../../text/sv/form/plan.ts");
export const planFiles = () => import("../../text/sv/form/plan-files.ts");
export const method = () => import("../../text/sv/form/method-answering.ts");
