import { stringify } from "yaml";
import { fieldsOf, layersOf, type PlanWriter, SKETCH_STATES, type SketchTask } from "./sketch.ts";

const LIST = { order: "stated", states: SKETCH_STATES, hasMinutes: true, hasFiles: true } as const;
const withoutNeeds = (task: SketchTask) => fieldsOf({ ...task, needs: [] });

export const canonicalYamlWriter: PlanWriter = {
  ...LIST,
  format: "canonical form",
  write: (tasks) => ({ text: stringify({ version: 1, project: "library", tasks: tasks.map(fieldsOf) }) }),
};

export const canonicalJsonWriter: PlanWriter = {
  ...LIST,
  format: "canonical form",
  write: (tasks) => ({ text: JSON.stringify({ tasks: tasks.map(fieldsOf) }, null, "\t") }),
};

export const wrapperWriter: PlanWriter = {
  ...LIST,
  format: "canonical form",
  write: (tasks) => ({
    text: JSON.stringify({ goal: "Open.", data: { execution_plan: { tasks: tasks.map(fieldsOf) } } }),
  }),
};

export const rootListWriter: PlanWriter = {
  ...LIST,
  format: "list of tasks",
  write: (tasks) => ({ text: stringify(tasks.map(fieldsOf)) }),
};

/** `todos: {id: {…}}` */
export const mappingWriter: PlanWriter = {
  ...LIST,
  format: "list of tasks",
  write: (tasks) => ({
    text: stringify({
      todos: Object.fromEntries(
        tasks.map((task) => {
          const { id, ...fields } = fieldsOf(task);
          return [id, fields];
        }),
      ),
    }),
  }),
  /** JavaScript puts keys that are numbers first. */
  idOf: (index) => `todo-${index + 1}`,
};

/** Phases in the order of the list. */
export const phaseListWriter: PlanWriter = {
  ...LIST,
  format: "list of phases",
  order: "layers",
  states: ["open", "in-progress", "done"],
  write: (tasks) => ({
    text: stringify({
      phases: layersOf(tasks).map((layer, index) => ({ name: `Part ${index}`, tasks: layer.map(withoutNeeds) })),
    }),
  }),
};

/** A phase for each task, and phases that name those they wait for by name, id or number. */
export const phasesWithDependenciesWriter: PlanWriter = {
  ...LIST,
  format: "list of phases",
  states: ["open", "in-progress", "done"],
  isDoneInOrder: true,
  write(tasks) {
    const places = new Map(tasks.map(({ id }, index) => [id, index]));
    const referTo = (id: string, index: number): string | number => {
      const place = places.get(id) ?? 0;
      return [`Part ${place}`, `p-${place}`, place + 1][index % 3] ?? "";
    };
    return {
      text: stringify({
        stages: tasks.map((task, place) => ({
          id: `p-${place}`,
          name: `Part ${place}`,
          depends_on: task.needs.map(referTo),
          items: [withoutNeeds(task)],
        })),
      }),
    };
  },
};

/** Groups that name the stories of the list beside them. */
export const epicsWriter: PlanWriter = {
  ...LIST,
  format: "list of phases",
  order: "layers",
  states: ["open", "in-progress", "done"],
  write: (tasks) => ({
    text: JSON.stringify({
      epics: layersOf(tasks).map((layer) => ({ title: "Epic", stories: layer.map(({ id }) => id) })),
      stories: tasks.map(withoutNeeds),
    }),
  }),
};
