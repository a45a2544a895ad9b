import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Settings } from "../../../workflows-src/pipeline/settings/table.ts";
import { type Dimension, HOSTILE_RESULTS } from "./all.ts";
import { findBrokenLaws } from "./laws.ts";
import { integrateHostile, type Prepared, prepare } from "./world.ts";

/** Milliseconds in which integration has to end, whatever came in: the job has six times as much. */
const LIMIT = 300_000;

/** Tries every hostile result of these dimensions, each in a wave of its own. */
export function testHostile(dimensions: readonly Dimension[], settings: Partial<Settings> = {}): void {
  let prepared: Prepared;
  beforeAll(async () => {
    prepared = await prepare(["H"], settings);
  });
  afterAll(() => rmSync(prepared.root, { recursive: true, force: true }));
  for (const dimension of dimensions)
    describe(dimension, () => {
      for (const [index, result] of HOSTILE_RESULTS[dimension].entries())
        test(`${result.name} harms nobody but its own task`, { timeout: LIMIT }, async () => {
          const world = await integrateHostile(prepared, [result], index % 2 === 1);
          const broken = await findBrokenLaws(world, [result]);
          rmSync(world.folder, { recursive: true, force: true });
          expect(broken).toEqual([]);
        });
    });
}
