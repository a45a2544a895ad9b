import { stringify } from "yaml";
import type { PlanWriter } from "./sketch.ts";

export const stepsWriter: PlanWriter = {
  format: "steps",
  order: "stated",
  states: ["open"],
  write: (tasks) => ({
    text: stringify({
      name: "library",
      type: "graph",
      steps: tasks.map(({ id, title, details, needs }) => ({
        id,
        name: title,
        description: details.join("\n"),
        command: "npm run build",
        ...(needs.length > 0 && { depends: needs.length === 1 ? needs[0] : needs }),
      })),
    }),
  }),
};

export const stepsChainWriter: PlanWriter = {
  format: "steps",
  order: "chain",
  states: ["open"],
  write: (tasks) => ({
    text: stringify({
      type: "chain",
      steps: tasks.map(({ id, title, details }) => ({
        id,
        name: title,
        description: details.join("\n"),
        script: "make",
      })),
    }),
  }),
};
