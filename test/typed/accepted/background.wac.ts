import { checkout, setupNode } from "../../../workflows-src/typed/actions.ts";
import { cancelStep, parallel, waitFor, waitForAll } from "../../../workflows-src/typed/background.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "background",
  { name: "Background", description: "Steps that run at the same time.", on: { push: {} } },
  () => {
    const server = { id: "server", name: "Serve", run: "npm start", background: true } as const;
    const migrate = step({ id: "migrate", name: "Migrate", run: "npm run migrate", background: true });
    const fetch = checkout({ "persist-credentials": false }, { comment: "zizmor: ignore[artipacked]" });
    return {
      test: job({
        "runs-on": "ubuntu-latest",
        permissions: { contents: "read" },
        steps: [
          parallel([fetch, setupNode({ "node-version": 24 }), { name: "Say", run: "echo hello" }]),
          server,
          migrate,
          waitFor(migrate, { name: "Wait for the tables" }),
          waitFor([server, migrate], { "continue-on-error": true }),
          waitForAll(),
          { name: "Test", run: "npm test", env: { TABLES: migrate.outcome } },
          cancelStep(server, { comment: "It never ends by itself." }),
        ],
      }),
    };
  },
);
