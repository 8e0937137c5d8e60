// X-Wing (draft-connolly-cfrg-xwing-kem), ML-KEM-768 and X25519 as one KEM, in browsers. `#x-wing` in package.json: Node has node-x-wing.ts.
export { ml_kem768_x25519 as kem } from "@noble/post-quantum/hybrid.js";
