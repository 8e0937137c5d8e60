// Limits how many requests one host may have in progress, and how many it may send in a row.

export interface PaceLimits {
  /** Requests of one host that are being received or answered at a time. */
  readonly inProgress: number;
  /** Requests that a host may send in a row after a rest. */
  readonly burst: number;
  /** Requests that a host regains a second, until it has `burst` again. */
  readonly perSecond: number;
}

/**
 * A sender needs one request, and a few more where the first attempts fail. A group of municipalities behind one address, or somebody who
 * sends for several, still has room.
 */
export const defaultPace: PaceLimits = { inProgress: 8, burst: 60, perSecond: 1 };

/** `leave`: call once, when the request has been answered. `wait`: whole seconds until the host may try again. */
export type Admission = { readonly leave: () => void } | { readonly wait: number };

interface Host {
  tokens: number;
  /** When `tokens` was right, by the clock. */
  at: number;
  inProgress: number;
}

/** Maximum number of hosts kept, at about 100 bytes each. */
const maxHosts = 10_000;
const sweepInterval = 60_000;

/**
 * A token bucket for each host, in memory only. A host that has rested is forgotten within a minute of the next request. Above the limit
 * the oldest are forgotten, since one sender can invent any number of them. `clock`: milliseconds.
 */
export function createPace(limits: PaceLimits, clock: () => number = () => performance.now()): (host: string) => Admission {
  const { burst, perSecond } = limits;
  const hosts = new Map<string, Host>();
  let sweptAt = clock();
  const sweep = (now: number): void => {
    sweptAt = now;
    for (const [name, host] of hosts) if (host.inProgress === 0 && tokensOf(host, now, limits) >= burst) hosts.delete(name);
  };
  return (name) => {
    const now = clock();
    if (now - sweptAt > sweepInterval) sweep(now);
    const host = hosts.get(name) ?? { tokens: burst, at: now, inProgress: 0 };
    host.tokens = tokensOf(host, now, limits);
    host.at = now;
    if (!hosts.has(name) && hosts.size >= maxHosts) hosts.delete(hosts.keys().next().value as string);
    hosts.set(name, host);
    if (host.inProgress >= limits.inProgress) return { wait: 1 };
    if (host.tokens < 1) return { wait: Math.max(1, Math.ceil((1 - host.tokens) / perSecond)) };
    host.tokens--;
    host.inProgress++;
    return { leave: () => void host.inProgress-- };
  };
}

function tokensOf({ tokens, at }: Host, now: number, { burst, perSecond }: PaceLimits): number {
  return Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
}
