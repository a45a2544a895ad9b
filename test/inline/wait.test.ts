import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { NOT_STARTED_FILE } from "../../workflows-src/integrate/leg-results.ts";
import { writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import { artifactId, type ListedJob, serveRest } from "../e2e/rest.ts";
import { temporaryFolder } from "../git/repository.ts";
import { leg } from "../integrate/wave.ts";
import { outputsOf, settings, startScript } from "./run-script.ts";
import { legAfter, scheduledWave } from "./waves.ts";

const NOW = Date.now();

/** A wave in which C waits for A and B, and GitHub with the artifacts of the jobs before it; `wait` is the step of C's job. */
async function waitingLeg() {
  const root = temporaryFolder();
  const [artifactsDir, output] = [join(root, "artifacts"), join(root, "result")];
  writeWave(join(root, "wave.json"), scheduledWave("a".repeat(40), [leg("A"), leg("B"), legAfter("C", "A", "B")]));
  const github = await serveRest({ artifactsDir });
  onTestFinished(github.close);

  /** An artifact that was uploaded some seconds after the wave was scheduled. */
  const upload = (name: string, seconds: number): void => {
    const folder = join(artifactsDir, `somas-${settings.project_id}-${name}`);
    mkdirSync(folder, { recursive: true });
    const time = new Date(NOW + seconds * 1000);
    utimesSync(folder, time, time);
  };
  /** `meanwhile` happens once the script has said that it waits. */
  const wait = async (TOKEN = "ghs_1", meanwhile?: () => unknown) => {
    const place = { root, repository: root };
    const child = startScript("wait", place, {
      SETTINGS: JSON.stringify(settings),
      WAVE_FILE: join(root, "wave.json"),
      LEG: "C",
      OUTPUT: output,
      API_URL: github.url,
      REPOSITORY: "example/shop",
      RUN_ID: "1",
      PLAN_ID: idsOf("plan"),
      RESULTS_ID: idsOf("results"),
      TOKEN,
      RUNNER_NAME: "runner-3",
    });
    const [stdout, [status]] = await Promise.all([
      child.stdout ? text(child.stdout) : "",
      once(child, "exit"),
      child.stdout && once(child.stdout, "data").then(meanwhile),
    ]);
    return { stdout, status, outputs: outputsOf(place) };
  };
  const idsOf = (...names: string[]): string =>
    names.map((name) => artifactId(join(artifactsDir, `somas-${settings.project_id}-${name}`))).join(",");
  upload("plan", -60);
  upload("results", 0);
  return { github, root, output, upload, wait, idsOf };
}

test("a leg starts when all that it builds on is there, and says which artifacts to get", async () => {
  const { upload, wait, idsOf } = await waitingLeg();
  upload("wave-1-A", 5);
  upload("wave-2-B", 5);
  let uploaded = 0;
  const { status, stdout, outputs } = await wait("ghs_1", () => {
    uploaded = Date.now();
    upload("wave-1-B", 9);
  });
  expect(status, stdout).toBe(0);
  expect(outputs).toEqual({
    ready: "true",
    artifact_ids: idsOf("plan", "wave-1-A", "wave-1-B"),
    started: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });
  expect(Date.parse(outputs.started ?? ""), "when the wait began").toBeLessThanOrEqual(uploaded);
  expect(stdout).toMatch(/^Waits for B, 30 minutes at most\n/);
});

test("an artifact that an earlier attempt of the run has left does not count", async () => {
  const { upload, wait } = await waitingLeg();
  upload("wave-1-A", -600);
  upload("wave-1-B", 5);
  const { stdout, outputs } = await wait("ghs_1", () => upload("wave-1-A", 9));
  expect(stdout).toMatch(/^Waits for A, 30 minutes at most\n/);
  expect(outputs.ready).toBe("true");
});

test("where a leg before it is lost, its tasks come back in the next wave, and the job is not red", async () => {
  const { github, output, upload, wait } = await waitingLeg();
  upload("wave-1-A", 5);
  const step = { name: "Wait for the legs it builds on", status: "in_progress" };
  const jobs: [string, string][] = [
    ["A", "completed"],
    ["B", "completed"],
    ["C", "in_progress"],
  ];
  github.jobs = jobs.map(
    ([title, status], id): ListedJob => ({
      id,
      status,
      name: `pipeline / wave-1 / ${title}`,
      runner_name: `runner-${id + 1}`,
      steps: status === "completed" ? [] : [step],
    }),
  );
  const { status, stdout, outputs } = await wait();
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ ready: "false", artifact_ids: "" });
  expect(stdout).toMatch(/^::warning::C not started: B ended without a result\. The next wave has another try\.$/m);
  expect(JSON.parse(readFileSync(join(output, NOT_STARTED_FILE), "utf8"))).toEqual({
    reason: "B ended without a result",
  });
});

test("a token that may not read the run gives the leg back at once, with what GitHub says", async () => {
  const { output, wait } = await waitingLeg();
  const { status, stdout, outputs } = await wait("");
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ ready: "false", artifact_ids: "" });
  expect(stdout).toMatch(/^::warning::C not started: GitHub answers GET .* with 401 "Bad credentials"/m);
  expect(existsSync(join(output, NOT_STARTED_FILE))).toBe(true);
});

test("a wave that is not there is an error that says so", async () => {
  const { root, wait } = await waitingLeg();
  writeFileSync(join(root, "wave.json"), JSON.stringify(scheduledWave("a".repeat(40), [leg("A")])));
  const { status, stdout } = await wait();
  expect(status).toBe(1);
  expect(stdout).toBe('::error::wave 1 has no leg "C"\n');
});
