import { string } from "../../../../workflows-src/typed/declarations.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow, workflow } from "../../../../workflows-src/typed/workflow.ts";

const inputs = { part: string({ description: "…" }) };
const long = "x".repeat(300_000);

const check = reusableWorkflow("check", { name: "Check", description: "…", inputs }, () => ({
  jobs: {
    check: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Check", run: `echo ${long}` }] }),
  },
}));

const parts = Array.from({ length: 20 }, (_, index) => `part-${index + 1}`);

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () =>
  Object.fromEntries(parts.map((part) => [part, call(check, { permissions: {}, with: { part } })])),
);
