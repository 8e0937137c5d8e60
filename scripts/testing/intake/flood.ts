// Posts `{}` over many connections to rounds that do not exist, and now and then to one that does, until it is stopped. A process of
// its own, for tests only: `flood.ts <port> <connections> <local address>`. It sends to this machine alone, and ends by itself.
import { Agent, type IncomingMessage, request } from "node:http";

const [port = "", connections = "", localAddress = ""] = process.argv.slice(2);
const maxRequests = 1_000_000;
const maxTime = 300_000;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections), scheduling: "fifo" });
const counts: Record<string, number> = {};
let [sent, answered] = [0, 0];
let isOver = false;

/** The status that one request got; `closed` where the connection was. */
function post(round: string): Promise<string> {
  return new Promise((done) => {
    const headers = { "content-type": "application/json", "content-length": "2" };
    const path = `/v1/rounds/${round}/envelopes`;
    const read = (answer: IncomingMessage): void => {
      answer.resume().once("close", () => done(String(answer.statusCode)));
    };
    request({ host: "127.0.0.1", port, path, method: "POST", headers, agent, localAddress }, read)
      .once("error", () => done("closed"))
      .end("{}");
  });
}

async function sendUntilOver(): Promise<void> {
  while (!isOver && sent < maxRequests) {
    sent++;
    const status = await post(sent % 2 === 0 ? "ovning-1" : `invented-${sent}`);
    counts[status] = (counts[status] ?? 0) + 1;
    if (++answered === Number(connections)) console.log("flooding");
    if (status === "closed") await new Promise((later) => setTimeout(later, 100));
  }
}

process.once("SIGTERM", () => {
  isOver = true;
});
setTimeout(() => {
  isOver = true;
}, maxTime).unref();
await Promise.all(Array.from({ length: Number(connections) }, sendUntilOver));
console.log(JSON.stringify(counts));
agent.destroy();
