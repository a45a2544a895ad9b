import { join } from "node:path";
import { expect, test } from "vitest";
import { downloadedArtifacts, findLeg, readWave, writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { legAfter, scheduledWave } from "../inline/waves.ts";
import { leg } from "../integrate/wave.ts";

test("a wave is read as it was written, into a folder that is not there yet; without a file there is none", () => {
  const file = join(temporaryFolder(), "results", "wave.json");
  expect(readWave(file)).toBeUndefined();
  const wave = scheduledWave("a".repeat(40), [legAfter("B", "A")], { earlier: { run_id: "7", number: 2, head: "b" } });
  writeWave(file, wave);
  expect(readWave(file)).toEqual(wave);
});

test("a job finds its leg, the leg's place in the list, and the legs before it in the order of the list", () => {
  const file = join(temporaryFolder(), "wave.json");
  const legs = [leg("A"), leg("B"), legAfter("C", "B", "A")];
  writeWave(file, scheduledWave("a".repeat(40), legs));
  expect(findLeg(file, "C")).toMatchObject({ leg: legs[2], position: 3, after: [legs[0], legs[1]] });
  expect(findLeg(file, "A")).toMatchObject({ position: 1, after: [] });
  expect(() => findLeg(file, "D")).toThrow('wave 1 has no leg "D"');
  expect(() => findLeg(`${file}.gone`, "A")).toThrow(/wave\.json\.gone is missing: the job that scheduled the wave/);
});

test("a leg's artifact bears the number of the wave that ran it, which may be an earlier run's", () => {
  const folder = temporaryFolder();
  const wave = scheduledWave("a".repeat(40), [leg("A")]);
  const adopted = { ...wave, earlier: { run_id: "7", number: 3, head: "b" } };
  write(folder, { "somas-shop-wave-1-A/results.json": "[]", "somas-shop-wave-3-B/results.json": "[]" });
  const find = (id: string, from = wave) => downloadedArtifacts(folder, "shop", from)(id);
  expect(find("A")).toBe(join(folder, "somas-shop-wave-1-A"));
  expect(find("B")).toBeUndefined();
  expect(find("A", adopted)).toBeUndefined();
  expect(find("B", adopted)).toBe(join(folder, "somas-shop-wave-3-B"));
});
