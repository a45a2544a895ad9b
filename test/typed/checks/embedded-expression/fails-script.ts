import { job } from "../../../../workflows-src/typed/job.ts";
import { defineScript, script } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

const show = defineScript({ name: "shows", title: "Show", env: {}, outputs: {} });

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  show: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [script(show, { env: {} })] }),
}));
