import type { rootKey as swedish } from "../../sv/pages/root-key.ts";
import type { Widened } from "../../widened.ts";

export const rootKey: Widened<typeof swedish> = {
  title: "Check the root key",
  what: "The root key signs every round. It decides which keys answers are sealed to, and which receipts are genuine. If it has been exchanged, somebody else can read what you send.",
  label: "The root key’s fingerprint",
  how: "Compare the groups, one at a time, with those under “Rotnyckel” in the invitation letter. Every character must match, capital and small letters too.",
  otherWay:
    "Do you have no letter? Telephone the responsible authority, on a number that you have from elsewhere than here, and let them read out their characters first. Whoever can change this page can also change the characters on it.",
  differs: "If anything differs: send nothing, and contact the responsible authority.",
};
