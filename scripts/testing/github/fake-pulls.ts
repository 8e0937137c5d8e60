// The fake GitHub's pull requests, and how they are represented in answers.
import type { Git, ObjectId } from "../../forge/git/git.ts";
import { gitOfServer } from "./git-http.ts";
import { exampleOf } from "./openapi-contract.ts";

export interface StoredPull {
  readonly number: number;
  readonly owner: string;
  readonly branch: string;
  readonly base: string;
  readonly openedBy: string;
  readonly openedAt: string;
  title: string;
  text: string | null;
  head: ObjectId;
  state: "open" | "closed";
  mergedAt: string | null;
  labels: string[];
}

export interface Repository {
  readonly git: Git;
  readonly owner: string;
  readonly name: string;
  readonly address: string;
  readonly pulls: StoredPull[];
}

export type NewPull = Pick<StoredPull, "owner" | "branch" | "base" | "openedBy" | "openedAt" | "title" | "text" | "head">;

/** Opens a pull request: it gets a number, and a ref that only GitHub can move. */
export async function addPull(repository: Repository, pull: NewPull): Promise<StoredPull> {
  const number = repository.pulls.length + 1;
  await gitOfServer(repository.git, "update-ref", `refs/pull/${number}/head`, pull.head);
  const stored: StoredPull = { ...pull, number, state: "open", mergedAt: null, labels: [] };
  repository.pulls.push(stored);
  return stored;
}

/** After a push: an open pull request follows its branch. */
export async function followBranches({ git, owner, pulls }: Repository): Promise<void> {
  for (const pull of pulls.filter((one) => one.state === "open" && one.owner === owner)) {
    const head = await headOf(git, pull.branch);
    if (head === undefined || head === pull.head) continue;
    pull.head = head;
    await gitOfServer(git, "update-ref", `refs/pull/${pull.number}/head`, head);
  }
}

export async function headOf(git: Git, branch: string): Promise<ObjectId | undefined> {
  return (await gitOfServer(git, "for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`)) || undefined;
}

type Body = Record<string, unknown>;

/** As `pulls/get` returns it: GitHub's own example with this pull request's values. */
export function bodyOf(repository: Repository, pull: StoredPull): Body {
  const body = exampleOf("pulls/create") as Record<string, Body>;
  const { owner, name, address } = repository;
  const side = (of: Body, user: string, ref: string): Body => ({
    ...of,
    label: `${user}:${ref}`,
    ref,
    repo: { ...(of.repo as Body), name, full_name: `${user}/${name}`, owner: { ...((of.repo as Body).owner as Body), login: user } },
  });
  return {
    ...body,
    number: pull.number,
    url: `${address}/repos/${owner}/${name}/pulls/${pull.number}`,
    title: pull.title,
    body: pull.text,
    state: pull.state,
    user: { ...body.user, login: pull.openedBy, type: pull.openedBy.endsWith("[bot]") ? "Bot" : "User" },
    created_at: pull.openedAt,
    closed_at: pull.state === "closed" ? pull.openedAt : null,
    merged_at: pull.mergedAt,
    merged: pull.mergedAt !== null,
    merged_by: null,
    labels: pull.labels.map(labelOf),
    requested_teams: [],
    head: { ...side(body.head as Body, pull.owner, pull.branch), sha: pull.head },
    base: side(body.base as Body, owner, pull.base),
  };
}

/** As `pulls/list` returns it: with fewer keys. */
export function listedOf(repository: Repository, pull: StoredPull): Body {
  const keys = Object.keys((exampleOf("pulls/list") as unknown as readonly Body[])[0] as Body);
  const body = bodyOf(repository, pull);
  return Object.fromEntries(keys.filter((key) => key in body).map((key) => [key, body[key]]));
}

export function labelOf(name: string): Body {
  const [example] = exampleOf("issues/add-labels") as unknown as readonly Body[];
  return { ...example, name, default: false };
}
