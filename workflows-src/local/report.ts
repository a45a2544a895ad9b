import type { Problem } from "../plan/problem.ts";
import type { RunnerName, Verdict } from "../task/result.ts";

/** One task of the plan, whether it ran or not. */
export interface ReportedTask {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  /** Null where no wave ran it. */
  readonly wave: number | null;
  /** Time of this run; 0 where nothing ran. */
  readonly seconds: number;
  /** Path in the branch; null where the branch does not hold one. */
  readonly result_file: string | null;
  /** The merge that brought the task onto the branch. */
  readonly commit: string | null;
  readonly reason: string;
  readonly runner: RunnerName | null;
  /** The branch that holds work which is done and could not be merged. */
  readonly held_out: string | null;
  /** The folders in `kept` with work that is on no branch. */
  readonly artifacts: readonly string[];
  /** US dollars, as far as the runner says; null where it does not. */
  readonly cost_usd: number | null;
  /** How often the runner was started. */
  readonly attempts: number;
  /** In how many waves it ran. */
  readonly tries: number;
  /** Done on the branch before this run, from the same inputs. */
  readonly earlier: boolean;
}

/** What a run of the pipeline came to. */
export interface Report {
  readonly project_id: string;
  readonly branch: string;
  /** The commit the run started from. */
  readonly base: string;
  /** The tip of the branch; the base where there is no branch. */
  readonly head: string;
  /** Whether the fallback plan ran because the plan could not be read. */
  readonly fallback: boolean;
  readonly problems: readonly Problem[];
  readonly tasks: readonly ReportedTask[];
  /** Root of the repository. */
  readonly repository: string;
  /** The plan is invalid and nothing was to run then. */
  readonly refused: boolean;
  /** Folder with bundles and logs of what was not done. */
  readonly kept: string | undefined;
  readonly seconds: number;
}

/** The public part, as `--json` prints it. */
export function publicReport(report: Report): object {
  const { project_id, branch, base, head, fallback, problems, tasks } = report;
  return {
    ...{ project_id, branch, base, head, fallback },
    problems: problems.map(({ code, file, line, column, message }) => ({ code, file, line, column, message })),
    tasks: tasks.map(({ task_id, task_name, verdict, wave, seconds, result_file, commit }) => {
      return { task_id, task_name, verdict, wave, seconds, result_file, commit };
    }),
  };
}
