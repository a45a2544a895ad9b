import { type PlanWriter, SKETCH_STATES } from "./sketch.ts";

const STATUS = {
  open: "open",
  "in-progress": "in_progress",
  done: "closed",
  cancelled: "tombstone",
  deferred: "deferred",
};

export const beadsWriter: PlanWriter = {
  format: "beads",
  order: "stated",
  states: SKETCH_STATES,
  hasMinutes: true,
  write: (tasks) => ({
    text: tasks
      .map(({ id, title, details, needs, state, minutes }) =>
        JSON.stringify({
          id,
          title,
          description: details.join("\n"),
          status: STATUS[state],
          priority: 1,
          issue_type: "task",
          estimated_minutes: minutes,
          dependencies: needs.map((need) => ({ issue_id: id, depends_on_id: need, type: "blocks" })),
        }),
      )
      .join("\n"),
  }),
};
