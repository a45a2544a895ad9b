/**
 * What must not compile. `tsc` reads this file: a line under `@ts-expect-error` that compiles is an error itself.
 * Every mistake stands beside its correct form, so that it is refused for the reason named and no other.
 */
import { checkout, uploadArtifact } from "../../workflows-src/typed/actions.ts";
import { env, github, runner } from "../../workflows-src/typed/contexts.ts";
import { boolean, choice, json, number, secret, string } from "../../workflows-src/typed/declarations.ts";
import { always, and, eq, fromJSON, not, notEmpty, text, toJSON } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { defineScript, jsonOutput, output, script } from "../../workflows-src/typed/script.ts";
import { call, reusableWorkflow, workflow } from "../../workflows-src/typed/workflow.ts";

interface Item {
  readonly id: string;
  readonly minutes: number;
}

const minimal = { "runs-on": "ubuntu-latest", permissions: {}, steps: [] } as const;

const plan = defineScript({
  name: "plan",
  title: "Plan",
  env: { FILE: "a file", LIMIT: "a number" },
  outputs: {
    items: jsonOutput<readonly Item[]>("items"),
    item: jsonOutput<Item>("item"),
    more: output<"true" | "false">("more"),
  },
});

export const callee = reusableWorkflow(
  "callee",
  {
    name: "Callee",
    description: "Is called.",
    inputs: {
      item: json<Item>({ description: "item" }),
      count: number({ description: "count" }),
      dry: boolean({ description: "dry", default: false }),
      level: choice(["low", "high"], { description: "level", default: "low" }),
    },
    secrets: { token: secret({ description: "token" }) },
  },
  ({ inputs, secrets }) => {
    const one = job({
      ...minimal,
      if: eq(inputs.level, "high"),
      env: { TOKEN: secrets.token },
      steps: [{ name: "ok", run: "true", env: { MINUTES: fromJSON(inputs.item).minutes } }],
    });
    // @ts-expect-error an input that is not declared
    inputs.itme;
    // @ts-expect-error a property the JSON does not have
    fromJSON(inputs.item).minute;
    // @ts-expect-error a secret that is not declared
    secrets.tokne;
    // @ts-expect-error not one of the choices
    eq(inputs.level, "medium");
    // @ts-expect-error a boolean compared with a string
    eq(inputs.dry, "true");
    // @ts-expect-error plain text is not the JSON of anything
    fromJSON(github.ref);
    // @ts-expect-error secrets are not available in `if`
    job({ ...minimal, if: eq(secrets.token, "") });
    // @ts-expect-error a string is no condition
    job({ ...minimal, if: inputs.level });
    return { jobs: { one }, env: { LEVEL: inputs.level } };
  },
);

const described = { name: "Described", description: "", inputs: {} };
const strict = reusableWorkflow(
  "strict",
  { ...described, secrets: { token: secret({ description: "token", required: true }) } },
  () => ({ jobs: {} }),
);

const secretless = reusableWorkflow("secretless", described, () => ({ jobs: {} }));

export const bodies = () => {
  const concurrency = { group: "one" };
  const one = job({ ...minimal });
  reusableWorkflow("body", described, () => ({ jobs: { one }, concurrency, outputs: {} }));
  // @ts-expect-error an unknown key of what the body returns
  reusableWorkflow("body", described, () => ({ jobs: { one }, concurency: concurrency }));
  // @ts-expect-error the same, beside outputs
  reusableWorkflow("body", described, () => ({ jobs: { one }, output: {} }));
  // @ts-expect-error no jobs
  reusableWorkflow("body", described, () => ({ concurrency }));
};

export const declarations = () => {
  string({ description: "required" });
  string({ description: "optional", default: "" });
  // @ts-expect-error an unknown key of an input
  string({ description: "typo", requried: true });
  // @ts-expect-error what is required follows from the default
  string({ description: "stated", required: false });
  // @ts-expect-error the type is the function's
  number({ description: "type", type: "string" });
  // @ts-expect-error a default of the wrong type
  number({ description: "count", default: "4" });
  choice(["a", "b"], { description: "choice", default: "a" });
  // @ts-expect-error a default that is not one of the choices
  choice(["a", "b"], { description: "choice", default: "c" });
  // @ts-expect-error an unknown key of a choice
  choice(["a", "b"], { description: "typo", defualt: "a" });
  // @ts-expect-error an unknown key of a secret
  secret({ description: "typo", requierd: true });
};

export const steps = () => {
  const first = script(plan, { env: { FILE: "a", LIMIT: 1 } });
  // @ts-expect-error a variable the script needs is missing
  script(plan, { env: { FILE: "a" } });
  // @ts-expect-error a variable the script does not know
  script(plan, { env: { FILE: "a", LIMIT: 1, LIMITS: 1 } });
  // @ts-expect-error an output the script does not declare
  first.outputs.itmes;
  // @ts-expect-error an output is text: it is "true", never true
  eq(first.outputs.more, true);

  job({ ...minimal, steps: [first, { name: "ok", if: eq(first.outputs.more, "true"), run: "true" }] });
  // @ts-expect-error both run and uses
  job({ ...minimal, steps: [{ name: "both", run: "true", uses: "actions/checkout@v4" }] });
  // @ts-expect-error neither run nor uses
  job({ ...minimal, steps: [{ name: "neither" }] });
  // @ts-expect-error an unknown key of a step
  job({ ...minimal, steps: [{ name: "typo", run: "true", wroking: "x" }] });
  // @ts-expect-error `with` is for actions
  job({ ...minimal, steps: [{ name: "with", run: "true", with: { path: "x" } }] });
  // @ts-expect-error outputs come from script() and from actions
  job({ ...minimal, steps: [{ name: "outputs", run: "true", outputs: first.outputs }] });
  // @ts-expect-error the action of a step comes from the functions of actions.ts
  job({ ...minimal, steps: [{ name: "action", run: "true", action: checkout().action }] });
  // @ts-expect-error the script of a step comes from script()
  job({ ...minimal, steps: [{ name: "script", run: "true", script: plan }] });
  job({ ...minimal, steps: [{ name: "escape", run: "true", unmodelled: { wroking: "x" } }] });
  job({ ...minimal, steps: [checkout({}, { if: not(eq(first.outputs.more, "true")) })] });
  // @ts-expect-error a condition negated in JavaScript is always false
  job({ ...minimal, steps: [checkout({}, { if: !eq(first.outputs.more, "true") })] });
  // @ts-expect-error the same in a step that runs commands
  job({ ...minimal, steps: [{ name: "never", if: !eq(first.outputs.more, "true"), run: "true" }] });
  // @ts-expect-error the same in a script
  script(plan, { env: { FILE: "a", LIMIT: 1 }, if: !eq(first.outputs.more, "true") });
  // @ts-expect-error an expression in run
  job({ ...minimal, steps: [{ name: "injection", run: github.ref }] });
  // @ts-expect-error an input the action does not have
  checkout({ refs: "main" });
  // @ts-expect-error an input of the wrong type
  checkout({ "fetch-depth": "all" });
  // @ts-expect-error a required input of the action is missing
  uploadArtifact({ name: "x" });
};

export const jobs = () => {
  const list = script(plan, { env: { FILE: "a", LIMIT: 1 } });
  const first = job({ ...minimal, steps: [list], outputs: list.outputs });
  const item = { item: first.outputs.item, count: 1 };
  job({ ...minimal, needs: [first], if: eq(first.outputs.more, "true") });
  job({ ...minimal, needs: [first], if: not(eq(first.outputs.more, "true")) });
  // @ts-expect-error a condition negated in JavaScript is always false
  job({ ...minimal, needs: [first], if: !eq(first.outputs.more, "true") });
  // @ts-expect-error needs takes jobs, not their ids
  job({ ...minimal, needs: ["first"] });
  // @ts-expect-error an output the job does not have
  first.outputs.itmes;
  // @ts-expect-error a result GitHub does not know
  eq(first.result, "succeeded");
  // @ts-expect-error permissions are missing
  job({ "runs-on": "ubuntu-latest", steps: [] });
  // @ts-expect-error a scope that does not exist
  job({ ...minimal, permissions: { content: "read" } });
  // @ts-expect-error id-token has no read
  job({ ...minimal, permissions: { "id-token": "read" } });
  // @ts-expect-error an unknown key of a job
  job({ ...minimal, timeout: 5 });
  // @ts-expect-error the runner is not known before the job runs
  job({ ...minimal, name: text`on ${runner.os}` });
  // @ts-expect-error env is not available in a job's if
  job({ ...minimal, if: eq(env("X"), "") });
  // @ts-expect-error status functions are for `if` only
  job({ ...minimal, env: { X: text`${always()}` } });

  call(callee, { permissions: {}, needs: [first], with: item });
  // @ts-expect-error a required input is missing
  call(callee, { permissions: {}, with: { count: 1 } });
  // @ts-expect-error an input the workflow does not declare
  call(callee, { permissions: {}, with: { ...item, cuont: 1 } });
  // @ts-expect-error an input of the wrong type
  call(callee, { permissions: {}, with: { ...item, count: "1" } });
  // @ts-expect-error an input the workflow does not declare
  call(callee, { permissions: {}, with: { ...item, cuont: 1 } });
  const token = text`${github.token}`;
  call(callee, { permissions: {}, with: item, secrets: { token } });
  call(strict, { permissions: {}, with: {}, secrets: { token } });
  // @ts-expect-error a required secret is missing, and all others with it
  call(strict, { permissions: {}, with: {} });
  // @ts-expect-error a required secret is missing
  call(strict, { permissions: {}, with: {}, secrets: {} });
  // @ts-expect-error a workflow without secrets takes none
  call(secretless, { permissions: {}, with: {}, secrets: { token } });
  // @ts-expect-error a secret the workflow does not declare
  call(callee, { permissions: {}, with: item, secrets: { tokens: text`${github.token}` } });
  // @ts-expect-error a calling job has no steps
  call(callee, { permissions: {}, with: item, steps: [] });
  // @ts-expect-error a calling job has no runs-on
  call(callee, { permissions: {}, with: item, "runs-on": "ubuntu-latest" });

  const items = fromJSON(first.outputs.items);
  call(callee, {
    permissions: {},
    needs: [first],
    if: notEmpty(items),
    strategy: { matrix: { item: items } },
    name: ({ item }) => item.id,
    with: ({ item }) => ({ item: toJSON(item), count: item.minutes }),
  });
  call(callee, {
    permissions: {},
    strategy: { matrix: { item: items } },
    // @ts-expect-error a key the matrix does not have
    name: ({ itme }) => itme.id,
    // @ts-expect-error a property the items do not have
    with: ({ item }) => ({ item: toJSON(item), count: item.seconds }),
  });
  call(callee, {
    permissions: {},
    strategy: { matrix: { item: items } },
    // @ts-expect-error an input the workflow does not declare, in what a function returns
    with: ({ item }) => ({ item: toJSON(item), count: item.minutes, cuont: 1 }),
  });
  // @ts-expect-error a matrix needs a list
  job({ ...minimal, strategy: { matrix: { item: first.outputs.more } } });
  // @ts-expect-error both operands of `and` are conditions
  and(first.outputs.more, eq(first.outputs.more, "true"));
};

export const triggers = () => {
  workflow("ok", { name: "Ok", description: "Ok.", on: { push: { branches: ["main"] } } }, () => ({
    one: job(minimal),
  }));
  // @ts-expect-error an unknown key of an event
  workflow("typo", { name: "Typo", description: "", on: { push: { branchs: ["main"] } } }, () => ({
    one: job(minimal),
  }));
  // @ts-expect-error an unknown event
  workflow("event", { name: "Event", description: "", on: { pushed: {} } }, () => ({ one: job(minimal) }));
  // @ts-expect-error an unknown key of a workflow
  workflow("key", { name: "Key", description: "", on: {}, defualts: {} }, () => ({ one: job(minimal) }));
  // @ts-expect-error jobs are values, not objects of any shape
  workflow("jobs", { name: "Jobs", description: "", on: {} }, () => ({ one: { steps: [] } }));
  const ignore = { "branches-ignore": ["next"], paths: ["src/**"], "tags-ignore": ["v0"] };
  workflow("ignore", { name: "Ignore", description: "", on: { push: ignore } }, () => ({ one: job(minimal) }));
  // @ts-expect-error branches are listed, or left out, not both
  workflow("both", { name: "Both", description: "", on: { push: { ...ignore, branches: ["main"] } } }, () => ({
    one: job(minimal),
  }));
  // @ts-expect-error the same for paths
  workflow("both", { name: "Both", description: "", on: { push: { ...ignore, "paths-ignore": ["doc"] } } }, () => ({
    one: job(minimal),
  }));
};
