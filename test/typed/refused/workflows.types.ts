/** What must not compile: triggers, declarations and the keys of workflows. See expressions.types.ts. */
import {
  boolean,
  choice,
  environment,
  json,
  number,
  secret,
  string,
} from "../../../workflows-src/typed/declarations.ts";
import { eq, fromJSON, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { described, type Item, minimal } from "./fixtures.ts";

const one = () => ({ one: job(minimal) });
const push = { push: {} } as const;
const both = { branches: ["main"], "branches-ignore": ["next"] } as const;
const after = { workflows: ["CI"], branches: ["main"] } as const;

export const triggers = () => {
  workflow("ok", { ...described, on: { push: { branches: ["main"], "paths-ignore": ["docs/**"] } } }, one);
  // @ts-expect-error an unknown event
  workflow("event", { ...described, on: { pushed: {} } }, one);
  // @ts-expect-error an unknown key of an event
  workflow("typo", { ...described, on: { push: { branchs: ["main"] } } }, one);
  // @ts-expect-error an unknown key beside a known one
  workflow("typo", { ...described, on: { push: { branches: ["main"], tag: ["v*"] } } }, one);
  // @ts-expect-error branches are listed, or left out, not both
  workflow("both", { ...described, on: { push: { branches: ["main"], "branches-ignore": ["next"] } } }, one);
  // @ts-expect-error the same for paths
  workflow("both", { ...described, on: { pull_request: { paths: ["src"], "paths-ignore": ["doc"] } } }, one);
  // @ts-expect-error pull_request has no tags
  workflow("tags", { ...described, on: { pull_request: { tags: ["v*"] } } }, one);
  // @ts-expect-error patterns are a list
  workflow("list", { ...described, on: { push: { branches: "main" } } }, one);
  workflow("types", { ...described, on: { issues: { types: ["opened", "labeled"] } } }, one);
  // @ts-expect-error a type of activity that issues do not have
  workflow("types", { ...described, on: { issues: { types: ["created"] } } }, one);
  // @ts-expect-error create has no types
  workflow("types", { ...described, on: { create: { types: ["created"] } } }, one);
  workflow("time", { ...described, on: { schedule: [{ cron: "0 4 * * *", timezone: "Europe/Berlin" }] } }, one);
  // @ts-expect-error an unknown key of a schedule
  workflow("time", { ...described, on: { schedule: [{ corn: "0 4 * * *" }] } }, one);
  // @ts-expect-error an unknown key beside a known one
  workflow("time", { ...described, on: { schedule: [{ cron: "0 4 * * *", branches: ["main"] }] } }, one);
  workflow("after", { ...described, on: { workflow_run: { workflows: ["CI"], types: ["completed"] } } }, one);
  // @ts-expect-error after which workflow
  workflow("after", { ...described, on: { workflow_run: { types: ["completed"] } } }, one);
  // @ts-expect-error a reusable workflow is made by reusableWorkflow
  workflow("called", { ...described, on: { workflow_call: {} } }, one);
  // @ts-expect-error branches are listed, or left out, not both
  workflow("after", { ...described, on: { workflow_run: { ...after, "branches-ignore": ["next"] } } }, one);
  reusableWorkflow("called", { ...described, inputs: {}, on: push }, () => ({ jobs: one() }));
  // @ts-expect-error the same where events start a reusable workflow besides
  reusableWorkflow("called", { ...described, inputs: {}, on: { push: both } }, () => ({ jobs: one() }));
  // @ts-expect-error an unknown event
  reusableWorkflow("called", { ...described, inputs: {}, on: { pushed: {} } }, () => ({ jobs: one() }));
  // @ts-expect-error its form is made of its inputs: dispatch
  reusableWorkflow("called", { ...described, inputs: {}, on: { workflow_dispatch: {} } }, () => ({ jobs: one() }));
};

export const keys = () => {
  workflow("ok", { ...described, on: push, permissions: { contents: "read" }, concurrency: { group: "one" } }, one);
  // @ts-expect-error an unknown key of a workflow
  workflow("key", { ...described, on: push, defualts: {} }, one);
  workflow("cache", { ...described, on: push, "cache-mode": "read" }, one);
  // @ts-expect-error a mode that GitHub does not have
  workflow("cache", { ...described, on: push, "cache-mode": "read-only" }, one);
  // @ts-expect-error an unknown key of defaults
  workflow("key", { ...described, on: push, defaults: { run: { shel: "bash" } } }, one);
  // @ts-expect-error nothing starts it
  workflow("on", described, one);
  // @ts-expect-error jobs are values, not objects of any shape
  workflow("jobs", { ...described, on: push }, () => ({ one: { steps: [] } }));
};

export const runs = () => {
  const form = {
    inputs: { target: choice(["a", "b"], { description: "target" }), count: number({ description: "n" }) },
  };
  const on = { workflow_dispatch: form } as const;
  const concurrency = { group: "one" };
  workflow(
    "form",
    {
      ...described,
      on,
      secrets: ["TOKEN"],
      "run-name": ({ inputs }) => text`to ${inputs.target}`,
      // @ts-expect-error an input that the form does not have
      concurrency: ({ inputs }) => ({ group: inputs.name }),
    },
    ({ inputs, secrets, github }) => {
      eq(inputs.target, "a");
      // @ts-expect-error an input that the form does not have
      inputs.traget;
      // @ts-expect-error not one of the choices
      eq(inputs.target, "c");
      secrets.TOKEN;
      // @ts-expect-error a secret that the workflow does not name
      secrets.TOKNE;
      eq(github.event_name, "workflow_dispatch");
      // @ts-expect-error an event that does not start it
      eq(github.event_name, "push");
      return one();
    },
  );
  const called = { ...described, inputs: {} };
  reusableWorkflow("body", called, () => ({ jobs: one(), concurrency, outputs: {} }));
  // @ts-expect-error an unknown key of what the body returns
  reusableWorkflow("body", called, () => ({ jobs: one(), concurency: concurrency }));
  // @ts-expect-error the same, beside outputs
  reusableWorkflow("body", called, () => ({ jobs: one(), output: {} }));
  // @ts-expect-error no jobs
  reusableWorkflow("body", called, () => ({ concurrency }));
};

export const declarations = () => {
  string({ description: "required" });
  string({ description: "optional", default: "" });
  environment({ description: "environment", default: "test" });
  // @ts-expect-error an unknown key of an input
  string({ description: "typo", requried: true });
  // @ts-expect-error what required is follows from the default
  string({ description: "stated", required: false });
  // @ts-expect-error the type is the function's
  number({ description: "type", type: "string" });
  // @ts-expect-error a default of the wrong type
  number({ description: "count", default: "4" });
  // @ts-expect-error the same for a boolean
  boolean({ description: "dry", default: "false" });
  choice(["a", "b"], { description: "choice", default: "a" });
  // @ts-expect-error a default that is not one of the choices
  choice(["a", "b"], { description: "choice", default: "c" });
  // @ts-expect-error an unknown key of a choice
  choice(["a", "b"], { description: "typo", defualt: "a" });
  json<Item>({ description: "item", default: { id: "a", minutes: 1 } });
  // @ts-expect-error a default that is no item
  json<Item>({ description: "item", default: { id: "a" } });
  const token = secret({ description: "to push" });
  // @ts-expect-error the token of the workflow's own, which GitHub gives
  reusableWorkflow("token", { ...described, inputs: {}, secrets: { GITHUB_TOKEN: token } }, () => ({ jobs: one() }));
  // @ts-expect-error an unknown key of a secret
  secret({ description: "typo", requierd: true });
  reusableWorkflow(
    "parameters",
    {
      ...described,
      inputs: { item: json<Item>({ description: "item" }) },
      secrets: { token: secret({ description: "t" }) },
    },
    ({ inputs, secrets }) => {
      fromJSON(inputs.item).minutes;
      // @ts-expect-error an input that is not declared
      inputs.itme;
      // @ts-expect-error a property the JSON does not have
      fromJSON(inputs.item).minute;
      secrets.token;
      // @ts-expect-error a secret that is not declared
      secrets.tokne;
      return { jobs: one() };
    },
  );
};
