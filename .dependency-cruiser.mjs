// Decides the walls: which zone may import which. ARCHITECTURE.md draws them; scripts/walls.test.ts plants a fault behind each.

const contracts = ["^scripts/(diagnostic|canonical)\\.ts$"];
const npm = (...names) => names.map((name) => `^node_modules/${name}/`);
/** In a temporary tree of the walls' own test, packages resolve to nothing and keep their bare names. */
const bare = (...names) => names.map((name) => `^${name}(/|$)`);
const tests = "\\.test\\.ts$";
const packages = (...names) => [...npm(...names), ...bare(...names)];

const methodTypes = "^scripts/method/";
const statisticsTypes = "^scripts/statistics/schema\\.ts$";

/** From a zone to anything but itself, the two contracts and what is listed: an error. */
function wall(zone, allowed, { from = `^scripts/${zone}/`, except = [] } = {}) {
  return {
    name: `wall-${zone}`,
    severity: "error",
    comment: `${zone} may import only what ARCHITECTURE.md lists for it.`,
    from: { path: from, pathNot: [tests, ...except] },
    to: { pathNot: [from, ...contracts, ...allowed] },
  };
}

const node =
  "^(node:)?(assert|buffer|child_process|crypto|events|fs|http|module|net|os|path|process|readline|stream|timers|tty|url|util|v8|worker_threads|zlib)(/|$)";
const commands = "^scripts/[a-z-]+\\.ts$";
const sharedModules =
  "^scripts/(chromium|day|edition-change|edition-files|known-errors|method-folder|parse|published|read|release-name|response-file|round-name|series-steps|source-digest|run|write|print|progress|shape|sentences)\\.ts$";
const partsOfNew = "^scripts/new-[a-z-]+\\.ts$";
const partsOfRounds = "^scripts/round-(changes|files|signing)\\.ts$";

export default {
  forbidden: [
    {
      name: "wall-contracts",
      severity: "error",
      comment: "diagnostic.ts and canonical.ts import nothing.",
      from: { path: contracts },
      to: { path: ".+" },
    },
    wall("method", packages("typebox")),
    wall("statistics", [methodTypes, ...packages("typebox")], { except: ["^scripts/statistics/solver\\.ts$"] }),
    {
      name: "wall-solver",
      severity: "error",
      comment: "Only the solver module reaches highs.",
      from: { path: "^(scripts|site)/", pathNot: "^scripts/statistics/solver(\\.test)?\\.ts$" },
      to: { path: packages("highs") },
    },
    wall("envelope", [methodTypes, statisticsTypes, ...packages("typebox", "age-encryption")], {
      except: ["^scripts/envelope/node\\.ts$"],
    }),
    wall("keys", ["^scripts/(method|envelope)/", node, ...packages("age-encryption", "shamir-secret-sharing", "typebox")]),
    wall("release", ["^scripts/(method|statistics|envelope|keys|forge)/", sharedModules, node, ...packages("age-encryption", "typebox")], {
      except: ["^scripts/release/invented-[a-z-]+\\.ts$"],
    }),
    wall("authority", [
      "^scripts/(method|statistics)/",
      "^scripts/envelope/register\\.ts$",
      sharedModules,
      node,
      ...packages("typebox", "yaml"),
    ]),
    wall("consultation", ["^scripts/method/", sharedModules, node, ...packages("typebox")]),
    wall("round", ["^scripts/(method|statistics|envelope|keys)/", sharedModules, node, ...packages("typebox")]),
    wall("report", [
      "^scripts/(method|statistics)/",
      sharedModules,
      node,
      ...packages(
        "typebox",
        "unified",
        "remark-parse",
        "remark-gfm",
        "remark-mdx",
        "remark-rehype",
        "remark-stringify",
        "rehype-stringify",
      ),
      ...packages("mdast", "hast", "@playwright/test"),
    ]),
    wall("intake", ["^scripts/(envelope|forge)/", "^scripts/(read|write|shape)\\.ts$", node, ...packages("hono", "@hono/node-server")]),
    wall("forge", ["^scripts/envelope/", "^scripts/(day|parse|read|shape)\\.ts$", node, ...packages("octokit")], {
      // What stands in the place of a forge in its tests reaches further than the forge.
      except: ["^scripts/forge/invented-[a-z-]+\\.ts$"],
    }),
    wall("rehearsal", [
      "^scripts/(method|statistics|envelope|keys|release|forge|intake)/",
      sharedModules,
      node,
      ...packages("d3", "yaml", "hono", "@hono/node-server"),
    ]),
    {
      name: "wall-unsealing",
      severity: "error",
      comment: "Only release/ opens what is sealed.",
      from: { path: "^(scripts|site)/", pathNot: ["^scripts/(release|rehearsal|bench)/", "^scripts/[a-z-]+\\.ts$", tests, "^site/e2e/"] },
      to: { path: "^scripts/release/" },
    },
    {
      name: "wall-age",
      severity: "error",
      comment: "The library that can open what is sealed is reached from five modules only; release/open.ts alone opens.",
      from: {
        path: "^(scripts|site)/",
        pathNot: [
          "^scripts/envelope/(seal|invented-round)\\.ts$",
          "^scripts/keys/recipients\\.ts$",
          "^scripts/release/open\\.ts$",
          "^scripts/bench/(bare-decrypter|speed|opening)\\.ts$",
          tests,
        ],
      },
      to: { path: packages("age-encryption") },
    },
    {
      name: "wall-shares",
      severity: "error",
      comment: "Only keys/shares.ts splits and joins keys.",
      from: { path: "^(scripts|site)/", pathNot: ["^scripts/keys/shares\\.ts$", tests] },
      to: { path: packages("shamir-secret-sharing") },
    },
    {
      name: "wall-rounds",
      severity: "error",
      comment: "Only the commands that change a round reach the modules that write its files.",
      from: { path: "^(scripts|site)/", pathNot: ["^scripts/(invite|keys|round)\\.ts$", partsOfRounds, tests] },
      to: { path: partsOfRounds },
    },
    {
      name: "wall-commands",
      severity: "error",
      comment: "No command imports another command, and no zone imports a command.",
      from: { path: "^(scripts|site)/", pathNot: [tests, "^site/e2e/"] },
      to: { path: commands, pathNot: [sharedModules, partsOfNew, partsOfRounds, ...contracts] },
    },
    {
      name: "wall-new",
      severity: "error",
      comment: "Only the command new reaches the modules that it is made of.",
      from: { path: "^(scripts|site)/", pathNot: ["^scripts/new\\.ts$", partsOfNew, tests] },
      to: { path: partsOfNew },
    },
    {
      name: "wall-questionnaire",
      severity: "error",
      comment: "The form knows the method, how to seal and which day it is, and nothing about servers.",
      from: { path: "^site/questionnaire/", pathNot: tests },
      to: { pathNot: ["^site/(questionnaire|text)/", "^scripts/method/", "^scripts/envelope/", "^scripts/day\\.ts$", ...contracts] },
    },
    {
      name: "wall-site",
      severity: "error",
      comment: "The site shows; it never opens, signs, receives or writes.",
      from: { path: "^site/", pathNot: ["^site/e2e/"] },
      to: { path: ["^scripts/(release|keys|intake|forge|rehearsal)/", "^scripts/write\\.ts$"] },
    },
    {
      name: "wall-nothing-imports-site",
      severity: "error",
      comment: "Data flows one way: the site is last.",
      from: { path: "^scripts/" },
      to: { path: "^site/" },
    },
    {
      name: "wall-content",
      severity: "error",
      comment: "content and submissions are data.",
      from: { path: "^(content|submissions)/" },
      to: { path: ".+" },
    },
    { name: "no-circles", severity: "error", comment: "No module imports itself by way of others.", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^scripts/(node|method/fixtures)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".mjs", ".js", ".json", ".astro"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
