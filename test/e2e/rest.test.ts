import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { restClient } from "../../workflows-src/github/rest.ts";
import { artifactNamed, artifactsOf, jobsOf, runsWithArtifact } from "../../workflows-src/github/run.ts";
import { type RestStandIn, serveRest } from "./rest.ts";

let folder: string;
let server: RestStandIn;
const inFolder = (...names: string[]) => join(folder, ...names);
const client = (token = "t") => restClient({ api_url: server.url, repository: "example/caller", token });

function addArtifact(name: string, time: string, parent = "artifacts"): void {
  const path = inFolder(parent, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "file"), name);
  utimesSync(path, new Date(time), new Date(time));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "somas-rest-"));
  mkdirSync(inFolder("artifacts"));
  server = await serveRest({ artifactsDir: inFolder("artifacts"), earlierDir: inFolder("earlier") });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("an artifact appears when its folder does, and an unchanged list is not sent again", async () => {
  const run = { rest: client(), id: 1 };
  expect(await artifactNamed(run, "a")).toBeUndefined();
  expect(await artifactNamed(run, "a")).toBeUndefined();
  expect([server.requests, server.unchanged]).toEqual([2, 1]);
  addArtifact("a", "2026-01-31T12:00:00.900Z");
  addArtifact("b", "2026-01-31T13:00:00Z");
  expect(await artifactNamed(run, "a")).toMatchObject({ name: "a", created_at: "2026-01-31T12:00:00Z" });
  expect((await artifactsOf(run)).map(({ name }) => name)).toEqual(["b", "a"]);
  expect(run.rest.poll_seconds).toBe(1);
});

test("jobs are those that the test has set", async () => {
  const run = { rest: client(), id: "1" };
  expect(await jobsOf(run)).toEqual([]);
  server.jobs = Array.from({ length: 150 }, (_, id) => ({ id, name: `j${id}`, status: "queued" }));
  expect(await jobsOf(run)).toHaveLength(150);
  expect(await jobsOf({ ...run, id: 9 })).toEqual([]);
});

test("earlier runs have their own artifacts", async () => {
  addArtifact("x", "2026-01-31T14:00:00Z");
  addArtifact("x", "2026-01-31T12:00:00Z", "earlier/7");
  addArtifact("x", "2026-01-31T13:00:00Z", "earlier/8");
  const rest = client();
  expect(await runsWithArtifact(rest, "x", 1)).toEqual(["8", "7"]);
  const ids = await Promise.all([1, 7, 8].map(async (id) => (await artifactNamed({ rest, id }, "x"))?.id));
  expect(new Set(ids).size).toBe(3);
});

test("without a token, and for anything else, it refuses", async () => {
  await expect(client("").get("actions/artifacts")).rejects.toThrow('with 401 "Bad credentials"');
  await expect(client().get("pulls")).rejects.toThrow('with 404 "Not Found"');
});

const MAIN = join(import.meta.dirname, "actions", "download-artifact", "main.mjs");

function download(inputs: Readonly<Record<string, string>>): string {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = {
    ...{ PATH: process.env.PATH, GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: inFolder("output"), GITHUB_RUN_ID: "1" },
    ...{ SOMAS_E2E_ARTIFACTS: inFolder("artifacts"), SOMAS_E2E_EARLIER: inFolder("earlier") },
    ...Object.fromEntries(variables),
  };
  return execFileSync(process.execPath, [MAIN], { env, encoding: "utf8" });
}

const idOf = async (name: string, run = 1) => `${(await artifactNamed({ rest: client(), id: run }, name))?.id}`;

test("download-artifact takes the ids that the REST API lists: one straight into the path, several in folders", async () => {
  for (const name of ["a", "b", "c"]) addArtifact(name, "2026-01-31T12:00:00Z");
  const [a, b] = [await idOf("a"), await idOf("b")];
  download({ "artifact-ids": a, path: "one" });
  expect(readFileSync(inFolder("one", "file"), "utf8")).toBe("a");
  download({ "artifact-ids": ` ${a}, ${b},`, path: "two" });
  expect(readFileSync(inFolder("two", "b", "file"), "utf8")).toBe("b");
  expect([existsSync(inFolder("two", "a", "file")), existsSync(inFolder("two", "c"))]).toEqual([true, false]);
});

test("download-artifact warns of some ids that are missing, and fails where all are", async () => {
  addArtifact("a", "2026-01-31T12:00:00Z");
  const log = download({ "artifact-ids": `${await idOf("a")},12`, path: "one" });
  expect(log).toContain("::warning::Could not find the following artifact IDs: 12");
  expect(existsSync(inFolder("one", "file"))).toBe(true);
  for (const ids of ["12", "x", ","]) expect(() => download({ "artifact-ids": ids }), ids).toThrow("Command failed");
  expect(() => download({ "artifact-ids": "12", name: "a" })).toThrow("Command failed");
});

test("download-artifact reads another run only with a token", async () => {
  addArtifact("a", "2026-01-31T12:00:00Z", "earlier/7");
  const inputs = { "artifact-ids": await idOf("a", 7), "run-id": "7", path: "one" };
  expect(() => download(inputs)).toThrow("Command failed");
  download({ ...inputs, "github-token": "t" });
  expect(readFileSync(inFolder("one", "file"), "utf8")).toBe("a");
});
