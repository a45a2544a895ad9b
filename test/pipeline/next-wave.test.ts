import { expect, test } from "vitest";
import { describeWave } from "../../workflows-src/pipeline/next-wave.ts";
import { RESERVED_MINUTES } from "../../workflows-src/schedule/limits.ts";
import { legAfter, scheduledWave } from "../inline/waves.ts";
import { leg } from "../integrate/wave.ts";

const BASE = "a".repeat(40);

test("a wave's output holds what GitHub needs to start its jobs, and no more", () => {
  const wave = scheduledWave(BASE, [{ ...leg("A", "A-2"), runs_on: ["self-hosted", "linux"] }, legAfter("B", "A")]);
  expect(describeWave(wave)).toEqual({
    number: 1,
    base: BASE,
    runners: 4,
    earlier_run: "",
    earlier_wave: 0,
    legs: [
      {
        position: "000",
        id: "A",
        title: "A A-2",
        runs_on: ["self-hosted", "linux"],
        timeout_minutes: 10 + RESERVED_MINUTES,
        waits: false,
      },
      {
        position: "001",
        id: "B",
        title: "B",
        runs_on: "ubuntu-latest",
        timeout_minutes: 10 + 30 + RESERVED_MINUTES,
        waits: true,
      },
    ],
  });
});

test("the entries of a matrix, sorted by their text, keep the order of the list", () => {
  const ids = Array.from({ length: 256 }, (_, index) => `${"zyxwv"[index % 5]}${256 - index}`);
  const { legs } = describeWave(
    scheduledWave(
      BASE,
      ids.map((id) => leg(id)),
    ),
  );
  const texts = legs.map((entry) => JSON.stringify(entry));
  expect([...texts].sort()).toEqual(texts);
  // GitHub builds the identifier of a job from the values, in their order.
  const values = legs.map((entry) => Object.values(entry).join(", "));
  expect([...values].sort()).toEqual(values);
});

test("a wave that an earlier run has carried out starts no leg, and says where its results are", () => {
  const earlier = { run_id: "77", number: 3, head: "b".repeat(40) };
  expect(describeWave(scheduledWave(BASE, [leg("A")], { earlier }))).toMatchObject({
    number: 1,
    base: BASE,
    legs: [],
    earlier_run: "77",
    earlier_wave: 3,
  });
});
