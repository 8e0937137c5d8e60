import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "settings-placeholder": {
    sv: "Här står en platshållare. Skriv det rätta värdet, och kör sedan npm run forge -- settings --write.",
    en: "There is a placeholder here. Write the right value, then run npm run forge -- settings --write.",
  },
  "settings-file-stale": {
    sv: "Filen följer inte av settings.yaml. Kör npm run forge -- settings --write.",
    en: "The file does not follow from settings.yaml. Run npm run forge -- settings --write.",
  },
  "settings-exists": {
    sv: "Filen finns redan och skrivs inte över. Ändra i den, och kör sedan npm run forge -- settings --write.",
    en: "The file exists and is not overwritten. Edit it, then run npm run forge -- settings --write.",
  },
  "settings-repository-name": {
    sv: "{name} är inget namn på en organisation eller ett förråd hos GitHub. Skriv bokstäver a–z, siffror och bindestreck.",
    en: "{name} is not the name of an organisation or a repository on GitHub. Write letters a–z, digits and hyphens.",
  },
  "settings-site-environment": {
    sv: "Webbplatsen visas med {site}, och då krävs miljön {environment}. Lägg till den.",
    en: "The site is shown with {site}, which requires the environment {environment}. Add it.",
  },
  "settings-site-other": {
    sv: "Webbplatsen visas med {site}, och då ska miljön {environment} inte finnas. Ta bort den.",
    en: "The site is shown with {site}, which leaves no use for the environment {environment}. Remove it.",
  },
  "settings-site-variables": {
    sv: "Webbplatsen visas med {site}, och då ska här stå: {names}.",
    en: "The site is shown with {site}, so that this should be: {names}.",
  },
  "settings-reviewer-form": {
    sv: "Skriv den som godkänner {environment} så här: {form}.",
    en: "Write who approves {environment} like this: {form}.",
  },
  "settings-reviewer-none": {
    sv: "Ingen godkänner {environment}. Skriv vem: {form}.",
    en: "Nobody approves {environment}. Write who: {form}.",
  },
  "settings-reviewer-same": {
    sv: "Samma person godkänner {environment} och {other}. Det ska vara två olika.",
    en: "The same person approves {environment} and {other}. They must be two different people.",
  },
  "settings-reviewer-environment": {
    sv: "{environment} är ingen miljö här. Skriv till exempel --reviewers holder-1=user:<namn>.",
    en: "{environment} is not an environment here. Write, for example, --reviewers holder-1=user:<name>.",
  },
  "settings-reviewer-unknown": {
    sv: "GitHub känner inte {reviewer}, som ska godkänna {environment}. Rätta namnet i settings.yaml, eller skapa gruppen. {place}.",
    en: "GitHub does not know {reviewer}, who is to approve {environment}. Correct the name in settings.yaml, or create the team. {place}.",
  },
  "settings-codeowners-missing": {
    sv: "Filen .github/CODEOWNERS saknas. Utan den behöver ingen granska en ändring. Lägg dit den.",
    en: "The file .github/CODEOWNERS is missing. Without it nobody has to review a change. Add it.",
  },
  "settings-codeowners-organisation": {
    sv: "Filen nämner grupper hos organisationen {organisation}, inte hos {owner}. Skriv era egna grupper.",
    en: "The file names teams of the organisation {organisation}, not of {owner}. Write your own teams.",
  },
  "settings-codeowners": {
    sv: "GitHub godtar inte rad {line} i CODEOWNERS ({kind}), och då granskar ingen. Skapa gruppen, gör den synlig och ge den skrivrätt. Om filen inte är er än, skicka upp den. {place}.",
    en: "GitHub does not accept line {line} of CODEOWNERS ({kind}), and nobody reviews. Create the team, make it visible and give it write access. If the file there is not yours yet, push it. {place}.",
  },
  "settings-token-missing": {
    sv: "Miljövariabeln GH_TOKEN är tom. Skapa en token enligt /drift/github/, och sätt variabeln bara för det här kommandot.",
    en: "The environment variable GH_TOKEN is empty. Create a token as /en/drift/github/ says, and set the variable for this command alone.",
  },
  "settings-token-refused": {
    sv: "GitHub godtar inte token i GH_TOKEN. Den kan ha gått ut. Skapa en ny. {place}.",
    en: "GitHub does not accept the token in GH_TOKEN. It may have expired. Create a new one. {place}.",
  },
  "settings-token-few": {
    sv: "Token i GH_TOKEN får inte läsa allt, så något är inte kontrollerat. Ge den: {right}. {place}.",
    en: "The token in GH_TOKEN may not read everything, so something was not checked. Grant it: {right}. {place}.",
  },
  "settings-token-many": {
    severity: "warning",
    sv: "Token i GH_TOKEN når fler förråd än det här ({scopes}). Använd en finkornig token (fine-grained) för bara det här förrådet. {place}.",
    en: "The token in GH_TOKEN reaches more repositories than this one ({scopes}). Use a fine-grained token for this repository alone. {place}.",
  },
  "settings-token-write": {
    sv: "Token i GH_TOKEN får inte ändra. Ge den skrivrätt till Administration, Environments och Pages i förrådet. {place}.",
    en: "The token in GH_TOKEN may not change anything. Grant it write access to Administration, Environments and Pages of the repository. {place}.",
  },
  "settings-answer": {
    sv: "GitHub svarar med status {status} på något som programmet frågar efter. Se efter att adressen i api stämmer, och hör av dig till den som förvaltar koden.",
    en: "GitHub answers with status {status} to something that the program asks for. Check the address in api, and contact the maintainer of the code.",
  },
  "settings-repository": {
    sv: "Förrådet {repository} finns inte, eller så får token i GH_TOKEN inte se det. Rätta namnet, eller ge token rätt till förrådet.",
    en: "There is no repository {repository}, or the token in GH_TOKEN may not see it. Correct the name, or give the token access to it.",
  },
  "settings-owner": {
    sv: "{owner} är en person, inte en organisation. Flytta förrådet till en organisation: en person ensam kan ändra allt.",
    en: "{owner} is a person, not an organisation. Move the repository to an organisation: one person alone could change everything.",
  },
  "settings-branch": {
    sv: "Huvudgrenen heter {branch}. Den ska heta main. {place}.",
    en: "The default branch is {branch}. It must be main. {place}.",
  },
  "settings-actions-off": {
    sv: "GitHub Actions är avstängt. Slå på det. {place}.",
    en: "GitHub Actions is off. Turn it on. {place}.",
  },
  "settings-actions-allowed": {
    sv: "Arbetsflöden får köra andras actions. Tillåt bara GitHubs egna. {place}.",
    en: "Workflows may run actions by others. Allow only those of GitHub. {place}.",
  },
  "settings-actions-pinned": {
    sv: "Actions behöver inte vara låsta till en incheckning (SHA). Kräv det. {place}.",
    en: "Actions do not have to be pinned to a commit (SHA). Require it. {place}.",
  },
  "settings-workflow-token": {
    sv: "Arbetsflöden får skriva om inget annat sägs. Välj att deras token bara får läsa. {place}.",
    en: "Workflows may write unless they say otherwise. Choose that their token may only read. {place}.",
  },
  "settings-workflow-pulls": {
    sv: "Arbetsflöden får öppna och godkänna förslag. Inget av dem behöver det: ta bort krysset. {place}.",
    en: "Workflows may create and approve pull requests. None of them needs to: clear the box. {place}.",
  },
  "settings-forks": {
    sv: "Förslag från främmande kopior (forks) kör arbetsflöden utan att någon har sagt ja, eller med för stora rättigheter. Kräv godkännande för nya bidragsgivare, och skicka varken skrivrätt eller hemligheter. {place}.",
    en: "Pull requests from forks run workflows without anybody's approval, or with too many rights. Require approval for new contributors, and send neither write tokens nor secrets. {place}.",
  },
  "settings-environment-missing": {
    sv: "Miljön {environment} finns inte. Skapa den. {place}.",
    en: "There is no environment {environment}. Create it. {place}.",
  },
  "settings-environment-reviewers": {
    sv: "Ingen behöver godkänna {environment}. Ange {wanted} som granskare. {place}.",
    en: "Nobody has to approve {environment}. Enter {wanted} as reviewers. {place}.",
  },
  "settings-environment-other-reviewers": {
    sv: "{environment} godkänns av {given}, men ska godkännas av {wanted}. Byt granskare, eller rätta settings.yaml. {place}.",
    en: "{environment} is approved by {given}, but should be by {wanted}. Change the reviewers, or correct settings.yaml. {place}.",
  },
  "settings-environment-self-review": {
    sv: "Den som startar ett jobb i {environment} får själv godkänna det. Välj Prevent self-review. {place}.",
    en: "Whoever starts a job in {environment} may approve it. Choose Prevent self-review. {place}.",
  },
  "settings-environment-bypass": {
    sv: "En administratör får gå förbi reglerna för {environment}. Avmarkera Allow administrators to bypass. {place}.",
    en: "An administrator may pass the rules of {environment} by. Clear Allow administrators to bypass. {place}.",
  },
  "settings-environment-bypass-unseen": {
    severity: "warning",
    sv: "GitHub svarar inte på om en administratör får gå förbi reglerna för {environments}. Se efter själv att rutan Allow administrators to bypass är tom. {place}.",
    en: "GitHub does not say whether an administrator may pass the rules of {environments} by. See for yourself that Allow administrators to bypass is clear. {place}.",
  },
  "settings-environment-branches": {
    sv: "Andra grenar än main får använda {environment}. Välj Selected branches and tags, och bara grenen main. {place}.",
    en: "Other branches than main may use {environment}. Choose Selected branches and tags, and the branch main alone. {place}.",
  },
  "settings-secret-missing": {
    sv: "Hemligheten {name} saknas i {environment}. Den som har den lägger in den. {place}.",
    en: "The secret {name} is missing in {environment}. Whoever keeps it enters it. {place}.",
  },
  "settings-secret-extra": {
    sv: "Hemligheten {name} hör inte hemma i {environment}. Ta bort den, och räkna den som läckt om den är i bruk. {place}.",
    en: "The secret {name} does not belong in {environment}. Remove it, and count it as leaked if it is in use. {place}.",
  },
  "settings-secret-repository": {
    sv: "Hemligheten {name} ligger i förrådet, där alla arbetsflöden når den. Ta bort den, byt ut den och lägg den nya i sin miljö. {place}.",
    en: "The secret {name} stands in the repository, where every workflow reaches it. Remove it, replace it and put the new one in its environment. {place}.",
  },
  "settings-variable-missing": {
    sv: "Variabeln {name} saknas (miljö: {environment}). Lägg till den. {place}.",
    en: "The variable {name} is missing (environment: {environment}). Add it. {place}.",
  },
  "settings-variable-form": {
    sv: "Variabeln {name} (miljö: {environment}) går inte att tyda. Skriv den så här: {form}. {place}.",
    en: "The variable {name} (environment: {environment}) is not valid. Write it like this: {form}. {place}.",
  },
  "settings-app-missing": {
    sv: "Appen {app} ({slug}) är inte installerad. Skapa den med länken från --print, och installera den i bara det här förrådet. {place}.",
    en: "The App {app} ({slug}) is not installed. Create it with the link from --print, and install it in this repository alone. {place}.",
  },
  "settings-app-many": {
    sv: "Appen {app} har {right}, och ska ha {wanted}. Ta bort rättigheten, och godkänn ändringen i installationen. {place}.",
    en: "The App {app} has {right}, and should have {wanted}. Remove the permission, and approve the change in the installation. {place}.",
  },
  "settings-app-few": {
    sv: "Appen {app} saknar {right}. Ge den rättigheten, och godkänn ändringen i installationen. {place}.",
    en: "The App {app} lacks {right}. Grant it, and approve the change in the installation. {place}.",
  },
  "settings-app-id": {
    sv: "Appen {app} har nummer {id} eller ett Client ID som inte står i settings.yaml. Se efter att det är rätt app, och rätta filen.",
    en: "The App {app} has the id {id} or a Client ID that is not in settings.yaml. Check that it is the right App, and correct the file.",
  },
  "settings-app-events": {
    sv: "Appen {app} prenumererar på händelser ({events}). Ta bort dem: ingen tar emot dem. {place}.",
    en: "The App {app} subscribes to events ({events}). Remove them: nobody receives them. {place}.",
  },
  "settings-app-everywhere": {
    sv: "Appen {app} når organisationens alla förråd. Välj Only select repositories, och bara det här. {place}.",
    en: "The App {app} reaches all repositories of the organisation. Choose Only select repositories, and this one alone. {place}.",
  },
  "settings-app-suspended": {
    sv: "Installationen av appen {app} är avstängd. Slå på den igen. {place}.",
    en: "The installation of the App {app} is suspended. Unsuspend it. {place}.",
  },
  "settings-team-missing": {
    sv: "Gruppen {team} finns inte i organisationen. Skapa den, och ge den rollen Maintain i förrådet. {place}.",
    en: "The organisation has no team {team}. Create it, and give it the role Maintain in the repository. {place}.",
  },
  "settings-team-id": {
    sv: "Gruppen {team} har nummer {id}. Skriv det under maintainers i settings.yaml, och kör npm run forge -- settings --write.",
    en: "The team {team} has the id {id}. Write it under maintainers in settings.yaml, and run npm run forge -- settings --write.",
  },
  "settings-rule-missing": {
    sv: "Regeluppsättningen ”{name}” finns inte. Läs in .github/settings/rulesets/{file} med Import a ruleset. {place}.",
    en: "There is no ruleset “{name}”. Import .github/settings/rulesets/{file} with Import a ruleset. {place}.",
  },
  "settings-rule-off": {
    sv: "Regeluppsättningen ”{name}” är inte påslagen. Välj Active. {place}.",
    en: "The ruleset “{name}” is not in force. Choose Active. {place}.",
  },
  "settings-rule-branches": {
    sv: "Regeluppsättningen ”{name}” gäller andra grenar än den ska. Det ska stå: {branches}. {place}.",
    en: "The ruleset “{name}” covers other branches than it should. It should say: {branches}. {place}.",
  },
  "settings-rule-lacks": {
    sv: "Regeluppsättningen ”{name}” saknar regeln {rule}. Läs in filen på nytt, eller lägg till regeln. {place}.",
    en: "The ruleset “{name}” lacks the rule {rule}. Import the file again, or add the rule. {place}.",
  },
  "settings-rule-differs": {
    sv: "I regeluppsättningen ”{name}” ska {rule} ha {parameter}: {value}. Rätta den. {place}.",
    en: "In the ruleset “{name}”, {rule} should have {parameter}: {value}. Correct it. {place}.",
  },
  "settings-rule-check": {
    sv: "Regeluppsättningen ”{name}” kräver inte att ”{check}” går igenom. Lägg till den kontrollen. {place}.",
    en: "The ruleset “{name}” does not require “{check}” to pass. Add that status check. {place}.",
  },
  "settings-rule-bypass": {
    sv: "{actor} får gå förbi regeluppsättningen ”{name}”. Ta bort den raden under Bypass list. {place}.",
    en: "{actor} may pass the ruleset “{name}” by. Remove that line of its Bypass list. {place}.",
  },
  "settings-rule-bypass-lacks": {
    sv: "{actor} måste få gå förbi regeluppsättningen ”{name}”, men får det inte. Lägg till det. {place}.",
    en: "{actor} has to be able to pass the ruleset “{name}” by, but may not. Add it. {place}.",
  },
  "settings-pages-missing": {
    sv: "Förrådet har ingen webbplats hos GitHub Pages. Välj GitHub Actions som källa. {place}.",
    en: "The repository has no GitHub Pages site. Choose GitHub Actions as its source. {place}.",
  },
  "settings-pages-build": {
    sv: "GitHub Pages bygger från en gren. Välj GitHub Actions som källa. {place}.",
    en: "GitHub Pages builds from a branch. Choose GitHub Actions as its source. {place}.",
  },
  "settings-website": {
    sv: "I content/authority.yaml saknas contact.website. GitHub Pages har adressen {shown}. Skriv in webbplatsens adress.",
    en: "content/authority.yaml has no contact.website. GitHub Pages has the address {shown}. Write the site's address there.",
  },
  "settings-pages-address": {
    sv: "GitHub Pages har adressen {shown}, men contact.website är {website}. Rätta Custom domain eller content/authority.yaml. {place}.",
    en: "GitHub Pages has the address {shown}, but contact.website is {website}. Correct Custom domain or content/authority.yaml. {place}.",
  },
  "settings-pages-https": {
    sv: "GitHub Pages visar webbplatsen utan kryptering. Välj Enforce HTTPS. {place}.",
    en: "GitHub Pages shows the site without encryption. Choose Enforce HTTPS. {place}.",
  },
} satisfies Messages;

export type SettingsCode = keyof typeof messages;
