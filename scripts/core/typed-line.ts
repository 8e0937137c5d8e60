// Asks for a line on standard input: of a terminal, or of whatever is written there.
import { createInterface } from "node:readline";

/** Without the spaces around it; empty if the input ends. The question is shown on stderr. */
export async function typedLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return await new Promise((done) => {
      lines.on("close", () => done(""));
      lines.question(question, (line) => done(line.trim()));
    });
  } finally {
    lines.close();
  }
}
