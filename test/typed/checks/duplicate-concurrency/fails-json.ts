import { json, string } from "../../../../workflows-src/typed/declarations.ts";
import { fromJSON, text, toJSON } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { call, reusableWorkflow } from "../../../../workflows-src/typed/workflow.ts";

interface Settings {
  readonly target: string;
}

const inputs = { settings: json<Settings>({ description: "all there is to say" }) };

const deploy = reusableWorkflow("deploy", { name: "Deploy", description: "…", inputs }, ({ inputs: { settings } }) => ({
  jobs: {
    deploy: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      concurrency: { group: text`deploy-${fromJSON(settings).target}` },
      steps: [{ name: "Build", run: "make" }],
    }),
  },
}));

const between = reusableWorkflow(
  "between",
  { name: "Between", description: "…", inputs },
  ({ inputs: { settings } }) => ({
    jobs: { deploy: call(deploy, { permissions: {}, with: { settings } }) },
  }),
);

export default reusableWorkflow(
  "example",
  { name: "Example", description: "…", inputs: { target: string({ description: "where to" }) } },
  ({ inputs: given }) => ({
    concurrency: { group: text`deploy-${given.target}` },
    jobs: { deploy: call(between, { permissions: {}, with: { settings: toJSON(given) } }) },
  }),
);
