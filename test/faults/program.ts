import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { build } from "esbuild";
import { kill, type Scope } from "./processes.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** See steps.ts. */
export interface Step {
  readonly kind: "says" | "starts" | "ended";
  readonly what: string;
}

export interface Death {
  /** Number of the step, from 1. */
  readonly at: number;
  /** Milliseconds for which what runs may go on at that step. */
  readonly after: number;
  readonly scope: Scope;
}

export interface Start {
  readonly args: readonly string[];
  /** For everything temporary. */
  readonly temporary: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly death?: Death;
  /** Hears of every step, some time after it; the program goes on meanwhile. */
  readonly onStep?: (step: Step) => void;
}

export interface End {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly steps: readonly Step[];
}

/** The command line `npm run pipeline`, bundled: compiling it anew would be a third of the time of every run. */
export class Program {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async bundle(folder: string): Promise<Program> {
    await build({
      entryPoints: { pipeline: join(ROOT, "scripts/pipeline.ts"), steps: join(import.meta.dirname, "steps.ts") },
      ...{ bundle: true, platform: "node", format: "esm", outdir: folder, outExtension: { ".js": ".mjs" } },
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
    return new Program(folder);
  }

  /** The command that runs it, for a shell. */
  get argv(): readonly [string, string] {
    return [process.execPath, join(this.#folder, "pipeline.mjs")];
  }

  /** Runs it to its end, or to its death. */
  async run({ args, temporary, environment = {}, death, onStep }: Start): Promise<End> {
    const [node, script] = this.argv;
    const preload = ["--import", join(this.#folder, "steps.mjs")];
    const child = spawn(node, [...preload, script, ...args], {
      env: { ...process.env, TMPDIR: temporary, ...environment, SOMAS_FAULTS_STOP_AT: `${death?.at ?? 0}` },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const text = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream]?.on("data", (chunk) => {
        text[stream] += chunk;
      });
    const steps: Step[] = [];
    createInterface({ input: child.stdio[3] as Readable }).on("line", (line) => {
      if (death !== undefined && steps.length >= death.at) return;
      const step: Step = JSON.parse(line);
      steps.push(step);
      onStep?.(step);
      if (steps.length === death?.at) setTimeout(() => kill(child.pid as number, death.scope), death.after);
    });
    // Not "close": what a killed program has started may hold its output open.
    const exitCode = await new Promise<number | null>((ended) => child.on(death ? "exit" : "close", ended));
    return { exitCode, ...text, steps };
  }
}
