import { waitFor } from "../../../../workflows-src/typed/background.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const server = { id: "server", name: "Serve", run: "npm start", background: true } as const;
  const test = { name: "Test", run: "npm test" };
  return { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [waitFor(server), server, test] }) };
});
