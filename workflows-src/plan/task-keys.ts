/**
 * The keys of tasks in any YAML or JSON plan, by meaning. They are compared without case, `_`, `-` and blanks. Of `id` and `name` the first
 * that a task has counts, of the others all do.
 */
const KEYS = {
  id: ["task_id", "id", "key", "number", "uid"],
  name: ["name", "title", "subject", "task_name", "summary", "label", "task"],
  description: [
    "description",
    "task_desc",
    "desc",
    "details",
    "detail",
    "body",
    "prompt",
    "instructions",
    "objective",
    "content",
  ],
  acceptance: [
    "acceptance_criteria",
    "acceptance",
    "ac",
    "criteria",
    "done_when",
    "definition_of_done",
    "verification_criteria",
    "expected",
    "test_strategy",
  ],
  verify: ["verify", "verify_command", "check", "test_command"],
  dependencies: [
    "depends_on",
    "dependencies",
    "deps",
    "depends",
    "requires",
    "prerequisites",
    "prereqs",
    "predecessors",
    "after",
    "needs",
    "blocked_by",
    "waits_for",
    "upstream",
    "edges",
    "depend_on",
    "dependency",
    "dependent_on",
    "wait_for",
    "runs_after",
    "run_after",
    "must_follow",
    "follows",
    "prerequisite",
    "predecessor",
    "all_dependencies",
  ],
  dependents: ["blocks", "before", "successors", "enables", "unblocks", "downstream", "precedes", "successor"],
  group: ["phase", "wave", "stage", "step", "order", "sprint"],
  files: ["files", "file", "files_modified", "files_to_modify", "touches", "related_files", "target_files"],
  status: ["status", "state", "done", "completed", "passes", "finished"],
  risk: ["risk", "risk_level"],
  agent: ["agent", "agent_type"],
  /** How the task is carried out, see `readOwnSettings`. */
  setting: ["runner", "model", "budget_usd", "max_turns", "timeout_minutes", "runs_on", "setup"],
  context: ["context_requirements"],
  own: ["run", "texts", "also_stated", "left_out"],
  /** Facts that change no work. */
  fact: [
    "assignee",
    "assignees",
    "owner",
    "author",
    "tags",
    "labels",
    "priority",
    "hash",
    "type",
    "complexity",
    "created",
    "updated",
    "closed",
    "probability",
    "probability_of_delay",
    "parallelizable",
    "milestone",
    "ordinal",
    "ref",
    "url",
    "parent",
    "parent_id",
    "parent_task",
    "parent_task_id",
    "epic",
    "issue_type",
    "passes_at",
    "category",
    "points",
    "story_points",
    "complexity_score",
    "recommended_subtasks",
    "display_id",
    "autonomous",
    "effort_actual",
  ],
  /** Other tasks, in no order. */
  related: [
    "related",
    "related_tasks",
    "relates_to",
    "see_also",
    "duplicates",
    "duplicate_of",
    "supersedes",
    "subtasks",
  ],
} as const satisfies Record<string, readonly string[]>;

export type KeyMeaning = keyof typeof KEYS;

/** The keys with one meaning, as tables write them. */
export const listKeys = (meaning: KeyMeaning): readonly string[] => KEYS[meaning];

export const normaliseKey = (key: string): string => key.toLowerCase().replace(/[\s_-]+/g, "");

export const isSameKey = (key: string, other: string): boolean => normaliseKey(key) === normaliseKey(other);

const MEANINGS = new Map(
  Object.entries(KEYS).flatMap(([meaning, keys]) =>
    keys.map((key) => [normaliseKey(key), meaning as KeyMeaning] as const),
  ),
);
const DATED =
  /^(?:created|updated|closed|completed|started|modified|due|last)(?:at|on|date|by|updated|modified|activity)$|hash$/;

/** The meaning of a key; undefined where it has none of its own, and its value is a text about the task. */
export function parseKey(key: string): KeyMeaning | undefined {
  const bare = normaliseKey(key);
  return MEANINGS.get(bare) ?? (DATED.test(bare) ? "fact" : undefined);
}

/** The keys that `defaults` of a plan may have, for tasks that lack them. */
export const DEFAULT_KEYS = [KEYS.agent[0], ...KEYS.setting, ...KEYS.context, KEYS.files[0], KEYS.verify[0]];

/** The meaning of a key of `defaults`; undefined where it means nothing there. */
export function parseDefaultKey(key: string): KeyMeaning | undefined {
  const meaning = parseKey(key);
  return DEFAULT_KEYS.some((known) => parseKey(known) === meaning) ? meaning : undefined;
}

/** The keys whose misspelling would change what is done, for hints. */
export const KEYS_TO_SUGGEST: readonly string[] = [
  ...KEYS.name.slice(0, 2),
  KEYS.description[0],
  KEYS.acceptance[0],
  KEYS.verify[0],
  ...KEYS.dependencies.slice(0, 2),
  KEYS.files[0],
  KEYS.status[0],
  KEYS.risk[0],
  KEYS.agent[0],
  ...KEYS.setting,
  ...KEYS.context,
  ...KEYS.own,
  "duration",
  "estimated_hours",
  "id",
  "task_id",
];
