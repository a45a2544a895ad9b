import type { PipelineEvent } from "../../workflows-src/local/events.ts";
import { runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import { makeSettings } from "../pipeline/make-settings.ts";

/** Runs a plan with settings as a command line states them, without the pauses between starts. Returns the report, the tasks in the order of their starts, and the notes. */
export async function runHere(repository: string, values: Readonly<Record<string, unknown>>) {
  const events: PipelineEvent[] = [];
  const settings = makeSettings(values, "local");
  const pause = () => Promise.resolve();
  const report = await runPipeline({ ...settings, repository, pause, onEvent: (event) => events.push(event) });
  const started = events.flatMap((event) => (event.type === "started" ? [event.task_id] : []));
  const notes = events.flatMap((event) => (event.type === "note" ? [event.text] : []));
  return { report, started, notes };
}
