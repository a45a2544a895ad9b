import { servicePort } from "../../../../workflows-src/typed/contexts.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    services: { database: { image: "postgres:18", ports: [5432] } },
    steps: [{ name: "Test", run: "make test", env: { PORT: servicePort("database", 5432) } }],
  });
  return { build };
});
