import { type SpawnSyncOptions, spawnSync } from "node:child_process";

/** Seconds from the start of a program to its end; throws where it ends otherwise than expected. */
export function processSeconds(
  argv: readonly [string, ...string[]],
  options: SpawnSyncOptions = {},
  expected = [0],
): number {
  const [program, ...args] = argv;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { ...options, encoding: "utf8" });
  if (error || !expected.includes(status ?? -1))
    throw new Error(`${argv.join(" ")}: ${error ?? status}\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}
