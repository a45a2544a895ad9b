import { expect, test } from "vitest";
import { drawLookPause, drawPollPause } from "../../workflows-src/wait/pace.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 15],
  [4 * MINUTE, 15],
  [10 * MINUTE, 30],
  [HOUR, 48],
  [10 * HOUR, 48],
])("after a wait of %i ms the next look for an artifact is %i s away, a quarter more at most", (waited, seconds) => {
  expect(drawPollPause(waited, 20, undefined, 0)).toBe(seconds * 1000);
  expect(drawPollPause(waited, 20, undefined, 1)).toBe(seconds * 1250);
});

test("256 waiting legs stay below 300 looks per minute", () => {
  expect((256 * MINUTE) / drawPollPause(0, 256, undefined, 0)).toBeLessThanOrEqual(300);
});

test.each([
  [2, 1, 1],
  [20, 3, 1],
  [60, 5, 1],
  [255, 3, 1],
  [255, 40, 1],
])("%i waiting legs whose looks take %i requests stay below 300 per hour", (waiting, requests) => {
  const pause = drawLookPause({ waiting, requests, turn: 0 }, undefined, 0);
  expect(pause).toBeGreaterThanOrEqual(2 * MINUTE);
  expect((waiting * requests * HOUR) / pause).toBeLessThanOrEqual(300.001);
});

test("in a stuck wave each leg looks before its turn, but not sooner than a queued job can start", () => {
  const minutes = [1, 2, 3, 10].map((turn) => drawLookPause({ waiting: 20, requests: 3, turn }, undefined, 0) / MINUTE);
  expect(minutes).toEqual([2, 4, 6, 12]);
});

test("all pauses follow the server's poll interval, within bounds", () => {
  expect(drawPollPause(0, 4, 1, 0)).toBe(1000);
  expect(drawPollPause(HOUR, 4, 1, 0)).toBe(3200);
  expect(drawLookPause({ waiting: 1, requests: 1, turn: 0 }, 1, 0)).toBe(8000);
  expect(drawPollPause(0, 4, 60, 0)).toBe(60_000);
  expect(drawPollPause(0, 4, 1e9, 0)).toBe(300_000);
  expect(drawPollPause(0, 4, 1e-9, 0)).toBe(1000);
});
