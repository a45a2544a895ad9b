import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLegResults } from "../../workflows-src/integrate/leg-results.ts";
import { downloadedArtifacts, findLeg, readWave, writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { makeZip } from "../github/zip.ts";
import { legAfter, scheduledWave } from "../inline/waves.ts";
import { leg } from "../integrate/wave.ts";

test("a wave is read as it was written, into a folder that is not there yet; without a file there is none", () => {
  const file = join(temporaryFolder(), "results", "wave.json");
  expect(readWave(file)).toBeUndefined();
  const wave = scheduledWave("a".repeat(40), [legAfter("B", "A")], {
    earlier: { run_id: "7", number: 2, head: "b".repeat(40) },
  });
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

test("a leg's artifact bears the number of the wave that ran it, which may be an earlier run's", async () => {
  const folder = temporaryFolder();
  const wave = scheduledWave("a".repeat(40), [leg("A")]);
  const adopted = { ...wave, earlier: { run_id: "7", number: 3, head: "b".repeat(40) } };
  write(folder, { "somas-shop-wave-1-A/results.json": "[]", "somas-shop-wave-3-B/results.json": "[]" });
  const find = (id: string, from = wave) => downloadedArtifacts(folder, "shop", from)(id);
  expect(await find("A")).toBe(join(folder, "somas-shop-wave-1-A"));
  expect(await find("B")).toBeUndefined();
  expect(await find("A", adopted)).toBeUndefined();
  expect(await find("B", adopted)).toBe(join(folder, "somas-shop-wave-3-B"));
});

test("an artifact is unpacked here, whatever the server called its file; one that is damaged costs its own tasks only", async () => {
  const folder = temporaryFolder();
  const zip = makeZip([{ name: "not_started.json", text: '{"reason":"no machine"}' }]);
  for (const name of ["A", "B"]) mkdirSync(join(folder, `somas-shop-wave-1-${name}`));
  writeFileSync(join(folder, "somas-shop-wave-1-A/artifact"), zip);
  writeFileSync(join(folder, "somas-shop-wave-1-B/somas-shop-wave-1-B.zip"), zip.subarray(0, 40));
  const artifactOf = downloadedArtifacts(folder, "shop", scheduledWave("a".repeat(40), [leg("A"), leg("B", "C")]));
  expect(await readLegResults("nowhere", "0", artifactOf, leg("A"))).toMatchObject({ notStarted: "no machine" });
  const { claims } = await readLegResults("nowhere", "0", artifactOf, leg("B", "C"));
  const refused = {
    verdict: "runner_error",
    reason: "its artifact cannot be read: it is no zip file, or cut",
    seconds: 0,
  };
  expect([...claims]).toEqual([
    ["B", refused],
    ["C", refused],
  ]);
});
