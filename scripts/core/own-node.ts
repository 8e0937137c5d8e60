// Refuses to handle real keys on a Node that came with npm packages or is too old.

/** The Node that a command runs on. */
export interface RunningNode {
  readonly path: string;
  readonly version: string;
}

/** As in scripts/node/bootstrap.js, which fetches another for the npm scripts if the machine's is older: Node has ML-KEM from 24.7 on. */
const oldest = [24, 7] as const;

/**
 * Passes on the machine's own Node, and on any Node in a rehearsal. One person builds and publishes the binaries on npm: they are pinned
 * by hash, but nobody has shown that they equal those of nodejs.org.
 * @throws an error whose code `runCommand` prints as a sentence, with exit code 2
 */
export function requireOwnNode(isRehearsal: boolean, node: RunningNode = { path: process.execPath, version: process.versions.node }): void {
  if (isRehearsal) return;
  if (/[\\/]node_modules[\\/]/.test(node.path)) throw nodeError("ERR_NODE_FROM_NPM", node);
  const [major = 0, minor = 0] = node.version.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) throw nodeError("ERR_NODE_TOO_OLD", node);
}

function nodeError(code: string, { path, version }: RunningNode): Error {
  return Object.assign(new Error(`${code}: Node ${version}`), { code, path });
}
