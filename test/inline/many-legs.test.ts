import { once } from "node:events";
import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { readResults, writeRun, writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import { artifactId, serveRest } from "../e2e/rest.ts";
import { fingerprintsOf, finish, hub, plan, task, writeArtifact } from "../integrate/wave.ts";
import { outputsOf, settings, startScript } from "./run-script.ts";
import { legAfter, scheduledWave } from "./waves.ts";

/** Ids and names as long as they may be; the last task builds on all others. */
const IDS = Array.from({ length: 256 }, (_, index) => `T${index}`.padEnd(64, "-x"));
const LAST = IDS[255] ?? "";
const TASKS = IDS.map((id) =>
  task(id, { name: "名".repeat(200), ...(id === LAST && { depends_on: IDS.slice(0, -1), run: "ls *.txt > seen" }) }),
);

/** The place of a wave in which all legs but the last have ended, two of them with work; `run` runs a script of it. */
async function longestWave() {
  const at = await hub();
  const root = dirname(at.repository);
  const file = (name: string): string => join(root, name);
  const prefix = `somas-${settings.project_id}-wave-1-`;
  const done = (task_id: string) => ({ task_id, verdict: "succeeded_with_warning", reason: "fine", seconds: 1 });
  for (const id of IDS.slice(2, -1)) await writeArtifact(at, prefix + id, [done(id)], new Map());
  for (const id of IDS.slice(0, 2)) {
    await finish(at, id, { [`${id}.txt`]: "" });
    renameSync(join(at.artifacts, id), join(at.artifacts, prefix + id));
  }
  const legs = TASKS.map(({ id, depends_on }) => legAfter(id, ...depends_on));
  const planned = plan(...TASKS);
  writeFileSync(file("plan.json"), JSON.stringify(planned));
  writeWave(file("results/wave.json"), scheduledWave(at.base, legs, { runners: 256 }));
  writeRun(file("results"), {
    started: new Date().toISOString(),
    inputs: Object.fromEntries(fingerprintsOf(planned, at.base)),
  });
  const env = {
    SETTINGS: JSON.stringify(settings),
    PLAN_FILE: file("plan.json"),
    WAVE_FILE: file("results/wave.json"),
    LEG: LAST,
    ARTIFACTS: at.artifacts,
    TOKEN: "ghs_1",
  };
  const run = async (name: string, more: Readonly<Record<string, string>>, repository = root) => {
    const place = { root, repository };
    const child = startScript(name, place, { ...env, ...more });
    const [stdout, [status]] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "exit")]);
    return { stdout, status, outputs: outputsOf(place) };
  };
  return { ...at, root, file, prefix, run, planned };
}

test("the last of 256 legs waits for all others, starts from their work, and is integrated with them", async () => {
  const { run, root, file, prefix, artifacts, remote, repository, planned } = await longestWave();
  for (const name of ["plan", "results"]) {
    const folder = join(artifacts, `somas-${settings.project_id}-${name}`);
    mkdirSync(folder);
    utimesSync(folder, new Date(0), new Date(0));
  }
  const github = await serveRest({ artifactsDir: artifacts });
  onTestFinished(github.close);
  const idOf = (name: string) => `${artifactId(join(artifacts, `somas-${settings.project_id}-${name}`))}`;
  const ids = { PLAN_ID: idOf("plan"), RESULTS_ID: idOf("results") };
  const rest = { API_URL: github.url, REPOSITORY: "example/shop", RUN_ID: "1", OUTPUT: file("output"), ...ids };
  const waited = await run("wait", rest);
  expect(waited.status, waited.stdout).toBe(0);
  expect(waited.outputs.artifact_ids?.split(",")).toHaveLength(256);

  const checkout = file("checkout");
  await git(root, ["clone", "--quiet", "--depth=1", `file://${remote}`, checkout]);
  const output = {
    OUTPUT: join(artifacts, prefix + LAST),
    SCRATCH: file("scratch"),
    STARTED: "",
    AGENT_ENV: "",
    SETUP_ENV: "",
  };
  const carried = await run("task", output, checkout);
  expect(carried.outputs, carried.stdout).toEqual({ done: "true", verdicts: `${LAST}: succeeded` });

  const integrated = await run("integrate", { WAVE: "1", RESULTS_FOLDER: file("results") }, repository);
  expect(integrated.status, integrated.stdout).toBe(0);
  expect(integrated.outputs.more).toBe("false");
  expect(readResults(file("results"), settings.project_id, planned)).toHaveLength(256);
  const seen = await git(remote, ["show", `somas/${settings.project_id}:seen`]);
  expect(seen.trim().split("\n").sort()).toEqual(IDS.slice(0, 2).map((id) => `${id}.txt`));
});
