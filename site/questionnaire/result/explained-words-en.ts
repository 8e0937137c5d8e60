export { explaining } from "../../text/en/form/explaining.ts";
export { peers } from "../../text/en/form/peers.ts";
export { requirements } from "../../text/en/form/requirements.ts";
export { thenNow } from "../../text/en/form/then-now.ts";
