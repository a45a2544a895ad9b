import { expect, test } from "vitest";
import { WAIT_STEP } from "../../workflows-src/wait/leg-states.ts";
import { waitForLegs } from "../../workflows-src/wait/wait-for-legs.ts";
import { fakeRest, json, type Request } from "../github/fakes.ts";

const NEWER_THAN = "2026-01-31T11:59:00.700Z";
const MINUTE = 60_000;
const WORKS = { "caller / A · Title": "in_progress" };

interface Scenario {
  readonly after: readonly string[];
  readonly wait_minutes?: number;
  /** Minutes from the start after which the artifacts are there. */
  readonly arrivals?: Readonly<Record<string, number>>;
  /** When the artifacts were created, instead. */
  readonly created_at?: string;
  /** Name and status of other jobs, by minute; by default leg A works. */
  readonly jobs?: (minute: number) => Readonly<Record<string, string>>;
  /** Answers in place of the scenario. */
  readonly instead?: (request: Request, minute: number) => Response | undefined;
}

/** Lets leg X wait on a clock of its own. */
async function wait({ after, wait_minutes = 60, arrivals = {}, created_at, jobs, instead }: Scenario) {
  const lines: string[] = [];
  const times: (readonly [minute: number, path: string])[] = [];
  const minute = () => (clock.now() - began) / MINUTE;
  const { rest, clock, requests } = fakeRest((request) => {
    const other = instead?.(request, minute());
    const path = request.path.replace("/repos/owner/name/actions/runs/7/", "").replace(/[?&]per_page.*/, "");
    times.push([Math.round(minute() * 10) / 10, path]);
    if (other !== undefined) return other;
    const body = path.startsWith("jobs")
      ? { jobs: listJobs((jobs ?? (() => WORKS))(minute())) }
      : { artifacts: listArtifacts(path) };
    const etag = JSON.stringify(body);
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
    return json(body, { etag });
  });
  const began = clock.now();
  const listArtifacts = (path: string) =>
    Object.entries(arrivals).flatMap(([leg, arrival], index) => {
      const isWanted = !path.includes("name=") || path.endsWith(`=p-${leg}`);
      if (!isWanted || arrival > minute()) return [];
      return [{ id: 100 + index, name: `p-${leg}`, expired: false, created_at: created_at ?? "2026-01-31T12:00:00Z" }];
    });
  const listJobs = (others: Readonly<Record<string, string>>) => {
    const own = {
      id: 1,
      name: "caller / X · Own",
      status: "in_progress",
      steps: [{ name: WAIT_STEP, status: "in_progress" }],
    };
    return [own, ...Object.entries(others).map(([name, status], index) => ({ id: index + 2, name, status }))];
  };
  const legs = [
    ...[..."ABCDE"].map((id) => ({ id, title: `${id} · Title`, after: [] })),
    { id: "X", title: "X · Own", after },
  ];
  const waited = await waitForLegs({
    leg: { id: "X", after, wait_minutes },
    wave: { legs, runners: 4 },
    ...{ run: { rest, id: "7" }, prefix: "p-", newer_than: NEWER_THAN, clock, random: () => 0 },
    log: (line) => lines.push(line),
  });
  return { waited, lines, times, requests, minutes: minute(), rest };
}

const ready = (...artifacts: [string, number][]) => ({
  ready: true,
  artifacts: artifacts.map(([leg, id]) => ({ leg, id })),
});

test("artifacts that exist already cost one request each and no log line", async () => {
  const { waited, lines, times } = await wait({ after: ["B", "A"], arrivals: { A: 0, B: 0 } });
  expect(waited).toEqual(ready(["B", 101], ["A", 100]));
  expect(lines).toEqual([]);
  expect(times).toEqual([
    [0, "artifacts?name=p-A"],
    [0, "artifacts?name=p-B"],
  ]);
});

test("many artifacts are looked up in one list", async () => {
  const { waited, times } = await wait({ after: [..."ABCDE"], arrivals: { A: 0, B: 0, C: 0, D: 0, E: 0 } });
  expect(waited.ready && waited.artifacts.map(({ id }) => id)).toEqual([100, 101, 102, 103, 104]);
  expect(times).toEqual([[0, "artifacts"]]);
});

test("it looks for one missing artifact at a time, the last in list order, with free requests", async () => {
  const { waited, lines, times, rest } = await wait({ after: ["A", "B"], arrivals: { A: 0.5, B: 1.1 } });
  expect(waited).toEqual(ready(["A", 100], ["B", 101]));
  const [A, B] = ["artifacts?name=p-A", "artifacts?name=p-B"];
  expect(times).toEqual([[0, A], [0, B], ...[0.3, 0.5, 0.8, 1, 1.3].map((minute) => [minute, B]), [1.3, A]]);
  expect(rest.counted_requests).toBe(4);
  expect(lines).toEqual(["Waits for A and B, 60 minutes at most", "B arrived, still waits for A", "A arrived"]);
});

test("it logs the legs that have arrived and those still missing", async () => {
  const { lines } = await wait({ after: ["A", "B"], arrivals: { A: 3, B: 1 } });
  expect(lines).toEqual(["Waits for A and B, 60 minutes at most", "B arrived, still waits for A", "A arrived"]);
});

test("looks at the jobs are rare", async () => {
  const { times } = await wait({
    after: ["A"],
    arrivals: { A: 10.2 },
    jobs: () => ({ "caller / A · Title": "in_progress" }),
  });
  const looks = times.filter(([, path]) => path.startsWith("jobs")).map(([minute]) => minute);
  expect(looks).toEqual([2, 4, 6.1, 8.1]);
});

test("a predecessor that ended without a result ends the wait after one more look for its artifact", async () => {
  const { waited, lines, times, minutes } = await wait({
    after: ["A"],
    jobs: (minute) => ({ "caller / A · Title": minute < 3 ? "in_progress" : "completed" }),
  });
  expect(waited).toEqual({ ready: false, reason: "A ended without a result" });
  expect(lines.at(-1)).toBe("Gives up: A ended without a result");
  expect(minutes).toBe(4.25);
  expect(times.slice(-2)).toEqual([
    [4, "jobs?filter=latest"],
    [4.3, "artifacts?name=p-A"],
  ]);
});

test("an artifact that is listed a little after its job ended is not missed", async () => {
  const jobs = () => ({ "caller / A · Title": "completed" });
  const { waited } = await wait({ after: ["A"], arrivals: { A: 2.1 }, jobs });
  expect(waited).toEqual(ready(["A", 100]));
});

test("at its limit it looks at the jobs and for the artifacts once more", async () => {
  const jobs = () => ({ "caller / A · Title": "in_progress", "caller / B · Title": "queued" });
  const { waited, times, minutes } = await wait({ after: ["A", "B"], wait_minutes: 5, jobs });
  expect(waited).toEqual({
    ready: false,
    reason: "its limit of 5 minutes has passed; waits for A (working) and B (queued)",
  });
  expect(minutes).toBe(5);
  expect(times.slice(-3).map(([, path]) => path)).toEqual([
    "jobs?filter=latest",
    "artifacts?name=p-A",
    "artifacts?name=p-B",
  ]);
  expect((await wait({ after: ["A"], wait_minutes: 5, arrivals: { A: 5 } })).waited).toEqual(ready(["A", 100]));
});

test("a leg that may not wait looks once", async () => {
  expect((await wait({ after: ["A"], wait_minutes: 0, arrivals: { A: 0 } })).waited).toEqual(ready(["A", 100]));
  const { waited, minutes } = await wait({
    after: ["A"],
    wait_minutes: 0,
    jobs: () => ({ "caller / A · Title": "queued" }),
  });
  expect(waited).toEqual({ ready: false, reason: "its limit of 0 minutes has passed; waits for A (queued)" });
  expect(minutes).toBe(0);
});

test("in a stuck wave the last waiting leg gives up at its second look", async () => {
  const { waited, minutes } = await wait({ after: ["A"], jobs: () => ({ "caller / A · Title": "queued" }) });
  expect(waited).toEqual({
    ready: false,
    reason: "no leg of the wave works, so it frees its runner for a queued one; waits for A (queued)",
  });
  expect(minutes).toBe(4);
});

test("artifacts of an earlier attempt do not count, but those of the same second do", async () => {
  const old = await wait({ after: ["A"], arrivals: { A: 0 }, wait_minutes: 1, created_at: "2026-01-31T11:58:59Z" });
  expect(old.waited.ready).toBe(false);
  const same = await wait({ after: ["A"], arrivals: { A: 0 }, wait_minutes: 1, created_at: "2026-01-31T11:59:00Z" });
  expect(same.waited.ready).toBe(true);
});

test("without the permission it does not start and says why", async () => {
  const instead = () => json({ message: "Resource not accessible by integration" }, {}, 403);
  const { waited, lines, minutes } = await wait({ after: ["A"], instead });
  expect(waited).toEqual({ ready: false, reason: expect.stringContaining("lacks the permission `actions: read`") });
  expect(lines).toHaveLength(1);
  expect(minutes).toBe(0);
});

test("it keeps waiting when only the jobs cannot be read, and says so once", async () => {
  const { waited, lines } = await wait({
    after: ["A"],
    arrivals: { A: 20 },
    instead: ({ path }) => (path.includes("/jobs") ? json({ message: "No" }, {}, 404) : undefined),
  });
  expect(waited).toEqual(ready(["A", 100]));
  expect(lines.filter((line) => line.startsWith("Cannot read the state of other legs"))).toHaveLength(1);
});

test("it survives an hour without a network", async () => {
  const { waited } = await wait({
    after: ["A"],
    wait_minutes: 120,
    arrivals: { A: 30 },
    instead: (_, minute) => {
      if (minute > 1 && minute < 61) throw new TypeError("fetch failed");
      return undefined;
    },
  });
  expect(waited).toEqual(ready(["A", 100]));
});

test("it waits out a rate limit that ends before its own limit", async () => {
  const reset = `${Date.parse("2026-01-31T12:40:00Z") / 1000}`;
  const { waited, minutes } = await wait({
    after: ["A"],
    arrivals: { A: 5 },
    instead: (_, minute) =>
      minute > 4 && minute < 40
        ? json(
            { message: "API rate limit exceeded" },
            { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
            403,
          )
        : undefined,
  });
  expect(waited).toEqual(ready(["A", 100]));
  expect(minutes).toBeLessThan(42);
});

test("a short poll interval of the server shortens all pauses", async () => {
  const jobs = () => ({ "caller / A · Title": "completed" });
  const { minutes } = await wait({
    after: ["A"],
    jobs,
    instead: ({ path }) =>
      path.includes("/jobs") ? undefined : json({ total_count: 0, artifacts: [] }, { "x-poll-interval": "1" }),
  });
  expect(minutes * 60).toBeLessThan(15);
});

test("an invalid time throws", async () => {
  const { rest } = fakeRest(() => json({}));
  const options = { wave: { legs: [], runners: 1 }, run: { rest, id: 7 }, prefix: "p-", newer_than: "yesterday" };
  await expect(waitForLegs({ leg: { id: "X", after: [], wait_minutes: 1 }, ...options })).rejects.toThrow(
    '"yesterday" is not an ISO time',
  );
});
