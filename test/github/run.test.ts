import { expect, test } from "vitest";
import { artifactNamed, artifactsOf, jobsOf, runsWithArtifact } from "../../workflows-src/github/run.ts";
import { fakeRest, json, type Request } from "./fakes.ts";

const artifact = (id: number, name = "x", more: object = {}) => ({
  ...{ id, name, size_in_bytes: 10, expired: false, created_at: `2026-01-31T12:00:${`${id % 60}`.padStart(2, "0")}Z` },
  ...{ workflow_run: { id: 7, repository_id: 1, head_repository_id: 1 }, ...more },
});

/** Serves a list in pages, as GitHub does. */
const paged =
  (key: string, all: readonly object[]) =>
  ({ path }: Request): Response => {
    const query = new URL(path, "https://x").searchParams;
    const size = Number(query.get("per_page"));
    const start = (Number(query.get("page")) - 1) * size;
    return json({ total_count: all.length, [key]: all.slice(start, start + size) });
  };

test("an artifact is asked for by its name, and the newest is taken that has not expired", async () => {
  const listed = [artifact(3), artifact(5, "x", { expired: true }), artifact(4), artifact(1), artifact(9, "xy")];
  const { rest, requests } = fakeRest(paged("artifacts", listed));
  expect(await artifactNamed({ rest, id: "7" }, "x")).toEqual({
    ...{ id: 4, name: "x", size: 10, created_at: "2026-01-31T12:00:04Z" },
  });
  await artifactNamed({ rest, id: 7 }, "a b&c");
  expect(requests.map(({ path }) => path)).toEqual([
    "/repos/owner/name/actions/runs/7/artifacts?name=x&per_page=100&page=1",
    "/repos/owner/name/actions/runs/7/artifacts?name=a%20b%26c&per_page=100&page=1",
  ]);
});

test("of two artifacts of the same second, the one with the higher id is newer", async () => {
  const created_at = "2026-01-31T12:00:00Z";
  const { rest } = fakeRest(paged("artifacts", [artifact(2, "x", { created_at }), artifact(1, "x", { created_at })]));
  expect((await artifactNamed({ rest, id: 7 }, "x"))?.id).toBe(2);
});

test.each([
  ["nothing", {}],
  ["null", { total_count: null, artifacts: null }],
  ["no objects", { total_count: "3", artifacts: [1, "x", null, [], { id: "4", name: "x" }, { id: -1, name: "x" }] }],
])("an answer with %s holds no artifact", async (_, body) => {
  const { rest } = fakeRest(() => json(body));
  expect(await artifactNamed({ rest, id: 7 }, "x")).toBeUndefined();
  expect(await artifactsOf({ rest, id: 7 })).toEqual([]);
  expect(await jobsOf({ rest, id: 7 })).toEqual([]);
});

test("all pages are read, the last ones first, and nothing is listed twice", async () => {
  const all = Array.from({ length: 250 }, (_, index) => artifact(index + 1, `n${index}`));
  const { rest, requests } = fakeRest(paged("artifacts", [...all, artifact(1, "n0")]));
  const found = await artifactsOf({ rest, id: 7 });
  expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
  expect(requests.map(({ path }) => path.match(/page=\d+$/)?.[0])).toEqual(["page=1", "page=3", "page=2"]);
});

test("a server that lies about the number of its pages does not keep us busy for ever", async () => {
  const { rest, requests } = fakeRest(() => json({ total_count: 1e12, jobs: [] }));
  await jobsOf({ rest, id: 7 });
  expect(requests.length).toBe(100);
});

test("jobs are those of the latest attempt; reading stops when the caller has enough", async () => {
  const all = Array.from({ length: 450 }, (_, index) => ({ id: index, name: `j${index}`, status: "queued" }));
  const { rest, requests } = fakeRest(paged("jobs", all));
  const found = await jobsOf({ rest, id: 7 }, undefined, (jobs) => jobs.some(({ name }) => name === "j320"));
  expect(found).toHaveLength(250);
  expect(requests.map(({ path }) => path.split("?")[1])).toEqual([
    "filter=latest&per_page=100&page=1",
    "filter=latest&per_page=100&page=5",
    "filter=latest&per_page=100&page=4",
  ]);
});

test("a job that has not started has no steps, and fields of the wrong type are empty", async () => {
  const started = { name: "b", status: "in_progress", started_at: "2026-01-31T12:00:00Z", runner_name: "Hosted 1" };
  const steps = [{ name: "Get", status: "completed", conclusion: "success" }, { name: 1 }, "x"];
  const jobs = [
    { id: 1, name: "a", status: "queued", conclusion: null, steps: null },
    { id: 2, ...started, steps },
  ];
  const { rest } = fakeRest(paged("jobs", jobs));
  expect(await jobsOf({ rest, id: 7 })).toEqual([
    { id: 1, name: "a", status: "queued", conclusion: "", started_at: "", runner_name: "", steps: [] },
    {
      ...{ id: 2, ...started, conclusion: "" },
      steps: [
        { name: "Get", status: "completed", conclusion: "success" },
        { name: "", status: "", conclusion: "" },
      ],
    },
  ]);
});

test("work of an earlier run: never a fork's, never this run's, never an expired one", async () => {
  const run = (id: number, head_repository_id: unknown = 1) => ({
    workflow_run: { id, repository_id: 1, head_repository_id },
  });
  const listed = [
    artifact(1, "x", run(11)),
    artifact(2, "x", run(12)),
    artifact(3, "x", { ...run(13), expired: true }),
    artifact(4, "x", run(14, 2)),
    artifact(5, "x", run(15, null)),
    artifact(6, "x", { workflow_run: null }),
    artifact(7, "x", { workflow_run: { id: 17 } }),
    artifact(8, "y", run(18)),
    artifact(9, "x", run(19)),
  ];
  const { rest, requests } = fakeRest(paged("artifacts", listed));
  expect(await runsWithArtifact(rest, "x", "19")).toEqual(["12", "11"]);
  expect(requests[0]?.path).toBe("/repos/owner/name/actions/artifacts?name=x&per_page=100&page=1");
});
