/** Bytes of the reply to one key, whatever it sent: nonce ‖ ciphertext ‖ tag (`reply.ts`). */
export const slotLength = 284;
