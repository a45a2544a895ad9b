import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import { beforeAll, expect, test } from "vitest";
import { action } from "../../workflows-src/typed/action.ts";
import { checkout } from "../../workflows-src/typed/actions.ts";
import { validate } from "../../workflows-src/typed/build/validate.ts";
import { github, inputsOf, jobContext, runner, secretsOf, strategy, vars } from "../../workflows-src/typed/contexts.ts";
import { boolean, environment, number, string } from "../../workflows-src/typed/declarations.ts";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower, outlineWorkflow } from "../../workflows-src/typed/emit/lower.ts";
import { eq, fromJSON, hashFiles, text, toJSON } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import type { Workflow } from "../../workflows-src/typed/model/definition.ts";
import { step } from "../../workflows-src/typed/step.ts";
import { call, reusableWorkflow, workflow } from "../../workflows-src/typed/workflow.ts";

const secrets = secretsOf<"token">();
const inputs = inputsOf<{ readonly labels: readonly string[] }>();
const named = step({
  id: "named",
  name: text`On ${runner.os}`,
  if: eq(jobContext.status, "success"),
  run: 'echo "x=1" >> "$GITHUB_OUTPUT"',
  env: { HASH: hashFiles("**/package-lock.json"), INDEX: strategy["job-index"], DRY: true },
  shell: "bash",
  "working-directory": runner.temp,
  "continue-on-error": true,
  "timeout-minutes": 5,
  outputs: ["x"],
});

const called = reusableWorkflow(
  "called",
  {
    name: "Called",
    description: "Every key of a called one.",
    on: { release: { types: ["published"] } },
    inputs: {
      target: environment({ description: "where", default: "test" }),
      place: string({ description: "place", default: vars("PLACE") }),
      count: number({ description: "count", default: 1 }),
    },
    secrets: { token: { description: "token", required: false } },
  },
  () => {
    const only = job({ "runs-on": "ubuntu-slim", permissions: {}, steps: [{ name: "Say", run: "true" }] });
    return { jobs: { only }, outputs: { result: only.result } };
  },
);

/** Every key of the syntax that is modelled. */
const all = workflow(
  "all",
  {
    name: "All",
    description: "Every key.",
    on: {
      push: { branches: ["main"], tags: ["v*"], "paths-ignore": ["docs/**"] },
      pull_request_target: { types: ["opened"], "branches-ignore": ["next"] },
      create: {},
      image_version: { types: ["ready"], names: ["base"], versions: ["1.*"] },
      merge_group: {},
      repository_dispatch: { types: ["deploy"] },
      schedule: [{ cron: "0 4 * * *" }, { cron: "0 5 * * 1", timezone: "Europe/Berlin" }],
      workflow_dispatch: {
        inputs: { target: environment({ description: "where" }), dry: boolean({ description: "dry", default: true }) },
      },
      workflow_run: { workflows: ["CI"], types: ["completed"], branches: ["main"] },
    },
    "run-name": ({ inputs }) => text`to ${inputs.target}`,
    permissions: { contents: "read" },
    defaults: { run: { shell: "bash", "working-directory": "src" } },
    env: { PLACE: vars("PLACE") },
    concurrency: { group: text`all-${github.ref}`, "cancel-in-progress": true, queue: "single" },
  },
  () => {
    const first = job({
      comment: "Has every key.",
      name: ({ node }) => text`Node ${node}`,
      if: eq(github.ref_protected, true),
      permissions: { "id-token": "write", models: "read", contents: "none" },
      concurrency: ({ node }) => ({ group: text`first-${node}` }),
      strategy: {
        "fail-fast": false,
        "max-parallel": 2,
        matrix: { node: [22, 24], include: [{ node: 26, next: true }], exclude: [{ node: 22 }] },
      },
      "runs-on": { group: "large", labels: ["linux", "gpu"] },
      environment: { name: "production", url: named.outputs.x, deployment: false },
      "timeout-minutes": 10,
      "cancel-timeout-minutes": 1,
      "continue-on-error": ({ next }) => eq(next, true),
      container: ({ node }) => ({
        image: text`node:${node}`,
        credentials: { username: "octo", password: secrets.token },
        env: { TOKEN: secrets.token },
        ports: [80],
        volumes: ["/tmp:/tmp"],
        options: "--cpus 1",
      }),
      services: { cache: "redis:8", database: { image: "postgres:18", entrypoint: "/run", command: "now" } },
      env: ({ node }) => ({ NODE: node }),
      defaults: { run: { shell: "bash", "working-directory": "src" } },
      snapshot: { "image-name": "base", version: "1.*", if: eq(github.ref, "refs/heads/main") },
      steps: [
        checkout({ ref: github.sha }, { "continue-on-error": true, "timeout-minutes": 1 }),
        action({ uses: "./.github/actions/build" })({}, { name: "Build" }),
        named,
        { name: "Say", if: eq(named.outcome, "failure"), run: "true" },
      ],
      outputs: { x: named.outputs.x, conclusion: named.conclusion },
    });
    const second = job({
      needs: [first],
      "runs-on": ["self-hosted", "linux"],
      permissions: {},
      container: "node:24",
      environment: github.ref_name,
      strategy: { matrix: fromJSON(toJSON(inputs)) },
      steps: [{ name: "Say", run: "true", env: { X: first.outputs.x } }],
    });
    return { first, second, third: call(called, { permissions: {}, with: {}, secrets: "inherit" }) };
  },
);

const yaml = (of: Workflow): string =>
  emit(
    of,
    lower(of, () => ""),
    { source: "all.wac.ts", command: "build" },
  );

let files: ReadonlyMap<string, { readonly text: string; readonly outline: string }>;
beforeAll(() => {
  files = new Map([all, called].map((of) => [`${of.id}.yml`, { text: yaml(of), outline: outlineWorkflow(of) }]));
});

test("every key is emitted", async () => {
  await expect(yaml(all)).toMatchFileSnapshot("keys/all.yml");
  await expect(yaml(called)).toMatchFileSnapshot("keys/called.yml");
});

test("GitHub's parser accepts every key", async () => {
  expect(await validate(files, "node_modules/.cache/typed-keys")).toEqual([]);
});

/** Keys that GitHub's parser refuses unless an experiment is on. */
const EXPERIMENTS = ["background", "wait", "wait-all", "cancel", "parallel"];

test("every key of the schema is one of them", () => {
  const schema = getWorkflowSchema();
  const known = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const definition = schema.getDefinition(name) as Partial<Record<"itemType" | "looseValueType", string>> & {
      readonly oneOf?: readonly string[];
      readonly properties?: Readonly<Record<string, { readonly type: string }>>;
    };
    for (const [key, { type }] of Object.entries(definition.properties ?? {})) {
      known.add(key);
      if (key !== "on") visit(type);
    }
    for (const inner of [definition.itemType, definition.looseValueType, ...(definition.oneOf ?? [])])
      if (inner) visit(inner);
  };
  visit("workflow-root-strict");
  const text = [...files.values()].map((file) => file.text).join("\n");
  const missing = [...known].filter((key) => !new RegExp(`^[ -]*"?${key}"?:`, "m").test(text));
  const scopes = schema.getDefinition("permissions-mapping") as unknown as { readonly properties: object };
  expect(missing.filter((key) => !(key in scopes.properties))).toEqual(EXPERIMENTS);
});
