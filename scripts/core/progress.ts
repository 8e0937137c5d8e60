// Reports the progress of long work: on a terminal one line that is written over, elsewhere plain lines.

/** Called after each piece of work. `total` is 1 for a stage that cannot be divided. */
type Progress = (stage: string, done: number, total: number) => void;

/** Seconds that each stage took, in order. */
type StageTimes = ReadonlyMap<string, number>;

/** Names of stages; what a stage is about, such as a round's id, follows after a space. */
export const stageNames = {
  nation: "Nationen",
  sealing: "Förseglar",
  counting: "Öppnar och räknar",
  auditing: "Avrundar och granskar",
  site: "Bygger webbplatsen",
} as const;

/** On a terminal: one line, rewritten at most ten times a second. Else: one line per stage, and one a minute during a long stage. */
export function reportProgress(stream: NodeJS.WriteStream = process.stderr): {
  readonly progress: Progress;
  readonly finish: () => StageTimes;
} {
  const interval = stream.isTTY ? 100 : 60_000;
  const times = new Map<string, number>();
  let current = "";
  let began = 0;
  let written = 0;
  const write = (line: string): void =>
    void stream.write(stream.isTTY ? `\r${line.slice(0, (stream.columns || 80) - 1)}\u001b[K` : `${line}\n`);
  const end = (): void => {
    if (current === "") return;
    const seconds = (performance.now() - began) / 1000;
    times.set(current, (times.get(current) ?? 0) + seconds);
    write(`${current}: ${seconds.toFixed(1)} s`);
    if (stream.isTTY) stream.write("\n");
    current = "";
  };
  const progress: Progress = (stage, done, total) => {
    const now = performance.now();
    if (stage !== current) {
      end();
      [current, began, written] = [stage, now, stream.isTTY ? Number.NEGATIVE_INFINITY : now];
    }
    if (now - written < interval || (!stream.isTTY && (done === 0 || done >= total))) return;
    written = now;
    const minutes = Math.ceil((((now - began) / done) * (total - done)) / 60_000);
    write(`${stage}: ${done}/${total}${done === 0 ? "" : `, ${minutes} min kvar`}`);
  };
  return {
    progress,
    finish: () => {
      end();
      return times;
    },
  };
}
