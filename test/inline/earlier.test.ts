import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { EARLIER_RUN_FILE } from "../../workflows-src/pipeline/adopt-wave.ts";
import { serveRest } from "../e2e/rest.ts";
import { temporaryFolder } from "../git/repository.ts";
import { outputsOf, settings, startScript } from "./run-script.ts";

/** Runs the script in the run 9, after runs that left these artifacts (`RUN/NAME`), the last one last. */
async function lookFrom(left: readonly string[], { RUN_ATTEMPT = "1", TOKEN = "ghs_1" } = {}) {
  const root = temporaryFolder();
  for (const [index, path] of left.entries()) {
    const [run = "", name = ""] = path.split("/");
    const folder = join(root, run === "9" ? "this" : `runs/${run}`, `somas-${settings.project_id}-${name}`);
    mkdirSync(folder, { recursive: true });
    const time = new Date(2026, 0, 1, index);
    utimesSync(folder, time, time);
  }
  const earlierDir = join(root, "runs");
  mkdirSync(earlierDir, { recursive: true });
  const github = await serveRest({ artifactsDir: join(root, "this"), earlierDir, run_id: 9 });
  onTestFinished(github.close);
  const place = { root, repository: root };
  const folder = join(root, "earlier");
  const child = startScript("earlier", place, {
    SETTINGS: JSON.stringify(settings),
    API_URL: github.url,
    REPOSITORY: "example/shop",
    RUN_ID: "9",
    RUN_ATTEMPT,
    TOKEN,
    FOLDER: folder,
  });
  const [stdout, [status]] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "exit")]);
  const file = join(folder, EARLIER_RUN_FILE);
  const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  const { results_id, ...outputs } = outputsOf(place);
  const headers = { authorization: "Bearer x" };
  const answer = await fetch(`${github.url}/repos/example/shop/actions/artifacts/${results_id}`, { headers });
  const { name: results } = (await answer.json()) as { readonly name?: string };
  return { stdout, status, outputs, results: results?.replace(`somas-${settings.project_id}-`, ""), found };
}

test("the newest run that left results is found, with the names of all its artifacts", async () => {
  const { status, outputs, found } = await lookFrom(["7/results", "7/wave-1-A", "8/results", "8/wave-2-B", "6/plan"]);
  expect(status).toBe(0);
  expect(outputs).toEqual({ run_id: "8" });
  expect(found).toMatchObject({ project_id: settings.project_id, run_id: "8" });
  const names = ["results", "wave-2-B"].map((name) => `somas-${settings.project_id}-${name}`);
  expect([...found.artifacts].sort()).toEqual(names);
});

test("of the results of a run, those of its last wave are taken", async () => {
  const left = ["7/results-0", "7/results", "7/wave-1-A", "7/results-1", "7/wave-2-B", "7/results-2"];
  expect(await lookFrom(left)).toMatchObject({ outputs: { run_id: "7" }, results: "results-2" });
  const again = [...left, "7/results-0", "7/results"].filter((name, index, all) => all.lastIndexOf(name) === index);
  expect(await lookFrom(again)).toMatchObject({ outputs: { run_id: "7" }, results: "results" });
  const architect = ["7/results", "7/wave-1-A", "7/results-0"];
  expect(await lookFrom(architect)).toMatchObject({ outputs: { run_id: "7" }, results: "results" });
});

test("what this run has left counts where it is started again, and only then", async () => {
  const left = ["7/results", "7/wave-1-A", "9/results", "9/wave-1-A"];
  expect((await lookFrom(left)).outputs).toEqual({ run_id: "7" });
  expect((await lookFrom(left, { RUN_ATTEMPT: "2" })).outputs).toEqual({ run_id: "9" });
  const planned = ["7/results", "7/wave-1-A", "9/plan"];
  expect((await lookFrom(planned, { RUN_ATTEMPT: "2" })).outputs).toEqual({ run_id: "7" });
});

test("a run that ended before its first leg does not hide the work of the run before", async () => {
  const left = ["7/results", "7/wave-1-A", "8/results", "8/wave-0-ARCHITECTURE", "9/results", "9/wave-0-ARCHITECTURE"];
  expect((await lookFrom(left)).outputs).toEqual({ run_id: "7" });
  expect((await lookFrom(left, { RUN_ATTEMPT: "2" })).outputs).toEqual({ run_id: "7" });
});

test("where no run left any, there is nothing to take over", async () => {
  const { status, outputs, found, stdout } = await lookFrom(["7/plan", "6/results"]);
  expect({ status, outputs, found, stdout }).toEqual({
    status: 0,
    outputs: { run_id: "" },
    found: undefined,
    stdout: "",
  });
});

test("a token that may not read the runs is a warning, and the run goes on", async () => {
  const { status, outputs, stdout } = await lookFrom(["7/results"], { TOKEN: "" });
  expect({ status, outputs }).toEqual({ status: 0, outputs: { run_id: "" } });
  expect(stdout).toMatch(
    /^::warning::Work that an earlier run finished and did not integrate is not looked for: .*401/,
  );
});
