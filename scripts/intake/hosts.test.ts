import { expect, test } from "vitest";
import { hostInHeader, hostOf } from "./hosts.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("the host at %s is %s", (address, host) => {
  expect(hostOf(address)).toBe(host);
});

test("behind a proxy the last address in the header counts, since the sender can write those before it", () => {
  expect(hostInHeader("192.0.2.1")).toBe("192.0.2.1");
  expect(hostInHeader("198.51.100.9, 192.0.2.1")).toBe("192.0.2.1");
  expect(hostInHeader("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
});

test.each(["", "unknown", "192.0.2.1, ", "192.0.2.1:4711", undefined])("a header of %j names no host", (header) => {
  expect(hostInHeader(header)).toBeUndefined();
});
