// Another authority's whole rehearsal, as `npm start` makes it: from the unchanged template, and with a method, types and a language of its own.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { linkPackages } from "../testing/link-packages.ts";
import { deadLinks } from "../testing/site/dead-links.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { newAuthority } from "./authority.ts";

const root = temporaryFolder("own-country");

/** Runs `npm start` in the folder until it serves, asks for the pages and ends it. Gives what it said, and each page's status and text. */
async function started(folder: string, addresses: readonly string[]) {
  const { INFOSAK_ROOT: _, ...env } = process.env;
  const child = spawn(process.execPath, ["scripts/commands/start.ts"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const serving = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const address = / {2}Börja här +(\S+)\n[\s\S]*Avsluta: Ctrl-C/.exec(said)?.[1];
        if (address) resolve(address);
      });
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  const at = await serving;
  const pages = await Promise.all(
    addresses.map(async (path) => {
      const response = await fetch(new URL(path, at));
      return { path, status: response.status, text: await response.text() };
    }),
  );
  child.kill("SIGINT");
  await ended;
  return { said, pages };
}

const tracked = (): readonly string[] =>
  execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
    .split("\0")
    .filter((name) => name !== "" && existsSync(name));

const norlandia = join(root, "norlandia");
unwrap(newAuthority(placeAt("."), { answers: "content/authority-template/answers.yaml", out: norlandia }));
linkPackages(norlandia);

test("from the unchanged template, the whole nation is made, built and served", async () => {
  const { pages } = await started(norlandia, ["/", "/svara/", "/resultat/ovning-1/r1/", "/samrad/", "/egen/"]);
  expect(pages.map(({ path, status }) => [path, status]).filter(([, status]) => status !== 200)).toEqual([]);
  expect(pages[0]?.text).toContain("The Norland Stairs");
  expect(deadLinks(join(norlandia, ".rehearsal/dist"))).toEqual([]);
});

test("with a method in a folder, types of organisations and one language of its own, nothing of ours is asked for", async () => {
  const [project, answers, out] = ["project", "answers", "own"].map((name) => join(root, name)) as [string, string, string];
  for (const name of tracked()) cpSync(name, join(project, name));
  execFileSync("git", ["init", "--quiet"], { cwd: project });
  const types = JSON.parse(readFileSync("content/population/types.json", "utf8")) as {
    types: { id: string; names: object; sizes: { names: object }[] }[];
  };
  const isKept = ({ id }: { readonly id: string }): boolean => id !== "region";
  const ours = {
    municipality: { id: "district", prefix: "d", address: "districts" },
    agency: { id: "office", prefix: "o", address: "offices" },
  };
  const inEnglish = (names: object) => ({ en: (names as { readonly en: unknown }).en });
  const own = types.types.filter(isKept).map((one) => ({
    ...one,
    ...ours[one.id as keyof typeof ours],
    names: inEnglish(one.names),
    sizes: one.sizes.map((size) => ({ ...size, names: inEnglish(size.names) })),
  }));
  writeFileSync(join(project, "content/population/types.json"), JSON.stringify({ ...types, types: own }, null, 2));
  cpSync("content/authority-template", answers, { recursive: true });
  cpSync(join(norlandia, "content/method/2026"), join(answers, "method"), { recursive: true });
  cpSync(join(norlandia, "content/measures"), join(answers, "method/measures"), { recursive: true });
  const rewrite = (name: string, from: RegExp, to: string): void => {
    const file = join(answers, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  for (const name of ["scale.yaml", "questionnaire.yaml"]) rewrite(`method/${name}`, /^edition: .*$/m, "edition: first");
  rewrite("answers.yaml", /^method: .*$/m, "method: { folder: method }");
  rewrite("answers.yaml", /^references: .*$/m, "");
  const about = 'name: { sv: Vår, en: Ours }\nversion: "1"\nsource: { sv: Vi, en: Us }\nlicence: CC-BY-4.0\n';
  writeFileSync(join(answers, "method/about.yaml"), about);
  writeFileSync(join(answers, "organisations.csv"), "id,name,type,size\nd-1,A,district,0-9999\no-1,B,office,0-49\n");

  const run = (cwd: string, ...args: readonly string[]) => spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  linkPackages(project);
  const made = run(project, "scripts/commands/new.ts", "authority", "--answers", join(answers, "answers.yaml"), "--out", out);
  expect([made.status, made.stderr]).toEqual([0, ""]);
  linkPackages(out);
  const validated = run(out, "scripts/commands/validate.ts");
  expect([validated.status, validated.stderr]).toEqual([0, ""]);
  expect(readFileSync(join(out, "content/method/first/about.yaml"), "utf8")).toBe(about);
  const names = (folder: string) => globSync("*.yaml", { cwd: folder }).sort();
  expect(names(join(out, "content/measures"))).toEqual(names(join(answers, "method/measures")));
  const { pages } = await started(out, ["/", "/svara/", "/resultat/ovning-1/r1/", "/delta/"]);
  expect(pages.at(-1)?.text).not.toMatch(/nämnder|Municipality|[Cc]ompanies/);
  expect(pages.map(({ path, status }) => [path, status]).filter(([, status]) => status !== 200)).toEqual([]);
  expect(deadLinks(join(out, ".rehearsal/dist"))).toEqual([]);
});
