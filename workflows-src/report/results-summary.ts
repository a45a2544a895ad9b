import type { Plan } from "../plan/plan.ts";
import { findCriticalPath, pertMean } from "../simulation/critical-path.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { time } from "../text/columns.ts";
import { plain } from "../text/markdown.ts";
import { oneLine } from "../text/one-line.ts";
import { advice, takeOver } from "./advice.ts";
import { disorderNote, findDisorder, legStarts } from "./leg-order.ts";
import { taskTable } from "./task-table.ts";

/** Where things can be looked at, e.g. `https://github.com/owner/name` and `…/actions/runs/1`. */
export interface Links {
  readonly repository: string;
  readonly run: string;
}

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

/** What became of a run, for whoever has to decide what to do next, as Markdown for the job summary; below 1 MiB for any plan. */
export function resultsSummary(of: RunSummary): string {
  const { plan, results, branch, links } = of;
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const done = plan.tasks.filter(({ id }) => isDone(byId.get(id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter(({ verdict }) => verdict === "briefed").length;
  const disorder = disorderNote(findDisorder(legStarts(results)));
  const where = links === undefined ? `\`${branch}\`` : `[\`${branch}\`](${links.repository}/tree/${branch})`;
  const top = [
    `### ${done} of ${plan.tasks.length} tasks done, on branch ${where}`,
    ...(briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`]),
    plannedAndActual(of),
    ...attention(of),
    ...(done === plan.tasks.length ? [] : [START_AGAIN]),
    ...(disorder === "" ? [] : [disorder]),
    "#### All tasks",
  ].join("\n\n");
  return `${top}\n\n${taskTable(plan, byId, { ...(links && { links }), branch }, MOST_BYTES - Buffer.byteLength(top))}\n`;
}

const START_AGAIN =
  "**Next:** when that is mended, start the pipeline again or re-run all jobs (re-running the failed jobs only is not enough): what is done is not run again.";

function plannedAndActual({ plan, results, seconds }: RunSummary): string {
  const sum = plan.tasks.reduce((hours, { duration }) => hours + pertMean(duration), 0);
  const work = results.reduce((total, result) => total + result.seconds, 0);
  const costs = results.flatMap(({ usage }) => usage?.cost_usd ?? []);
  const cost = costs.reduce((total, each) => total + each, 0);
  const rows = [
    [
      "From start to end",
      `${findCriticalPath(plan).makespan.toFixed(1)} h`,
      seconds === undefined ? "" : time(seconds),
    ],
    ["Work in all", `${sum.toFixed(1)} h`, time(work)],
    ...(costs.length === 0 ? [] : [["Cost", "", `$${cost.toFixed(2)}, as ${costs.length} of ${results.length} say`]]),
  ];
  return ["| | Planned | This run |", "| --- | ---: | ---: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join(
    "\n",
  );
}

/** What is not done: why, where its work is, and what a person can do about it. */
function attention({ results, branch, links }: RunSummary): string[] {
  const failed = results.filter(({ verdict }) => !isDone(verdict) && verdict !== "skipped_dependency");
  if (failed.length === 0) return [];
  const skipped = results.filter(({ verdict }) => verdict === "skipped_dependency").length;
  const items = failed.slice(0, LISTED).map((result) => {
    const what = advice(result);
    const lines = [
      `- \`${result.task_id}\` **${result.verdict}**: ${plain(result.reason)}`,
      ...(result.held_out === undefined ? [] : [`  - its work is on ${heldOutLink(result.held_out, links)}`]),
      ...(result.artifacts ?? []).map(
        (name) => `  - its work and log are in the artifact ${artifactLink(name, links)}`,
      ),
      ...(what === undefined ? [] : [`  - to do: ${what}`]),
    ];
    return lines.join("\n");
  });
  const more = failed.length - LISTED;
  const [held] = failed.flatMap(({ held_out }) => held_out ?? []);
  return [
    "#### What needs a person",
    [...items, ...(more > 0 ? [`- and ${more} more, in the table below`] : [])].join("\n"),
    ...(skipped === 0 ? [] : [`${skipped === 1 ? "1 task waits" : `${skipped} tasks wait`} for these.`]),
    ...(held === undefined
      ? []
      : [`To take over work that was held out, so that it counts as done:`, shell(branch, held)]),
  ];
}

const shell = (branch: string, held: string): string =>
  ["```sh", ...takeOver(branch, held, "origin"), "```"].join("\n");

const heldOutLink = (name: string, links: Links | undefined): string =>
  links === undefined ? `the branch \`${name}\`` : `the branch [\`${name}\`](${links.repository}/tree/${name})`;

const artifactLink = (name: string, links: Links | undefined): string =>
  links === undefined ? `\`${oneLine(name)}\`` : `[\`${oneLine(name)}\`](${links.run}#artifacts)`;
