import { type PlanWriter, SKETCH_STATES, type SketchTask } from "./sketch.ts";

const toTask = ({ id, title, details, needs, state }: SketchTask, index: number) => ({
  id: index % 2 === 0 ? Number(id) : id,
  title,
  description: details[0] ?? "",
  details: details.slice(1).join("\n"),
  testStrategy: "",
  status: state === "open" ? "pending" : state,
  dependencies: needs.map((need, place) => (place % 2 === 0 ? Number(need) : need)),
  subtasks: [],
});

const TASK_MASTER = {
  format: "Task Master",
  order: "stated",
  states: SKETCH_STATES,
  idOf: (index: number) => `${index + 1}`,
} as const;

export const taskMasterWriter: PlanWriter = {
  ...TASK_MASTER,
  write: (tasks) => ({
    text: JSON.stringify({ master: { tasks: tasks.map(toTask), metadata: { created: "2026-01-05" } } }, null, 2),
  }),
};

export const oldTaskMasterWriter: PlanWriter = {
  ...TASK_MASTER,
  write: (tasks) => ({ text: JSON.stringify({ tasks: tasks.map(toTask), meta: { projectName: "library" } }) }),
};
