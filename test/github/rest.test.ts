import { expect, test } from "vitest";
import { RestError } from "../../workflows-src/github/rest-error.ts";
import { fakeRest, json } from "./fakes.ts";

const RESET = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${Date.parse("2026-01-31T12:20:00Z") / 1000}` };

test("a request carries the token and the version of the API, below the repository's path", async () => {
  const { rest, requests } = fakeRest(() => json({ total_count: 0 }));
  expect(await rest.get("actions/runs/7/jobs?page=1")).toEqual({ total_count: 0 });
  const [request] = requests;
  expect(request?.path).toBe("/repos/owner/name/actions/runs/7/jobs?page=1");
  expect(request?.headers.get("authorization")).toBe("Bearer SECRET");
  expect(request?.headers.get("accept")).toBe("application/vnd.github+json");
  expect(request?.headers.get("x-github-api-version")).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(request?.headers.has("if-none-match")).toBe(false);
});

test("an unchanged answer is not sent again and does not count", async () => {
  const { rest, requests } = fakeRest(({ headers }) =>
    headers.get("if-none-match") === '"1"' ? new Response(null, { status: 304 }) : json({ n: 1 }, { etag: '"1"' }),
  );
  for (let look = 1; look <= 3; look += 1) expect(await rest.get("a")).toEqual({ n: 1 });
  expect(rest.counted_requests).toBe(1);
  await rest.get("b");
  expect(requests.map(({ headers }) => headers.get("if-none-match"))).toEqual([null, '"1"', '"1"', null]);
  expect(rest.counted_requests).toBe(2);
});

test("a changed answer replaces the remembered one", async () => {
  const answers = [
    json({ n: 1 }, { etag: "one" }),
    json({ n: 2 }, { etag: "two" }),
    new Response(null, { status: 304 }),
  ];
  const { rest, requests } = fakeRest((_, index) => answers[index] as Response);
  expect([await rest.get("a"), await rest.get("a"), await rest.get("a")]).toEqual([{ n: 1 }, { n: 2 }, { n: 2 }]);
  expect(requests[2]?.headers.get("if-none-match")).toBe("two");
});

test.each([
  ["a server error", () => json({ message: "Server Error" }, {}, 502)],
  ["a page of HTML", () => new Response("<html>", { status: 200 })],
  ["JSON that is no object", () => json([1])],
  ["half an answer", () => new Response('{"total_count": 1, "jo')],
  ["304 for what was never sent", () => new Response(null, { status: 304 })],
  [
    "a broken network",
    () => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
    },
  ],
])("%s is tried again, with longer and longer pauses", async (_, failure) => {
  const { rest, clock } = fakeRest((__, index) => (index < 8 ? failure() : json({ n: 1 })));
  expect(await rest.get("a")).toEqual({ n: 1 });
  expect(clock.pauses).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30]);
});

test("it gives up before the caller's deadline, with the reason", async () => {
  const { rest, clock } = fakeRest(() => {
    throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
  });
  const end = clock.now() + 5_000;
  await expect(rest.get("a", end)).rejects.toThrow(
    "cannot reach GitHub with GET https://github.example/api/v3/repos/owner/name/a: connect ECONNREFUSED",
  );
  expect(clock.now()).toBeLessThanOrEqual(end);
});

test("a broken server is named with its status", async () => {
  const { rest, clock } = fakeRest(() => new Response("<html>", { status: 503 }));
  const expected = "GitHub answers GET a with 503: expected 200 and a JSON object";
  await expect(rest.get("a", clock.now())).rejects.toThrow(expected);
});

test("a request without an answer is stopped", async () => {
  const never = (_: unknown, init?: RequestInit) =>
    new Promise<Response>((__, fail) => init?.signal?.addEventListener("abort", () => fail(init.signal?.reason)));
  const { rest, clock } = fakeRest(() => json({}), { fetch: never as typeof fetch, request_seconds: 0.01 });
  await expect(rest.get("a", clock.now())).rejects.toThrow("no answer within 0.01 s");
});

test.each([
  ["retry-after", json({ message: "You have exceeded a secondary rate limit" }, { "retry-after": "75" }, 403), 75],
  ["the reset of the primary limit", json({ message: "API rate limit exceeded" }, RESET, 403), 20 * 60 + 1],
  ["the same with 429", json({ message: "Too many" }, RESET, 429), 20 * 60 + 1],
  ["a minute where no header says more", json({ message: "You have exceeded a secondary rate limit" }, {}, 403), 60],
  ["a minute for 429", json({}, {}, 429), 60],
])("a rate limit is waited out: %s", async (_, refused, seconds) => {
  const { rest, clock } = fakeRest((__, index) => (index === 0 ? refused : json({ n: 1 })));
  expect(await rest.get("a", clock.now() + 3_600_000)).toEqual({ n: 1 });
  expect(clock.pauses).toEqual([seconds]);
});

test("jobs that met the rate limit together do not come back together", async () => {
  const { rest, clock } = fakeRest((_, index) => (index === 0 ? json({}, { "retry-after": "60" }, 429) : json({})), {
    random: () => 0.5,
  });
  await rest.get("a");
  expect(clock.pauses).toEqual([65]);
});

test("without a header the pause of a secondary limit doubles, up to a quarter of an hour", async () => {
  const { rest, clock } = fakeRest((_, index) => (index < 6 ? json({}, {}, 429) : json({})));
  await rest.get("a", clock.now() + 7_200_000);
  expect(clock.pauses).toEqual([60, 120, 240, 480, 900, 900]);
});

test("a rate limit that ends after the deadline is an error at once", async () => {
  const { rest, clock } = fakeRest(() => json({ message: "API rate limit exceeded" }, RESET, 403));
  await expect(rest.get("a", clock.now() + 60_000)).rejects.toThrow(
    'GitHub accepts no requests of this token until 12:20:01 UTC: it answers GET a with 403 "API rate limit exceeded"',
  );
  expect(clock.pauses).toEqual([]);
});

test.each([
  [401, "Bad credentials", {}, "it does not accept the token; a job's token is valid until the job ends"],
  [403, "Resource not accessible by integration", {}, "the token lacks the permission `actions: read`; grant it with"],
  [403, "No", { "x-accepted-github-permissions": "contents=read" }, "the token lacks the permission `contents: read`"],
  [404, "Not Found", {}, "it does not exist, or the token lacks the permission `actions: read`"],
  [422, "Validation\nFailed", {}, 'GitHub answers GET a with 422 "Validation Failed"'],
])("%i is final and quotes GitHub", async (status, message, headers, advice) => {
  const { rest, clock } = fakeRest(() => json({ message }, headers, status));
  const error = await rest.get("a").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RestError);
  expect((error as RestError).status).toBe(status);
  expect((error as RestError).message).toContain(`GET a with ${status} "${message.replace("\n", " ")}"`);
  expect((error as RestError).message).toContain(advice);
  expect((error as RestError).message).not.toContain("SECRET");
  expect(clock.pauses).toEqual([]);
});

test("an endless answer is cut off", async () => {
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  const { rest } = fakeRest(() => new Response(body));
  await expect(rest.get("a")).rejects.toThrow("GitHub answers GET a with more than 10000000 bytes");
  expect(sent).toBeLessThan(20);
  expect(isCancelled).toBe(true);
});

test("the server says the pace, until it says another one", async () => {
  const paces = ["7", undefined, "no number", "-1", "3"];
  const { rest } = fakeRest((_, index) =>
    json({}, paces[index] === undefined ? {} : { "x-poll-interval": paces[index] }),
  );
  expect(rest.poll_seconds).toBeUndefined();
  const seen: (number | undefined)[] = [];
  for (const _ of paces) {
    await rest.get("a");
    seen.push(rest.poll_seconds);
  }
  expect(seen).toEqual([7, 7, 7, 7, 3]);
});
