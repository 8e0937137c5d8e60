// Reports the progress of long work: a bar with counts and time left on a terminal, plain lines elsewhere.
import { SingleBar } from "cli-progress";

/** Called after each piece of work. `total` is 1 for a stage that cannot be divided. */
type Progress = (stage: string, done: number, total: number) => void;

/** Seconds that each stage took, in order. */
type StageTimes = ReadonlyMap<string, number>;

/** Names of stages; what a stage is about, such as a round's id, follows after a space. */
export const stageNames = {
  nation: { sv: "Nationen", en: "The nation" },
  sealing: { sv: "Förseglar", en: "Sealing" },
  counting: { sv: "Öppnar och räknar", en: "Opening and counting" },
  auditing: { sv: "Avrundar och granskar", en: "Rounding and auditing" },
  site: { sv: "Bygger webbplatsen", en: "Building the site" },
} as const;

const lineInterval = 60_000;

/** Without a terminal: one line per stage, and one a minute during a long stage. */
export function reportProgress(stream: NodeJS.WriteStream = process.stderr): {
  readonly progress: Progress;
  readonly finish: () => StageTimes;
} {
  const times = new Map<string, number>();
  let current = "";
  let began = 0;
  let lastLine = 0;
  let bar: SingleBar | undefined;
  const end = (): void => {
    if (current === "") return;
    bar?.stop();
    bar = undefined;
    const seconds = (performance.now() - began) / 1000;
    times.set(current, (times.get(current) ?? 0) + seconds);
    if (!stream.isTTY) stream.write(`${current}: ${seconds.toFixed(1)} s\n`);
    current = "";
  };
  const progress: Progress = (stage, done, total) => {
    if (stage !== current) {
      end();
      current = stage;
      began = performance.now();
      lastLine = began;
      if (stream.isTTY) {
        bar = new SingleBar({
          stream,
          format: `${stage.padEnd(34)} {bar} {value}/{total}  {eta_formatted} kvar`,
          hideCursor: true,
          etaBuffer: 30,
          barsize: 24,
        });
        bar.start(total, done);
      }
    }
    bar?.update(done);
    const now = performance.now();
    if (stream.isTTY || now - lastLine < lineInterval || done === 0 || done >= total) return;
    lastLine = now;
    const minutes = Math.ceil((((now - began) / done) * (total - done)) / 60_000);
    stream.write(`${stage}: ${done}/${total}, ${minutes} min kvar\n`);
  };
  return {
    progress,
    finish: () => {
      end();
      return times;
    },
  };
}
