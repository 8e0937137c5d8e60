// The fake GitHub's answers to each operation that the adapter uses.

import { addPull, bodyOf, headOf, labelOf, listedOf, type Repository, type StoredPull } from "./fake-pulls.ts";
import { exampleOf } from "./openapi-contract.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Place {
  readonly repository: Repository;
  readonly app: { readonly slug: string; readonly isInstalled: boolean; readonly isSuspended: boolean; readonly permissions: object };
  readonly newToken: () => string;
}

export interface Call {
  readonly operation: string;
  readonly values: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

type Handler = (place: Place, call: Call) => Answer | Promise<Answer>;

const notFound: Answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } };

const handlers: Readonly<Record<string, Handler>> = {
  "apps/get-repo-installation": ({ app }) => {
    if (!app.isInstalled) return notFound;
    const suspended = app.isSuspended ? "2026-10-01T08:00:00Z" : null;
    return {
      status: 200,
      body: { ...exampleOf("apps/get-repo-installation"), app_slug: app.slug, permissions: app.permissions, suspended_at: suspended },
    };
  },
  "apps/create-installation-access-token": ({ app, newToken }) => {
    const body = {
      token: newToken(),
      expires_at: new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, ""),
      permissions: app.permissions,
    };
    return { status: 201, body: { ...body, repository_selection: "selected" } };
  },
  "pulls/list": listPulls,
  "pulls/create": createPull,
  "pulls/get": ({ repository }, { values }) => {
    const pull = pullAt(repository, values.pull_number);
    return pull ? { status: 200, body: bodyOf(repository, pull) } : notFound;
  },
  "pulls/update": ({ repository }, { values, body }) => {
    const pull = pullAt(repository, values.pull_number);
    if (!pull) return notFound;
    const { state, title, body: text } = body as { readonly state?: StoredPull["state"]; readonly title?: string; readonly body?: string };
    Object.assign(pull, { ...(state ? { state } : {}), ...(title ? { title } : {}), ...(text === undefined ? {} : { text }) });
    return { status: 200, body: bodyOf(repository, pull) };
  },
  "issues/add-labels": ({ repository }, { values, body }) => {
    const pull = pullAt(repository, values.issue_number);
    if (!pull) return notFound;
    pull.labels = [...new Set([...pull.labels, ...(body as { readonly labels: readonly string[] }).labels])];
    return { status: 200, body: pull.labels.map(labelOf) };
  },
};

export async function answerOperation(place: Place, call: Call): Promise<Answer> {
  const { owner, name } = place.repository;
  const { owner: givenOwner = owner, repo = name } = call.values;
  const handler = handlers[call.operation];
  return handler && givenOwner === owner && repo === name ? handler(place, call) : notFound;
}

function pullAt({ pulls }: Repository, number: string | undefined): StoredPull | undefined {
  return pulls.find((one) => one.number === Number(number));
}

function listPulls({ repository }: Place, { query, path }: Call): Answer {
  const { owner, address } = repository;
  const [state, base, head] = [query.get("state") ?? "open", query.get("base"), query.get("head")];
  const matching = repository.pulls.filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (base === null || pull.base === base) &&
      // As GitHub does: a head without its owner is ignored.
      (!head?.includes(":") || head === `${pull.owner}:${pull.branch}`),
  );
  const ordered = query.get("direction") === "asc" ? matching : matching.toReversed();
  const [size, page] = [Math.min(Number(query.get("per_page") ?? 30), 100), Number(query.get("page") ?? 1)];
  const next = new URLSearchParams([...query].filter(([key]) => key !== "page").concat([["page", String(page + 1)]]));
  const headers = page * size < ordered.length ? { link: `<${address}${path}?${next}>; rel="next"` } : {};
  return {
    status: 200,
    headers,
    body: ordered.slice((page - 1) * size, page * size).map((pull) => listedOf({ ...repository, owner }, pull)),
  };
}

async function createPull({ repository, app }: Place, { body }: Call): Promise<Answer> {
  const {
    head: branch,
    base,
    title = "",
    body: text = null,
  } = body as { readonly head: string; readonly base: string; readonly title?: string; readonly body?: string };
  const { owner, pulls, git } = repository;
  const [head, onto] = [await headOf(git, branch), await headOf(git, base)];
  if (!head) return unprocessable({ resource: "PullRequest", field: "head", code: "invalid" });
  if (!onto) return unprocessable({ resource: "PullRequest", field: "base", code: "invalid" });
  if (pulls.some((one) => one.state === "open" && one.owner === owner && one.branch === branch && one.base === base)) {
    return unprocessable({ resource: "PullRequest", code: "custom", message: `A pull request already exists for ${owner}:${branch}.` });
  }
  const openedAt = new Date().toISOString().replace(/\.\d+/, "");
  const pull = await addPull(repository, { owner, branch, base, head, title, text, openedAt, openedBy: `${app.slug}[bot]` });
  return { status: 201, body: bodyOf(repository, pull) };
}

function unprocessable(error: Readonly<Record<string, string>>): Answer {
  return {
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [error],
      documentation_url: "https://docs.github.com/rest/pulls/pulls#create-a-pull-request",
      status: "422",
    },
  };
}
