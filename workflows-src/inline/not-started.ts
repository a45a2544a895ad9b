import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOT_STARTED_FILE } from "../integrate/leg-results.ts";
import type { Leg } from "../schedule/wave.ts";
import { escapeData } from "../text/workflow-command.ts";

/** Hands the tasks of a leg back to the scheduler: its artifact says why none of them was begun, and so does a warning. */
export function handBack(output: string, { tasks }: Leg, reason: string): void {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, NOT_STARTED_FILE), JSON.stringify({ reason }));
  const text = `${tasks.join(", ")} not started: ${reason}. The next wave has another try.`;
  console.log(`::warning::${escapeData(text)}`);
}
