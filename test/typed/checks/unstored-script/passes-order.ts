import { job } from "../../../../workflows-src/typed/job.ts";
import { script, storeScript } from "../../../../workflows-src/typed/script.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";
import { count } from "./count.script.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [storeScript(count), script(count, { env: {} })],
  });
  return { build };
});
