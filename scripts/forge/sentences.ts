// Decides what is said of a proposal that cannot be taken in, and how it is put right.
import type { Sentence } from "../diagnostic.ts";
import type { ForgeCode } from "./codes.ts";

export const sentences = {
  "proposal-not-found": {
    sv: "Det finns inget förslag med nummer {proposal}. Se efter numret i listan över förslag.",
    en: "There is no proposal number {proposal}. Look the number up in the list of proposals.",
  },
  "proposal-already-refused": {
    sv: "Förslag {proposal} är stängt och togs inte emot. Öppna ett nytt förslag med samma kuvert.",
    en: "Proposal {proposal} is closed and was not accepted. Open a new proposal with the same envelopes.",
  },
  "proposal-already-accepted": {
    sv: "Förslag {proposal} är redan mottaget. Du behöver inte göra något.",
    en: "Proposal {proposal} has already been accepted. There is nothing for you to do.",
  },
  "proposal-unknown-commit": {
    sv: "Det som skulle kontrolleras finns inte i arkivet. Hämta förslaget först, och kör sedan kontrollen igen.",
    en: "What was to be checked is not in the repository. Fetch the proposal first, then run the check again.",
  },
  "proposal-unrelated": {
    sv: "Förslaget utgår inte från det här arkivet. Börja från huvudgrenen och lägg till kuvertet där.",
    en: "The proposal does not start from this repository. Start from the main branch and add the envelope there.",
  },
  "proposal-empty": {
    sv: "Förslaget innehåller inga filer. Lägg till minst ett kuvert.",
    en: "The proposal has no files. Add at least one envelope.",
  },
  "proposal-nothing-new": {
    sv: "Alla kuvert i förslaget är redan mottagna. Stäng förslaget; du behöver inte skicka dem igen.",
    en: "Every envelope in the proposal has already been accepted. Close the proposal; there is no need to send them again.",
  },
  "proposal-too-many-files": {
    sv: "Förslaget ändrar {count} filer. Dela upp det: högst {limit} filer i varje förslag.",
    en: "The proposal changes {count} files. Split it: at most {limit} files in each proposal.",
  },
  "branch-missing": {
    sv: "Arkivet har ingen gren som heter {branch}. Skapa den, eller ange rätt arkiv.",
    en: "The repository has no branch named {branch}. Create it, or name the right repository.",
  },
  "branch-checked-out": {
    sv: "Grenen {branch} är utcheckad här, och filerna på disken skulle bli gamla. Byt gren, eller arbeta mot ett naket arkiv.",
    en: "The branch {branch} is checked out here, and the files on disk would become stale. Switch branch, or work on a bare repository.",
  },
  "branch-moving": {
    sv: "Grenen {branch} ändrades hela tiden medan förslaget kontrollerades. Vänta en stund och kör kommandot igen.",
    en: "The branch {branch} kept changing while the proposal was checked. Wait a moment and run the command again.",
  },
  "path-outside": {
    sv: "Filen ligger inte där kuvert ska ligga. Ta bort den ur förslaget, eller lägg kuvertet som submissions/<mätomgång>/<två första tecknen>/<namn>.json.",
    en: "The file does not lie where envelopes belong. Remove it from the proposal, or put the envelope at submissions/<round>/<first two characters>/<name>.json.",
  },
  "path-not-added": {
    sv: "Filen finns redan och ändras eller tas bort. Kuvert läggs bara till: återställ filen och lägg det nya kuvertet bredvid.",
    en: "The file already exists and is changed or removed. Envelopes are only ever added: restore the file and put the new envelope beside it.",
  },
  "path-mode": {
    sv: "Posten har läget {mode}. Lägg in kuvertet som en vanlig fil (läge 100644), inte som länk, program eller delarkiv.",
    en: "The entry has mode {mode}. Add the envelope as a plain file (mode 100644), not as a link, a program or a submodule.",
  },
  "path-already-accepted": {
    sv: "Kuvertet är redan mottaget och hoppas över.",
    en: "The envelope has already been accepted and is passed over.",
  },
  "round-missing": {
    sv: "Det finns ingen mätomgång som heter {round}. Se efter mappens namn.",
    en: "There is no round named {round}. Look at the name of the folder.",
  },
  "round-not-readable": {
    sv: "Mätomgången {round} går inte att läsa. Den som förvaltar metoden behöver rätta dess filer i huvudgrenen.",
    en: "The round {round} cannot be read. The maintainer of the method needs to put its files right on the main branch.",
  },
  "round-closed": {
    sv: "Mätomgången {round} är stängd och tar inte emot fler kuvert.",
    en: "The round {round} is closed and takes no more envelopes.",
  },
  "round-not-yet-open": {
    sv: "Mätomgången {round} öppnar {opens}. Skicka kuvertet då.",
    en: "The round {round} opens on {opens}. Send the envelope then.",
  },
  "round-past-closing-day": {
    sv: "Mätomgången {round} tog emot kuvert till och med {closes}. Hör av dig till den som håller i uppföljningen om du har en kvittens från tiden innan.",
    en: "The round {round} took envelopes up to and including {closes}. Contact those who run the follow-up if you hold a receipt from before then.",
  },
  "envelope-quota": {
    sv: "En och samma inbjudan har gett fler än {limit} kuvert i mätomgången. Ta bort de äldre ur förslaget; det senaste är det som räknas.",
    en: "One and the same invitation has given more than {limit} envelopes in the round. Remove the older ones from the proposal; the last one is the one that counts.",
  },
} satisfies Record<ForgeCode, Sentence>;
