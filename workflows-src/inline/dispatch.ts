import { join } from "node:path";
import { git } from "../git/git.ts";
import { startingPoint } from "../integrate/history.ts";
import { branchOf } from "../plan/project.ts";
import { resumeSummary } from "../report/resume-summary.ts";
import { nextWave } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../schedule/wave.ts";
import { outcomes } from "../task/outcomes.ts";
import { escapeData } from "../text/workflow-command.ts";
import { adoptWave } from "./adopt-wave.ts";
import type { dispatch } from "./dispatch.script.ts";
import { loadPlanFile } from "./loaded-plan-file.ts";
import { describeWave } from "./next-wave.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, summarize, toJson } from "./run.ts";
import { writeRun } from "./run-file.ts";
import { readSettings, waveOptions } from "./settings.ts";
import { showProblems } from "./show-problems.ts";
import { taskMatrix } from "./task-matrix.ts";
import { readTimeouts } from "./timeouts-file.ts";
import { writeWave } from "./wave-file.ts";

run<typeof dispatch>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const { source, ...plan } = loadPlanFile(env.PLAN_FILE, settings);
  showProblems(source, "warning");

  const branch = `refs/remotes/origin/${branchOf(settings.project_id)}`;
  const branchTip = await git(".", ["rev-parse", "--verify", "--quiet", branch]).catch(() => undefined);
  const { resume } = settings;
  const start = await startingPoint(".", { plan, settings, head: env.HEAD, branchTip, resume });
  const { base, behind, results } = start;
  // Where a run is started again, results of its tasks lie there from before: only those that the branch shows count.
  const stage4 = readResults(env.RESULTS_FOLDER).filter((result) => result.wave === 0);
  writeResults(env.RESULTS_FOLDER, [...stage4, ...results]);
  writeRun(env.RESULTS_FOLDER, { started: new Date().toISOString(), inputs: Object.fromEntries(start.inputs) });
  summarize(resumeSummary(results, start.again));

  const wave = nextWave(plan, outcomes(results), waveOptions(settings, 1, readTimeouts(env.PLAN_FILE)));
  const adopter = { ...start, head: env.HEAD, branchTip };
  const adopted = resume === "never" ? undefined : await adoptWave(".", env.EARLIER_FOLDER, adopter).catch(notAdopted);
  if (adopted !== undefined) summarize(adoptedSummary(adopted.legs.flatMap(({ tasks }) => tasks)));
  // A wave without legs brings into the branch the commits that it lacks and schedules the next one.
  const first = adopted ?? { ...(behind || wave === undefined ? { ...EMPTY_WAVE, number: 1 } : wave), base };
  writeWave(join(env.RESULTS_FOLDER, "wave.json"), first);
  return {
    matrix: toJson(taskMatrix(plan, wave ?? EMPTY_WAVE)),
    has_tasks: `${wave !== undefined}`,
    next: toJson(describeWave(first)),
  };
});

function notAdopted(error: unknown): undefined {
  const why = error instanceof Error ? error.message : String(error);
  console.log(`::warning::${escapeData(`Work that an earlier run left cannot be used, and is done again: ${why}`)}`);
}

const adoptedSummary = (ids: readonly string[]): string =>
  `### Finished by an earlier run that did not integrate it\n\n${ids.map((id) => `\`${id}\``).join(", ")}: merged first, not run again.\n`;
