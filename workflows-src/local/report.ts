import type { PlanToRun } from "../pipeline/plan-to-run.ts";
import { runReportStage } from "../pipeline/report.ts";
import type { Plan } from "../plan/plan.ts";
import { toPublicProblem } from "../plan/problem.ts";
import { nameBranch } from "../plan/project.ts";
import type { RunnerName } from "../plan/runner-names.ts";
import type { TaskResult, Verdict } from "../task/result.ts";
import type { OnEvent } from "./events.ts";

/** The result of one task of the plan, whether it ran or not. */
export interface ReportedTask {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  /** Null if no wave ran it. */
  readonly wave: number | null;
  /** Time spent in this run; 0 if nothing ran. */
  readonly seconds: number;
  /** Path in the branch; null if there is none. */
  readonly result_file: string | null;
  /** The merge that brought the task onto the branch. */
  readonly commit: string | null;
  readonly reason: string;
  readonly runner: RunnerName | null;
  /** The branch with finished work that could not be merged. */
  readonly held_out: string | null;
  /** The folders in `kept` with work that is on no branch. */
  readonly artifacts: readonly string[];
  /** US dollars as the runner reports them; null if it does not. */
  readonly cost_usd: number | null;
  /** Starts of the runner. */
  readonly attempts: number;
  /** Waves in which it ran. */
  readonly tries: number;
  /** Done on the branch before this run, from the same inputs. */
  readonly earlier: boolean;
}

/** The result of a run of the pipeline. */
export interface RunReport {
  readonly project_id: string;
  readonly branch: string;
  /** The commit the run started from. */
  readonly base: string;
  /** The tip of the branch; the base if there is no branch. */
  readonly head: string;
  readonly plan: PlanToRun;
  readonly tasks: readonly ReportedTask[];
  /** Root of the repository. */
  readonly repository: string;
  /** Folder with bundles and logs of tasks that are not done; undefined if there are none. */
  readonly kept: string | undefined;
  readonly seconds: number;
}

/** The part of a report that `--json` prints. Of a run that ended early, there may be no plan and no commits. */
interface PublicReport extends Pick<RunReport, "project_id" | "branch" | "tasks"> {
  readonly base: string | null;
  readonly head: string | null;
  readonly plan: PlanToRun | undefined;
}

/** Returns the object that `--json` prints. `error` is the reason why the run ended early; null if it did not. */
export function toPublicReport(report: PublicReport, error: string | null = null): object {
  const { project_id, branch, base, head, plan, tasks } = report;
  const { fallback = false, problems = [] } = plan?.source ?? {};
  return {
    project_id,
    branch,
    base,
    head,
    fallback,
    problems: problems.map(toPublicProblem),
    tasks: tasks.map(({ task_id, task_name, verdict, wave, seconds, result_file, commit, reason }) => {
      return { task_id, task_name, verdict, wave, seconds, result_file, commit, reason };
    }),
    error,
  };
}

/** Collects the events of a run, so that there is a report also if the run ends early. */
export interface RunRecord {
  readonly onEvent: OnEvent;
  /** Returns the public report of a run that ended early, with the reason. Unknown commits are null. */
  readonly endEarly: (error: string) => object;
}

export function createRunRecord(project_id: string): RunRecord {
  let plan: PlanToRun | undefined;
  let commits: { base: string | null; head: string | null } = { base: null, head: null };
  let earlier: readonly TaskResult[] = [];
  const results = new Map<string, TaskResult>();
  return {
    onEvent(event) {
      if (event.type === "repository") commits = { base: event.head, head: event.head };
      if (event.type === "plan") plan = event.plan;
      if (event.type === "earlier") earlier = event.results;
      if (event.type !== "integrated") return;
      results.set(event.result.task_id, event.result);
      commits.head = event.head;
    },
    endEarly(error) {
      const all = [...earlier, ...results.values()];
      const tasks = plan === undefined ? [] : listReportedTasks(plan, all, earlier);
      return toPublicReport({ project_id, branch: nameBranch(project_id), ...commits, plan, tasks }, error);
    },
  };
}

/** Lists every task of the plan that has a result, in the plan's order. */
export function listReportedTasks(
  plan: Plan,
  results: readonly TaskResult[],
  earlier: readonly TaskResult[],
): ReportedTask[] {
  const before = new Set(earlier.map((result) => result.task_id));
  const ended = new Set(results.map(({ task_id }) => task_id));
  const all = new Map(runReportStage(plan, results).results.map((result) => [result.task_id, result]));
  return plan.tasks.flatMap(({ id }) => {
    const result = all.get(id);
    if (result === undefined) return [];
    const { task_id, task_name, verdict, seconds, reason } = result;
    const known = { task_id, task_name, verdict, seconds, reason, earlier: before.has(id) };
    const wave = ended.has(id) ? result.wave : null;
    const { result_file = null, commit = null, runner = null, held_out = null, usage, attempts, tries } = result;
    const used = { cost_usd: usage?.cost_usd ?? null, attempts: attempts ?? 1, tries: tries ?? 1 };
    return [{ ...known, wave, result_file, commit, runner, held_out, artifacts: result.artifacts ?? [], ...used }];
  });
}
