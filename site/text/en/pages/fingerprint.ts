import type { fingerprint as swedish } from "../../sv/pages/fingerprint.ts";
import type { Widened } from "../../widened.ts";

export const fingerprint: Widened<typeof swedish> = {
  title: "Compare the fingerprint",
  what: "The fingerprint is computed from a file, the round’s charter. It decides which keys answers are sealed to, and which receipts are genuine. The same three people who are key holders have signed it, and it does not change.",
  label: (round) => `Fingerprint of ${round}`,
  how: "Compare the characters, group by group, with the fingerprint in the invitation letter. Every character must match.",
  otherWay:
    "If you have no letter, telephone the responsible authority on a number that you did not get from this site, and let them read out their characters first. Whoever can change this page can also change the characters on it.",
  differs: "If any character differs, send nothing, and contact the responsible authority.",
};
