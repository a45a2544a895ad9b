import type { Plan } from "../plan/plan.ts";
import { computePertMean, findCriticalPath } from "../simulation/critical-path.ts";
import { NO_WALL, type NoWall } from "../task/no-wall.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { formatSeconds } from "../text/columns.ts";
import { escapeMarkdown, formatTable } from "../text/markdown.ts";
import { toOneLine } from "../text/one-line.ts";
import { adviseOn, listMergeCommands } from "./advice.ts";
import { describeDisorder, findDisorder, listLegStarts } from "./leg-order.ts";
import { describeNothingLeft, formatSettled } from "./settled.ts";
import { formatTaskTable, type Links } from "./task-table.ts";

export interface RunSummary {
  readonly plan: Plan;
  /** Also of the architecture, which is no task of the plan. A task without a result did not start. */
  readonly results: readonly TaskResult[];
  readonly branch: string;
  /** From the first wave to now. */
  readonly seconds?: number;
  readonly links?: Links;
}

/** GitHub drops a summary beyond 1 MiB; a few other lines are written too. */
const MOST_BYTES = 900_000;
const LISTED = 50;

const START_AGAIN =
  "start the pipeline again or re-run all jobs (re-running the failed jobs only is not enough): what is done is not run again.";

/** Summarizes a run, as Markdown for the job summary, for a person who has to decide about the next step; below 1 MiB for any plan. */
export function summarizeResults(summary: RunSummary): string {
  const { plan, results, branch, links } = summary;
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const done = plan.tasks.filter(({ id }) => isDone(byId.get(id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter(({ verdict }) => verdict === "briefed").length;
  const disorder = describeDisorder(findDisorder(listLegStarts(results)));
  const failures = listFailures(summary);
  const settled = formatSettled(plan.settled);
  if (plan.tasks.length === 0 && results.length === 0)
    return `### ${describeNothingLeft(plan.settled)}\n\n${settled ?? ""}\n`;
  const top = [
    `### ${done} of ${plan.tasks.length} tasks done, on branch ${formatLink(branch, `tree/${branch}`, links)}`,
    ...(briefed === 0
      ? []
      : [`${briefed} of them ${briefed === 1 ? "has" : "have"} a work order only: nobody has carried it out yet.`]),
    comparePlannedAndActual(summary),
    ...failures,
    ...(done === plan.tasks.length
      ? []
      : [`**Next:** ${failures.length === 0 ? "" : "when that is mended, "}${START_AGAIN}`]),
    ...(disorder === "" ? [] : [disorder]),
    ...(settled === undefined ? [] : [settled]),
    ...describeMissingWall(results),
    "#### All tasks",
  ].join("\n\n");
  return `${top}\n\n${formatTaskTable(plan, byId, links, branch, MOST_BYTES - Buffer.byteLength(top))}\n`;
}

function comparePlannedAndActual({ plan, results, seconds }: RunSummary): string {
  const sum = plan.tasks.reduce((hours, { duration }) => hours + computePertMean(duration), 0);
  const work = results.reduce((total, result) => total + result.seconds, 0);
  const costs = results.flatMap(({ usage }) => usage?.cost_usd ?? []);
  const cost = costs.reduce((total, dollars) => total + dollars, 0);
  const path = findCriticalPath(plan).makespan;
  const rows = [
    ["From start to end", `${path.toFixed(1)} h`, seconds === undefined ? "" : formatSeconds(seconds)],
    ["Work in all", `${sum.toFixed(1)} h`, formatSeconds(work)],
    ...(costs.length === 0 ? [] : [["Cost", "", `$${cost.toFixed(2)}, as ${costs.length} of ${results.length} say`]]),
  ];
  return formatTable(["", "Planned", "This run"], rows, ["---", "---:", "---:"]);
}

/** Says once which tasks could reach what else is in their jobs. */
function describeMissingWall(results: readonly TaskResult[]): string[] {
  const reasons = results.flatMap(({ no_wall }) => no_wall ?? []);
  const counts = [...new Set(reasons)].map((reason: NoWall) => {
    const count = reasons.filter((other) => other === reason).length;
    return `${count} ${count === 1 ? "task" : "tasks"} because ${NO_WALL[reason]}`;
  });
  if (counts.length === 0) return [];
  return [
    `**No wall:** programs of tasks ran as the user of the harness, so they could read and change what it does: ${counts.join(", ")}.`,
  ];
}

/** Lists the tasks that failed: why, where their work is, and what a person can do about it. */
function listFailures({ results, branch, links }: RunSummary): string[] {
  const failed = results.filter(({ verdict }) => !isDone(verdict) && verdict !== "skipped_dependency");
  if (failed.length === 0) return [];
  const skipped = results.filter(({ verdict }) => verdict === "skipped_dependency").length;
  const items = failed.slice(0, LISTED).flatMap((result) => {
    const { task_id, verdict, reason, held_out, artifacts = [] } = result;
    const advice = adviseOn(result);
    return [
      `- \`${task_id}\` **${verdict}**: ${escapeMarkdown(reason)}`,
      ...(held_out === undefined
        ? []
        : [`  - its work is on the branch ${formatLink(held_out, `tree/${held_out}`, links)}`]),
      ...artifacts.map((name) => `  - its work and log are in the artifact ${formatArtifact(name, links)}`),
      ...(advice === undefined ? [] : [`  - to do: ${advice}`]),
    ];
  });
  const more = failed.length - LISTED;
  const [held] = failed.flatMap(({ held_out }) => held_out ?? []);
  return [
    "#### What needs a person",
    [...items, ...(more > 0 ? [`- and ${more} more, in the table below`] : [])].join("\n"),
    ...(skipped === 0 ? [] : [`${skipped === 1 ? "1 task waits" : `${skipped} tasks wait`} for these.`]),
    ...(held === undefined
      ? []
      : [
          "To take over work that was held out, so that it counts as done:",
          ["```sh", ...listMergeCommands(branch, held, "origin"), "```"].join("\n"),
        ]),
  ];
}

const formatLink = (text: string, path: string, links: Links | undefined): string =>
  links === undefined ? `\`${text}\`` : `[\`${text}\`](${links.repository}/${path})`;

const formatArtifact = (name: string, links: Links | undefined): string =>
  links === undefined ? `\`${toOneLine(name)}\`` : `[\`${toOneLine(name)}\`](${links.run}#artifacts)`;
