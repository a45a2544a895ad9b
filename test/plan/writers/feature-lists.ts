import type { PlanWriter } from "./sketch.ts";

/** Stories in the order of their priorities, which is not that of the list. */
export const ralphWriter: PlanWriter = {
  format: "Ralph",
  order: "chain",
  states: ["open", "done"],
  idOf: (index) => `US-${String(index + 1).padStart(3, "0")}`,
  write: (tasks) => ({
    text: JSON.stringify({
      project: "library",
      branchName: "ralph/library",
      userStories: tasks
        .map(({ id, title, details, state }, index) => ({
          id,
          title,
          description: details[0] ?? "",
          acceptanceCriteria: details.slice(1),
          priority: index + 1,
          passes: state === "done",
          notes: "",
        }))
        .reverse(),
    }),
  }),
};

export const featureListWriter: PlanWriter = {
  format: "feature list",
  order: "chain",
  states: ["open", "done"],
  idOf: (index) => `F${String(index + 1).padStart(3, "0")}`,
  write: (tasks) => ({
    text: JSON.stringify(
      tasks.map(({ title, details, state }) => ({
        category: "functional",
        description: title,
        steps: details,
        passes: state === "done",
      })),
      null,
      2,
    ),
  }),
};
