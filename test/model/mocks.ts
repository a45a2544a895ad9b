import { vi } from "vitest";
import type { git, streamGit } from "../../workflows-src/git/git.ts";
import type { computeFingerprints } from "../../workflows-src/integrate/fingerprints.ts";
import type { writeNotStarted } from "../../workflows-src/pipeline/artifacts.ts";
import type { parsePlanJson } from "../../workflows-src/plan/plan-json.ts";
import type { planNextWave } from "../../workflows-src/schedule/plan-waves.ts";
import type { runLeg } from "../../workflows-src/task/run-leg.ts";

/*
 * Dispatch, wait, task, integrate, earlier and report are the real scripts, with everything they decide by. The model stands in for the
 * rest: `run` hands over their main function, files of a runner are in memory, commits are sets of tasks, agents are the story's, and
 * time and the REST API are simulated (see `tell`). Has to be imported before anything of the project.
 */

/** A script as `run` gets it. */
export type Main = (env: Readonly<Record<string, string>>) => Promise<Record<string, string>>;

/** The scripts that were imported and not yet taken. */
export const handedOver: Main[] = [];

/** Whatever stands in for functions of the project; `scripts.ts` sets it. */
export interface StandIns {
  git: typeof git;
  readBundle: (file: string) => Map<string, string>;
  computeFingerprints: typeof computeFingerprints;
  runLeg: typeof runLeg;
  noteHandedBack: (...args: Parameters<typeof writeNotStarted>) => void;
  /** `real`: the project's own. */
  planNextWave: (
    real: typeof planNextWave,
    ...args: Parameters<typeof planNextWave>
  ) => ReturnType<typeof planNextWave>;
}

export const standIns = {} as StandIns;

vi.mock("../../workflows-src/inline/run.ts", async (original) => ({
  ...(await original<object>()),
  run: (main: Main) => handedOver.push(main),
  summarize: () => {},
}));

// Summaries are for people, and take long.
vi.mock("../../workflows-src/report/results-summary.ts", () => ({ summarizeResults: () => "" }));

vi.mock("../../workflows-src/plan/plan-json.ts", async (original) => {
  const real = await original<{ parsePlanJson: typeof parsePlanJson }>();
  const known = new Map<string, ReturnType<typeof parsePlanJson>>();
  /** Every job of a story reads the same plan. */
  const remembered: typeof parsePlanJson = (text, file) => {
    const plan = known.get(text) ?? real.parsePlanJson(text, file);
    if (known.size > 100) known.clear();
    known.set(text, plan);
    return plan;
  };
  return { ...real, parsePlanJson: remembered };
});

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const { exists, isOnRunner, readText, writeText } = await import("./disk.ts");
  const read = (path: string): string => {
    const text = readText(path);
    if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  };
  const stat = (path: string) => {
    const size = readText(path)?.length;
    return size === undefined ? undefined : { size, isFile: () => true };
  };
  return {
    ...fs,
    existsSync: (path: string) => (isOnRunner(path) ? exists(path) : fs.existsSync(path)),
    readFileSync: (path: string, ...more: []) => (isOnRunner(path) ? read(path) : fs.readFileSync(path, ...more)),
    writeFileSync: (path: string, text: string) =>
      isOnRunner(path) ? writeText(path, text) : fs.writeFileSync(path, text),
    lstatSync: (path: string, ...more: []) => (isOnRunner(path) ? stat(path) : fs.lstatSync(path, ...more)),
    mkdirSync: (path: string, ...more: []) => (isOnRunner(path) ? undefined : fs.mkdirSync(path, ...more)),
  };
});

vi.mock("../../workflows-src/git/git.ts", async (original) => ({
  ...(await original<object>()),
  git: (...args: Parameters<typeof git>) => standIns.git(...args),
  streamGit: async (clone: string, args: readonly string[], { onPiece }: Parameters<typeof streamGit>[2]) =>
    onPiece(Buffer.from(await standIns.git(clone, args))),
}));

vi.mock("../../workflows-src/git/bundle.ts", async (original) => ({
  ...(await original<object>()),
  fetchBundle: async (_: string, file: string) => standIns.readBundle(file),
}));

vi.mock("../../workflows-src/integrate/fingerprints.ts", async (original) => ({
  ...(await original<object>()),
  computeFingerprints: (...args: Parameters<typeof computeFingerprints>) => standIns.computeFingerprints(...args),
}));

vi.mock("../../workflows-src/task/run-leg.ts", () => ({
  runLeg: (...args: Parameters<typeof runLeg>) => standIns.runLeg(...args),
}));

vi.mock("../../workflows-src/pipeline/artifacts.ts", async (original) => {
  const real = await original<{ writeNotStarted: typeof writeNotStarted }>();
  return {
    ...real,
    writeNotStarted: (...args: Parameters<typeof writeNotStarted>) => {
      standIns.noteHandedBack(...args);
      real.writeNotStarted(...args);
    },
  };
});

vi.mock("../../workflows-src/schedule/plan-waves.ts", async (original) => {
  const real = await original<{ planNextWave: typeof planNextWave }>();
  return {
    ...real,
    planNextWave: (...args: Parameters<typeof planNextWave>) => standIns.planNextWave(real.planNextWave, ...args),
  };
});

/** Scripts say on the console how they go on, at every turn of every story. */
vi.spyOn(console, "log").mockImplementation(() => {});
