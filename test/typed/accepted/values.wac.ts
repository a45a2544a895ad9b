import { action } from "../../../workflows-src/typed/action.ts";
import { env, needs, runner, service, vars } from "../../../workflows-src/typed/contexts.ts";
import { choice } from "../../../workflows-src/typed/declarations.ts";
import type { Json } from "../../../workflows-src/typed/expression.ts";
import {
  allSucceeded,
  always,
  and,
  caseOf,
  choose,
  contains,
  eq,
  fromJSON,
  join,
  ne,
  not,
  property,
  text,
} from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { jsonOutput } from "../../../workflows-src/typed/outputs.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

const filterAction = {
  repository: "dorny/paths-filter",
  version: "v3.0.2",
  commit: "de90cc6fb38fc0963ad72b210f1f284cd68cea36",
} as const;
const filter = action<{ filters: string }, { changes: Json<readonly string[]> }>(filterAction, ["changes"]);
const described = action(filterAction, { changes: jsonOutput<readonly string[]>("the filters that match") });

export default workflow(
  "values",
  {
    name: "Values",
    description: "Expressions as people write them by hand.",
    on: {
      push: {},
      pull_request: {},
      issues: {},
      workflow_dispatch: { inputs: { target: choice(["DEV", "PROD"], { description: "where", default: "DEV" }) } },
    },
    secrets: ["DEPLOY_DEV", "DEPLOY_PROD"],
  },
  ({ github, inputs, secrets }) => {
    const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
    const isMain = eq(github.ref, "refs/heads/main");
    const place = choose(isMain, vars("PLACE"), "nowhere");
    const filtered = filter({ filters: "app: 'app/**'" }, { id: "filter" });
    const changes = job({
      ...plain,
      if: contains(["push", "pull_request"], github.event_name),
      steps: [filtered, described({ filters: "app: 'app/**'" }, { id: "described" })],
      outputs: { packages: filtered.outputs.changes, main: isMain, tries: 3, stage: "test" },
    });
    const test = job({
      ...plain,
      needs: [changes],
      if: and(ne(changes.outputs.packages, "[]"), eq(changes.outputs.main, "true")),
      environment: choose(isMain, "production", "staging"),
      strategy: {
        matrix: {
          name: fromJSON(changes.outputs.packages),
          os: fromJSON(vars<Json<readonly string[]>>("SYSTEMS")),
        },
      },
      "timeout-minutes": fromJSON(vars("MINUTES")),
      steps: ({ name }) => [
        {
          name: "Test",
          run: "make",
          "continue-on-error": fromJSON(env("CONTINUE")),
          env: {
            NAME: name,
            PLACE: place,
            EMPTY: choose(isMain, "", "draft"),
            FLAGS: caseOf(
              [
                [isMain, "--release"],
                [eq(runner.os, "Windows"), ""],
              ],
              "--debug",
            ),
            EVENTS: join(["push", "release"]),
          },
        },
      ],
    });
    const deploy = job({
      ...plain,
      needs: [changes, test],
      services: { database: "postgres:18" },
      if: and(always(), not(contains(needs["*"].result, "failure"))),
      steps: [
        {
          name: "Deploy",
          if: allSucceeded([changes, test]),
          run: "make deploy",
          env: {
            KEY: property(secrets, text`DEPLOY_${inputs.target}`),
            TOKEN: secrets.GITHUB_TOKEN,
            NETWORK: service("database").network,
            ARTIFACTS: github.artifacts,
            MESSAGE: github.event.commits[0].message,
          },
        },
        { name: "Comment", if: ne(github.event.issue.pull_request, null), run: "make comment" },
      ],
    });
    return { changes, test, deploy };
  },
);
