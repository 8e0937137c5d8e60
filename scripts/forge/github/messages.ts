import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "forge-setting-missing": {
    sv: "Inställningen {name} saknas. Ange den i miljön för tjänsten, så som sidan /drift/github/ visar.",
    en: "The setting {name} is missing. Set it in the environment of the service, as the page /en/drift/github/ shows.",
  },
  "forge-setting-form": {
    sv: "Inställningen {name} går inte att tyda. Skriv den på det här sättet: {form}.",
    en: "The setting {name} is not valid. Write it like this: {form}.",
  },
  "forge-key-file": {
    sv: "Filen som {name} pekar på går inte att läsa. Se efter sökvägen, och att tjänsten får läsa filen.",
    en: "The file that {name} points to cannot be read. Check the path, and that the service may read the file.",
  },
  "forge-key-kind": {
    sv: "Filen som {name} pekar på innehåller ingen RSA-nyckel utan lösenord. Hämta en ny privat nyckel på appens sida hos GitHub.",
    en: "The file that {name} points to does not contain an RSA key without a password. Get a new private key from the app's page on GitHub.",
  },
  "forge-unreachable": {
    sv: "{host} svarar inte som det ska just nu. Se efter nätet och adressen, och försök igen om en stund.",
    en: "{host} is not responding properly at the moment. Check the network and the address, and try again in a while.",
  },
  "forge-app-unknown": {
    sv: "GitHub känner inte igen appen. Se efter att appens nummer och nyckeln hör ihop, och att datorns klocka går rätt.",
    en: "GitHub does not recognise the app. Check that the app's number and the key belong together, and that the computer's clock is right.",
  },
  "forge-app-not-installed": {
    sv: "Appen är inte installerad i {repository}. Installera den där, och bara där.",
    en: "The app is not installed in {repository}. Install it there, and only there.",
  },
  "forge-app-suspended": {
    sv: "Appens installation i {repository} är avstängd. Den som äger arkivet behöver slå på den igen.",
    en: "The app's installation in {repository} is suspended. The owner of the repository needs to switch it on again.",
  },
  "forge-app-right": {
    sv: "Appen saknar rättigheten {right}: {level}. Ge appen den på dess sida hos GitHub, och godkänn ändringen i installationen.",
    en: "The app lacks the permission {right}: {level}. Grant it on the app's page on GitHub, and approve the change in the installation.",
  },
} satisfies Messages;

export type GithubCode = keyof typeof messages;
