import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { parseKey } from "../task-keys.ts";

const NUMBERED = /^(?:(?:phase|wave|stage|step|sprint)[\s_-]*)?(\d{1,9})$/i;

/**
 * Makes phases of tasks in one list that name their group, `{id, phase: 2}`: a group waits for the one before. Numbers count in their
 * order, names in the order in which they appear. Tasks without a group wait for what they state.
 */
export function groupTasks(phases: readonly RawPhase[]): readonly RawPhase[] {
  const [only, second] = phases;
  if (only === undefined || second !== undefined || only.tasks.some(({ after, previous }) => after ?? previous))
    return phases;
  const groups = new Map<string, RawTask[]>();
  const others: RawTask[] = [];
  for (const raw of only.tasks) {
    const name = groupOf(raw);
    const same = name === undefined ? others : groups.get(name);
    if (same === undefined) groups.set(name ?? "", [raw]);
    else same.push(raw);
  }
  if (groups.size < 2) return phases;
  const named = [...groups].map(([name, tasks]) => ({ number: NUMBERED.exec(name)?.[1], tasks }));
  if (named.every(({ number }) => number !== undefined)) named.sort((a, b) => Number(a.number) - Number(b.number));
  const inOrder = named.map(({ tasks }): RawPhase => ({ parallel: true, tasks }));
  return others.length === 0 ? inOrder : [...inOrder, { parallel: false, isUnlisted: true, tasks: others }];
}

function groupOf({ fields }: RawTask): string | undefined {
  const entry = fields.entries.find(({ key, value }) => parseKey(key) === "group" && value.kind === "scalar");
  return entry?.value.kind === "scalar" && entry.value.value !== null ? entry.value.text.trim() : undefined;
}
