import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export interface EmittedStep {
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface EmittedJob {
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly "timeout-minutes"?: number | string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly with?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly steps?: readonly EmittedStep[];
}

export interface Emitted {
  readonly file: string;
  readonly text: string;
  readonly document: {
    readonly on: Readonly<
      Record<
        string,
        { readonly inputs?: Readonly<Record<string, unknown>>; readonly secrets?: object; readonly outputs?: object }
      >
    >;
    readonly permissions?: object;
    readonly concurrency?: object;
    readonly jobs: Readonly<Record<string, EmittedJob>>;
  };
}

const FOLDER = ".github/workflows";

/** The workflows as they lie in the repository. */
export const emitted: readonly Emitted[] = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  return { file, text, document: parse(text) };
});

/** Every job of every workflow, with a name to find it by. */
export const emittedJobs = emitted.flatMap(({ file, document }) =>
  Object.entries(document.jobs).map(([id, job]) => ({ name: `${file} ${id}`, job })),
);

export const emittedSteps = emittedJobs.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ name, step })));

/** A job by its file and its id, e.g. `somas-wave.yml task`. */
export const jobNamed = (name: string): EmittedJob | undefined => emittedJobs.find((each) => each.name === name)?.job;
