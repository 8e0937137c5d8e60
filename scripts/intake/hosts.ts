// Tells which host sent a request: by its socket, or behind a proxy by the header in which the proxy writes the sender's address.

import { isIP, isIPv6 } from "node:net";

/** The host to count a request by, from the socket's address. A /64 of IPv6 is one host: its owner can use any address in it. */
export function hostOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const plain = address.split("%")[0] as string;
  return isIPv6(plain) ? networkOf(plain) : address;
}

/**
 * The host that a trusted proxy has written into a header; undefined if it has not. Of several addresses the last one counts: it is the
 * proxy's own word, and what stands before it came from the sender.
 */
export function hostInHeader(value: string | undefined): string | undefined {
  const lastAddress = value?.slice(value.lastIndexOf(",") + 1).trim() ?? "";
  return isIP(lastAddress) ? hostOf(lastAddress) : undefined;
}

function networkOf(address: string): string {
  const [before = "", after] = address.split("::");
  const groups = before.split(":").filter(Boolean);
  const rest = after === undefined ? [] : after.split(":").filter(Boolean);
  // A dotted tail fills two groups.
  const length = groups.length + rest.length + (address.includes(".") ? 1 : 0);
  const all = after === undefined ? groups : [...groups, ...Array.from({ length: 8 - length }, () => "0"), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
