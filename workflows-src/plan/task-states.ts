import type { TaskState } from "./plan.ts";

/** Words for states as people write them: in lower case, with one blank for blanks, `_` and `-`. */
const WORDS: Record<TaskState, readonly string[]> = {
  open: [
    "open",
    "todo",
    "to do",
    "pending",
    "not started",
    "planned",
    "ready",
    "ready for dev",
    "backlog",
    "draft",
    "drafted",
    "contexted",
    "new",
    "failing",
    "false",
    "no",
    "queued",
    "unstarted",
    "incomplete",
    "待處理",
    "待处理",
  ],
  "in-progress": ["in progress", "doing", "active", "started", "wip", "進行中", "进行中"],
  review: ["review", "in review", "verify", "testing"],
  done: [
    "done",
    "complete",
    "completed",
    "closed",
    "resolved",
    "finished",
    "merged",
    "shipped",
    "passing",
    "true",
    "yes",
    "已完成",
  ],
  cancelled: [
    "cancelled",
    "canceled",
    "won't do",
    "wont do",
    "wontfix",
    "won't fix",
    "dropped",
    "rejected",
    "obsolete",
    "superseded",
    "tombstone",
  ],
  deferred: ["deferred", "later", "postponed", "on hold", "icebox"],
  blocked: ["blocked", "waiting", "被阻擋", "被阻挡"],
  optional: ["optional"],
};
const STATES = new Map(
  Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state as TaskState] as const)),
);
const DATE = /^\d{4}-\d\d-\d\d(?:[t ]|$)/;

/** The state that a word means; undefined for an unknown word. A share such as `100 %` and a date count too. */
export function parseState(text: string): TaskState | undefined {
  if (/^\W*(?:✅|✔|☑)/u.test(text)) return "done";
  const words = text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[_\s-]+/g, " ");
  const bare = words.replace(/\s*[([,:;—–].*$/, "").replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu, "");
  const share = /^(\d{1,3})\s*%$/.exec(bare)?.[1];
  if (share !== undefined) return share === "0" ? "open" : Number(share) >= 100 ? "done" : "in-progress";
  return STATES.get(bare) ?? (DATE.test(text.trim().toLowerCase()) ? "done" : undefined);
}

/** The state of a box, by the character in it; undefined for another character. */
export function parseBox(mark: string): TaskState | undefined {
  if (mark === " " || mark === "" || mark === "~") return "open";
  if (/^[xX✓✔✅]$/u.test(mark)) return "done";
  return mark === "-" || mark === "/" ? "in-progress" : undefined;
}
