// Decides how long work tells how far it has come: a bar with counts and time left on a terminal, plain lines elsewhere.
import { SingleBar } from "cli-progress";

/** Told after each piece of work. `total` may be 1 for a stage that cannot be divided. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Seconds that each stage took, in order. */
export type StageTimes = ReadonlyMap<string, number>;

const longSilence = 60_000;

/** A teller for the terminal; where no person is watching, a line per stage, and one a minute in a stage that takes long. */
export function tellProgress(stream: NodeJS.WriteStream = process.stderr): {
  readonly progress: Progress;
  readonly finish: () => StageTimes;
} {
  const times = new Map<string, number>();
  let current = "";
  let began = 0;
  let told = 0;
  let bar: SingleBar | undefined;
  const end = (): void => {
    if (current === "") return;
    bar?.stop();
    bar = undefined;
    const seconds = (performance.now() - began) / 1000;
    times.set(current, seconds);
    if (!stream.isTTY) stream.write(`${current}: ${seconds.toFixed(1)} s\n`);
    current = "";
  };
  const progress: Progress = (stage, done, total) => {
    if (stage !== current) {
      end();
      current = stage;
      began = performance.now();
      told = began;
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
    if (stream.isTTY || now - told < longSilence || done === 0 || done >= total) return;
    told = now;
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
