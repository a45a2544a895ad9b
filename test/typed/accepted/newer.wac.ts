import { action } from "../../../workflows-src/typed/action.ts";
import { checkout } from "../../../workflows-src/typed/actions.ts";
import { string } from "../../../workflows-src/typed/declarations.ts";
import { externalWorkflow } from "../../../workflows-src/typed/external.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { unchecked } from "../../../workflows-src/typed/unmodelled.ts";
import { call, workflow } from "../../../workflows-src/typed/workflow.ts";

const service = { inputs: { service: string({ description: "its folder" }) } };
const byHand = externalWorkflow("./.github/workflows/by-hand.yml", service);
const ofThisCommit = externalWorkflow("$/.github/workflows/by-hand.yml", service);
const ofTomorrow = externalWorkflow({ unmodelled: "@octo/workflows/by-hand" }, service);
const setup = action<object>({ uses: "$/.github/actions/setup" });

export default workflow(
  "newer",
  {
    name: "Newer",
    description: "Syntax that is newer than the language and the bundled parser, in each place that takes it.",
    on: { push: {}, unmodelled: { event_of_tomorrow: { types: ["started"] } } },
    permissions: { contents: "read" },
    unmodelled: { "key-of-tomorrow": "none", permissions: { "scope-of-tomorrow": "read" } },
  },
  () => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      services: { database: { image: "postgres:18" } },
      unmodelled: {
        "key-of-tomorrow": "read",
        permissions: { "scope-of-tomorrow": "read" },
        services: { database: { network: "host" } },
      },
      steps: [
        checkout(
          { "fetch-depth": 0 },
          { comment: "zizmor: ignore[artipacked]", unmodelled: { with: { "input-of-tomorrow": true } } },
        ),
        checkout({}, { comment: "zizmor: ignore[artipacked]" }),
        setup(),
        { name: "Serve", run: "npm start", unmodelled: { "key-of-tomorrow": true } },
        { name: "Listen", comment: "No form of the language yet.", unmodelled: { listen: "server" } },
        { name: "Test", if: unchecked<boolean, "github">("tomorrow(github.sha)"), run: "npm test" },
      ],
    }),
    shop: call(byHand, { permissions: {}, with: { service: "shop" } }),
    search: call(ofThisCommit, { permissions: {}, with: { service: "search" } }),
    pay: call(ofTomorrow, {
      permissions: {},
      with: { service: "pay" },
      allow: { "unpinned-action": "the reference of tomorrow has no commit" },
    }),
  }),
);
