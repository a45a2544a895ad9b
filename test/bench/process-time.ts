import { type SpawnSyncOptions, spawnSync } from "node:child_process";

export interface ProcessTime {
  /** Seconds from start to end. */
  readonly elapsed: number;
  /** Seconds of a processor, of the program and all it waited for: what else the machine does counts for little. */
  readonly processor: number;
}

/** Processor seconds that a function takes in this process: what else the machine does counts for little. */
export function countProcessorSeconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What a program takes; throws where it ends otherwise than expected. */
export function processTime(argv: readonly string[], options: SpawnSyncOptions = {}, expected = 0): ProcessTime {
  const script = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" >&3 2>&4; } 3>&1 4>/dev/null 2>&5';
  const { status, stdout, stderr, output, error } = spawnSync("bash", ["-c", script, "bash", ...argv], {
    ...{ ...options, encoding: "utf8", maxBuffer: 1 << 28 },
    stdio: ["ignore", "pipe", "pipe", "ignore", "ignore", "pipe"],
  });
  if (error || status !== expected) throw new Error(`${argv.join(" ")}: ${error ?? status}\n${stdout}${stderr}`);
  const [elapsed = 0, user = 0, system = 0] = (output[5] ?? "").trim().split(" ").map(Number);
  return { elapsed, processor: user + system };
}
