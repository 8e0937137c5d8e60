import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "proposal-not-found": {
    sv: "Det finns inget förslag med nummer {proposal}. Se efter numret i listan över förslag.",
    en: "There is no proposal number {proposal}. Check the number in the list of proposals.",
  },
  "proposal-several-bases": {
    sv: "Förslaget har sammanfogats ur flera äldre lägen av grenen. Gör en ny gren från den nuvarande, lägg ändringen där och föreslå den.",
    en: "The proposal was merged from several earlier states of the branch. Make a new branch from the present one, put the change there and propose that.",
  },
  "proposal-moved": {
    sv: "Förslag {proposal} har ändrats medan det lästes. Kör igen.",
    en: "Proposal {proposal} was changed while it was read. Run again.",
  },
  "proposal-no-time": {
    sv: "Tiden för en körning räckte inte till förslag {proposal}. Kör igen. Om några förslag tar lång tid varje gång: stäng dem.",
    en: "The time of a run was not enough for proposal {proposal}. Run again. If some proposals take long each time, close them.",
  },
  "pulls-unreadable": {
    sv: "Filen är inte GitHubs lista över förslag. Gör den med gh api --paginate --slurp.",
    en: "The file is not GitHub's list of pull requests. Make it with gh api --paginate --slurp.",
  },
  "proposal-already-refused": {
    sv: "Förslag {proposal} är stängt och togs inte emot. Öppna ett nytt förslag med samma kuvert.",
    en: "Proposal {proposal} is closed and was not accepted. Open a new proposal with the same envelopes.",
  },
  "proposal-already-accepted": {
    severity: "note",
    sv: "Förslag {proposal} är redan mottaget. Du behöver inte göra något.",
    en: "Proposal {proposal} has already been accepted. There is nothing for you to do.",
  },
  "proposal-unknown-commit": {
    sv: "Det som skulle kontrolleras finns inte i arkivet. Hämta förslaget först, och kör sedan kontrollen igen.",
    en: "The revision to check is not in the repository. Fetch the proposal first, then run the check again.",
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
    sv: "Förslaget ändrar fler än {limit} filer. Dela upp det: högst {limit} filer i varje förslag.",
    en: "The proposal changes more than {limit} files. Split it: at most {limit} files in each proposal.",
  },
  "proposal-too-many-commits": {
    sv: "Förslaget har fler än {limit} incheckningar (commits) som huvudgrenen inte har. Börja från huvudgrenen och lägg till kuverten i en enda.",
    en: "The proposal has more than {limit} commits that the main branch does not have. Start from the main branch and add the envelopes in a single one.",
  },
  "proposal-not-a-commit": {
    sv: "Det som skulle kontrolleras är ingen läsbar incheckning (commit), utan till exempel en tagg. Föreslå en gren med kuverten i.",
    en: "What was to be checked is not a readable commit but, for example, a tag. Propose a branch with the envelopes in it.",
  },
  "proposal-history-unreadable": {
    sv: "Förslagets historik går inte att läsa: något som den hänvisar till saknas eller är trasigt. Hämta förslaget en gång till. Hjälper inte det: börja från huvudgrenen och lägg till kuvertet där.",
    en: "The proposal's history cannot be read: something that it refers to is missing or broken. Fetch the proposal again. If that does not help, start from the main branch and add the envelope there.",
  },
  "proposal-object-missing": {
    sv: "Innehållet saknas i arkivet, eller är av ett annat slag än förslaget säger. Hämta förslaget en gång till. Hjälper inte det: lägg till filen på nytt i ett nytt förslag.",
    en: "The contents are missing from the repository, or are of another kind than the proposal says. Fetch the proposal again. If that does not help, add the file anew in a new proposal.",
  },
  "proposal-tree-malformed": {
    sv: "Mappen är inte skriven så som Git skriver mappar. Gör om förslaget med ett vanligt Git: börja från huvudgrenen och lägg till kuverten där.",
    en: "The folder is not written as Git writes folders. Make the proposal again with an ordinary Git: start from the main branch and add the envelopes there.",
  },
  "proposal-tree-size": {
    sv: "Förslagets mappar är större än {limit} kuvert kan göra dem: filerna är för många, eller deras namn för långa. Ta bort allt annat än kuvert, och dela upp förslaget.",
    en: "The proposal's folders are larger than {limit} envelopes can make them: there are too many files, or their names are too long. Remove everything but envelopes, and split the proposal.",
  },
  "git-output-limit":
    "Git was stopped, because git {command} wrote more than it may. If this concerns a proposal, close it. If it concerns the repository, run git fsck and contact the maintainer of the code.",
  "git-time-limit":
    "Git was stopped, because git {command} took longer than it may. Check the disk and the network, and try again. If only one proposal does this, close it.",
  "git-failed":
    "Git failed at git {command} (status {status}). Check the network, the disk and the permissions, and run git fsck in the repository. Then try again.",
  "branch-missing": "The repository has no branch named {branch}. Create it, or choose the right repository.",
  "branch-checked-out":
    "The branch {branch} is checked out here, and the files on disk would become stale. Switch to another branch, or work on a bare repository.",
  "branch-moving": "The branch {branch} kept changing while the proposal was checked. Wait a moment and run the command again.",
  "path-outside": {
    sv: "Filen eller mappen ligger inte där kuvert ska ligga. Ta bort den ur förslaget, eller lägg kuvertet som submissions/<mätomgång>/<två första tecknen>/<namn>.json.",
    en: "The file or folder is not where envelopes belong. Remove it from the proposal, or put the envelope at submissions/<round>/<first two characters>/<name>.json.",
  },
  "path-not-added": {
    sv: "Filen finns redan och ändras eller tas bort. Kuvert läggs bara till: återställ filen och lägg det nya kuvertet bredvid.",
    en: "The file already exists and is changed or removed. Envelopes may only be added: restore the file and put the new envelope beside it.",
  },
  "path-mode": {
    sv: "Posten har läget {mode}. Lägg in kuvertet som en vanlig fil (läge 100644), inte som länk, program eller delarkiv.",
    en: "The entry has mode {mode}. Add the envelope as a plain file (mode 100644), not as a link, a program or a submodule.",
  },
  "path-already-accepted": {
    severity: "note",
    sv: "Kuvertet är redan mottaget och hoppas över.",
    en: "The envelope has already been accepted and is skipped.",
  },
  "round-missing": {
    sv: "Det finns ingen sådan mätomgång. Se efter namnet i adressen eller mappen: det ska vara mätomgångens.",
    en: "There is no such round. Check the name in the address or the folder: it should be that of the round.",
  },
  "round-not-readable": {
    sv: "Mätomgången {round} går inte att läsa. Den som förvaltar metoden behöver rätta dess filer i huvudgrenen.",
    en: "Round {round} cannot be read. The maintainer of the method needs to correct its files on the main branch.",
  },
  "round-closed": {
    sv: "Mätomgången {round} är stängd och tar inte emot fler kuvert.",
    en: "Round {round} is closed and accepts no more envelopes.",
  },
  "round-closing-waits": {
    sv: "Mätomgången {round} väntar på underskrifter som stänger den, så inget mer tas emot. Vänta på dem. Om omgången inte ska stängas nu: kör npm run round -- withdraw --round {round}, och lägg det i huvudgrenen.",
    en: "Round {round} waits for the signatures that close it, so nothing more is accepted. Wait for them. If the round is not to close now: run npm run round -- withdraw --round {round}, and put that on the main branch.",
  },
  "round-not-yet-open": {
    sv: "Mätomgången {round} öppnar {opens}. Skicka kuvertet då.",
    en: "Round {round} opens on {opens}. Send the envelope then.",
  },
  "round-past-closing-day": {
    sv: "Mätomgången {round} tog emot kuvert till och med {closes}. Hör av dig till den som håller i uppföljningen om du har en kvittens från tiden innan.",
    en: "Round {round} accepted envelopes up to and including {closes}. If you have a receipt from before then, contact those who run the follow-up.",
  },
  "envelope-quota": {
    sv: "En och samma inbjudan har gett fler än {limit} kuvert i mätomgången. Ta bort de äldre ur förslaget; det senaste är det som räknas.",
    en: "The same invitation has submitted more than {limit} envelopes in the round. Remove the older ones from the proposal; the last one is the one that counts.",
  },
} satisfies Messages;

export type ForgeCode = keyof typeof messages;
