// The shape of .github/settings/settings.yaml. What the program decides has one permitted value; what the authority decides has a form.
import Type, { type Static, type TSchema } from "typebox";
import { environmentModels, siteModels } from "./model.ts";

const closed = { additionalProperties: false } as const;
const list = (names: readonly string[]) => Type.Unsafe<readonly string[]>({ const: [...names] });
const word = Type.String({ minLength: 1, maxLength: 100 });
const id = Type.Integer({ minimum: 0 });

const EnvironmentSetting = Type.Object(
  { reviewers: Type.Array(word, { maxItems: 6 }), secrets: Type.Array(Type.String()), variables: Type.Array(Type.String()) },
  closed,
);
type EnvironmentSetting = Static<typeof EnvironmentSetting>;

const environments = Object.fromEntries(
  Object.entries(environmentModels).map(([name, { secrets, variables, reviewers }]) => {
    const maxItems = { one: 1, several: 6, none: 0 }[reviewers];
    const shape = Type.Object({ reviewers: Type.Array(word, { maxItems }), secrets: list(secrets), variables: list(variables) }, closed);
    const isOptional = Object.values(siteModels).some((site) => site.without === name);
    return [name, (isOptional ? Type.Optional(shape) : shape) as TSchema];
  }),
);

export const SettingsFile = Type.Object(
  {
    owner: Type.String({ pattern: "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$" }),
    repository: Type.String({ pattern: "^[A-Za-z0-9._-]{1,100}$" }),
    /** Base address of the REST API. */
    api: Type.String({ pattern: "^(https://|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/|$))" }),
    site: Type.Union([Type.Literal("pages"), Type.Literal("ssh")]),
    apps: Type.Object(
      { intake: Type.Object({ slug: word, id }, closed), accept: Type.Object({ slug: word, id, client: word }, closed) },
      closed,
    ),
    maintainers: Type.Object({ team: word, id }, closed),
    environments: Type.Object(environments, closed),
    variables: Type.Array(word),
    actions: Type.Object(
      {
        allowed: Type.Literal("github-owned"),
        pinned: Type.Literal(true),
        token: Type.Literal("read"),
        openPullRequests: Type.Literal(false),
        forks: Type.Union([Type.Literal("first_time_contributors"), Type.Literal("all_external_contributors")]),
      },
      closed,
    ),
    pages: Type.Object({ build: Type.Literal("workflow"), https: Type.Literal(true) }, closed),
  },
  closed,
);

export type SettingsFile = Omit<Static<typeof SettingsFile>, "environments"> & {
  readonly environments: Readonly<Record<string, EnvironmentSetting>>;
};
