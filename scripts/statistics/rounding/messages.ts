import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "correction-no-first": {
    sv: "Mätomgången {round} har ingen publicering att rätta. Publicera den först.",
    en: "The round {round} has no release to correct. Release it first.",
  },
  "correction-reason": {
    sv: "En rättelse behöver säga vad som var fel i {release}, på svenska och engelska. Skriv det efter --sv och --en.",
    en: "A correction must state what was wrong in {release}, in Swedish and English. Write it after --sv and --en.",
  },
  "correction-other-plan": {
    sv: "Rättelsen har en annan tabellplan än {release}. En rättelse visar samma tabeller, utom dem som den drar tillbaka; återställ planen.",
    en: "The table plan of the correction differs from that of {release}. A correction shows the same tables, except those that it withdraws; restore the plan.",
  },
  "correction-no-memory": {
    sv: "Det som räknades i {release} finns inte sparat i counted.sealed. Hämta filen som den var efter den publiceringen.",
    en: "What was counted in {release} is not in counted.sealed. Restore the file as it was after that release.",
  },
  "correction-missing-release": {
    sv: "Publiceringen {release} finns inte bland de publicerade. En rättelse kontrolleras ihop med alla tidigare; hämta tillbaka mappen.",
    en: "The release {release} is not among those published. A correction is audited together with all earlier ones; restore the folder.",
  },
  "correction-edited-release": {
    sv: "Publiceringen {release} har ändrats efter att den gjordes. Hämta tillbaka filerna som de var.",
    en: "The release {release} was changed after it was made. Restore the files as they were.",
  },
  "correction-changes-nothing": {
    sv: "Rättelsen räknar precis samma svar som {release}. Det finns inget att publicera.",
    en: "The correction counts exactly the same answers as {release}. There is nothing to publish.",
  },
  "correction-withdraws": {
    sv: "Det som står efter --withdraw går inte att dra tillbaka. Skriv ett eller flera av {kinds}, med komma emellan, och bara sådant som omgången har tabeller över.",
    en: "The argument of --withdraw cannot be withdrawn. Write one or more of {kinds}, separated by commas, and only kinds that the round has tables of.",
  },
  "correction-tells-withdrawn": {
    sv: "Med rättelsen går det att räkna ut något i {variable}, som rättelsen drar tillbaka men som redan är ute. Dra tillbaka fler slag av tabeller. Hjälper inte det: rätta inte siffrorna, utan berätta om felet i ord.",
    en: "The correction discloses something in {variable}, which it withdraws but which has been published already. Withdraw more kinds of tables. If that does not help, leave the figures and describe the error in words.",
  },
  "correction-later-panel": {
    sv: "Omgången {later} visar hur många som steg och föll sedan den här omgången, och med de rättade nivåerna stämmer det inte längre. Båda går inte att rätta utan att röja enskilda svar. Berätta om felet i ord, i content/statistics/known-errors.yaml.",
    en: "The round {later} shows how many have risen and fallen since this round, which is no longer true with the corrected levels. Both cannot be corrected without disclosing single answers. Announce the error in words, in content/statistics/known-errors.yaml.",
  },
  "correction-rescored": {
    sv: "Rättelsen ger andra siffror för omgången {earlier} räknad med den här utgåvans regler, och de förra är redan ute. Bredvid varandra kan de röja enskilda svar. Rätta det andra, och berätta om det här felet i ord.",
    en: "The correction gives other figures for the round {earlier} by the rules of this edition, and the former ones have been published already. Together they may disclose single answers. Correct the rest, and describe this error in words.",
  },
} satisfies Messages;

export type CorrectionCode = keyof typeof messages;
