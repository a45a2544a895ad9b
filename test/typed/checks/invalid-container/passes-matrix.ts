import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": ({ os }) => os,
    permissions: {},
    strategy: { matrix: { os: ["ubuntu-latest", "macos-latest"], exclude: [{ os: "macos-latest" }] } },
    services: { database: { image: "postgres:18" } },
    steps: [{ name: "Build", run: "make" }],
  });
  return { build };
});
