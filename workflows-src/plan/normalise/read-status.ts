import type { TaskState } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Entry, quote, renderNode } from "../syntax/plan-node.ts";
import { parseState } from "../task-states.ts";

/** The state, done where one of several says so. Prose under a key such as `done` is a criterion. */
export function readStatus(
  entries: readonly Entry[],
  owner: string,
  acceptance: string[],
  problems: ProblemList,
): TaskState {
  const states: TaskState[] = [];
  for (const { key, value } of entries) {
    const text = renderNode(value);
    const state = parseState(text);
    if (state !== undefined) states.push(state);
    else if (/^(?:done|completed|finished)$/i.test(key)) acceptance.push(text);
    else if (text !== "") {
      const message = `unknown ${key} ${quote(text)} of ${owner}: it counts as open`;
      problems.addWarning(
        value,
        "unknown-status",
        message,
        () => "write open, in progress, done, cancelled or deferred",
      );
    }
  }
  const distinct = [...new Set(states)].filter((state, _, all) => all.length === 1 || state !== "open");
  const [first = "open"] = distinct;
  const state = distinct.includes("done") ? "done" : first;
  if (new Set(states).size > 1 && entries[0] !== undefined && (states.includes("done") || distinct.length > 1)) {
    const message = `${owner} has several states: ${[...new Set(states)].join(", ")}; ${state} counts`;
    problems.addWarning(entries[0].value, "several-states", message);
  }
  return state;
}
