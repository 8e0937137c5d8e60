export { explaining } from "../../text/en/form/explaining.ts";
export { peers } from "../../text/en/form/peers.ts";
export { plan } from "../../text/en/form/plan.ts";
export { requirements } from "../../text/en/form/requirements.ts";
export { thenNow } from "../../text/en/form/then-now.ts";
export { whatIfWords as whatIf } from "../../text/en/form/what-if.ts";
