import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "forge-setting-missing": "The setting {name} is missing. Set it in the environment of the service, as the page /en/drift/github/ shows.",
  "forge-setting-form": "The setting {name} is not valid. Write it like this: {form}.",
  "forge-key-file": "The file that {name} points to cannot be read. Check the path, and that the service may read the file.",
  "forge-key-kind":
    "The file that {name} points to does not contain an RSA key without a password. Get a new private key from the app's page on GitHub.",
  "forge-unreachable": "{host} is not responding properly at the moment. Check the network and the address, and try again in a while.",
  "forge-app-unknown":
    "GitHub does not recognise the app. Check that the app's number and the key belong together, and that the computer's clock is right.",
  "forge-app-not-installed": "The app is not installed in {repository}. Install it there, and only there.",
  "forge-app-suspended": "The app's installation in {repository} is suspended. The owner of the repository needs to switch it on again.",
  "forge-app-right":
    "The app lacks the permission {right}: {level}. Grant it on the app's page on GitHub, and approve the change in the installation.",
} satisfies Messages;

export type GithubCode = keyof typeof messages;
