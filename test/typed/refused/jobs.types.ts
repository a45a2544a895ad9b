/** What must not compile: keys and values of jobs. See expressions.types.ts. */
import { inputsOf } from "../../../workflows-src/typed/contexts.ts";
import { eq, not, runsOn, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { script } from "../../../workflows-src/typed/script.ts";
import { callee, minimal, plan } from "./fixtures.ts";

const inputs = inputsOf<{ readonly labels: string; readonly minutes: number; readonly maybe?: boolean }>();

export const needs = () => {
  const list = script(plan, { env: { FILE: "a", LIMIT: 1 } });
  const first = job({ ...minimal, steps: [list], outputs: list.outputs });
  job({ ...minimal, needs: [first], if: not(eq(first.outputs.more, "true")) });
  // @ts-expect-error a condition negated in JavaScript is always false
  job({ ...minimal, needs: [first], if: !eq(first.outputs.more, "true") });
  // @ts-expect-error a string is no condition
  job({ ...minimal, needs: [first], if: first.outputs.more });
  // @ts-expect-error needs takes jobs, not their ids
  job({ ...minimal, needs: ["first"] });
  // @ts-expect-error an output the job does not have
  first.outputs.itmes;
  // @ts-expect-error a job without outputs has none
  job(minimal).outputs.more;
  // @ts-expect-error a result GitHub does not know
  eq(first.result, "succeeded");
  job({ ...minimal, outputs: { minutes: inputs.minutes, done: true, place: "here" } });
  // @ts-expect-error an object is no text
  job({ ...minimal, outputs: { inputs } });
};

export const permissions = () => {
  job({ ...minimal, permissions: { "id-token": "write", models: "read", contents: "none" } });
  // @ts-expect-error permissions are missing
  job({ "runs-on": "ubuntu-latest", steps: [] });
  // @ts-expect-error a scope that does not exist
  job({ ...minimal, permissions: { content: "read" } });
  // @ts-expect-error id-token has no read
  job({ ...minimal, permissions: { "id-token": "read" } });
  // @ts-expect-error models has no write
  job({ ...minimal, permissions: { models: "write" } });
  // @ts-expect-error each scope by its name
  job({ ...minimal, permissions: "write-all" });
};

export const runners = () => {
  job({ ...minimal, "runs-on": "ubuntu-24.04-arm" });
  job({ ...minimal, "runs-on": { labels: "eight-cores" } });
  job({ ...minimal, "runs-on": { group: "large", labels: ["linux", "gpu"] } });
  job({ ...minimal, "runs-on": ["self-hosted", "linux"] });
  job({ ...minimal, "runs-on": runsOn(inputs.labels) });
  // @ts-expect-error no runner of GitHub's
  job({ ...minimal, "runs-on": "ubuntu-lates" });
  // @ts-expect-error labels of a runner of one's own start with self-hosted, or stand in labels
  job({ ...minimal, "runs-on": ["linux", "gpu"] });
  // @ts-expect-error an unknown key
  job({ ...minimal, "runs-on": { label: "eight-cores" } });
  // @ts-expect-error no runner of GitHub's, in a matrix
  job({ ...minimal, strategy: { matrix: { os: ["ubuntu-lates", "windows-2025"] } }, "runs-on": ({ os }) => os });
  const include = [{ on: { os: "ubuntu-24.04" } }, { on: { os: "macos-lates" } }] as const;
  // @ts-expect-error the same in what only include has
  job({ ...minimal, strategy: { matrix: { include } }, "runs-on": ({ on }) => on.os });
  // @ts-expect-error the same where a leg may have a list of labels
  job({ ...minimal, strategy: { matrix: { os: ["ubuntu-lates", ["self-hosted"]] } }, "runs-on": ({ os }) => os });
  const mine = { matrix: { os: ["ubuntu-latest", "eight-cores"] } } as const;
  // @ts-expect-error labels of a runner of one's own stand in labels
  job({ ...minimal, strategy: mine, "runs-on": ({ os }) => os });
  job({ ...minimal, strategy: mine, "runs-on": ({ os }) => ({ labels: os }) });
  job({ ...minimal, strategy: mine, "runs-on": ({ os }) => runsOn(os) });
  job({
    ...minimal,
    strategy: { matrix: { os: ["ubuntu-latest", ["self-hosted", "gpu"]] } },
    "runs-on": ({ os }) => os,
  });
  job({ ...minimal, strategy: { matrix: { os: ["ubuntu-latest", "windows-2025"] } }, "runs-on": ({ os }) => os });
  job({ ...minimal, "runs-on": inputs.labels });
  // @ts-expect-error a number is no label
  job({ ...minimal, "runs-on": inputs.minutes });
};

export const keys = () => {
  job({ ...minimal, "timeout-minutes": inputs.minutes, "cancel-timeout-minutes": 5 });
  // @ts-expect-error an unknown key of a job
  job({ ...minimal, timeout: 5 });
  // @ts-expect-error minutes are a number
  job({ ...minimal, "timeout-minutes": "5" });
  // @ts-expect-error what may be null is no answer
  job({ ...minimal, "continue-on-error": inputs.maybe });
  job({ ...minimal, "continue-on-error": eq(inputs.maybe, true) });
  // @ts-expect-error a job with steps calls nothing
  job({ ...minimal, uses: "./.github/workflows/callee.yml" });
  // @ts-expect-error the same, with its inputs
  job({ ...minimal, with: { count: 1 }, workflow: callee });
  job({ ...minimal, concurrency: { group: "one", queue: "max", "cancel-in-progress": false } });
  // @ts-expect-error runs that cancel each other do not wait in a queue
  job({ ...minimal, concurrency: { group: "one", queue: "max", "cancel-in-progress": true } });
  // @ts-expect-error a queue GitHub does not have
  job({ ...minimal, concurrency: { group: "one", queue: "all" } });
  // @ts-expect-error an unknown key of concurrency
  job({ ...minimal, concurrency: { group: "one", "cancel-in-progres": true } });
  // @ts-expect-error no group
  job({ ...minimal, concurrency: { "cancel-in-progress": true } });
  job({ ...minimal, environment: { name: "production", deployment: false } });
  // @ts-expect-error no name
  job({ ...minimal, environment: { url: "https://example.com" } });
  // @ts-expect-error an unknown key of environment
  job({ ...minimal, environment: { name: "production", uri: "https://example.com" } });
  job({ ...minimal, env: { COUNT: 1, DRY: true, PLACE: text`${inputs.labels}` } });
  // @ts-expect-error a list has no text
  job({ ...minimal, env: { PLACES: ["a"] } });
  job({ ...minimal, defaults: { run: { shell: "bash" } } });
  // @ts-expect-error a shell GitHub does not have
  job({ ...minimal, defaults: { run: { shell: "bsh" } } });
  // @ts-expect-error defaults are of run
  job({ ...minimal, defaults: { shell: "bash" } });
  job({ ...minimal, snapshot: { "image-name": "base", version: "1.*" } });
  // @ts-expect-error an unknown key of snapshot
  job({ ...minimal, snapshot: { image: "base" } });
};

export const containers = () => {
  job({ ...minimal, container: "node:24", services: { cache: "redis:8" } });
  job({ ...minimal, services: { cache: { image: "redis:8", ports: [6379], command: "redis-server" } } });
  // @ts-expect-error an unknown key of a service
  job({ ...minimal, services: { cache: { image: "redis:8", port: 6379 } } });
  // @ts-expect-error a service without image
  job({ ...minimal, services: { cache: { ports: [6379] } } });
  // @ts-expect-error only services have a command
  job({ ...minimal, container: { image: "node:24", command: "node" } });
  // @ts-expect-error a user without password
  job({ ...minimal, container: { image: "node:24", credentials: { username: "octo" } } });
};
